import { addDays, dayOf } from '@app/calendar/dates.js';

/** A day counted from today, as the county's calendar has it: 2026-12-01. */
export const inDays = (days: number): string => addDays(dayOf(new Date()), days);
