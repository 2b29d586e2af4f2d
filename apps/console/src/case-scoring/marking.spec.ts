import { complaintAboutLine, complaintsOf, grouped, markingOf, runningOf, type Sheet } from './marking';

const sheet: Sheet = {
  ...{ code: 'small', version: '1', title: '小评查表', source: '县里', fullMarks: 100, vetoMeans: 'zero' },
  vetoes: [{ code: 'v1', group: '主体', text: '有处罚权' }],
  items: [
    { code: 'i1', group: '文书', text: '笔录齐全', marks: 60 },
    { code: 'i2', group: '归档', text: '目录齐全', marks: 40 },
  ],
  grades: [
    { name: '优秀', from: 90 },
    { name: '合格', from: 60 },
    { name: '不合格', from: 0 },
  ],
  maxDifference: 5,
};

describe('一卷一表 while it is filled in', () => {
  it('hands in only what is wrong, without blanks around the reasons', () =>
    expect(
      markingOf(sheet, {
        v1: { failed: true, reason: ' 没有委托书 ' },
        i1: { points: '0.5', reason: '缺一页' },
        i2: { points: '' },
      }),
    ).toEqual({
      vetoes: [{ code: 'v1', reason: '没有委托书' }],
      deductions: [{ code: 'i1', points: 0.5, reason: '缺一页' }],
    }));

  it('shows the score and the grade as they stand', () => {
    const draft = { i1: { points: '10.5', reason: '缺一页' } };
    expect(runningOf(sheet, {})).toEqual({ score: 100, grade: '优秀', failed: 0, off: 0 });
    expect(runningOf(sheet, draft)).toEqual({ score: 89.5, grade: '合格', failed: 0, off: 10.5 });
    const failing = { ...draft, v1: { failed: true, reason: '无' } };
    expect(runningOf(sheet, failing)).toMatchObject({ score: 0, grade: '不合格' });
    expect(runningOf({ ...sheet, vetoMeans: 'fails' }, failing)).toMatchObject({ score: 89.5, grade: '不合格' });
  });

  it('takes off nothing that a line cannot take off', () => {
    const draft = { i1: { points: '99', reason: '多' }, i2: { points: '0.3', reason: '少' } };
    expect(runningOf(sheet, draft)).toEqual({ score: 100, grade: '优秀', failed: 0, off: 0 });
    const mended = { ...draft, i2: { points: '3.5', reason: '缺页' } };
    expect(runningOf(sheet, mended)).toMatchObject({ score: 96.5, off: 3.5 });
  });

  it.each([
    [60, { points: '61', reason: '多' }, '最多扣60分'],
    [60, { points: '0.3', reason: '少' }, '扣分以0.5分为单位'],
    [60, { points: '一分', reason: '字' }, '扣分以0.5分为单位'],
    [60, { points: '-1', reason: '负' }, '扣分以0.5分为单位'],
    [60, { points: '2', reason: ' ' }, '写明扣分理由'],
    [60, { points: '', reason: '缺页' }, '没有填写扣分，理由不会记录'],
    [60, { points: '60', reason: '全缺' }, undefined],
    [undefined, { failed: true }, '写明不符合的理由'],
    [undefined, { failed: false }, undefined],
  ])('says beside a line of %j marks what is wrong with %j', (marks, typed, complaint) => {
    expect(complaintAboutLine(marks, typed)).toBe(complaint);
    expect(complaintsOf(sheet, { [marks === undefined ? 'v1' : 'i1']: typed })).toBe(complaint === undefined ? 0 : 1);
  });

  it('stands under the headings of the sheet', () =>
    expect(grouped(sheet.items).map(({ name, lines }) => [name, lines.length])).toEqual([
      ['文书', 1],
      ['归档', 1],
    ]));
});
