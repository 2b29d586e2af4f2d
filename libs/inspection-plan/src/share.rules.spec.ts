import { isShare, isShareRule, planned } from './share.rules.js';

describe('the rule of a batch', () => {
  it.each([
    ['N', 7, 7],
    ['3', 7, 3],
    ['3', 2, 2],
    ['min(3,N)', 2, 2],
    ['min(3,N)', 9, 3],
    ['ceil(0.4*N)', 10, 4],
    ['ceil(0.4*N)', 11, 5],
    ['ceil(0.1*N)', 30, 3],
    ['ceil(1*N)', 30, 30],
    ['ceil(1/3*N)', 10, 4],
    ['ceil(0.4*N)', 0, 0],
  ])('%s draws of %i units %i', (rule, units, drawn) => expect(planned(rule, units)).toBe(drawn));

  it.each(['', 'n', '0.4', 'ceil(1.2*N)', 'ceil(4/3*N)', 'ceil(1/0*N)', 'ceil(0.4 * N)', 'floor(0.4*N)', '-1', 'N;'])(
    'is not read: %s',
    (rule) => expect(isShareRule(rule)).toBe(false),
  );

  it('of coverage is a share above 0 and up to 1', () => {
    expect(['0.3', '1', '1.0', '0.000001'].map(isShare)).toEqual([true, true, true, true]);
    expect(['0', '0.0', '1.1', '30%', '', '.3', '1e-1'].map(isShare)).toEqual(Array(7).fill(false));
  });
});
