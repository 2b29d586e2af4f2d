import { randomInt } from 'node:crypto';

/** Chance that can be repeated: whoever looks into a failure passes the seed that was printed. */
export interface Chance {
  readonly seed: number;
  /** From 0 to below `end`, whole. */
  below(end: number): number;
  pick<T>(of: readonly T[]): T;
}

/** mulberry32. */
export function seeded(seed = randomInt(2 ** 31)): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { seed, below, pick: (of) => of[below(of.length)]! };
}
