import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { officialDocx } from './official-docx.js';
import type { OfficialPaper, PaperStamp } from './official-paper.js';

const paper: OfficialPaper = {
  title: '县城市管理局问题清单',
  under: '填报单位：县城市管理局',
  blocks: [
    { is: 'heading', level: 1, text: '一、基本情况' },
    { is: 'text', text: '自查发现问题2个。' },
    {
      is: 'table',
      merged: 2,
      columns: [
        { header: '类别', share: 2 },
        { header: '任务', share: 2 },
        { header: '问题', share: 4 },
      ],
      rows: [
        ['一、公示', '1．事前公开', '甲'],
        ['一、公示', '1．事前公开', '乙'],
        ['二、记录', '1．事前公开', '丙'],
      ],
    },
  ],
  issuer: '县城市管理局',
};
const stamp: PaperStamp = {
  version: 2,
  on: '2022-06-01',
  sha256: createHash('sha256').update('paper').digest('hex'),
  address: `https://yuheng.example/public/prints/${createHash('sha256').update('paper').digest('hex')}`,
};
const partOf = (docx: Buffer, name: string): string => strFromU8(unzipSync(docx)[name] ?? new Uint8Array());

describe('an official paper', () => {
  it('is the same file, to the byte, whenever the same paper is written under the same stamp', async () => {
    const once = await officialDocx(paper, stamp);
    await officialDocx({ ...paper, title: '另一份' }, stamp);
    expect((await officialDocx(paper, stamp)).equals(once)).toBe(true);
  });

  it('has the page of the standard: A4, 37, 35, 28 and 26 mm around it, 28 points a line', async () => {
    const xml = partOf(await officialDocx(paper, stamp), 'word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('<w:autoSpaceDN w:val="0"/><w:spacing w:line="560" w:lineRule="exact"/>');
  });

  it('names the types that stand in where those of the standard are not installed', async () => {
    const fonts = partOf(await officialDocx(paper, stamp), 'word/fontTable.xml');
    expect(fonts).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,小标宋体,宋体');
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong');
  });

  it('bears the whole name of the office on one line, and no signature on a page of its own', async () => {
    const issuer = '舞阳县法治政府建设领导小组办公室';
    const blocks = [...paper.blocks, { is: 'text' as const, text: '特此通知。' }];
    const xml = partOf(
      await officialDocx({ ...paper, issuer, number: '舞法政办〔2022〕12号', blocks }, stamp),
      'word/document.xml',
    );
    // 18 characters of 24.5 points are 441 of 442.
    expect(xml).toMatch(/<w:color w:val="C00000"\/>(?:(?!<\/w:r>).)*<w:sz w:val="49"\/>/s);
    expect(xml).toMatch(/<w:keepNext\/>(?:(?!<w:p>).)*特此通知。/s);
  });

  it('repeats the header of a table on every page, and joins cells that say the same', async () => {
    const xml = partOf(await officialDocx(paper, stamp), 'word/document.xml');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(2);
    expect(xml.match(/1．事前公开/g)).toHaveLength(2);
  });

  it('carries its version, the hash of its contents and the page number in its footers', async () => {
    const docx = await officialDocx(paper, stamp);
    for (const name of ['word/footer1.xml', 'word/footer2.xml']) {
      const footer = partOf(docx, name);
      expect(footer).toContain('第2版，2022年6月1日印制');
      expect(footer).toContain(stamp.sha256.match(/.{8}/g)?.join(' '));
      expect(footer).toContain('PAGE');
      expect(footer).toContain('<wp:docPr id="1"');
    }
  });
});
