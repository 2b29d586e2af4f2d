import { dayOf } from '@app/calendar/dates.js';
import type { FindOverdue, MoveIssueDeadline } from './commands.js';
import { IssueDeadlineMoved, IssueFellOverdue } from './events.js';
import { UNFINISHED, type OpenIssue, type Situation } from './rules.js';

/** A deadline counts to the end of its day. What was handed in is the office's to verify, not the unit's to hurry. */
export const isOverdue = (is: Situation, dueOn: string, today: string): boolean =>
  UNFINISHED.includes(is) && dueOn < today;

/** Nothing when the deadline moved, was met, or was found before: jobs run late and twice. */
export function findOverdue({ data, meta }: FindOverdue, state: OpenIssue): IssueFellOverdue[] {
  const { issueId, dueOn, paused = false } = data;
  const stands = !paused && state.dueOn === dueOn && isOverdue(state.is, state.dueOn, dayOf(meta.at));
  return stands && !state.overdue ? [new IssueFellOverdue({ issueId, dueOn, unitId: state.unitId })] : [];
}

export function moveDeadline({ data }: MoveIssueDeadline, state: OpenIssue): IssueDeadlineMoved[] {
  const stands = UNFINISHED.includes(state.is) && state.dueOn === data.from && data.dueOn !== data.from;
  return stands ? [new IssueDeadlineMoved({ ...data, unitId: state.unitId })] : [];
}
