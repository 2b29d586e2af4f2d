import { addDays, dayOf, daysBetween } from '@app/calendar/dates.js';
import { addWorkingDays, workingDaysBetween, YearNotArranged, type YearTable } from '@app/calendar/working-days.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { ArmDeadline, EndPause, PauseDeadline, ResumeDeadline } from './commands.js';
import { DeadlinePaused, DeadlineResumed } from './events.js';
import type { DayCount, Moment } from './rules.js';

export type Deadline =
  | { is: 'unknown' }
  | { is: 'settled'; since: number }
  | ({
      is: 'armed';
      since: number;
      warned: readonly Moment[];
      pausedOn?: string;
      /** The day on which a pause ends by itself. None where the director lets it stand. */
      until?: string;
      stoodFor?: number;
    } & Omit<ArmDeadline['data'], 'key'>);

type Armed = Extract<Deadline, { is: 'armed' }>;

/** So many days in all a deadline stands still; longer is the director's to say, and else an extension. */
export const MOST_PAUSED_DAYS = 60;

const isDirector = ({ roles }: Meta): boolean => roles.includes('office-director');

/** `stoodFor`: how many days it has stood still, pause by pause. */
function refuseBeyond(stoodFor: number, meta: Meta): void {
  if (isDirector(meta)) return;
  refuseIf(stoodFor > MOST_PAUSED_DAYS, 'pause-beyond-limit', { days: stoodFor, most: MOST_PAUSED_DAYS });
}

/** What a deadline has stood still by then, an arming that only takes over the day after a pause included. */
export const stoodFor = (state: Deadline, dueOn: string): number =>
  state.is === 'armed' && state.dueOn === dueOn ? (state.stoodFor ?? 0) : 0;

/** Pauses from before they ended by themselves name no day: beyond the limit it was the director who paused. */
export function pausedAfter(state: Armed, { on, until, unlimited = false }: DeadlinePaused['data']): Armed {
  const { stoodFor: stood = 0 } = state;
  const limited = !unlimited && stood < MOST_PAUSED_DAYS;
  return { ...state, pausedOn: on, until: until ?? (limited ? addDays(on, MOST_PAUSED_DAYS - stood) : undefined) };
}

export const resumedAfter = (state: Armed, { pausedOn, on, dueOn }: DeadlineResumed['data']): Armed => ({
  ...state,
  ...{ pausedOn: undefined, until: undefined, dueOn, stoodFor: (state.stoodFor ?? 0) + daysBetween(pausedOn, on) },
});

function running(state: Deadline): Armed {
  if (state.is === 'unknown') throw new Rejection('deadline-not-found');
  if (state.is === 'settled') throw new Rejection('deadline-already-settled');
  return state;
}

/** What has been missed is not unmissed: a pause is for time that is left. */
export function pause({ data, meta }: PauseDeadline, state: Deadline): DeadlinePaused {
  const { about, subject, link, dueOn, pausedOn, counts, stoodFor: stood = 0 } = running(state);
  const { key, reason, pausable = false, years = [] } = data;
  refuseIf(!pausable, 'deadline-not-pausable');
  refuseIf(pausedOn !== undefined, 'deadline-already-paused', { on: pausedOn ?? '' });
  const on = dayOf(meta.at);
  refuseIf(dueOn < on, 'deadline-missed-not-paused', { dueOn });
  refuseBeyond(stood + 1, meta);
  const paused = { ...about, key, subject, link, on, dueOn, reason };
  if (isDirector(meta)) return new DeadlinePaused({ ...paused, unlimited: true });
  const until = addDays(on, MOST_PAUSED_DAYS - stood);
  return new DeadlinePaused({ ...paused, until, ...atLatest({ pausedOn: on, on: until, from: dueOn, counts }, years) });
}

/** Nothing where the working days of that time are not arranged yet. */
function atLatest(still: Still, years: readonly YearTable[]): { dueAtLatest?: string } {
  try {
    return { dueAtLatest: movedBy(still, years).dueOn };
  } catch (error) {
    if (error instanceof Rejection) return {};
    throw error;
  }
}

/** By hand. What should have gone on before has gone on then. */
export function resume({ data, meta }: ResumeDeadline, state: Deadline): DeadlineResumed {
  const armed = running(state);
  const { pausedOn, until } = armed;
  if (pausedOn === undefined) throw new Rejection('deadline-not-paused');
  const today = dayOf(meta.at);
  return goingOn({ ...armed, pausedOn }, until !== undefined && until < today ? until : today, data);
}

/** Nothing where it was resumed, met or armed anew, or has days left: jobs run late, twice and early. */
export function endPause({ data, meta }: EndPause, state: Deadline): DeadlineResumed[] {
  if (state.is !== 'armed') return [];
  const { pausedOn, until } = state;
  if (pausedOn === undefined || until === undefined || dayOf(meta.at) < until) return [];
  const reason = `累计暂停计时已满${MOST_PAUSED_DAYS}天，自动恢复`;
  return [goingOn({ ...state, pausedOn }, until, { ...data, reason, byRule: true })];
}

/** The day of the pause is the first that does not count, the day of resuming the first that counts again. */
function goingOn(
  { about, subject, link, dueOn: from, pausedOn, counts = 'calendar-days' }: Armed & { pausedOn: string },
  on: string,
  { years = [], ...more }: { key: string; reason: string; byRule?: boolean; years?: readonly YearTable[] },
): DeadlineResumed {
  const { days, dueOn } = movedBy({ pausedOn, on, from, counts }, years);
  return new DeadlineResumed({ ...about, subject, link, on, pausedOn, days, counts, from, dueOn, ...more });
}

interface Still {
  readonly pausedOn: string;
  readonly on: string;
  readonly from: string;
  readonly counts?: DayCount;
}

function movedBy(
  { pausedOn, on, from, counts = 'calendar-days' }: Still,
  years: readonly YearTable[],
): { days: number; dueOn: string } {
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
