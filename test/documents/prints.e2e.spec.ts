import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officialDocx, PdfMaker } from '@app/documents';
import type { PrintKind, PrintSubject } from '@app/paper/events.js';
import { contentsHash, paperOf } from '@app/paper/writers.js';
import { A, source } from './source.js';

/** What each sheet must say, whoever opens it. */
const KINDS: readonly (readonly [PrintKind, Partial<PrintSubject>, 'portrait' | 'landscape', readonly string[]])[] = [
  ['issue-list', {}, 'landscape', ['问题清单', '问题编号', '执法记录仪不足', '2022年7月15日']],
  [
    'self-inspection-ledger',
    {},
    'landscape',
    ['类别', '目标任务', '具体内容', '自查问题', '整改时限', '整改责任人', '21．'],
  ],
  ['rectification-plan', {}, 'portrait', ['整改方案', '逐项核对执法人员信息', '〔整改措施尚未制定〕']],
  ['rectification-ledger', {}, 'landscape', ['整改台账', '已销号', '整改中（逾期）']],
  ['work-summary', {}, 'portrait', ['工作总结', '销号率', '逾期报送1项（问题清单）', '〔填写下一步工作打算〕']],
  ['receipt', { code: 'R3' }, 'portrait', ['收件回执', '逾期', '丙某某', '2022年5月30日10时05分']],
  ['circular', { unitId: undefined }, 'portrait', ['通报', '各行政执法单位', '舞阳县卫生健康委员会']],
  [
    'office-notice',
    { unitId: undefined, code: 'n1' },
    'portrait',
    ['舞阳县法治政府建设领导小组办公室文件', '舞法政办〔2022〕12号', '程立行', '2022年11月21日'],
  ],
  [
    'office-notice',
    { unitId: undefined, code: 'n2' },
    'portrait',
    ['舞法政办〔2022〕13号', '请于2022年12月20日前整改完毕'],
  ],
  [
    'appointment-letter',
    { unitId: undefined, campaignId: '', code: 'e1' },
    'portrait',
    ['聘书', '聘字〔2022〕3号', '史怀中同志：', '聘期自2022年6月1日至2024年5月31日'],
  ],
  [
    'annual-report',
    { unitId: undefined },
    'portrait',
    ['县委、县人民政府：', '公示执法信息128项次', '收到投诉线索9件'],
  ],
  ['county-ledger', { unitId: undefined }, 'landscape', ['全县整改台账', '舞阳县卫']],
];
const PAGE = { portrait: '595.3 x 841.9', landscape: '841.9 x 595.3' };

describe('every kind of print, opened by a second program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-prints-'));
  const maker = new PdfMaker();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('can be: LibreOffice and Chinese types are there', async () => expect(await maker.lacking()).toBeUndefined());

  it.each(KINDS)('%s says what it should, on pages of the right size', async (kind, more, page, words) => {
    const subject: PrintSubject = { kind, campaignId: 'campaign-1', unitId: A, ...more };
    const own = subject.unitId === undefined ? source : { ...source, issues: source.issues.slice(0, 3) };
    const paper = paperOf(subject, own);
    const sha256 = contentsHash(kind, paper);
    const stamp = { version: 3, on: '2022-08-01', sha256, address: `https://yuheng.example/public/prints/${sha256}` };
    const docx = await officialDocx(paper, stamp);
    const called = [kind, subject.code].filter(Boolean).join('-');
    const pdf = join(folder, `${called}.pdf`);
    writeFileSync(pdf, await maker.make(docx));

    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
    for (const word of words) expect(text).toContain(word.replace(/\s/g, ''));
    for (const word of ['—1—', '第3版，2022年8月1日印制', sha256]) expect(text).toContain(word);
    const sizes =
      execFileSync('pdfinfo', ['-l', '99', pdf], { encoding: 'utf8' }).match(/size: +[\d.]+ x [\d.]+/g) ?? [];
    expect(sizes.length).toBeGreaterThan(0);
    for (const size of sizes) expect(rounded(size)).toBe(PAGE[page]);

    execFileSync('pdftoppm', ['-r', '40', '-png', pdf, join(folder, called)]);
    const pictures = readdirSync(folder).filter((name) => name.startsWith(`${called}-`) && name.endsWith('.png'));
    expect(pictures).toHaveLength(sizes.length);
    const distinct = new Set(
      pictures.map((name) =>
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ),
    );
    expect(distinct.size).toBe(pictures.length);
  });
});

const rounded = (size: string): string =>
  size
    .replace(/[^\d. x]/g, '')
    .trim()
    .split(' x ')
    .map((points) => Number(points).toFixed(1))
    .join(' x ');
