import { refuseIf } from '@app/eventing/rejection.js';
import type { TrainingKind } from './events.js';

/** 每人每年不少于60学时: for each month of the year that an officer is one, a twelfth. */
export const HOURS_A_YEAR = 60;
const MONTHS = 12;
/** No training lasts longer than a day. */
export const HOURS_A_DAY = 24;
/** 学时预警 begins in September. */
export const FIRST_WARNING = 9;

/** 政治理论教育和党性教育 is on the ledger and never counts. */
export const countsTowards = (kind: TrainingKind): boolean => kind !== 'political';

export const isHalves = (hours: number): boolean => Number.isInteger(2 * hours);

/** To the nearest half, upwards. */
const toHalves = (hours: number): number => Math.ceil(2 * hours) / 2;

/** What somebody owes in a year who has been an officer since `since`: a joiner for the months that are left, his first among them. */
export function hoursOwed(year: number, since: string): number {
  const [joined, month] = [Number(since.slice(0, 4)), Number(since.slice(5, 7))];
  if (joined < year) return HOURS_A_YEAR;
  return joined > year ? 0 : toHalves((HOURS_A_YEAR * (MONTHS + 1 - month)) / MONTHS);
}

/** The same as `hoursOwed`, for a column that says since when; `$year` is a placeholder of the statement. */
export const owedInSql = (since: string, year: string): string =>
  `(case when extract(year from ${since}) < ${year} then ${HOURS_A_YEAR}
         when extract(year from ${since}) > ${year} then 0
         else ceil(2.0 * ${HOURS_A_YEAR} * (${MONTHS + 1} - extract(month from ${since})) / ${MONTHS}) / 2 end)::float8`;

/** The day on which a year is looked at: today, or its last day once it is over. */
export const dayOfYear = (year: number, today: string): string => {
  const last = `${year}-12-31`;
  return today < last ? today : last;
};

/** Refuses what is no number of hours, and what is more than there was. */
export function refuseUnfitHours(hours: number, most: number): void {
  refuseIf(!isHalves(hours), 'hours-not-halves', { hours });
  refuseIf(hours < 0, 'hours-below-nothing', { hours });
  refuseIf(hours > most, 'hours-beyond-session', { hours, most });
}
