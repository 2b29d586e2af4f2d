import { addDays, dayOf } from '@app/calendar/dates.js';
import type { EscalateIssue, FindOverdue } from './commands.js';
import { IssueEscalated, IssueFellOverdue, type EscalationLevel } from './events.js';
import { UNFINISHED, type OpenIssue, type Situation } from './rules.js';

/** 督办: who is told how many days after the issue fell overdue. The plan says 严格按照时限; the days are the office's. */
export const ESCALATION: Readonly<Record<EscalationLevel, number>> = { 'unit-lead': 0, office: 3, director: 7 };

/** A deadline counts to the end of its day. What was handed in is the office's to verify, not the unit's to hurry. */
export const isOverdue = (is: Situation, dueOn: string, today: string): boolean =>
  UNFINISHED.includes(is) && dueOn < today;

/** The day an overdue issue is escalated to a level. */
export const escalatesOn = (dueOn: string, level: EscalationLevel): string => addDays(dueOn, 1 + ESCALATION[level]);

/** Nothing when the deadline moved, was met, or was found before: jobs run late and twice. */
export function findOverdue({ data, meta }: FindOverdue, state: OpenIssue): IssueFellOverdue[] {
  const stands = state.dueOn === data.dueOn && isOverdue(state.is, state.dueOn, dayOf(meta.at));
  return stands && !state.overdue ? [new IssueFellOverdue({ ...data, unitId: state.unitId })] : [];
}

/** Once per level and deadline. */
export function escalate({ data, meta }: EscalateIssue, state: OpenIssue): IssueEscalated[] {
  const { dueOn, level } = data;
  const stands = state.dueOn === dueOn && UNFINISHED.includes(state.is) && escalatesOn(dueOn, level) <= dayOf(meta.at);
  const told = state.overdue?.includes(level) ?? true;
  return stands && !told ? [new IssueEscalated({ ...data, unitId: state.unitId })] : [];
}
