import type { Method, Stratum } from './manifest.rules.js';
import { uniform, type Seed } from './seed.rules.js';
import { shuffle } from './shuffle.rules.js';

/** An eligible object with its weight; `srs` does not look at the weight, `comb` needs it to be 1 or more. */
export interface Candidate {
  readonly id: string;
  readonly w: number;
}

/** What was drawn of a stratum: `picked` in the order chosen, `reserve` the others in lot order. */
export interface DrawnStratum {
  readonly id: string;
  readonly method: Method;
  readonly picked: readonly string[];
  readonly reserve: readonly string[];
  /** `comb` only: objects so heavy that they are always drawn. */
  readonly certain?: readonly string[];
  /** `comb` only: where the first tooth stood; absent when nothing was left to chance. */
  readonly offset?: string;
}

/** Draws n of a stratum's eligible objects (F4). The order of `eligible` does not matter. */
export function selectStratum(
  seed: Seed,
  { id, method, n }: Pick<Stratum, 'id' | 'method' | 'n'>,
  eligible: readonly Candidate[],
): DrawnStratum {
  const ids = idsOf(eligible);
  const places = shuffle(seed, 'object', ids);
  if (method === 'srs') {
    const order = Array.from(places, (place) => ids[place]!);
    return { id, method, picked: order.slice(0, n), reserve: order.slice(n) };
  }
  const order = Array.from(places, (place) => eligible[place]!);
  const { picked, ...details } = comb(seed, { id, n, order });
  const drawn = new Set(picked);
  const reserve = order.filter((unit) => !drawn.has(unit));
  return { id, method, picked: idsOf(picked), reserve: idsOf(reserve), ...details };
}

function comb(seed: Seed, { id, n, order }: { id: string; n: number; order: readonly Candidate[] }) {
  const { certain, rest } = setCertainAside(order, n);
  const left = n - certain.length;
  if (left <= 0 || rest.length === 0) return { picked: certain, certain: idsOf(certain) };
  const offset = uniform(seed, weightOf(rest), `comb|${id}`);
  const picked = [...certain, ...walkComb(rest, left, offset)];
  return { picked, certain: idsOf(certain), offset: `${offset}` };
}

/** Objects whose n·w reaches the whole weight W are drawn for certain; taking them out may make others certain. */
export function setCertainAside(order: readonly Candidate[], n: number): { certain: Candidate[]; rest: Candidate[] } {
  const certain: Candidate[] = [];
  let rest = [...order];
  for (;;) {
    const [left, whole] = [BigInt(n - certain.length), weightOf(rest)];
    const sure = (unit: Candidate) => left > 0n && left * BigInt(unit.w) >= whole;
    const found = rest.filter(sure);
    if (found.length === 0) return { certain, rest };
    certain.push(...found);
    rest = rest.filter((unit) => !sure(unit));
  }
}

/**
 * Lays the objects end to end, n·w long each, and draws those on which a tooth of the comb falls: n teeth, W apart,
 * the first at `offset` (0 ≤ offset < W). No object is longer than W, so none is hit twice, and its chance is n·w/W.
 */
export function walkComb(order: readonly Candidate[], n: number, offset: bigint): Candidate[] {
  const spacing = weightOf(order);
  let [tooth, end] = [offset, 0n];
  return order.filter(({ w }) => {
    end += BigInt(n) * BigInt(w);
    if (tooth >= end) return false;
    tooth += spacing;
    return true;
  });
}

const weightOf = (units: readonly Candidate[]): bigint => units.reduce((sum, { w }) => sum + BigInt(w), 0n);
const idsOf = (units: readonly Candidate[]): string[] => units.map(({ id }) => id);
