import { addDays, daysBetween } from '@app/calendar/dates.js';

/** open: the deadline runs; submitted: a result waits for verification; closed: 已销号; merged: counted elsewhere. */
export type Standing = 'open' | 'submitted' | 'closed' | 'merged';

/** Monday to Sunday; the last one ends on the day that is asked about. */
export interface Week {
  readonly from: string;
  readonly to: string;
}

export interface WeekCounts extends Week {
  /** 新列入: reported in the week and still listed. */
  readonly reported: number;
  /** 销号: closed in the week and still closed. */
  readonly closed: number;
  /** 未销号 at the end of the week. */
  readonly open: number;
  /** 逾期 at the end of the week. */
  readonly overdue: number;
}

/** Stretches of issues that fall into the same weeks, which are named by their Mondays, and how many they are. */
export interface AlikeStretches {
  readonly standing: Standing;
  readonly begun: string;
  /** Undefined: they stand so now. */
  readonly ended?: string;
  /** The week of the report, of those that stand so now. */
  readonly reported?: string;
  /** The first week at whose end the deadline is over, where it runs and is over by the day that is asked about. */
  readonly late?: string;
  readonly issues: number;
}

const DAYS = 7;
/** 1970-01-05 was a Monday. */
export const A_MONDAY = '1970-01-05';

export const mondayOf = (day: string): string => addDays(day, -(((daysBetween(A_MONDAY, day) % DAYS) + DAYS) % DAYS));

/** Every week from that of the first day to that of the last one. */
export function weeksBetween(first: string, last: string): Week[] {
  const weeks: Week[] = [];
  for (let from = mondayOf(first); from <= last; from = addDays(from, DAYS)) {
    const sunday = addDays(from, DAYS - 1);
    weeks.push({ from, to: sunday < last ? sunday : last });
  }
  return weeks;
}

const isUnsettled = ({ standing }: AlikeStretches): boolean => standing === 'open' || standing === 'submitted';

/** Numbers by the Monday of a week. */
class Tally {
  private readonly byWeek = new Map<string, number>();

  add(week: string | undefined, issues: number): void {
    if (week !== undefined) this.byWeek.set(week, this.in(week) + issues);
  }

  /** From one week on, until another begins. */
  span(from: string, until: string | undefined, issues: number): void {
    if (until !== undefined && until <= from) return;
    this.add(from, issues);
    this.add(until, -issues);
  }

  in(week: string): number {
    return this.byWeek.get(week) ?? 0;
  }
}

/** 新列入、销号、未销号、逾期 of every week from the first report to `today`. No issue: no week. */
export function weeklyCounts(stretches: readonly AlikeStretches[], today: string): WeekCounts[] {
  const first = stretches.map(({ begun }) => begun).sort()[0];
  if (first === undefined) return [];
  const [reported, closed, open, overdue] = [new Tally(), new Tally(), new Tally(), new Tally()];
  for (const alike of stretches) {
    const { standing, begun, ended, late, issues } = alike;
    if (standing !== 'merged') reported.add(alike.reported, issues);
    if (standing === 'closed' && ended === undefined) closed.add(begun, issues);
    if (isUnsettled(alike)) open.span(begun, ended, issues);
    if (late !== undefined) overdue.span(late > begun ? late : begun, ended, issues);
  }
  let [unsettled, late] = [0, 0];
  return weeksBetween(first, today).map((week) => {
    unsettled += open.in(week.from);
    late += overdue.in(week.from);
    return { ...week, reported: reported.in(week.from), closed: closed.in(week.from), open: unsettled, overdue: late };
  });
}
