import { dayOf } from '@app/calendar/dates.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { RecordFinding, RecordVisit } from './commands.js';
import { FindingRecorded, NoticeHandedOver, VisitRecorded, type InspectionEvent } from './events.js';
import { names } from './notice.decider.js';
import { visitsOfTeam, type Open } from './standing.rules.js';

/** The inspection for one of its supervisors. */
export interface Acting extends Open {
  readonly by: string;
  readonly of: { readonly inspectionId: string; readonly unitId: string };
}

/** What somebody has signed does not change under his signature. */
const refuseSigned = ({ signedBy }: Acting): void => refuseIf(signedBy.length > 0, 'record-already-signed');

/** Nobody speaks for a visit he was not on: a team that has changed goes itself first. */
export function refuseUnvisited({ visits, ownVisits }: Acting): void {
  refuseIf(visits.length === 0, 'visit-not-recorded');
  refuseIf(ownVisits === 0, 'visit-of-former-team');
}

/** Nobody goes anywhere without a letter that names him, before all have accepted, or while a recusal is open. */
export function refuseUnready({ notice, supervisors, recusals, accepted }: Acting): void {
  refuseIf(notice === undefined, 'notice-missing');
  refuseIf(
    recusals.some(({ is }) => is === 'approved'),
    'replacement-awaited',
  );
  refuseIf(
    recusals.some(({ is }) => is === 'asked'),
    'recusal-undecided',
  );
  refuseIf(notice !== undefined && !names(notice, supervisors), 'notice-names-others');
  const missing = supervisors.filter((id) => !accepted.includes(id)).length;
  refuseIf(missing > 0, 'acceptance-missing', { missing });
}

export function recordVisit({ data, meta }: RecordVisit, acting: Acting): InspectionEvent[] {
  const { visitedOn, startedAt, endedAt, hindrance } = data;
  const { assignedOn, notice } = acting;
  refuseSigned(acting);
  refuseUnready(acting);
  const from = notice?.from ?? assignedOn;
  refuseIf(visitedOn < assignedOn, 'visit-before-assignment', { assignedOn });
  refuseIf(visitedOn < from, 'visit-before-window', { from });
  refuseIf(visitedOn > dayOf(meta.at), 'visit-in-future');
  refuseIf(endedAt < startedAt, 'visit-ends-before-start');
  refuseIf(!data.certificateShown && hindrance !== 'unable', 'certificate-not-shown');
  refuseExpired(data);
  refuseUnfitAnswers(data, acting);
  return [...handOver(data, acting), visitOf(data, acting)];
}

/** Whoever's certificate had run out on the day was nobody's inspector that day. */
function refuseExpired({ visitedOn, certificates = [] }: RecordVisit['data']): void {
  for (const { name: supervisor, expiresOn } of certificates)
    refuseIf(expiresOn < visitedOn, 'certificate-expired-at-visit', { supervisor, expiresOn, visitedOn });
}

function visitOf(data: RecordVisit['data'], { of, by: supervisorId }: Acting): VisitRecorded {
  const { visitedOn, account, evidence, startedAt, endedAt, place, present, certificateShown } = data;
  const met = { visitedOn, account, evidence, startedAt, endedAt, place, present, certificateShown };
  const { answers, hindrance } = data;
  return new VisitRecorded({ ...of, supervisorId, ...met, answers, ...(hindrance && { hindrance }) });
}

/** 暗访: the unit hears of it at its door and not before, and not without the letter. */
function handOver({ visitedOn, letterHandedOver, hindrance }: RecordVisit['data'], acting: Acting): InspectionEvent[] {
  if (acting.notice?.announced || acting.handedOver) return [];
  refuseIf(!letterHandedOver && hindrance === undefined, 'letter-not-handed-over');
  const handed = { ...acting.of, supervisorId: acting.by, handedOn: visitedOn };
  return letterHandedOver ? [new NoticeHandedOver(handed)] : [];
}

function refuseUnfitAnswers({ answers }: RecordVisit['data'], { notice }: Acting): void {
  const entries = notice?.checklist.map(({ id }) => id) ?? [];
  for (const [index, { entry, answer, note = '' }] of answers.entries()) {
    refuseIf(!entries.includes(entry), 'checklist-entry-unknown', { entry });
    refuseIf(answers.findIndex((one) => one.entry === entry) !== index, 'checklist-entry-twice', { entry });
    refuseIf(answer === 'no' && note.trim() === '', 'checklist-note-missing', { entry });
  }
}

/** The first entry the team has answered on none of its visits. */
export function unanswered({ notice, ...record }: Pick<Open, 'notice' | 'visits' | 'ownVisits'>): string | undefined {
  const answered = visitsOfTeam(record).flatMap(({ answers = [] }) => answers.map(({ entry }) => entry));
  return notice?.checklist.find(({ id }) => !answered.includes(id))?.id;
}

export function recordFinding({ data, meta }: RecordFinding, acting: Acting): InspectionEvent[] {
  const { findingId, text, category, dueOn, responsible, categories } = data;
  refuseSigned(acting);
  refuseIf(categories !== undefined && !categories.includes(category), 'finding-category-unknown', { category });
  refuseUnvisited(acting);
  refuseIf(dueOn < dayOf(meta.at), 'finding-due-in-past', { dueOn });
  const { campaignId, by: supervisorId } = acting;
  const finding = { ...acting.of, campaignId, findingId, supervisorId, text, category, dueOn, responsible };
  return [new FindingRecorded(finding)];
}
