import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import { followMigration } from './migration.rules.js';
import type {
  AnswerCheck,
  AttachEvidence,
  FollowMigration,
  ReturnSelfInspection,
  SelfInspectionCommand,
  WithdrawEvidence,
} from './commands.js';
import {
  CheckAnswered,
  EvidenceAttached,
  EvidenceWithdrawn,
  SelfInspectionReturned,
  type SelfInspectionEvent,
} from './events.js';
import { showsProblem, type SelfInspection, type Told, type UnitFacts } from './rules.js';
import { signNoIssues, signOff } from './sign-off.rules.js';

/** The 自查自纠台账 of one unit in one campaign. */
export const selfInspection: Decider<SelfInspectionCommand, Told, SelfInspection> = {
  name: 'self-inspection',
  version: 2,
  initial: { is: 'under-way', answers: {}, evidence: {} },
  stream: ({ data }) => `self-inspection-${data.campaignId}-${data.unitId}`,

  decide(command, state) {
    const { facts, unitId } = command.data;
    refuseUnlessOwn(command.meta, unitId);
    if (!facts) throw new Rejection('self-inspection-not-found');
    if (command.type === 'FollowMigration') return facts.letGo ? [] : followMigration(command, state, facts);
    refuseIf(facts.letGo ?? false, 'self-inspection-let-go');
    if (command.type === 'ReturnSelfInspection') return sendBack(command, state);
    refuseIf(!facts.open, 'self-inspection-not-open');
    refuseIf(state.is === 'signed-off', 'self-inspection-signed-off');
    return fillIn(command, state, facts);
  },

  evolve(state, event): SelfInspection {
    switch (event.type) {
      case 'CheckAnswered':
        return answered(state, event);
      case 'EvidenceAttached':
        return withFiles(state, event.data.checkId, (files) => [...files, event.data.fileId]);
      case 'EvidenceWithdrawn':
        return withFiles(state, event.data.checkId, (files) => files.filter((file) => file !== event.data.fileId));
      case 'NoIssuesSigned':
        return { ...state, statement: event.data.statement };
      case 'SelfInspectionSignedOff':
        return { ...state, is: 'signed-off' };
      case 'SelfInspectionReturned':
        return { ...state, is: 'returned', dueOn: event.data.dueOn, statement: undefined };
      case 'AnswersSetAside':
        return { ...state, answers: without(state.answers, event.data.checks) };
    }
  },
};

function fillIn(
  command: Exclude<SelfInspectionCommand, ReturnSelfInspection | FollowMigration>,
  state: SelfInspection,
  facts: UnitFacts,
): SelfInspectionEvent[] {
  switch (command.type) {
    case 'AnswerCheck':
      return answer(command, state, facts);
    case 'AttachEvidence':
      return attach(command, state, facts);
    case 'WithdrawEvidence':
      return withdraw(command, state, facts);
    case 'SignNoIssues':
      return signNoIssues(command, state, facts);
    case 'SignOffSelfInspection':
      return signOff(command, state, facts);
  }
}

function refuseUnlessApplies(checkId: string, { checks }: UnitFacts): void {
  refuseIf(!checks.some(({ id }) => id === checkId), 'check-not-applicable', { checkId });
}

function answer({ data }: AnswerCheck, { answers }: SelfInspection, facts: UnitFacts): SelfInspectionEvent[] {
  const { campaignId, unitId, checkId, note } = data;
  refuseUnlessApplies(checkId, facts);
  const reason = data.answer === 'not-applicable' ? data.reason : undefined;
  refuseIf(data.answer === 'not-applicable' && !reason, 'answer-needs-reason');
  refuseIf(showsProblem(data.answer) && note === '', 'answer-needs-note');
  const before = answers[checkId];
  if (before?.answer === data.answer && before.note === note && before.reason === reason) return [];
  return [new CheckAnswered({ campaignId, unitId, checkId, answer: data.answer, note, ...(reason && { reason }) })];
}

function attach({ data }: AttachEvidence, { evidence }: SelfInspection, facts: UnitFacts): SelfInspectionEvent[] {
  const { campaignId, unitId, checkId, fileId, name, kind } = data;
  refuseUnlessApplies(checkId, facts);
  if (evidence[checkId]?.includes(fileId)) return [];
  return [new EvidenceAttached({ campaignId, unitId, checkId, fileId, name, kind })];
}

function withdraw({ data }: WithdrawEvidence, { evidence }: SelfInspection, facts: UnitFacts): SelfInspectionEvent[] {
  const { campaignId, unitId, checkId, fileId, reason } = data;
  refuseUnlessApplies(checkId, facts);
  refuseIf(!evidence[checkId]?.includes(fileId), 'evidence-not-attached');
  return [new EvidenceWithdrawn({ campaignId, unitId, checkId, fileId, reason })];
}

function sendBack({ data, meta }: ReturnSelfInspection, state: SelfInspection): SelfInspectionEvent[] {
  const { campaignId, unitId, reason, dueOn } = data;
  refuseIf(state.is !== 'signed-off', 'self-inspection-not-signed-off');
  refuseIf(dueOn < dayOf(meta.at), 'self-inspection-due-day-past', { dueOn });
  return [new SelfInspectionReturned({ campaignId, unitId, reason, dueOn })];
}

/** An answer that tells of a problem takes the statement of no issues back. */
function answered(state: SelfInspection, { data, actor = '' }: CheckAnswered & Pick<Told, 'actor'>): SelfInspection {
  const { checkId, answer: given, note, reason } = data;
  const answers = { ...state.answers, [checkId]: { answer: given, note, reason, by: actor } };
  return { ...state, answers, statement: showsProblem(given) ? undefined : state.statement };
}

const withFiles = (
  state: SelfInspection,
  checkId: string,
  change: (files: readonly string[]) => readonly string[],
): SelfInspection => ({ ...state, evidence: { ...state.evidence, [checkId]: change(state.evidence[checkId] ?? []) } });

const without = (answers: SelfInspection['answers'], checks: readonly string[]): SelfInspection['answers'] =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !checks.includes(id)));
