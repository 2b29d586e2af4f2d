import { scoringReport } from './scoring-paper.js';
import { NOBODY } from './people-source.js';
import type { PrintSource } from './source.js';

const around = {
  ...{ campaign: { title: '提升年活动', documentNumber: '1号', year: 2022, tasks: [] }, units: [], answers: [] },
  ...{
    issues: [],
    materials: [],
    year: { tallies: [], notices: [], scored: { files: 0, best: 0, failed: 0 }, people: NOBODY },
    today: '2022-10-12T02:00:00.000Z',
  },
};
const subject = { kind: 'scoring-report' as const, campaignId: 'c1', code: 'r1' };
const marking = { vetoes: [], deductions: [{ code: 'i1', points: 6 }] };
const file = (unitId: string, grade: string | null, score: number | null) => ({
  ...{ unitId, unitName: `${unitId}局`, marking, objected: grade !== null, amended: false, vetoed: false },
  ...{ grade, score },
});
const scoring = {
  ...{ year: 2022, title: '案卷评查', closedFor: null },
  sheet: {
    ...{ title: '小评查表', vetoes: [], grades: [{ name: '优秀' }, { name: '合格' }] },
    items: [{ code: 'i1', group: '文书', text: '笔录齐全' }],
  },
  files: [file('甲', '优秀', 94), file('甲', '合格', 87.5), file('乙', null, null)],
};
const source: PrintSource = { ...around, scoring };

describe('案卷评查通报', () => {
  it('tells of what is final, unit by unit, and of what was held against files most often', () => {
    const paper = scoringReport(source, subject);
    if ('nothing' in paper) throw new Error(paper.nothing);
    expect(paper.title).toBe('关于案卷评查\n情况的通报');
    const words = paper.blocks.flatMap((block) => (block.is === 'text' ? [block.text] : []));
    expect(words[0]).toContain('从2个单位随机抽取案卷3个');
    expect(words[0]).toContain('已定卷2个，尚未定卷1个');
    expect(words[1]).toBe('已定卷的2个案卷平均90.75分。优秀1个，占50%；合格1个，占50%。');
    const tables = paper.blocks.flatMap((block) => (block.is === 'table' ? [block.rows] : []));
    expect(tables).toEqual([
      [
        ['1', '甲局', '2', '2', '90.75', '1', '1', '2', '0'],
        ['2', '乙局', '1', '0', '—', '0', '0', '0', '0'],
      ],
      [['1', '文书', '笔录齐全', '2', '1']],
    ]);
  });

  it('is not printed of a round that has nothing final, nor of one of another campaign', () => {
    expect(scoringReport({ ...source, scoring: { ...scoring, files: [file('甲', null, null)] } }, subject)).toEqual({
      nothing: '这一轮评查还没有案卷定卷',
    });
    expect(scoringReport({ ...source, scoring: { ...scoring, closedFor: '抽取作废' } }, subject)).toEqual({
      nothing: '这一轮评查已经终止：抽取作废',
    });
    expect(scoringReport(around, subject)).toHaveProperty('nothing');
  });
});
