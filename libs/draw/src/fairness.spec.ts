import { lot, type Seed } from './seed.rules.js';
import { selectStratum, walkComb, type Candidate } from './select.rules.js';
import { H } from './suite.rules.js';

/**
 * Is the draw as fair as section 2.4 says? The seeds are fixed, so a run always gives the same numbers; a bound is
 * where a fair draw would end up less than once in a million tries. The negative controls must cross it.
 */
const RUNS = 12_000;
const seeds = Array.from({ length: RUNS }, (_, t): Seed => ({ value: H(`stat|${t}`), suite: 'sha256' }));
const unitsOf = (weights: readonly number[]): Candidate[] => weights.map((w, index) => ({ id: `U${index}`, w }));
const six = unitsOf([1, 1, 1, 1, 1, 1]);

/** Upper 1e-6 points of χ² with that many degrees of freedom. */
const CHI_SQUARE = { 5: 35.9, 19: 63.2 };
/** 1e-6, two-sided, shared by up to a hundred units (Bonferroni). */
const NORMAL = 5.7;

type Draw = (seed: Seed) => readonly string[];
const srs: Draw = (seed) => selectStratum(seed, { id: 'A', method: 'srs', n: 3 }, six).picked;
/** Wrong on purpose: one byte modulo six, which favours the first units. */
const byteModulo: Draw = (seed) =>
  six
    .toSorted(
      (a, b) => (parseInt(lot(seed, a.id).slice(0, 2), 16) % 6) - (parseInt(lot(seed, b.id).slice(0, 2), 16) % 6),
    )
    .slice(0, 3)
    .map(({ id }) => id);

function count(
  draw: Draw,
  tries: readonly Seed[],
  label: (picked: readonly string[]) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const seed of tries) for (const key of label(draw(seed))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** All 20 sets of three are equally likely. */
function subsetStatistic(draw: Draw, tries: readonly Seed[] = seeds): number {
  const counts = count(draw, tries, (picked) => [picked.toSorted().join()]);
  const expected = tries.length / 20;
  const missing = (20 - counts.size) * expected;
  return [...counts.values()].reduce((sum, observed) => sum + (observed - expected) ** 2 / expected, missing);
}

/** Q of section 2.5: drawing without replacement makes plain Pearson too small by (1 − f)·N/(N − 1). */
function unitStatistic(draw: Draw): number {
  const counts = count(draw, seeds, (picked) => picked);
  const [f, N] = [3 / 6, 6];
  const variance = (RUNS * f * (1 - f) * N) / (N - 1);
  return six.reduce((sum, { id }) => sum + ((counts.get(id) ?? 0) - RUNS * f) ** 2 / variance, 0);
}

/** Largest distance between the lots and the even distribution, times √n (Kolmogorov and Smirnov). */
function lotStatistic(seed: Seed): number {
  const lots = Array.from({ length: RUNS }, (_, index) => parseInt(lot(seed, `U${index}`).slice(0, 13), 16) / 2 ** 52);
  const distances = lots.sort((a, b) => a - b).map((x, index) => Math.max(x - index / RUNS, (index + 1) / RUNS - x));
  return Math.sqrt(RUNS) * distances.reduce((most, distance) => Math.max(most, distance), 0);
}

/** Standard deviations between how often a unit was drawn and n·w/W, the largest of all units. */
function weightStatistic(draw: Draw, weights: readonly number[], n: number): number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = count(draw, seeds, (picked) => picked);
  const deviations = weights.map((weight, index) => {
    const chance = (n * weight) / whole;
    return Math.abs((counts.get(`U${index}`) ?? 0) - RUNS * chance) / Math.sqrt(RUNS * chance * (1 - chance));
  });
  return Math.max(...deviations);
}

const WEIGHTS = [9, 7, 5, 3, 3, 2, 1];
const comb: Draw = (seed) => selectStratum(seed, { id: 'A', method: 'comb', n: 3 }, unitsOf(WEIGHTS)).picked;
/** Wrong on purpose: one after another by weight (Efraimidis and Spirakis), as lists of random(weight) do. */
const oneByOne: Draw = (seed) =>
  unitsOf(WEIGHTS)
    .map(({ id, w }) => ({ id, key: Math.log((parseInt(lot(seed, id).slice(0, 13), 16) + 1) / 2 ** 52) / w }))
    .sort((a, b) => b.key - a.key)
    .slice(0, 3)
    .map(({ id }) => id);

describe('fairness of the draw', () => {
  it('gives every set of objects the same chance', () => {
    expect(subsetStatistic(srs)).toBeLessThan(CHI_SQUARE[19]);
    expect(subsetStatistic(byteModulo)).toBeGreaterThan(CHI_SQUARE[19]);
  });

  it('gives every object the same chance', () => {
    expect(unitStatistic(srs)).toBeLessThan(CHI_SQUARE[5]);
    expect(unitStatistic(byteModulo)).toBeGreaterThan(CHI_SQUARE[5]);
  });

  it('would show a seed used again', () => {
    const reused = seeds.map((_, index) => seeds[index % 100]!);
    expect(subsetStatistic(srs, reused)).toBeGreaterThan(CHI_SQUARE[19]);
  });

  it('spreads lots evenly', () => {
    expect(lotStatistic(seeds[0]!)).toBeLessThan(2.7);
  });

  it('draws by weight in proportion, which drawing one by one does not', () => {
    expect(weightStatistic(comb, WEIGHTS, 3)).toBeLessThan(NORMAL);
    expect(weightStatistic(oneByOne, WEIGHTS, 3)).toBeGreaterThan(NORMAL);
  });

  it('would show a comb whose teeth start anywhere but evenly', () => {
    const alwaysFirst: Draw = (seed) =>
      walkComb(
        unitsOf(WEIGHTS).toSorted((a, b) => (lot(seed, a.id) < lot(seed, b.id) ? -1 : 1)),
        3,
        0n,
      ).map(({ id }) => id);
    expect(weightStatistic(alwaysFirst, WEIGHTS, 3)).toBeGreaterThan(NORMAL);
  });
});
