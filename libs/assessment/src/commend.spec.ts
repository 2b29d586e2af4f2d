import { commendable } from './commend.rules.js';
import type { Group, Placed } from './ranking.rules.js';

const placed = (group: Group, ...scores: number[]): Placed[] =>
  scores.map((score, place) => ({ unit: `${group}-${place + 1}`, group, score, rank: place + 1 }));
const of = (ranking: readonly Placed[], ...barred: string[]) => {
  const { named, passedOver } = commendable(ranking, new Set(barred));
  return [named, passedOver].map((units) => units.map(({ unit }) => unit));
};

describe('who may be commended by a published ranking', () => {
  it('is the first tenth of each group, and one at least', () => {
    const many = placed('department', ...Array.from({ length: 11 }, (_, nth) => 100 - nth));
    expect(of([...many, ...placed('township', 90, 80)])).toEqual([['department-1', 'department-2', 'township-1'], []]);
    expect(of([])).toEqual([[], []]);
  });

  it('is whoever has the score of the last of them as well', () =>
    expect(of(placed('all', 95, 95, 90))).toEqual([['all-1', 'all-2'], []]));

  it('is no unit that is barred: the next takes its place, and it is said who was passed over', () => {
    expect(of(placed('all', 95, 90, 85), 'all-1')).toEqual([['all-2'], ['all-1']]);
    expect(of(placed('all', 95, 90, 85), 'all-3')).toEqual([['all-1'], []]);
    expect(of(placed('all', 95), 'all-1')).toEqual([[], ['all-1']]);
  });
});
