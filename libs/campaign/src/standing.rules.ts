import { addDays } from '@app/calendar/dates.js';

/** 未到期、即将到期、逾期未报、待审核、已退回、已通过. */
export const STANDINGS = ['not-due', 'due-soon', 'missing-late', 'submitted', 'returned', 'accepted'] as const;

export type Standing = (typeof STANDINGS)[number];

const SOON_DAYS = 7;

/** The last day that counts as soon. */
export const soonUntil = (today: string): string => addDays(today, SOON_DAYS);

interface Kept {
  readonly state: 'awaited' | 'submitted' | 'returned' | 'accepted';
  readonly dueOn: string;
  readonly late: boolean;
}

/** Where a material stands as of a day. What is still owed after its deadline is late as well. */
export function standingOf({ state, dueOn, late }: Kept, today: string): { state: Standing; late: boolean } {
  const owed = state === 'awaited' || state === 'returned';
  const overdue = owed && dueOn < today;
  if (state !== 'awaited') return { state, late: late || overdue };
  if (overdue) return { state: 'missing-late', late: true };
  return { state: dueOn <= soonUntil(today) ? 'due-soon' : 'not-due', late };
}
