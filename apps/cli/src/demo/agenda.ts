import { createHash } from 'node:crypto';
import { addDays, instantOf } from '@app/calendar';
import type { LivedPast } from './lived-past.js';

/** Something somebody does on a day, counted from today. */
export interface Act {
  readonly day: number;
  /** Acts of one thread follow one another as they are listed. */
  readonly thread: string;
  readonly does: string;
  /** A time of day others wait for; absent: some time between nine and half past five. */
  readonly time?: string;
  perform(past: LivedPast): Promise<unknown>;
}

export interface TimedAct extends Act {
  readonly at: string;
}

const BEGIN = 9 * 3600;
const HOURS = 8.5 * 3600;

/** All acts in the order they happen, each at a time of a working day. */
export function agenda(acts: readonly Act[], today: string): TimedAct[] {
  const days = new Map<string, Act[]>();
  for (const act of acts) {
    const key = `${act.day}|${act.thread}`;
    days.set(key, [...(days.get(key) ?? []), act]);
  }
  const timed = [...days].flatMap(([key, inOrder]) =>
    inOrder.map((act, index) => {
      const share = (index + 0.1 + 0.8 * jitter(`${key}|${index}`)) / inOrder.length;
      return { ...act, at: instantOf(addDays(today, act.day), act.time ?? clockTime(BEGIN + share * HOURS)) };
    }),
  );
  return timed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** 09:30:05.250 of seconds since midnight. */
const clockTime = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23);

/** People do not act on the stroke of the hour. Always the same for the same act. */
const jitter = (key: string): number => createHash('sha256').update(key).digest().readUInt32BE() / 2 ** 32;
