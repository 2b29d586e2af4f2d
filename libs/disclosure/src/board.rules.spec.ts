import { missingOf, rateOf, timelinessOf, together } from './board.rules.js';

const unit = { applicable: 9, shown: 6, withheld: 1, stale: 2, decisions: 5, inTime: 3, late: 1 };

describe('the rates of a unit', () => {
  it('count what is shown of what is to be shown, and nothing against what is rightly not shown', () => {
    expect(rateOf(unit)).toBe(75);
    expect(missingOf(unit)).toBe(2);
    expect(rateOf({ ...unit, applicable: 9, shown: 8, withheld: 0 })).toBe(88.8);
  });

  it('count what is fresh and what came in time', () => {
    expect(timelinessOf(unit)).toBe(70);
    expect(timelinessOf({ ...unit, shown: 0, stale: 0, inTime: 0, late: 0 })).toBeUndefined();
  });

  it('are none where nothing is to be shown', () =>
    expect(rateOf({ applicable: 1, shown: 0, withheld: 1 })).toBeUndefined());

  it('of the county are those of all its units together', () =>
    expect(rateOf(together([unit, { ...unit, shown: 8 }]))).toBe(87.5));
});
