import { dayOf } from '@app/calendar';
import { idFrom, type Meta } from '@app/eventing';
import type { LeadAnswer, LeadItem, SenderLookAnswer } from './answer.dto.js';
import { leadNumber } from './facts.js';
import type { LeadRow } from './lead.entity.js';

/** How much of a lead is told: all of it, what the unit complained about may know, or nothing. */
export type View = 'whole' | 'summary' | 'none';

/** What a unit complained about learns, it learns once the lead is accepted, and in the words of the office. */
export function viewOf({ aboutUnitId, unitId, acceptedAt }: LeadRow, { unit }: Pick<Meta, 'unit'>): View {
  if (unit === undefined || unit === unitId) return 'whole';
  return unit === aboutUnitId && acceptedAt !== null ? 'summary' : 'none';
}

/** What people and units are called, by their ids. */
export interface Called {
  readonly units: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

const SHOWN = 60;
const short = (words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};
const optional = <T>(value: T | null): T | undefined => value ?? undefined;
const instant = (at: Date | null): string | undefined => at?.toISOString();
const called = (names: ReadonlyMap<string, string>, id: string | null): string | undefined =>
  id === null ? undefined : (names.get(id) ?? id);

export function leadItem(row: LeadRow, view: View, { units, people }: Called, at: string): LeadItem {
  const { id, channel, through, anonymous, state, version, dueOn } = row;
  const whole = view === 'whole';
  return {
    ...{ id, number: leadNumber(row), channel, through, anonymous, state, version },
    aboutUnitId: optional(row.aboutUnitId),
    aboutUnitName: called(units, row.aboutUnitId),
    about: whole ? short(row.summary ?? row.text) : (row.summary ?? ''),
    receivedAt: row.receivedAt.toISOString(),
    handlerName: whole ? called(people, row.handlerId) : undefined,
    withName: called(units, row.unitId) ?? optional(row.organ),
    dueOn: optional(dueOn),
    overdue: state === 'investigating' && dueOn !== null && dueOn < dayOf(at),
    conclusion: optional(row.conclusion),
    findings: row.findings.length,
    answeredAt: instant(row.answeredAt),
  };
}

const raised = ({ findings }: LeadRow) =>
  findings.map(({ findingId, ...finding }) => ({ ...finding, issueId: idFrom(findingId) }));

/** What the unit complained about reads of a lead: no words of the sender, and nothing of how it is looked into. */
const toWhomItIsAbout = (row: LeadRow): Omit<LeadAnswer, keyof LeadItem> => ({
  ...{ pictures: [], evidence: [], looks: [], summary: optional(row.summary), raised: raised(row) },
});

export function wholeLead(
  row: LeadRow,
  view: View,
  names: Called,
  { looks, meta }: { looks: readonly SenderLookAnswer[]; meta: Meta },
): LeadAnswer {
  const item = leadItem(row, view, names, meta.at);
  if (view !== 'whole') return { ...item, ...toWhomItIsAbout(row) };
  const { investigationYear: year, investigationNumber: number } = row;
  return {
    ...item,
    ...{ text: row.text, pictures: [...row.pictures], evidence: [...row.evidence], raised: raised(row) },
    summary: optional(row.summary),
    handlerId: optional(row.handlerId),
    ...triaged(row),
    investigationNumber: year === null || number === null ? undefined : leadNumber({ year, number }),
    ...result(row, names),
    looks: [...looks],
    ...(meta.unit === undefined && { enquiryNumber: row.enquiryNumber }),
  };
}

const triaged = (row: LeadRow) => ({
  declineGround: optional(row.declineGround),
  declineReason: optional(row.declineReason),
  intoId: optional(row.intoId),
  intoNumber: optional(row.intoNumber),
  mergeReason: optional(row.mergeReason),
  unitId: optional(row.unitId),
  organ: optional(row.organ),
  transferReason: optional(row.transferReason),
});

const result = (row: LeadRow, { people }: Called) => ({
  ground: optional(row.ground),
  returnReason: optional(row.returnReason),
  account: optional(row.account),
  late: optional(row.late),
  concludedAt: instant(row.concludedAt),
  concludedBy: called(people, row.concludedBy),
  answer: optional(row.answer),
});
