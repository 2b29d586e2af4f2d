import { addDays, dayOf, instantOf } from '@app/calendar/dates.js';
import type { Recorded } from '@app/eventing';
import { LATEST_MS } from './unruly-jobs.js';

/** One arming of one deadline, as the history tells it. */
interface Arming {
  readonly arm: number;
  dueOn: string;
  /** When the day in force was set. */
  setAt: string;
  readonly given: string[];
  paused: boolean;
  /** Since when its clock stands still, unless the director lets it stand. */
  stoppedAt?: string;
  /** When it was met, dropped or armed anew. */
  endedAt?: string;
  /** Nothing more can become of it. */
  looked?: boolean;
}

export type Deadlines = Map<string, Arming[]>;

type Moments = Readonly<Record<string, readonly [days: number, time: string]>>;

/** When each moment falls due, said once more: days after the due day, and the time of day. In their order. */
const WARNINGS: Moments = {
  'T-7': [-7, '08:30:00.000'],
  'T-3': [-3, '08:30:00.000'],
  'T-1': [-1, '08:30:00.000'],
  'T-0': [0, '08:30:00.000'],
};
const STEPS: Moments = {
  overdue: [1, '00:05:00.000'],
  lead: [1, '00:10:00.000'],
  office: [4, '00:10:00.000'],
  director: [8, '00:10:00.000'],
};
const ORDER = [...Object.keys(WARNINGS), ...Object.keys(STEPS)];

/** What a unit owes goes up the whole chain; what others owe is found overdue at least, and reaches the director sooner. */
const OF_UNITS =
  /^(material|issue|legal-review|answer-score|show-disclosures|publish-decision|(publish|refresh|withdraw)-disclosure)-/;
const owedByUnit = (key: string): boolean => OF_UNITS.test(key);
const stepsOf = (key: string): string[] => (owedByUnit(key) ? Object.keys(STEPS) : ['overdue']);
const OFFICE_TO_DIRECTOR = [4, '00:10:00.000'] as const;

const dueAt = (key: string, dueOn: string, moment: string): number => {
  const sooner = moment === 'director' && !owedByUnit(key) ? OFFICE_TO_DIRECTOR : undefined;
  const [days, time] = sooner ?? WARNINGS[moment] ?? STEPS[moment] ?? [0, '00:00:00.000'];
  return Date.parse(instantOf(addDays(dueOn, days), time));
};

/** A queue may let a job go so much too early. */
const EARLY_MS = 4 * 60_000;

interface Told {
  readonly key: string;
  readonly arm: number;
  readonly dueOn: string;
  readonly moment: string;
  /** From which day on a paused deadline goes on. */
  readonly on: string;
  readonly unlimited?: boolean;
}

const MOST_PAUSED_DAYS = 60;
const DAY_MS = 86_400_000;

type Hear = (told: Told, at: string, armings: Arming[]) => string[];

const change =
  (of: (arming: Arming, told: Told, at: string) => void): Hear =>
  (told, at, armings) => {
    const last = armings.at(-1);
    if (last) of(last, told, at);
    return [];
  };
const end = change((last, _, at) => (last.endedAt ??= at));

const HEARD: Readonly<Record<string, Hear>> = {
  DeadlineArmed: (told, at, armings) => {
    end(told, at, armings);
    armings.push({ arm: told.arm, dueOn: told.dueOn, setAt: at, given: [], paused: false });
    return [];
  },
  DeadlineMet: end,
  DeadlineDropped: end,
  DeadlinePaused: change((last, { unlimited = false }, at) =>
    Object.assign(last, { paused: true, stoppedAt: unlimited ? undefined : at }),
  ),
  DeadlineResumed: (told, at, armings) => {
    const last = armings.at(-1);
    const tooLong = last?.stoppedAt !== undefined && told.on > addDays(dayOf(last.stoppedAt), MOST_PAUSED_DAYS);
    if (last) Object.assign(last, { paused: false, stoppedAt: undefined, dueOn: told.dueOn, setAt: at });
    return tooLong ? [`goes on from ${told.on}, more than ${MOST_PAUSED_DAYS} days after it stopped`] : [];
  },
  DeadlineWarned: warned,
};

/** At most once, in order, of the arming in force, not before its time and not while the clock stands still. */
export function deadlineFaults(deadlines: Deadlines, { type, data, at, stream }: Recorded): string[] {
  const hear = stream.startsWith('deadline-') ? HEARD[type] : undefined;
  if (!hear) return [];
  const told = data as Told;
  const armings = deadlines.get(told.key) ?? [];
  deadlines.set(told.key, armings);
  return hear(told, at, armings);
}

function warned({ key, arm, moment }: Told, at: string, armings: readonly Arming[]): string[] {
  const last = armings.at(-1);
  if (!last || last.arm !== arm) return [`${moment} of an arming that is not in force`];
  const before = last.given.at(-1);
  const late = before !== undefined && ORDER.indexOf(before) > ORDER.indexOf(moment);
  const faults = [
    ...(last.endedAt ? [`${moment} after the deadline was met`] : []),
    ...(last.paused ? [`${moment} while the clock stands still`] : []),
    ...(last.given.includes(moment) ? [`${moment} is given twice`] : []),
    ...(late ? [`${moment} is given after ${before}`] : []),
    ...(Date.parse(at) + EARLY_MS < dueAt(key, last.dueOn, moment) ? [`${moment} comes before its time`] : []),
  ];
  last.given.push(moment);
  return faults;
}

/**
 * What should have been given by now and was not, however late the jobs were. A warning whose job is so late that the
 * next moment has come says nothing any more; that a day was missed is always said.
 */
export const missedMoments = (deadlines: Deadlines, now: string): string[] =>
  [...deadlines].flatMap(([key, armings]) =>
    armings.filter(({ looked }) => !looked).flatMap((arming) => missedOf(key, arming, now)),
  );

function missedOf(key: string, arming: Arming, now: string): string[] {
  const { arm, dueOn, setAt, given, paused, stoppedAt, endedAt } = arming;
  const until = Date.parse(endedAt ?? now);
  // What has come to its end is looked at once more, and then no longer.
  arming.looked = endedAt !== undefined;
  const of = `${key}, arming ${arm}, due on ${dueOn}`;
  if (paused) {
    const most = MOST_PAUSED_DAYS * DAY_MS + 2 * LATEST_MS;
    return stoppedAt !== undefined && Date.parse(stoppedAt) + most < until ? [`${of}: stands still for ever`] : [];
  }
  return [...warningsLeft(given), ...stepsOf(key).filter((step) => !given.includes(step))]
    .filter((moment) => moment in STEPS || dueAt(key, dueOn, moment) > Date.parse(setAt) + LATEST_MS)
    .filter((moment) => Math.max(dueAt(key, dueOn, moment), Date.parse(setAt)) + 2 * LATEST_MS < until)
    .map((moment) => `${of}: ${moment} was never given`);
}

/** Warnings that were not given, nor any after them. */
function warningsLeft(given: readonly string[]): string[] {
  const last = Math.max(...given.map((moment) => ORDER.indexOf(moment)), -1);
  return Object.keys(WARNINGS).filter((moment) => ORDER.indexOf(moment) > last);
}
