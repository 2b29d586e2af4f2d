import { assessed, assessmentResult, ownResults } from './assessment-paper.js';
import { NOBODY } from './people-source.js';
import type { PrintSource } from './source.js';

const source: PrintSource = {
  ...{ campaign: { title: '提升年活动', documentNumber: '1号', year: 2022, tasks: [] }, units: [], answers: [] },
  ...{ issues: [], materials: [], today: '2022-12-01T02:00:00.000Z' },
  year: { tallies: [], notices: [], scored: { files: 0, best: 0, failed: 0 }, people: NOBODY },
};
const subject = { kind: 'assessment-result' as const, campaignId: 'c1', code: 'a1' };

describe('考核结果', () => {
  it('holds every unit with its score and rank, group by group, and the rule of the ranking', () => {
    const ranking = [
      { unitId: 'U1', unitName: '甲局', group: 'department', score: 91.5, rank: 1 },
      { unitId: 'U2', unitName: '乙局', group: 'department', score: 91.5, rank: 1 },
      { unitId: 'U3', unitName: '丙乡', group: 'township', score: 88, rank: 1 },
    ];
    const assessment = { year: 2022, title: '评议考核', rule: '总分相同的名次并列。', ranking };
    const paper = assessmentResult({ ...source, assessment }, subject);
    if ('nothing' in paper) throw new Error(paper.nothing);
    expect(paper.title).toBe('评议考核结果');
    const [first, heading, table, , last] = paper.blocks;
    expect(first).toMatchObject({ text: expect.stringMatching(/共考核3个单位.*名次并列/) as string });
    expect(heading).toMatchObject({ is: 'heading', text: '部门' });
    expect(table).toMatchObject({
      rows: [
        ['1', '甲局', '91.50'],
        ['1', '乙局', '91.50'],
      ],
    });
    expect(last).toMatchObject({ rows: [['1', '丙乡', '88.00']] });
  });

  it('is not there before it is published', () =>
    expect(assessmentResult(source, subject)).toEqual({ nothing: '这次考核还没有公布结果' }));
});

describe('评议考核 in the papers of a year', () => {
  const ranking = [
    ...['甲', '乙', '丙', '丁'].map((name, place) => ({
      ...{ unitId: name, unitName: `${name}局`, group: 'department', score: 90 - place, rank: place + 1 },
    })),
    { unitId: '戊', unitName: '戊乡', group: 'township', score: 81, rank: 1 },
  ];
  const year = { ...source.year, assessments: [{ year: 2022, title: '年终考核', rule: '', ranking }] };

  it('is each published result with its mean and the first places of each group', () =>
    expect(assessed(year)).toEqual([
      {
        is: 'text',
        text: '公布评议考核结果1次。年终考核共5个单位，平均87.00分，部门前3名为甲局（90.00分）、乙局（89.00分）、丙局（88.00分）；乡镇（街道）前3名为戊乡（81.00分）。',
      },
    ]));

  it('is a gap where nothing was published', () =>
    expect(assessed(source.year)).toEqual([{ is: 'gap', text: '填写评议考核的情况和等次' }]));

  it('is the unit’s own score and rank in its summary', () => {
    expect(ownResults(year, '乙')).toBe('年终考核得89.00分，列部门第2名。');
    expect(ownResults(year, '己')).toBe('');
  });
});
