import { createHash } from 'node:crypto';
import { addDays, instantOf } from '@app/calendar';
import type { Moment } from './moment.js';

/** Something somebody does on a day, counted from today. */
export interface Act {
  readonly day: number;
  /** Acts of one thread follow one another as they are listed. */
  readonly thread: string;
  readonly does: string;
  /** A time of day others wait for; absent: some time between nine and half past five. */
  readonly time?: string;
  perform(moment: Moment): Promise<unknown>;
}

export interface TimedAct extends Act {
  readonly at: string;
}

const BEGIN = 9 * 3600;
const HOURS = 8.5 * 3600;

/** On a busy day several people are at work in the same minutes. */
const SIDE_BY_SIDE = 4;
const WITHIN_MS = 15 * 60_000;
const APART_MS = 9_000;

/** All acts in the order they happen, at times of a working day; acts listed together are done side by side. */
export function agenda(acts: readonly Act[], today: string): TimedAct[][] {
  const together: TimedAct[][] = [];
  for (const act of inOrder(acts, today)) {
    const last = together.at(-1);
    if (last && joins(act, last)) last.push({ ...act, at: later(last[0]!.at, last.length * APART_MS) });
    else together.push([act]);
  }
  return together;
}

function inOrder(acts: readonly Act[], today: string): TimedAct[] {
  const days = new Map<string, Act[]>();
  for (const act of acts) {
    const key = `${act.day}|${act.thread}`;
    days.set(key, [...(days.get(key) ?? []), act]);
  }
  const timed = [...days].flatMap(([key, ofDay]) =>
    ofDay.map((act, index) => {
      const share = (index + 0.1 + 0.8 * jitter(`${key}|${index}`)) / ofDay.length;
      return { ...act, at: instantOf(addDays(today, act.day), act.time ?? clockTime(BEGIN + share * HOURS)) };
    }),
  );
  return timed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const joins = (act: TimedAct, [first, ...more]: readonly TimedAct[]): boolean =>
  first !== undefined &&
  more.length + 1 < SIDE_BY_SIDE &&
  Date.parse(act.at) - Date.parse(first.at) < WITHIN_MS &&
  act.time === undefined &&
  first.time === undefined &&
  ![first, ...more].some(({ thread }) => thread === act.thread);

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

/** 09:30:05.250 of seconds since midnight. */
const clockTime = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23);

/** People do not act on the stroke of the hour. Always the same for the same act. */
const jitter = (key: string): number => createHash('sha256').update(key).digest().readUInt32BE() / 2 ** 32;
