import fc from 'fast-check';
import { quota } from './quota.rules.js';

describe('quota of a stratum', () => {
  it.each([
    ['N', 17, 17],
    ['3', 17, 3],
    ['min(3,N)', 17, 3],
    ['min(3,N)', 2, 2],
    ['ceil(0.5*N)', 8, 4],
    ['ceil(0.25*N)', 14, 4],
    ['ceil(0.1*N)', 30, 3],
    ['ceil(0.07*N)', 100, 7],
    ['ceil(1*N)', 9, 9],
    ['ceil(1/3*N)', 9, 3],
    ['ceil(1/3*N)', 10, 4],
    ['ceil(0.05*N)', 0, 0],
    ['ceil(0.000000000000000001*N)', 1_000_000, 1],
  ])('by the rule %s of %i objects is %i', (rule, eligible, n) => {
    expect(quota(rule, eligible)).toBe(n);
  });

  it.each(['', 'n', 'ceil(.5*N)', 'ceil(0.5*N', 'ceil(-1*N)', 'ceil(1/0*N)', 'floor(0.5*N)', '0.5*N', 'N '])(
    'is not computed for the unknown rule "%s"',
    (rule) => expect(quota(rule, 10)).toBeUndefined(),
  );

  it('never loses an object to rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.nat(1_000_000), (thousandths, eligible) => {
        const rule = `ceil(${Math.floor(thousandths / 1000)}.${`${thousandths % 1000}`.padStart(3, '0')}*N)`;
        const n = quota(rule, eligible)!;
        expect(n * 1000).toBeGreaterThanOrEqual(thousandths * eligible);
        expect((n - 1) * 1000).toBeLessThan(thousandths * eligible || 1);
      }),
    );
  });
});
