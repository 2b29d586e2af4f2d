import { dayOf } from '@app/calendar/dates.js';
import type { FindOverdue } from './commands.js';
import { IssueFellOverdue } from './events.js';
import { UNFINISHED, type OpenIssue, type Situation } from './rules.js';

/** A deadline counts to the end of its day. What was handed in is the office's to verify, not the unit's to hurry. */
export const isOverdue = (is: Situation, dueOn: string, today: string): boolean =>
  UNFINISHED.includes(is) && dueOn < today;

/** Nothing when the deadline moved, was met, or was found before: jobs run late and twice. */
export function findOverdue({ data, meta }: FindOverdue, state: OpenIssue): IssueFellOverdue[] {
  const stands = state.dueOn === data.dueOn && isOverdue(state.is, state.dueOn, dayOf(meta.at));
  return stands && !state.overdue ? [new IssueFellOverdue({ ...data, unitId: state.unitId })] : [];
}
