import { addDays, dayOf, daysBetween } from '@app/calendar/dates.js';
import { addWorkingDays, workingDaysBetween, YearNotArranged, type YearTable } from '@app/calendar/working-days.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { ArmDeadline, PauseDeadline, ResumeDeadline } from './commands.js';
import { DeadlinePaused, DeadlineResumed } from './events.js';
import type { DayCount, Moment } from './rules.js';

export type Deadline =
  | { is: 'unknown' }
  | { is: 'settled'; since: number }
  | ({ is: 'armed'; since: number; warned: readonly Moment[]; pausedOn?: string } & Omit<ArmDeadline['data'], 'key'>);

type Armed = Extract<Deadline, { is: 'armed' }>;

function running(state: Deadline): Armed {
  if (state.is === 'unknown') throw new Rejection('deadline-not-found');
  if (state.is === 'settled') throw new Rejection('deadline-already-settled');
  return state;
}

/** What has been missed is not unmissed: a pause is for time that is left. */
export function pause({ data, meta }: PauseDeadline, state: Deadline): DeadlinePaused {
  const { about, subject, link, dueOn, pausedOn } = running(state);
  const { key, reason, pausable = false } = data;
  refuseIf(!pausable, 'deadline-not-pausable');
  refuseIf(pausedOn !== undefined, 'deadline-already-paused', { on: pausedOn ?? '' });
  const on = dayOf(meta.at);
  refuseIf(dueOn < on, 'deadline-missed-not-paused', { dueOn });
  return new DeadlinePaused({ ...about, key, subject, link, on, dueOn, reason });
}

/** The day of the pause is the first that does not count, the day of resuming the first that counts again. */
export function resume({ data, meta }: ResumeDeadline, state: Deadline): DeadlineResumed {
  const { about, subject, link, dueOn: from, pausedOn, counts = 'calendar-days' } = running(state);
  const { key, reason, years = [] } = data;
  if (pausedOn === undefined) throw new Rejection('deadline-not-paused');
  const on = dayOf(meta.at);
  const { days, dueOn } = movedBy({ pausedOn, on, from, counts }, years);
  return new DeadlineResumed({ ...about, key, subject, link, on, pausedOn, days, counts, from, dueOn, reason });
}

interface Still {
  readonly pausedOn: string;
  readonly on: string;
  readonly from: string;
  readonly counts: DayCount;
}

function movedBy({ pausedOn, on, from, counts }: Still, years: readonly YearTable[]): { days: number; dueOn: string } {
  if (counts === 'calendar-days') {
    const days = daysBetween(pausedOn, on);
    return { days, dueOn: addDays(from, days) };
  }
  try {
    const days = workingDaysBetween(pausedOn, on, years);
    return { days, dueOn: addWorkingDays(from, days, years) };
  } catch (error) {
    if (error instanceof YearNotArranged) throw new Rejection('year-of-deadline-not-arranged', { year: error.year });
    throw error;
  }
}
