import { dayOf } from '@app/calendar/dates.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { IssueNotice, ReceiveNotice } from './commands.js';
import { NoticeIssued, NoticeReceived, type InspectionEvent } from './events.js';
import { underWay, unitKnows, type Inspection, type Open } from './standing.rules.js';

/** 检查通知书: written by the office when the team is known, once for each team. */
export function issueNotice({ data, meta }: IssueNotice, state: Inspection): InspectionEvent[] {
  const { inspectionId, legalBasis, from, until, announced, contact, number } = data;
  const { unitId, item, supervisors, notice, handedOver, visits } = openRecord(state);
  const today = dayOf(meta.at);
  refuseIf(notice !== undefined && names(notice, supervisors), 'notice-already-issued');
  refuseIf(legalBasis.trim() === '', 'notice-without-basis');
  refuseIf(until < from, 'notice-window-wrong', { from, until });
  refuseIf(until < today, 'notice-window-past', { until });
  // A later letter says what the first one asked for: what has been answered stays an answer to something.
  const checklist = visits.length > 0 && notice ? notice.checklist : listed(data.checklist);
  refuseIf(checklist.length === 0, 'notice-without-checklist');
  const [year, holders] = [Number(today.slice(0, 4)), holdersOf(data, supervisors)];
  if (number === undefined) throw new Error('IssueNotice came to the decider without its number');
  const letter = { year, number, item, legalBasis, from, until, contact, checklist, holders, issuedOn: today };
  const replaces = notice && { replaces: { year: notice.year, number: notice.number } };
  // The unit that has been told once knows already.
  return [new NoticeIssued({ inspectionId, unitId, ...letter, announced: announced || handedOver, ...replaces })];
}

/** A letter is not exchanged under a signature. */
function openRecord(state: Inspection): Open {
  const open = underWay(state);
  refuseIf(open.signedBy.length > 0, 'record-already-signed');
  return open;
}

const listed = (texts: readonly string[]) =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, index) => ({ id: String(index + 1), text }));

/** Each with the certificate he will show; one that has run out when the visit may begin shows nothing. */
function holdersOf({ certificates = [], from }: IssueNotice['data'], supervisors: readonly string[]) {
  return supervisors.map((supervisorId) => {
    const certificate = certificates.find((one) => one.supervisorId === supervisorId);
    const valid = certificate !== undefined && certificate.number !== '' && certificate.expiresOn >= from;
    refuseIf(!valid, 'certificate-not-valid', { supervisor: certificate?.name ?? supervisorId, from });
    return { supervisorId, certificateNumber: certificate?.number ?? '' };
  });
}

/** Whether a letter names exactly this team. */
export const names = ({ holders }: NoticeIssued['data'], supervisors: readonly string[]): boolean =>
  holders.length === supervisors.length && holders.every(({ supervisorId }) => supervisors.includes(supervisorId));

export function receiveNotice({ data: { inspectionId }, meta }: ReceiveNotice, state: Inspection): InspectionEvent[] {
  refuseIf(state.is === 'open' && state.unitId !== meta.unit, 'not-your-unit');
  const open = underWay(state);
  refuseIf(!unitKnows(open), 'inspection-not-found');
  refuseIf(open.received, 'notice-already-received');
  return [new NoticeReceived({ inspectionId, unitId: open.unitId })];
}
