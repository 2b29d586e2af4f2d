import {
  AssignInspection,
  CallOffInspection,
  ConcludeInspection,
  RecordFinding,
  RecordUnitStatement,
  RecordVisit,
  SignInspection,
} from './commands.js';
import {
  FindingRecorded,
  InspectionAccepted,
  InspectionAssigned,
  InspectionCalledOff,
  InspectionConcluded,
  InspectionSigned,
  NoticeIssued,
  UnitStatementRecorded,
  VisitRecorded,
  type InspectionEvent,
  type InspectionResult,
} from './events.js';
import { contentHash } from './standing.rules.js';

/** One inspection from its assignment to its conclusion, for the specs of its decider. */
export const inspectionId = 'inspection-1';
export const unitId = 'unit-1';
export const of = { inspectionId, unitId };
export const meta = { actor: 'account', roles: ['supervisor'], at: '2026-06-10T01:00:00.000Z', commandId: 'c' };
export const task = {
  ...of,
  ...{ campaignId: 'campaign-1', drawId: 'draw-1', drawYear: 2026, drawNumber: 1, drawVersion: 5 },
  ...{ item: '“三项制度”落实情况', supervisors: ['lead', 'member'], dueOn: '2026-07-01' },
};
export const assigned = new InspectionAssigned({ ...task, assignedOn: '2026-06-05' });
export const letter = (more: Partial<NoticeIssued['data']> = {}) =>
  new NoticeIssued({
    ...of,
    ...{ year: 2026, number: 3, item: task.item, legalBasis: '河南省行政执法监督条例', issuedOn: '2026-06-06' },
    ...{ from: '2026-06-07', until: '2026-06-20', announced: true, contact: '办公室 0000-0000000' },
    checklist: [
      { id: '1', text: '执法公示' },
      { id: '2', text: '全过程记录' },
    ],
    holders: task.supervisors.map((supervisorId) => ({ supervisorId, certificateNumber: supervisorId })),
    ...more,
  });
export const accepted = (supervisorId: string) => new InspectionAccepted({ ...of, supervisorId });
export const ready = [assigned, letter(), accepted('lead'), accepted('member')];
export const visit = {
  ...{ visitedOn: '2026-06-09', account: '查阅案卷5卷', evidence: ['a'.repeat(64)] },
  ...{ startedAt: '09:30', endedAt: '11:00', place: '执法大队', present: '甲某（大队长）', certificateShown: true },
  answers: [
    { entry: '1', answer: 'yes' as const },
    { entry: '2', answer: 'no' as const, note: '2次外勤没有归档' },
  ],
};
export const visited = new VisitRecorded({ ...of, supervisorId: 'lead', ...visit });
export const inVain = new VisitRecorded({ ...of, supervisorId: 'lead', ...visit, answers: [], hindrance: 'unable' });
export const finding = {
  ...{ findingId: 'f1', text: '案卷缺少送达回证', category: 'recording' },
  ...{ dueOn: '2026-07-10', responsible: '某某' },
};
export const found = new FindingRecorded({ ...of, campaignId: 'campaign-1', supervisorId: 'member', ...finding });
/** The hash of what these events record. */
export const hashOf = (...events: InspectionEvent[]) =>
  contentHash({
    notice: letter().data,
    visits: events.flatMap((event) => (event.type === 'VisitRecorded' ? [event.data] : [])),
    findings: events.flatMap((event) => (event.type === 'FindingRecorded' ? [event.data] : [])),
  });
export const signed = (supervisorId: string, hash = hashOf(visited)) =>
  new InspectionSigned({ ...of, supervisorId, contentHash: hash });
export const stated = (hash = hashOf(visited)) =>
  new UnitStatementRecorded({
    ...of,
    ...{ supervisorId: 'lead', signed: true, person: '甲某（大队长）', evidence: [], contentHash: hash },
  });
export const concluded = new InspectionConcluded({
  ...of,
  ...{ result: 'no-problem-found', findings: 0, contentHash: hashOf(visited) },
});
export const calledOff = new InspectionCalledOff({ ...of, drawVersion: 6 });

export const assign = (more: Partial<AssignInspection['data']> = {}) =>
  new AssignInspection({ ...task, ...more }, meta);
export const callOff = new CallOffInspection({ ...of, drawVersion: 6 }, meta);
export const record = (more: Partial<RecordVisit['data']> = {}) =>
  new RecordVisit({ inspectionId, supervisorId: 'lead', ...visit, letterHandedOver: false, ...more }, meta);
export const find = (more: Partial<RecordFinding['data']> = {}) =>
  new RecordFinding({ inspectionId, supervisorId: 'member', ...finding, ...more }, meta);
export const sign = (supervisorId?: string, hash?: string) =>
  new SignInspection({ inspectionId, supervisorId, ...(hash && { contentHash: hash }) }, meta);
export const state = (more: Partial<RecordUnitStatement['data']> = {}) =>
  new RecordUnitStatement(
    { inspectionId, supervisorId: 'lead', signed: true, person: '甲某（大队长）', evidence: [], ...more },
    meta,
  );
export const conclude = (result: InspectionResult, more: Partial<ConcludeInspection['data']> = {}) =>
  new ConcludeInspection({ inspectionId, supervisorId: 'lead', result, ...more }, meta);
