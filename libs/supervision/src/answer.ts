import type { Recorded } from '@app/eventing';
import type {
  FindingAnswer,
  InspectionListItem,
  InspectionNoticeAnswer,
  InspectionRecusalAnswer,
  SignatureAnswer,
  UnitStatementAnswer,
  VisitAnswer,
} from './dto.js';
import type { InspectionConcluded, InspectionEvent } from './events.js';
import type { InspectionRow } from './inspection.entity.js';
import type { RecusalRow } from './recusal.entity.js';
import type { SupervisorRow } from './supervisor.entity.js';

type Events = readonly Recorded<InspectionEvent>[];

export const noticeLabel = ({ year, number }: { year: number; number: number }): string => `〔${year}〕${number}号`;

export const named = (id: string, people: readonly SupervisorRow[]) => {
  const { name = id, organisation = '' } = people.find((person) => person.id === id) ?? {};
  return { supervisorId: id, name, organisation };
};

export function itemOf(row: InspectionRow, people: readonly SupervisorRow[], today: string): InspectionListItem {
  const { id, unitId, unitName, campaignId, drawId, item, assignedOn, dueOn, state, visitCount, findingCount } = row;
  const { supervisors, accepted, recused, signedBy, noticeHolders, version } = row;
  const ended = state === 'concluded' || state === 'called-off';
  return {
    ...{ id, unitId, unitName, campaignId, drawId, item, assignedOn, dueOn, state, visitCount, findingCount, version },
    drawLabel: `${row.drawYear}-${row.drawNumber}`,
    supervisors: supervisors.map((id) => ({
      ...named(id, people),
      ...{ accepted: accepted.includes(id), recused: recused.includes(id), signed: signedBy.includes(id) },
    })),
    overdue: !ended && dueOn < today,
    ...(supervisors.every((id) => noticeHolders.includes(id)) ? labelOf(row) : {}),
    ...(row.result === null ? {} : { result: row.result }),
    ...(row.concludedAt === null ? {} : { concludedAt: row.concludedAt.toISOString() }),
  };
}

const labelOf = ({ noticeYear: year, noticeNumber: number }: InspectionRow): { noticeLabel?: string } =>
  year === null || number === null ? {} : { noticeLabel: noticeLabel({ year, number }) };

const ofType = <T extends InspectionEvent['type']>(events: Events, type: T) =>
  events.filter((event) => event.type === type) as Recorded<Extract<InspectionEvent, { type: T }>>[];

/** The letter in force. */
export function noticeOf(
  events: Events,
  team: readonly string[],
  people: readonly SupervisorRow[],
): InspectionNoticeAnswer | undefined {
  const issued = ofType(events, 'NoticeIssued').at(-1);
  if (!issued) return undefined;
  const { year, number, legalBasis, from, until, announced, contact, issuedOn, checklist, holders, replaces } =
    issued.data;
  const received = ofType(events, 'NoticeReceived').find(({ version }) => version > issued.version);
  const handed = ofType(events, 'NoticeHandedOver').at(-1);
  return {
    ...{ year, number, label: noticeLabel(issued.data), legalBasis, from, until, announced, contact, issuedOn },
    checklist: checklist.map(({ id, text }) => ({ id, text })),
    holders: holders.map(({ supervisorId, certificateNumber }) => ({
      ...named(supervisorId, people),
      certificateNumber,
    })),
    outdated: !team.every((id) => holders.some(({ supervisorId }) => supervisorId === id)),
    ...(replaces ? { replaces: noticeLabel(replaces) } : {}),
    ...(received ? { receivedAt: received.at } : {}),
    ...(handed ? { handedOn: handed.data.handedOn } : {}),
  };
}

export const visitsOf = (events: Events): VisitAnswer[] =>
  ofType(events, 'VisitRecorded').map(({ data, at }) => {
    const { answers = [], evidence, supervisorId, visitedOn, account, hindrance } = data;
    const { startedAt, endedAt, place, present, certificateShown } = data;
    return {
      ...{ supervisorId, visitedOn, startedAt, endedAt, place, present, certificateShown, hindrance, account },
      ...{ answers: answers.map((one) => ({ ...one })), evidence: [...evidence], recordedAt: at },
    };
  });

export const findingsOf = (events: Events): FindingAnswer[] =>
  ofType(events, 'FindingRecorded').map(({ data, at }) => {
    const { findingId, supervisorId, text, category, dueOn, responsible } = data;
    return { id: findingId, supervisorId, text, category, dueOn, responsible, recordedAt: at };
  });

/** Signatures that count: those of before a change of the team do not. */
export function signaturesOf(events: Events, people: readonly SupervisorRow[]): SignatureAnswer[] {
  const since = ofType(events, 'InspectionReassigned').at(-1)?.version ?? 0;
  return ofType(events, 'InspectionSigned')
    .filter(({ version }) => version > since)
    .map(({ data: { supervisorId, contentHash }, at }) => {
      const { name } = named(supervisorId, people);
      return { supervisorId, name, at, ...(contentHash === undefined ? {} : { contentHash }) };
    });
}

export function statementOf(events: Events, hash: string): UnitStatementAnswer | undefined {
  const said = ofType(events, 'UnitStatementRecorded').at(-1);
  if (!said) return undefined;
  const { signed, person, reason, witness, evidence, contentHash } = said.data;
  return {
    ...{ signed, person, evidence: [...evidence], outdated: contentHash !== hash, recordedAt: said.at },
    ...(reason === undefined ? {} : { reason }),
    ...(witness === undefined ? {} : { witness }),
  };
}

export const conclusionOf = (events: Events): Recorded<InspectionConcluded> | undefined =>
  ofType(events, 'InspectionConcluded').at(-1);

export const recusalOf = (row: RecusalRow, people: readonly SupervisorRow[]): InspectionRecusalAnswer => {
  const { id, by, ground, explanation, askedAt, state, decidedAt, reason, nobodyFreeAt, supervisorId } = row;
  return {
    ...{ id, supervisorId, name: named(supervisorId, people).name, by, ground, explanation, state },
    askedAt: askedAt.toISOString(),
    ...(decidedAt === null ? {} : { decidedAt: decidedAt.toISOString() }),
    ...(reason === null ? {} : { reason }),
    ...(nobodyFreeAt === null ? {} : { nobodyFreeAt: nobodyFreeAt.toISOString() }),
  };
};
