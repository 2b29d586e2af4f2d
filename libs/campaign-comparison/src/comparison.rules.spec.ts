import { compare, type ComparedIssue } from './comparison.rules.js';

let count = 0;
const issue = (unitId: string, checkId?: string, category?: string): ComparedIssue => ({
  ...{ issueId: `issue-${++count}`, unitId, number: count, text: '没有公示', closed: false },
  ...(checkId && { checkId }),
  ...(category && { category }),
});

describe('two campaigns compared', () => {
  const former = [issue('a', '1.1', '公示'), issue('a', '1.1', '公示'), issue('b', '2.1', '记录'), issue('b')];
  const present = [issue('a', '1.1', '公示'), issue('a', '2.1', '记录'), issue('b'), issue('c', '1.1', '公示')];

  it('call an issue repeated when the same unit lacks the same check again', () => {
    const { repeated, rate, repeats } = compare(former, present);
    expect([repeated, rate]).toEqual([1, 0.25]);
    expect(repeats).toEqual([
      { unitId: 'a', checkId: '1.1', former: former.slice(0, 2), present: present.slice(0, 1) },
    ]);
  });

  it('are counted side by side per category, check and unit', () => {
    const { byCategory, byCheck, byUnit } = compare(former, present);
    expect(byCategory).toEqual([
      { key: '公示', former: 2, present: 2, repeated: 1 },
      { key: '记录', former: 1, present: 1, repeated: 0 },
      { key: '', former: 1, present: 1, repeated: 0 },
    ]);
    expect(byCheck.find(({ key }) => key === '2.1')).toEqual({ key: '2.1', former: 1, present: 1, repeated: 0 });
    expect(byUnit.map(({ key, former: then, present: now }) => [key, then, now])).toEqual([
      ['a', 2, 2],
      ['b', 2, 1],
      ['c', 0, 1],
    ]);
  });

  it('have no rate of nothing', () => expect(compare(former, []).rate).toBe(0));
});
