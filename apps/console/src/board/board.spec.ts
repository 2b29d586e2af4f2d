import {
  allowed,
  burnDownConclusion,
  ledgerConclusion,
  paceTo,
  ranked,
  rankingConclusion,
  weeklyConclusion,
} from './board';
import type { Count, RateLine, Week } from './board';

const week = (from: string, to: string, open: number, more: Partial<Week> = {}): Week => ({
  ...{ from, to, open, reported: 0, closed: 0, overdue: 0 },
  ...more,
});
const WEEKS = [
  week('2022-05-02', '2022-05-08', 4, { reported: 4 }),
  week('2022-05-09', '2022-05-15', 10, { reported: 6 }),
  week('2022-05-16', '2022-05-22', 7, { closed: 3, overdue: 2 }),
];
const count = (name: string, total: number, closed: number, overdue = 0): Count => ({
  ...{ key: name, name, total, closed, overdue, states: [] },
});
const line = (name: string, onTime: number, due: number): RateLine => ({
  ...{ key: name, name, listed: due, closed: due, due, onTime, verified: 0, returned: 0 },
  rates: due === 0 ? {} : { onTime: onTime / due },
});

describe('what a board concludes', () => {
  it('says what is left of the ledger and where most of it lies', () => {
    const lines = [count('公示', 5, 4), count('培训', 4, 1, 2)];
    const words = ({ name }: Count) => name;
    expect(ledgerConclusion(lines, count('', 9, 5, 2), words)).toBe(
      '9个问题中4个未销号，其中逾期2个，最多的是培训（3个）',
    );
    expect(ledgerConclusion([count('公示', 5, 5)], count('', 5, 5), words)).toContain('全部销号');
    expect(ledgerConclusion([], count('', 0, 0), words)).toBe('台账中还没有问题');
  });

  it('says whether a week settled more than it brought', () => {
    expect(weeklyConclusion(WEEKS)).toContain('新列入0个、销号3个，销号的多于新列入的，现有逾期2个');
    expect(weeklyConclusion([])).toBe('台账中还没有问题');
  });

  it('holds what is left against an even pace from the most there was to the end of the phase', () => {
    const pace = paceTo('2022-06-04', WEEKS);
    expect(pace).toEqual([
      ['2022-05-15', 10],
      ['2022-06-04', 0],
    ]);
    expect(allowed(pace, '2022-05-25')).toBe(5);
    expect(burnDownConclusion(WEEKS, pace, '整改阶段')).toBe('未销号7个，没有落后于整改阶段按时完成的进度');
    const slow = [...WEEKS, week('2022-05-23', '2022-05-25', 7)];
    expect(burnDownConclusion(slow, pace, '整改阶段')).toContain('多2个，进度偏慢');
    expect(paceTo('2022-05-15', WEEKS)).toEqual([]);
    expect(burnDownConclusion(WEEKS, [])).toContain('少3个');
  });

  it('ranks units by the share done in time, equals on one place, and those that owed nothing on none', () => {
    const lines = [line('甲', 1, 2), line('乙', 0, 0), line('丙', 3, 3), line('丁', 2, 2)];
    expect(ranked(lines).map(({ name, place }) => [name, place])).toEqual([
      ['丙', 1],
      ['丁', 1],
      ['甲', 3],
      ['乙', undefined],
    ]);
    expect(rankingConclusion(lines)).toBe('3个单位中2个全部按期办结，最低的是甲（1/2）');
    expect(rankingConclusion([line('乙', 0, 0)])).toContain('暂不排名');
  });
});
