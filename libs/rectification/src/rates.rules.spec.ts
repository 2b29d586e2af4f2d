import { addCounts, ratesOf, type RateCounts } from './rates.rules.js';

const none: RateCounts = { listed: 0, closed: 0, due: 0, onTime: 0, verified: 0, returned: 0 };

describe('rates of the ledger', () => {
  it('divide what was closed by what is listed, what was on time by what was due, what was returned by what was verified', () => {
    const counts = { listed: 8, closed: 5, due: 6, onTime: 4, verified: 7, returned: 2 };
    expect(ratesOf(counts)).toEqual({ closure: 0.625, onTime: 0.667, return: 0.286 });
  });

  it('say nothing where there is nothing to divide by', () => {
    expect(ratesOf(none)).toEqual({});
    expect(ratesOf({ ...none, listed: 3 })).toEqual({ closure: 0 });
  });

  it('are those of the sum, not the mean of the rates', () => {
    const large = { ...none, listed: 90, closed: 90 };
    const small = { ...none, listed: 10, closed: 0 };
    expect(ratesOf(addCounts([large, small])).closure).toBe(0.9);
  });
});
