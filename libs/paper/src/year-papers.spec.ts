import { strFromU8, unzipSync } from 'fflate';
import { officialDocx } from '@app/documents';
import type { PrintKind, PrintSubject } from './events.js';
import { NOBODY } from './people-source.js';
import type { PrintSource, SourceIssue, SourceMaterial } from './source.js';
import type { Tallied } from './tally.projection.js';
import { paperOf } from './writers.js';
import type { SourceNotice, SourceTally } from './year-source.js';

const OFFICE = '舞阳县法治政府建设领导小组办公室';
const tally = (what: Tallied, count: number, unitId = 'u1'): SourceTally => ({ unitId, what, count });
const issue = (number: number, more: Partial<SourceIssue> = {}): SourceIssue => ({
  ...{ number, unitId: 'u1', unitName: '甲局', source: 'self-inspection', checkId: '1.1', category: '信息公示' },
  ...{ text: '公示栏未更新', responsible: '丁某', dueOn: '2022-06-30', paused: false, state: 'closed' },
  ...{ measures: null, account: null, late: false, closedAt: null, ...more },
});
const material = (code: string, late: boolean | undefined): SourceMaterial => ({
  ...{ unitId: 'u1', code, name: `材料${code}`, dueOn: '2022-05-25', acceptedByName: null },
  latest:
    late === undefined
      ? null
      : { round: 1, files: [], dueOn: '2022-05-25', late, submittedAt: '2022-05-20T02:00:00.000Z', submittedBy: 'c' },
});
const notice: SourceNotice = {
  ...{
    id: 'n1',
    kind: 'commendation',
    title: '关于表彰先进集体和先进个人的决定',
    body: '甲局等：\n经研究，决定表彰。',
  },
  named: [
    { unitId: 'u1', unitName: '甲局', ground: '制度健全' },
    { unitId: 'u2', unitName: '乙局', person: '程立行', ground: '办案规范' },
  ],
  ...{ addressees: ['甲局', '乙局'], rectifyBy: null, revoked: false },
  ...{ documentNumber: '舞法政办〔2022〕12号', signedOn: '2022-11-21' },
};
const source: PrintSource = {
  campaign: { title: '提升年活动', documentNumber: '舞法政办〔2022〕2号', year: 2022, tasks: [] },
  units: [
    { unitId: 'u1', name: '甲局', meets: ['all'] },
    { unitId: 'u2', name: '乙局', meets: ['all'], letGo: true },
  ],
  ...{ unitName: '甲局', answers: [], today: '2022-12-05T02:00:00.000Z' },
  issues: [issue(1), issue(2), issue(3, { source: 'mutual-inspection', state: 'in-progress' })],
  materials: [material('R1', false), material('R2', true), material('R3', undefined)],
  year: {
    tallies: [
      ...[tally('disclosure-published', 7), tally('disclosure-published', 5, 'u2'), tally('record-stored', 9)],
      ...[tally('review-passed', 3), tally('review-returned', 1), tally('case-decided', 2), tally('draw-published', 1)],
      ...[tally('inspected', 6), tally('inspected-with-problems', 4), tally('result-published', 5)],
      ...[tally('result-late', 1), tally('mutually-inspected', 8), tally('opinion-issued', 2)],
      ...[tally('letter-overdue', 1), tally('talk-held', 1), tally('lead-filed', 11), tally('lead-accepted', 9)],
      ...[tally('lead-declined', 2), tally('investigation-opened', 4), tally('lead-answered', 8)],
      tally('lead-finding', 3),
    ],
    notices: [
      notice,
      { ...notice, id: 'n2', documentNumber: null, signedOn: null },
      { ...notice, id: 'n3', documentNumber: '舞法政办〔2022〕13号', revoked: true },
      { ...notice, id: 'n4', kind: 'criticism', documentNumber: '舞法政办〔2022〕14号' },
    ],
    scored: { files: 10, best: 4, failed: 1 },
    people: {
      ...{ ...NOBODY, sessions: 3, attended: 40, trained: 22, hours: 640.5, political: 12, reached: 5 },
      ...{ named: 1, creating: 2, engaged: 6 },
    },
  },
};

/** Every word of the docx, a paragraph a line. */
async function wordsOf(kind: PrintKind, more: Partial<PrintSubject>, of = source): Promise<string> {
  const paper = paperOf({ kind, campaignId: 'c1', ...more }, of);
  const docx = await officialDocx(paper, {
    version: 1,
    on: '2022-12-05',
    sha256: '0'.repeat(64),
    address: 'https://y',
  });
  return strFromU8(unzipSync(docx)['word/document.xml']!)
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]+>/g, '');
}

describe('a notice on paper', () => {
  const printed = (more: Partial<SourceNotice> = {}) =>
    wordsOf(
      'office-notice',
      { code: 'n1' },
      { ...source, year: { ...source.year, notices: [{ ...notice, ...more }] } },
    );

  it('bears the mark of the office, its number, whom it is sent to, who issued it and the day it was signed', async () => {
    const lines = (await printed()).split('\n').filter(Boolean);
    expect(lines.slice(0, 4)).toEqual([
      ...[`${OFFICE}文件`, '舞法政办〔2022〕12号', '关于表彰先进集体和先进个人的决定', '甲局、乙局：'],
    ]);
    expect(lines.slice(-2)).toEqual([OFFICE, '2022年11月21日']);
  });

  it('holds the text, and the list with units and persons', async () => {
    const words = await printed();
    expect(words).toContain('甲局等：\n经研究，决定表彰。\n');
    expect(words).toContain('2\n乙局\n程立行\n办案规范');
    expect(words).toContain('1\n甲局\n（集体）\n制度健全');
  });

  it('says by when there is to be rectified, and calls many addressees together', async () => {
    const addressees = Array.from({ length: 13 }, (_, index) => `第${index + 1}局`);
    const words = await printed({ kind: 'rectification-order', rectifyBy: '2022-12-20', addressees });
    expect(words).toContain('请于2022年12月20日前整改完毕');
    expect(words).toContain('\n各行政执法单位：\n');
  });

  it('is not there before it is signed', () =>
    expect(printed({ documentNumber: null, signedOn: null })).rejects.toMatchObject({ code: 'nothing-to-print' }));
});

describe('the report of a year', () => {
  it('tells the figures of every context', async () => {
    const words = await wordsOf('annual-report', {});
    for (const told of [
      '在全县1个行政执法单位开展提升年活动（舞法政办〔2022〕2号）。现将截至2022年12月5日的情况报告如下。',
      '应报送材料3件，按时报送1件，逾期报送1件，逾期未报1件。',
      '公示执法信息12项次。',
      '登记保存音像记录9件。',
      '作出法制审核意见4件，其中通过3件，提出存在问题的意见1件，审核并集体讨论后作出决定2件。',
      '举办或者参加培训3期，参训40人次，22名执法人员共取得640.5学时，其中5名达到60学时，另有政治理论教育12学时，不计入。',
      '新命名行政执法责任制示范点1个，正在创建2个。',
      '组织双随机抽查1次，完成检查6家次，其中发现问题4家次，公示检查结果5项，其中逾期公示1项，完成互查8家次，评查案卷10个，最高等次4个，占40%，最低等次1个。',
      '全县共登记问题3个，已销号2个，销号率66.7%；尚未销号1个，其中逾期1个。',
      '制发行政执法监督意见书2份、监督决定书0份，逾期未办理1份，约谈1次。',
      '收到投诉线索11件，受理9件，不予受理2件，立案调查4件，已答复8件，移交整改台账问题3个，聘请行政执法监督员6名。',
    ])
      expect(words).toContain(told);
  });

  it('counts a notice that was signed and stands, and no draft and none that was revoked', async () =>
    expect(await wordsOf('annual-report', {})).toContain('表彰先进集体1个、先进个人1名，印发通报批评1份。'));

  it('adds up by source what it says of issues, and leaves a gap for what only the writer knows', async () => {
    const words = await wordsOf('annual-report', {});
    expect(words).toContain('自查\n2\n2\n0\n0\n100%');
    expect(words).toContain('互查\n1\n0\n1\n1\n0%');
    expect(words).toContain('〔填写下一年度的工作安排〕');
  });

  it('is addressed to the Party committee and the government, by the office', async () => {
    const lines = (await wordsOf('annual-report', {})).split('\n').filter(Boolean);
    expect(lines.slice(0, 2)).toEqual(['关于2022年行政执法监督工作情况的报告', '县委、县人民政府：']);
    expect(lines.at(-2)).toBe(OFFICE);
  });
});

describe('工作总结 of a unit', () => {
  it('tells its own figures, what is still open by its number, and is signed by the unit', async () => {
    const words = await wordsOf('work-summary', { unitId: 'u1' });
    for (const told of [
      '共登记问题3个，其中自查2个、互查1个。已销号2个，销号率66.7%；尚未销号1个，其中逾期1个。',
      '应报送材料3项，按时报送1项，逾期报送1项（材料R2），逾期未报1项（材料R3）。',
      '举办或者参加培训3期',
      '接受检查6次，其中发现问题4次；接受互查8次；评查案卷10个',
      '尚未销号的问题：第3号公示栏未更新。',
    ])
      expect(words).toContain(told);
    expect(words.trim().split('\n').at(-2)).toBe('甲局');
  });
});
