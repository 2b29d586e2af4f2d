import { Rejection } from '@app/eventing/rejection.js';
import { ScoreSheets } from './score-sheets.js';
import { refuseUnlessSound, scoreOf, sheetFaults, type Marking, type ScoreSheet } from './sheet.rules.js';

const sheet: ScoreSheet = {
  ...{ code: 'small', version: '1', title: '小评查表', source: '县里', fullMarks: 100, vetoMeans: 'zero' },
  vetoes: [
    { code: 'v1', group: '主体', text: '有处罚权' },
    { code: 'v2', group: '程序', text: '已经告知' },
  ],
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
const clean: Marking = { vetoes: [], deductions: [] };
const off = (points: number, code = 'i1', reason = '缺一页') => ({ code, points, reason });
const less = (...deductions: Marking['deductions']): Marking => ({ vetoes: [], deductions });
const failing: Marking = { vetoes: [{ code: 'v1', reason: '没有委托书' }], deductions: [off(2)] };

describe('评分', () => {
  it.each([
    [clean, 100, '优秀'],
    [less(off(10)), 90, '优秀'],
    [less(off(10.5)), 89.5, '合格'],
    [less(off(0.5), off(40, 'i2')), 59.5, '不合格'],
  ])('is what is left of the full marks, and the grade is the first one it reaches', (marking, score, grade) =>
    expect(scoreOf(sheet, marking)).toEqual({ score, vetoed: false, grade }),
  );

  it('is 0 where a basic criterion is not met', () =>
    expect(scoreOf(sheet, failing)).toEqual({ score: 0, vetoed: true, grade: '不合格' }));

  it('keeps its points under a sheet where failing a criterion means the lowest grade', () =>
    expect(scoreOf({ ...sheet, vetoMeans: 'fails' }, failing)).toEqual({ score: 98, vetoed: true, grade: '不合格' }));
});

describe('一份评查表', () => {
  const refusal = (marking: Marking) => {
    try {
      refuseUnlessSound(sheet, marking);
    } catch (error) {
      if (error instanceof Rejection) return { code: error.code, ...error.facts };
      throw error;
    }
    return undefined;
  };

  it('is sound with halves up to the marks of an item', () =>
    expect(refusal({ ...failing, deductions: [off(0.5), off(40, 'i2')] })).toBeUndefined());

  it.each([
    ['score-item-unknown', { item: 'i9' }, less(off(1, 'i9'))],
    ['score-item-unknown', { item: 'v9' }, { vetoes: [{ code: 'v9', reason: '无' }], deductions: [] }],
    ['score-item-unknown', { item: 'v1' }, less(off(1, 'v1'))],
    ['score-item-twice', { item: '笔录齐全' }, less(off(1), off(2))],
    ['score-without-reason', { item: '笔录齐全' }, less(off(1, 'i1', ' '))],
    ['score-without-reason', { item: '有处罚权' }, { vetoes: [{ code: 'v1', reason: '' }], deductions: [] }],
    ['score-not-halves', { item: '目录齐全', points: 1.2 }, less(off(1.2, 'i2'))],
    ['score-not-halves', { item: '目录齐全', points: 0 }, less(off(0, 'i2'))],
    ['score-not-halves', { item: '目录齐全', points: -3 }, less(off(-3, 'i2'))],
    ['score-above-maximum', { item: '目录齐全', points: 40.5, marks: 40 }, less(off(40.5, 'i2'))],
  ] as const)('is refused with %s %j', (code, facts, marking) => expect(refusal(marking)).toEqual({ code, ...facts }));
});

describe('评查标准', () => {
  const [best = { name: '优秀', from: 90 }, good = { name: '合格', from: 60 }] = sheet.grades;
  const [first = { code: 'i1', group: '文书', text: '笔录齐全', marks: 60 }] = sheet.items;

  it('is without faults', () => expect(sheetFaults(sheet)).toEqual([]));

  it.each([
    ['the marks sum up to 60, not 100', { items: [first] }],
    [
      'an item has marks that are not halves',
      {
        items: [
          { ...first, marks: 0 },
          { ...first, code: 'i2', marks: 100 },
        ],
      },
    ],
    ['a code stands twice', { vetoes: [{ ...first, code: 'i2' }] }],
    ['a criterion says nothing', { vetoes: [{ ...first, code: 'v1', text: ' ' }] }],
    ['grades are missing or stand twice', { grades: [{ ...best, from: 0 }] }],
    ['the grades do not fall to 0', { grades: [best, good] }],
    ['the grades do not fall to 0', { grades: [good, best, { name: '不合格', from: 0 }] }],
    [
      'the best grade cannot be reached',
      {
        grades: [
          { ...best, from: 101 },
          { ...good, from: 0 },
        ],
      },
    ],
    ['the difference allowed is no number of points', { maxDifference: -1 }],
  ])('names its fault: %s', (fault, part) => expect(sheetFaults({ ...sheet, ...part })).toEqual([fault]));

  it('comes in the two shapes in use, 河南 with 23 basic criteria, 广东 with five grounds and four grades', () => {
    const sheets = new ScoreSheets();
    const henan = sheets.current('henan-penalty');
    expect([henan?.vetoMeans, henan?.vetoes.length, henan?.grades.length]).toEqual(['zero', 23, 3]);
    const guangdong = sheets.current('guangdong-penalty');
    expect(guangdong?.grades.map(({ from }) => from)).toEqual([90, 75, 60, 0]);
    expect([guangdong?.vetoMeans, guangdong?.vetoes.length]).toEqual(['fails', 5]);
    expect(sheets.all.every(({ source }) => source.includes('自行确定'))).toBe(true);
    expect(sheets.current('nothing')).toBeUndefined();
  });
});
