import { changesBetween, clearedOf, ERASED } from './remainder.rules.js';

const body = {
  data: {
    issueId: '张三',
    text: '张三丰、张三未持证',
    responsible: '李四',
    checks: [{ text: '联系张三 138(1)' }],
    n: 3,
  },
  unit: 'u-1',
};

describe('what is left of an event', () => {
  const left = (texts: string[], of: object = body) => clearedOf(of, texts, 'issue-1');

  it('is the same with a mark in place of each text, the longest first', () => {
    const { left: rest, changed } = left(['张三', '张三丰', '138(1)'], {
      ...body,
      data: { ...body.data, issueId: '7' },
    });
    expect(rest).toEqual({
      data: {
        issueId: '7',
        text: `${ERASED}、${ERASED}未持证`,
        responsible: '李四',
        checks: [{ text: `联系${ERASED} ${ERASED}` }],
        n: 3,
      },
      unit: 'u-1',
    });
    expect(changed).toBe(true);
  });

  it('is unchanged where no text stands in it', () => expect(left(['王五'])).toEqual({ left: body, changed: false }));

  it('keeps what other records refer to, and names the field', () =>
    expect(left(['张三'])).toMatchObject({ identifier: 'data.issueId', left: { data: { issueId: '张三' } } }));

  it('finds a text in the name of a field', () =>
    expect(left(['甲乙'], { data: { 甲乙: 1 } }).left).toEqual({ data: { [ERASED]: 1 } }));

  it('keeps the logins and certificates of two people apart', () => {
    const of = (stream: string) =>
      (clearedOf({ data: { login: 'zhang' } }, ['zhang'], stream).left as typeof body).data;
    expect(of('account-1')).not.toEqual(of('account-2'));
    expect(of('account-1')).toEqual(of('account-1'));
  });

  it('shows every text that changes', () => {
    const before = { data: { text: '张三', list: ['李四', '张三'] } };
    const { left: after } = left(['张三'], before);
    expect(changesBetween(before, after)).toEqual([
      { before: '张三', after: ERASED },
      { before: '张三', after: ERASED },
    ]);
  });
});
