import { reportOf, type CountedFile } from './report.rules.js';
import type { ScoreSheet } from './sheet.rules.js';

const sheet: ScoreSheet = {
  ...{ code: 'small', version: '1', title: '小评查表', source: '县里', fullMarks: 100, vetoMeans: 'zero' },
  ...{ vetoes: [], items: [{ code: 'i1', group: '文书', text: '笔录齐全', marks: 100 }], maxDifference: 5 },
  grades: [
    { name: '合格', from: 60 },
    { name: '不合格', from: 0 },
  ],
};
const file = (unitId: string, score?: number): CountedFile => ({
  ...{ unitId, unitName: `${unitId}局`, settled: score !== undefined, objected: false, amended: false, findings: 0 },
  ...(score !== undefined && {
    result: {
      ...{ score, vetoed: false, grade: score < 60 ? '不合格' : '合格' },
      marking: { vetoes: [], deductions: [{ code: 'i1', points: 100 - score, reason: '缺页' }] },
    },
  }),
});

describe('the county report', () => {
  it('averages and grades what is final alone, with two decimals', () => {
    const { whole, units, faults } = reportOf([file('甲', 99), file('甲', 98.5), file('甲', 98.5), file('乙')], sheet);
    expect(whole).toMatchObject({ files: 4, settled: 3, average: 98.67 });
    expect(whole.grades).toEqual([
      { grade: '合格', files: 3 },
      { grade: '不合格', files: 0 },
    ]);
    expect(units.map(({ unitId, average }) => [unitId, average])).toEqual([
      ['甲', 98.67],
      ['乙', undefined],
    ]);
    expect(faults).toMatchObject([{ code: 'i1', files: 3, units: 1, points: 4 }]);
  });

  it('has no average before anything is final', () =>
    expect(reportOf([file('甲')], sheet).whole).not.toHaveProperty('average'));
});
