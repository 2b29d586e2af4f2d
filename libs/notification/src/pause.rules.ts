import { addDays, dayOf, daysBetween } from '@app/calendar/dates.js';
import { addWorkingDays, workingDaysBetween, YearNotArranged, type YearTable } from '@app/calendar/working-days.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { ArmDeadline, PauseDeadline, ResumeDeadline } from './commands.js';
import { DeadlinePaused, DeadlineResumed } from './events.js';
import type { DayCount, Moment } from './rules.js';

export type Deadline =
  | { is: 'unknown' }
  | { is: 'settled'; since: number }
  | ({ is: 'armed'; since: number; warned: readonly Moment[]; pausedOn?: string; stoodFor?: number } & Omit<
      ArmDeadline['data'],
      'key'
    >);

type Armed = Extract<Deadline, { is: 'armed' }>;

/** So many days in all the office's staff may let a deadline stand still; more is an extension, the director's matter. */
export const MOST_PAUSED_DAYS = 60;

/** `stoodFor`: how many days it has stood still, pause by pause. */
function refuseBeyond(stoodFor: number, { roles }: Meta): void {
  if (roles.includes('office-director')) return;
  refuseIf(stoodFor > MOST_PAUSED_DAYS, 'pause-beyond-limit', { days: stoodFor, most: MOST_PAUSED_DAYS });
}

/** What a deadline has stood still by then, an arming that only takes over the day after a pause included. */
export const stoodFor = (state: Deadline, dueOn: string): number =>
  state.is === 'armed' && state.dueOn === dueOn ? (state.stoodFor ?? 0) : 0;

export const resumedAfter = (state: Armed, { pausedOn, on, dueOn }: DeadlineResumed['data']): Armed => ({
  ...state,
  ...{ pausedOn: undefined, dueOn, stoodFor: (state.stoodFor ?? 0) + daysBetween(pausedOn, on) },
});

function running(state: Deadline): Armed {
  if (state.is === 'unknown') throw new Rejection('deadline-not-found');
  if (state.is === 'settled') throw new Rejection('deadline-already-settled');
  return state;
}

/** What has been missed is not unmissed: a pause is for time that is left. */
export function pause({ data, meta }: PauseDeadline, state: Deadline): DeadlinePaused {
  const { about, subject, link, dueOn, pausedOn, stoodFor: stood = 0 } = running(state);
  const { key, reason, pausable = false } = data;
  refuseIf(!pausable, 'deadline-not-pausable');
  refuseIf(pausedOn !== undefined, 'deadline-already-paused', { on: pausedOn ?? '' });
  const on = dayOf(meta.at);
  refuseIf(dueOn < on, 'deadline-missed-not-paused', { dueOn });
  refuseBeyond(stood + 1, meta);
  return new DeadlinePaused({ ...about, key, subject, link, on, dueOn, reason });
}

/** The day of the pause is the first that does not count, the day of resuming the first that counts again. */
export function resume({ data, meta }: ResumeDeadline, state: Deadline): DeadlineResumed {
  const { about, subject, link, dueOn: from, pausedOn, counts = 'calendar-days', stoodFor: stood = 0 } = running(state);
  const { key, reason, years = [] } = data;
  if (pausedOn === undefined) throw new Rejection('deadline-not-paused');
  const on = dayOf(meta.at);
  const { days, dueOn } = movedBy({ pausedOn, on, from, counts }, years);
  refuseBeyond(stood + daysBetween(pausedOn, on), meta);
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
