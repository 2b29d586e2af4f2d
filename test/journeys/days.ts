import { addDays, dayOf } from '@app/calendar/dates.js';

const MINUTE_MS = 60_000;
const EIGHT_HOURS = 8 * 60;

/** A day counted from today, as the county's calendar has it: 2026-12-01. */
export const inDays = (days: number): string => addDays(dayOf(new Date()), days);

/** A whole minute to come, at least so many seconds away, as the clock on the county's wall will show it. */
export function minuteAfter(seconds: number): { day: string; time: string } {
  const instant = new Date((Math.floor((Date.now() + seconds * 1000) / MINUTE_MS) + 1) * MINUTE_MS);
  return {
    day: dayOf(instant),
    time: new Date(instant.getTime() + EIGHT_HOURS * MINUTE_MS).toISOString().slice(11, 16),
  };
}
