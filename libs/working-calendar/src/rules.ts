import { daysBetween } from '@app/calendar/dates.js';
import { addWorkingDays, YearNotArranged, type YearTable } from '@app/calendar/working-days.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { DeadlineMove } from './events.js';

/** A deadline that runs for so many working days after `from`. */
export interface CountedDeadline extends Omit<DeadlineMove, 'from' | 'to' | 'counted'> {
  readonly countedFrom: string;
  readonly days: number;
  readonly dueOn: string;
}

/** A year has about thirty days off beside its weekends; a table of hundreds is something else. */
const MOST_DAYS = 120;
/** A Monday, from which weekdays are counted. */
const MONDAY = '2001-01-01';
const WEEK = 7;
const SATURDAY = 5;

const isWeekend = (day: string): boolean => daysBetween(MONDAY, day) % WEEK >= SATURDAY;

/** Throws what is wrong with a table, the first thing first. */
export function refuseUnlikely({ year, holidays, workdays }: YearTable): void {
  const all = [...holidays, ...workdays];
  refuseIf(holidays.length === 0 || all.length > MOST_DAYS, 'working-year-unlikely', { days: all.length });
  const stray = all.find((day) => !day.startsWith(`${year}-`));
  refuseIf(stray !== undefined, 'day-of-another-year', { day: stray ?? '', year });
  const twice = all.find((day, index) => all.indexOf(day) !== index);
  refuseIf(twice !== undefined, 'day-named-twice', { day: twice ?? '' });
  const usual = workdays.find((day) => !isWeekend(day));
  refuseIf(usual !== undefined, 'workday-not-at-weekend', { day: usual ?? '' });
}

/**
 * The deadlines that have another day by these tables. Nobody is made late by a table: a day that would have passed
 * becomes today, and a deadline that is overdue moves only where the table gives more time.
 */
export function movesOf(open: readonly CountedDeadline[], years: readonly YearTable[], today: string): DeadlineMove[] {
  return open.flatMap(({ countedFrom, days, dueOn: from, ...of }) => {
    const counted = lastDay(countedFrom, days, years);
    if (counted === undefined || counted === from) return [];
    if (from < today) return counted > from ? [{ ...of, from, to: counted, counted }] : [];
    const to = counted < today ? today : counted;
    return to === from ? [] : [{ ...of, from, to, counted }];
  });
}

/** Nothing where a year on the way has no table: what it said before stands. */
function lastDay(from: string, days: number, years: readonly YearTable[]): string | undefined {
  try {
    return addWorkingDays(from, days, years);
  } catch (error) {
    if (error instanceof YearNotArranged) return undefined;
    throw error;
  }
}

/** The days of two tables that differ: what `then` has and `now` has not, and the other way round. */
export const differing = (before: readonly string[], after: readonly string[]) => ({
  added: after.filter((day) => !before.includes(day)),
  removed: before.filter((day) => !after.includes(day)),
});
