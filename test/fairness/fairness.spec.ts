import fc from 'fast-check';
import { drawSeed, H, manifestHash, selectStratum, walkComb, type Seed } from '@app/draw/rules.js';
import { byLine, byteModulo, lots, oneByOne, SIX, srs, unshuffled, WEIGHED, type Draw } from './draws.js';
import { fairness, proportions, spread, subsets, units } from './statistics.js';
import { chiSquareTail, kolmogorovTail, normalTail } from './tails.js';

/**
 * Is the draw as fair as section 2.4 says? The seeds are fixed, so a run always gives the same numbers; `bench --
 * fairness` looks at fresh ones. A fair draw ends up below the bound once in a million tries; wrong ones must.
 */
const BOUND = 1e-6;
const seeds = Array.from({ length: 12_000 }, (_, t): Seed => ({ value: H(`stat|${t}`), suite: 'sha256' }));

describe('fairness of the draw', () => {
  it.each(Object.entries(fairness(seeds)))('is not put in doubt by the statistic of %s', (_, tail) => {
    expect(tail).toBeGreaterThan(BOUND);
  });

  it('does not depend on the order of the list, as lots of its lines would', () => {
    const stratum = { id: 'A', method: 'srs' as const, n: 3 };
    const shuffled = fc.shuffledSubarray(SIX, { minLength: SIX.length });
    fc.assert(
      fc.property(shuffled, fc.nat(seeds.length - 1), (list, t) => {
        expect(selectStratum(seeds[t]!, stratum, list).picked).toEqual(srs(seeds[t]!));
      }),
    );
    expect(byLine(seeds[0]!, SIX.toReversed())).not.toEqual(byLine(seeds[0]!, SIX));
  });

  it('changes with one bit of the manifest', () => {
    const drawnWith = (batch: number) => {
      const hash = manifestHash({ hash: 'sha256', batch } as Parameters<typeof manifestHash>[0]);
      return lots(drawSeed(hash, ['a']), 6);
    };
    expect(drawnWith(2)).toEqual(drawnWith(2));
    expect(drawnWith(3).filter((lot) => drawnWith(2).includes(lot))).toEqual([]);
  });
});

/** A comb whose teeth always start at the same place. */
const fixedComb: Draw = () => walkComb(WEIGHED, 3, 0n).map(({ id }) => id);

describe('the statistics', () => {
  const reused = seeds.map((_, index) => seeds[index % 100]!);

  it.each<[string, () => number]>([
    ['one byte modulo six, by sets', () => subsets(byteModulo, seeds, 20)],
    ['one byte modulo six, by units', () => units(byteModulo, seeds, { n: 3, N: 6 })],
    ['a seed used again', () => subsets(srs, reused, 20)],
    ['lots that crowd together', () => spread(lots(seeds[0]!, seeds.length).map((x) => x * x))],
    ['units drawn one by one, by weight', () => proportions(oneByOne, seeds, 3)],
    ['a comb that starts where it always does', () => proportions(fixedComb, seeds, 3)],
    ['supervisors who are not shuffled', () => subsets(unshuffled, seeds, 15)],
  ])('show %s', (_, tail) => {
    expect(tail()).toBeLessThan(BOUND);
  });

  it('are as likely as the tables say', () => {
    expect(chiSquareTail(11.0705, 5)).toBeCloseTo(0.05, 5);
    expect(chiSquareTail(63.2, 19) / 1e-6).toBeCloseTo(1.2, 0);
    expect(normalTail(1.959964)).toBeCloseTo(0.05, 6);
    expect(kolmogorovTail(1.3581)).toBeCloseTo(0.05, 4);
  });
});
