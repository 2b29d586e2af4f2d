import { addDays, instantOf } from '@app/calendar/dates.js';
import type { Recorded } from '@app/eventing';
import { LATEST_MS } from './unruly-jobs.js';

/** One arming of one deadline, as the history tells it. */
interface Arming {
  readonly arm: number;
  readonly dueOn: string;
  readonly armedAt: string;
  readonly given: string[];
  /** When it was met, dropped or armed anew. */
  endedAt?: string;
}

export type Deadlines = Map<string, Arming[]>;

/** When each moment falls due, said once more: days after the due day, and the time of day. */
export const MOMENTS: Readonly<Record<string, readonly [days: number, time: string]>> = {
  'T-7': [-7, '08:30:00.000'],
  'T-3': [-3, '08:30:00.000'],
  'T-1': [-1, '08:30:00.000'],
  'T-0': [0, '08:30:00.000'],
  overdue: [1, '00:05:00.000'],
};

const dueAt = (dueOn: string, moment: string): number => {
  const [days, time] = MOMENTS[moment] ?? [0, '00:00:00.000'];
  return Date.parse(instantOf(addDays(dueOn, days), time));
};

interface Told {
  readonly key: string;
  readonly arm: number;
  readonly dueOn: string;
  readonly moment: string;
}

/** At most once, of the arming in force, and not before its time. */
export function deadlineFaults(deadlines: Deadlines, { type, data, at, stream }: Recorded): string[] {
  if (!stream.startsWith('deadline-')) return [];
  const { key, arm, dueOn, moment } = data as Told;
  const armings = deadlines.get(key) ?? [];
  deadlines.set(key, armings);
  const last = armings.at(-1);
  if (type === 'DeadlineArmed') {
    if (last) last.endedAt ??= at;
    armings.push({ arm, dueOn, armedAt: at, given: [] });
    return [];
  }
  if (type === 'DeadlineMet' || type === 'DeadlineDropped') {
    if (last) last.endedAt ??= at;
    return [];
  }
  if (type !== 'DeadlineWarned') return [];
  if (!last || last.arm !== arm) return [`${moment} of an arming that is not in force`];
  const faults = [
    ...(last.endedAt ? [`${moment} after the deadline was met`] : []),
    ...(last.given.includes(moment) ? [`${moment} is given twice`] : []),
    ...(Date.parse(at) < dueAt(last.dueOn, moment) ? [`${moment} comes before its time`] : []),
  ];
  last.given.push(moment);
  return faults;
}

/** What should have been warned of by now and was not: a moment nothing excuses, however late the jobs were. */
export const missedMoments = (deadlines: Deadlines, now: string): string[] =>
  [...deadlines].flatMap(([key, armings]) =>
    armings.flatMap(({ arm, dueOn, armedAt, given, endedAt = now }) =>
      Object.keys(MOMENTS)
        .filter((moment) => !given.includes(moment))
        .filter((moment) => moment === 'overdue' || dueAt(dueOn, moment) > Date.parse(armedAt) + LATEST_MS)
        .filter((moment) => Math.max(dueAt(dueOn, moment), Date.parse(armedAt)) + 2 * LATEST_MS < Date.parse(endedAt))
        .map((moment) => `${key}, arming ${arm}, due on ${dueOn}: ${moment} was never given`),
    ),
  );
