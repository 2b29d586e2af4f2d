import { assessmentResult } from './assessment-paper.js';
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
      { unitName: '甲局', group: 'department', score: 91.5, rank: 1 },
      { unitName: '乙局', group: 'department', score: 91.5, rank: 1 },
      { unitName: '丙乡', group: 'township', score: 88, rank: 1 },
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
