import { chosenCount, complaintAbout, findingsOf, lacksPoints, notLighter, objectedOf, ruledOf } from './held-input';
import type { Held } from './words';

const held: readonly Held[] = [
  { code: 'v1', group: '主体', text: '有处罚权', reason: '没有委托书' },
  { code: 'i1', group: '文书', text: '笔录齐全', reason: '缺一页', points: 2.5, marks: 6 },
  { code: 'i2', group: '归档', text: '目录齐全', reason: '没有目录', points: 1, marks: 4 },
];
const lines = {
  v1: { chosen: true, reason: ' 委托书在卷 ' },
  i1: { chosen: true, points: '1', reason: '补正' },
  i2: { points: '0', reason: '改了主意' },
};

describe('what is said of lines held against a file', () => {
  it('goes out for the lines that are chosen alone', () => {
    expect(chosenCount(held, lines)).toBe(2);
    expect(objectedOf(held, lines)).toEqual([
      { code: 'v1', reason: '委托书在卷' },
      { code: 'i1', reason: '补正' },
    ]);
  });

  it('lets a basic criterion fall, and takes fewer points off an item', () =>
    expect(ruledOf(held, lines)).toEqual([
      { code: 'v1', stands: false, reason: '委托书在卷' },
      { code: 'i1', points: 1, reason: '补正' },
    ]));

  it('notices points that nobody wrote: nothing is not none', () => {
    expect(lacksPoints(held, lines)).toBe(false);
    expect(lacksPoints(held, { i1: { chosen: true, points: '0' } })).toBe(false);
    expect(lacksPoints(held, { i1: { chosen: true, points: ' ' } })).toBe(true);
    expect(lacksPoints(held, { i1: { chosen: true, points: '一分' } })).toBe(true);
  });

  it('complains of a line by the words of the sheet, never by its code', () => {
    expect(complaintAbout(held, lines, '异议理由')).toBeUndefined();
    expect(complaintAbout(held, { i2: { chosen: true, reason: ' ' } }, '异议理由')).toBe(
      '“目录齐全”没有写明异议理由。',
    );
    expect(notLighter(held, lines)).toBeUndefined();
    expect(notLighter(held, { v1: { chosen: true }, i1: { chosen: true, points: '2.5' } })).toBe(
      '“笔录齐全”原来扣2.5分，裁定没有减轻：裁定异议不得使结果对单位更为不利。',
    );
  });

  it('is a finding in the words of the sheet where nobody wrote others', () => {
    const finding = { category: '全过程记录', dueOn: '2022-10-31' };
    expect(findingsOf(held, { v1: { chosen: true }, i1: { chosen: true, reason: '补齐笔录' } }, finding)).toEqual([
      { code: 'v1', ...finding },
      { code: 'i1', ...finding, text: '补齐笔录' },
    ]);
  });
});
