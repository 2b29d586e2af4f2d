import { QuickDeaths } from './quick-deaths.js';

const afterLives = (...seconds: number[]): boolean[] => {
  const deaths = new QuickDeaths();
  return seconds.map((lived) => deaths.tooMany(lived * 1000));
};

describe('a process that dies', () => {
  it('is given up at the fifth quick death in a row', () =>
    expect(afterLives(1, 1, 1, 1, 1)).toEqual([false, false, false, false, true]));

  it('is started again however often it dies, when it lives in between', () =>
    expect(afterLives(1, 1, 1, 1, 31, 1, 1, 1)).not.toContain(true));
});
