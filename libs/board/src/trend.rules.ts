import { addDays, dayOf, daysBetween } from '@app/calendar/dates.js';

/** open: the deadline runs; submitted: a result waits for verification; closed: 已销号; merged: counted elsewhere. */
export type Standing = 'open' | 'submitted' | 'closed' | 'merged';

/** How an issue stands from a moment on. */
export interface Stretch {
  readonly since: Date;
  readonly standing: Standing;
  readonly dueOn: string;
  readonly paused: boolean;
}

/** An issue with its stretches in order; the first begins with its report. */
export interface Course {
  readonly reportedAt: Date;
  readonly stretches: readonly Stretch[];
}

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

const DAYS = 7;
/** 1970-01-05 was a Monday. */
const A_MONDAY = '1970-01-05';

const mondayOf = (day: string): string => addDays(day, -(((daysBetween(A_MONDAY, day) % DAYS) + DAYS) % DAYS));

/** Every week from that of the first day to that of the last one. */
export function weeksBetween(first: string, last: string): Week[] {
  const weeks: Week[] = [];
  for (let from = mondayOf(first); from <= last; from = addDays(from, DAYS)) {
    const sunday = addDays(from, DAYS - 1);
    weeks.push({ from, to: sunday < last ? sunday : last });
  }
  return weeks;
}

const lastOf = ({ stretches }: Course): Stretch | undefined => stretches.at(-1);

/** How it stood when the day was over; undefined: it was not there yet. */
const atEndOf = (day: string, { stretches }: Course): Stretch | undefined =>
  stretches.findLast(({ since }) => dayOf(since) <= day);

const isListed = ({ standing }: Stretch): boolean => standing !== 'merged';
const isUnsettled = ({ standing }: Stretch): boolean => standing === 'open' || standing === 'submitted';

/** As the ledger counts it: the deadline runs, is not paused, and its day is over. */
const isOverdue = ({ standing, paused, dueOn }: Stretch, day: string): boolean =>
  standing === 'open' && !paused && dueOn < day;

/** 新列入、销号、未销号、逾期 of every week from the first report to `today`. No issue: no week. */
export function weeklyCounts(courses: readonly Course[], today: string): WeekCounts[] {
  const first = courses.map(({ reportedAt }) => dayOf(reportedAt)).sort()[0];
  if (first === undefined) return [];
  const within = ({ from, to }: Week, moment: Date): boolean => from <= dayOf(moment) && dayOf(moment) <= to;
  const of = (found: (course: Course, last: Stretch) => boolean): number =>
    courses.filter((course) => {
      const last = lastOf(course);
      return last !== undefined && found(course, last);
    }).length;
  const then = (day: string, found: (stretch: Stretch) => boolean): number =>
    courses.filter((course) => {
      const stood = atEndOf(day, course);
      return stood !== undefined && found(stood);
    }).length;
  return weeksBetween(first, today).map((week) => ({
    ...week,
    reported: of(({ reportedAt }, last) => isListed(last) && within(week, reportedAt)),
    closed: of((_, last) => last.standing === 'closed' && within(week, last.since)),
    open: then(week.to, isUnsettled),
    overdue: then(week.to, (stood) => isOverdue(stood, week.to)),
  }));
}
