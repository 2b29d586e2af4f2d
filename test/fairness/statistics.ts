import type { Seed } from '@app/draw/rules.js';
import { comb, lots, srs, team, WEIGHTS, type Draw } from './draws.js';
import { chiSquareTail, holm, kolmogorovTail, normalTail } from './tails.js';

/** The statistics of the protocol's section 2.5. Each is how likely a fair draw ends up at least this far from even. */

/** All sets of one size are equally likely: `sets` is how many there are. */
export function subsets(draw: Draw, seeds: readonly Seed[], sets: number): number {
  const counts = tally(seeds, (seed) => [draw(seed).toSorted().join()]);
  const expected = seeds.length / sets;
  const missing = (sets - counts.size) * expected;
  const statistic = [...counts.values()].reduce((sum, found) => sum + (found - expected) ** 2 / expected, missing);
  return chiSquareTail(statistic, sets - 1);
}

/**
 * Every one of N units is drawn equally often, n at a time. Plain Pearson is too small by (1 − f)·N/(N − 1) when units
 * are drawn without replacement; Q is not.
 */
export function units(draw: Draw, seeds: readonly Seed[], { n, N }: { n: number; N: number }): number {
  const counts = tally(seeds, draw);
  const [f, runs] = [n / N, seeds.length];
  const variance = (runs * f * (1 - f) * N) / (N - 1);
  const found = Array.from({ length: N }, (_, index) => counts.get(`U${index}`) ?? 0);
  return chiSquareTail(
    found.reduce((sum, count) => sum + (count - runs * f) ** 2 / variance, 0),
    N - 1,
  );
}

/** Lots are spread evenly (Kolmogorov and Smirnov). */
export function spread(lots: readonly number[]): number {
  const n = lots.length;
  const distances = lots.toSorted((a, b) => a - b).map((x, index) => Math.max(x - index / n, (index + 1) / n - x));
  return kolmogorovTail(Math.sqrt(n) * distances.reduce((most, distance) => Math.max(most, distance), 0));
}

/** Each unit is drawn with the chance n·w/W: the unit furthest from it, by Holm. */
export function proportions(draw: Draw, seeds: readonly Seed[], n: number): number {
  const whole = WEIGHTS.reduce((sum, weight) => sum + weight, 0);
  const counts = tally(seeds, draw);
  return holm(
    WEIGHTS.map((weight, index) => {
      const chance = (n * weight) / whole;
      const found = counts.get(`U${index}`) ?? 0;
      return normalTail((found - seeds.length * chance) / Math.sqrt(seeds.length * chance * (1 - chance)));
    }),
  );
}

function tally(seeds: readonly Seed[], keysOf: (seed: Seed) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const seed of seeds) for (const key of keysOf(seed)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Every statistic of the product's own draw over these seeds. */
export const fairness = (seeds: readonly Seed[]): Readonly<Record<string, number>> => ({
  subsets: subsets(srs, seeds, 20),
  units: units(srs, seeds, { n: 3, N: 6 }),
  lots: spread(lots(seeds[0]!, seeds.length)),
  weights: proportions(comb, seeds, 3),
  teams: subsets(team, seeds, 15),
});
