import { officeConclusion, WATCHED, type Counted } from './office';

const counted = (totals: Readonly<Record<string, number>>): Counted[] =>
  WATCHED.map((one) => ({ ...one, total: totals[`${one.path} ${Object.values(one.query).join()}`] ?? 0 }));

describe('what the office keeps an eye on', () => {
  it('names what there is and leaves out what there is none of', () => {
    const totals = { '/oversights listed': 3, '/issues office': 2, '/issues director': 1, '/rechecks failed': 0 };
    expect(officeConclusion(counted(totals))).toBe('3个问题挂牌督办，3个逾期问题已报告到办公室');
    expect(officeConclusion(counted({}))).toContain('没有挂牌督办');
  });

  it('asks every number by the words of a list of its own', () => {
    const asked = WATCHED.map(({ path, query }) => `${path}?${new URLSearchParams(query)}`);
    expect(new Set(asked).size).toBe(asked.length);
  });
});
