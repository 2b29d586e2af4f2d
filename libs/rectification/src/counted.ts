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

/** An issue merged into another one is that one's to answer for. */
const STANDS = `i.state <> 'merged'`;

/**
 * Which issues `i` stand in each count, as SQL over `issue`; `overdue` is the ledger's own condition. The numbers and the
 * list behind each are read by the same condition, so they agree.
 */
export const countedAs = (counted: Counted, overdue: string): string =>
  `(${STANDS} and ${CONDITIONS[counted](overdue)})`;

const CONDITIONS: Readonly<Record<Counted, (overdue: string) => string>> = {
  listed: () => 'true',
  closed: () => `i.state = 'closed'`,
  unsettled: () => `i.state <> 'closed'`,
  due: (overdue) => `(i.state = 'closed' or ${overdue})`,
  onTime: () => `i.state = 'closed' and not i.late`,
  verified: () => 'i.verified',
  returned: () => 'i.returned',
};
