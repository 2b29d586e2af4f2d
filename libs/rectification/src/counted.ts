import type { RateCounts } from './rates.rules.js';

export const RATED = [
  'listed',
  'closed',
  'due',
  'onTime',
  'verified',
  'returned',
] as const satisfies readonly (keyof RateCounts)[];
/** 未销号 is what the trend counts at the end of a week. */
export const COUNTED = [...RATED, 'unsettled'] as const;
export type Counted = (typeof COUNTED)[number];

const ACCEPTED_IN_TIME = `exists (select from issue_submission r
  where r.issue_id = i.id and r.outcome = 'accepted' and r.round = i.rounds and not r.late)`;
const RETURNED = `exists (select from issue_submission r where r.issue_id = i.id and r.outcome = 'returned')`;
const ANSWERED = `exists (select from issue_submission r where r.issue_id = i.id and r.outcome is not null)`;

/** An issue merged into another one is that one's to answer for. */
const STANDS = `i.state <> 'merged'`;

/**
 * Which issues `i` stand in each count, as SQL over `issue` and `issue_submission`; `overdue` is the ledger's own
 * condition. The numbers and the list behind each are read by the same condition, so they agree.
 */
export const countedAs = (counted: Counted, overdue: string): string =>
  `(${STANDS} and ${CONDITIONS[counted](overdue)})`;

const CONDITIONS: Readonly<Record<Counted, (overdue: string) => string>> = {
  listed: () => 'true',
  closed: () => `i.state = 'closed'`,
  unsettled: () => `i.state <> 'closed'`,
  due: (overdue) => `(i.state = 'closed' or ${overdue})`,
  onTime: () => `i.state = 'closed' and ${ACCEPTED_IN_TIME}`,
  verified: () => ANSWERED,
  returned: () => RETURNED,
};
