import { officialDate, officialTime } from '../dates';
import { isDay } from '../form/day';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const shanghaiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** A day counts to its end, a time to itself: 2022-05-31, or 2022-05-31T10:05+08:00. */
export const momentFrom = (day: string, time?: string | null): string => (time ? `${day}T${time}+08:00` : day);

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether this is a moment at all: a day the calendar has, or a time on such a day with its offset. */
export const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && isDay(INSTANT.exec(value)?.[1] ?? value) && !Number.isNaN(instant(value));

const instant = (moment: string): number => Date.parse(DAY.test(moment) ? `${moment}T23:59:59.999+08:00` : moment);

/** The day of the county a moment lies in; undefined for what is no moment. */
export function dayOfMoment(moment: string): string | undefined {
  return isMoment(moment) ? shanghaiDay.format(instant(moment)) : undefined;
}

/** 2022年5月31日, or 2022年5月31日 10时05分 where a time was chosen. */
export function momentWords(moment: string): string {
  if (!isMoment(moment)) return '所选时点';
  return DAY.test(moment) ? officialDate(moment) : officialTime(moment);
}

export const isUpTo = (at: string, moment: string | undefined): boolean =>
  moment === undefined || Date.parse(at) <= instant(moment);

/** One thing that was said otherwise at another moment. */
export interface Difference {
  readonly label: string;
  readonly here: string;
  readonly there: string;
}

/** What of a thing is compared: what it is called, and how it reads. */
export interface Trait<T> {
  readonly label: string;
  readonly read: (thing: T) => string;
}

export const differences = <T>(traits: readonly Trait<T>[], here: T, there: T): Difference[] =>
  traits
    .map(({ label, read }) => ({ label, here: read(here), there: read(there) }))
    .filter((one) => one.here !== one.there);
