import { readFile } from 'node:fs/promises';
import writeExcel, { type SheetData } from 'write-excel-file/node';
import { text as words, readSheet, XLSX } from '@app/documents';
import { Journey } from './journey.js';
import type { Person } from './person.js';

const HEADER = ['姓名', '所在单位', '组别', '监督证号', '有效期至', '执法领域、专长'];
/** Long after any day this journey is held on. */
const GOOD = '2099年12月31日';
const ONE = ['导入甲', '舞阳县审计局', '专家', '导入证-001', GOOD, '财务审计、工程造价'];
const OTHER = ['导入乙', '舞阳县财政局', '组员', '导入证-002', GOOD, ''];

const sheet = async (name: string, rows: SheetData) => ({
  name,
  mimeType: XLSX,
  buffer: await writeExcel([HEADER, ...rows]).toBuffer(),
});

describe('the office brings supervisors from a table', () => {
  const journey = new Journey();
  let office: Person;
  let before: number;

  const registered = async () => (await office.ask<{ total: number }>('/supervisors?limit=1')).total;
  const pick = (file: { name: string; mimeType: string; buffer: Buffer }) =>
    office.page.getByLabel('选择表格文件').setInputFiles(file);

  beforeAll(async () => {
    office = await journey.signIn('office.staff1');
    before = await registered();
  });

  it('a table with wrong rows is read, each of them named, and nothing is written', async () => {
    await office.goTo('监督人员');
    await office.follow('批量导入');
    await office.see('选择文件后先预览');
    const wrong = [...OTHER.slice(0, 4), '2020年1月1日', ''];
    await pick(await sheet('监督人员.xlsx', [ONE, wrong, ONE]));
    await office.see('“监督人员.xlsx”共3行：3行需要改正');
    await office.see('第3行');
    await office.see('有效期至2020年1月1日，已经过期');
    await office.see('与第4行的监督证号相同');
    await office.photograph('import-wrong');
    expect(await office.count(office.page.getByRole('button', { name: /写入名录/ }))).toBe(0);
    expect(await registered()).toBe(before);
  });

  it('a file that is no table is refused, and what was read stays in sight', async () => {
    await pick({ name: '名录.xlsx', mimeType: XLSX, buffer: Buffer.from('姓名,单位') });
    await office.see('这个文件不是能够读取的Excel表格');
    await office.see('下面仍是“监督人员.xlsx”的预览');
  });

  it('put right, it is written as it was previewed', async () => {
    await pick(await sheet('监督人员（改）.xlsx', [ONE, OTHER]));
    await office.see('“监督人员（改）.xlsx”共2行：新增2名。');
    await office.see('按“监督人员（改）.xlsx”批量写入监督人员名录：新增2名');
    await office.photograph('import-ready');
    await office.press('写入名录：新增2名');
    await office.see('已办理：写入名录：新增2名');
    await office.photograph('import-receipt');
    expect(await registered()).toBe(before + 2);
    await office.follow('查看监督人员名录');
    await office.open('/registry/supervisors?q=导入证');
    await office.see('导入甲');
    await office.see('专家');
    await office.photograph('supervisors-imported');
  });

  it('and exported exactly as it is filtered', async () => {
    const [download] = await Promise.all([office.page.waitForEvent('download'), office.follow('导出Excel')]);
    const columns = { name: { header: '姓名', read: words(40) }, number: { header: '监督证号', read: words(60) } };
    const { rows } = await readSheet(await readFile(await download.path()), columns);
    expect(rows.map(({ values }) => values.name).sort()).toEqual(['导入甲', '导入乙'].sort());
  });
});
