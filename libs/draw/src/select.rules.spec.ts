import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { drawSeed } from './seed.rules.js';
import { selectStratum, setCertainAside, walkComb, type Candidate } from './select.rules.js';
import { H } from './suite.rules.js';

interface Vector {
  manifestHash: string;
  contributions: string[];
  strata: {
    id: string;
    method: 'srs' | 'comb';
    n: number;
    rows: Candidate[];
    picked: string[];
    reserve?: string[];
    sure?: string[];
    r?: string;
  }[];
}

interface Probabilities {
  cases: { w: number[]; n: number; es: number[] }[];
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../test/vectors/${file}`, import.meta.url), 'utf8'));
const vector = read('draw-2r1.json') as Vector;
const { cases } = read('inclusion-probabilities.json') as Probabilities;
const seed = drawSeed(vector.manifestHash, vector.contributions);
const stratum = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 }).chain((weights) =>
  fc.record({
    rows: fc.constant(weights.map((w, index): Candidate => ({ id: `U${index}`, w }))),
    n: fc.integer({ min: 1, max: weights.length }),
    method: fc.constantFrom('srs' as const, 'comb' as const),
    seed: fc.nat().map((number) => ({ value: H(`${number}`), suite: 'sha256' as const })),
  }),
);

describe('selection of a stratum', () => {
  it.each(vector.strata)('is the one of the vector for $method', ({ rows, picked, reserve, sure, r, ...drawn }) => {
    const result = selectStratum(seed, drawn, rows);
    expect(result.picked).toEqual(picked);
    expect([result.certain, result.offset]).toEqual([sure, r]);
    if (reserve) expect(result.reserve).toEqual(reserve);
    expect([...result.picked, ...result.reserve].sort()).toEqual(rows.map(({ id }) => id));
  });

  it('draws exactly n, keeps the rest in reserve and does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(stratum, fc.nat(), ({ rows, n, method, seed }, turn) => {
        const result = selectStratum(seed, { id: 'A', method, n }, rows);
        const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)].reverse();
        expect(selectStratum(seed, { id: 'A', method, n }, turned)).toEqual(result);
        expect(new Set(result.picked).size).toBe(n);
        expect([...result.picked, ...result.reserve].sort()).toEqual(rows.map(({ id }) => id).sort());
      }),
    );
  });

  it('draws for certain whoever is heavy enough, also once others are set aside', () => {
    const rows = [40, 20, 9, 1, 1].map((w, index) => ({ id: `U${index}`, w }));
    expect(selectStratum(seed, { id: 'A', method: 'comb', n: 3 }, rows).certain).toEqual(['U0', 'U1']);
    const all = selectStratum(seed, { id: 'A', method: 'comb', n: 5 }, rows);
    expect(all).toMatchObject({ reserve: [] });
    expect(all.offset).toBeUndefined();
    expect(all.certain).toHaveLength(5);
  });

  it('draws nobody from an empty stratum', () => {
    expect(selectStratum(seed, { id: 'A', method: 'srs', n: 0 }, [])).toMatchObject({ picked: [], reserve: [] });
    expect(selectStratum(seed, { id: 'A', method: 'comb', n: 0 }, [])).toMatchObject({ picked: [], reserve: [] });
  });
});

describe('comb', () => {
  it.each(cases)('includes each object with exactly n·w/W: weights $w, n = $n', ({ w, n }) => {
    const units = w.map((weight, index) => ({ id: `U${index}`, w: weight }));
    const counts = combCounts(units, n);
    const outcomes = counts.outcomes;
    const whole = w.reduce((sum, weight) => sum + weight, 0);
    expect(counts.drawn.map((count) => count * whole)).toEqual(w.map((weight) => outcomes * n * weight));
  });

  it.each(cases)('is not the draw one by one, which misses n·w/W: weights $w, n = $n', ({ w, n, es }) => {
    const whole = w.reduce((sum, weight) => sum + weight, 0);
    const oneByOne = w.map((_, index) => inclusionOneByOne(w, n, index));
    oneByOne.forEach((chance, index) => expect(chance).toBeCloseTo(es[index]!, 4));
    expect(oneByOne.some((chance, index) => Math.abs(chance - (n * w[index]!) / whole) > 0.01)).toBe(true);
  });
});

/** Over all orders of the units and all places of the first tooth: how often each unit is drawn. */
function combCounts(units: readonly Candidate[], n: number): { outcomes: number; drawn: number[] } {
  const { certain, rest } = setCertainAside(units, n);
  const whole = rest.reduce((sum, { w }) => sum + w, 0);
  const outcomes = permutations(rest).flatMap((order) =>
    Array.from({ length: whole }, (_, offset) => [...certain, ...walkComb(order, n - certain.length, BigInt(offset))]),
  );
  for (const picked of outcomes) if (picked.length !== n) throw new Error(`drew ${picked.length} of ${n}`);
  return {
    outcomes: outcomes.length,
    drawn: units.map((unit) => outcomes.filter((picked) => picked.includes(unit)).length),
  };
}

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));

/** Efraimidis–Spirakis: the chance that a unit is among n drawn one after another by weight. */
function inclusionOneByOne(weights: readonly number[], n: number, index: number): number {
  if (n === 0 || weights[index] === 0) return 0;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight, first) => {
    if (weight === 0) return sum;
    return sum + (weight / whole) * (first === index ? 1 : inclusionOneByOne(weights.with(first, 0), n - 1, index));
  }, 0);
}
