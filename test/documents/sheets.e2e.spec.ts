import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text, readSheet, writeSheet, type WrittenSheet } from '@app/documents';
import { ledgerRows } from '@app/paper/ledger-papers.js';
import { tableOf, type PaperTable } from '@app/paper/table.queries.js';
import { writtenOf } from '@app/paper/writers.js';
import type { PrintKind } from '@app/paper/events.js';
import { findOffice } from '@app/testing';
import { A, source } from './source.js';

const SIX = ['类别', '目标任务', '具体内容', '自查问题', '整改时限', '整改责任人'];
const own = { ...source, issues: source.issues.slice(0, 3) };
const tableFor = (kind: PrintKind): PaperTable => {
  const subject = { kind, campaignId: 'campaign-1', ...(kind === 'county-ledger' ? {} : { unitId: A }) };
  return tableOf(subject, writtenOf(subject, kind === 'county-ledger' ? source : own));
};

/** The quoted cells of a line may hold commas and line breaks. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push((quoted ?? plain ?? '').replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows;
}

describe('every written table, opened by a second program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-sheets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const converted = async (name: string, sheet: WrittenSheet<never>, to: string): Promise<string> => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, await writeSheet(sheet));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const target = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1' : to;
    execFileSync(findOffice() ?? 'soffice', [profile, '--headless', '--convert-to', target, '--outdir', folder, path]);
    return join(folder, `${name}.${to}`);
  };
  const asSheet = (table: object) => table as WrittenSheet<never>;

  it('the ledger of six columns comes back cell by cell', async () => {
    const table = tableFor('self-inspection-ledger');
    const csv = readFileSync(await converted('ledger', asSheet(table), 'csv'), 'utf8');
    const [title, under, header, ...rows] = cellsOf(csv);
    expect(title?.[0]).toContain('自查自纠台账');
    expect(under?.[0]).toBe('填报单位：舞阳县城市管理局');
    expect(header).toEqual(SIX);
    const above: string[] = [];
    const filled = rows
      .filter((row) => row.length === SIX.length)
      .map((row) => row.map((cell, at) => (at < 2 ? (above[at] = cell || (above[at] ?? '')) : cell)));
    expect(filled).toEqual(ledgerRows(own, A));
    expect(filled.length).toBeGreaterThan(20);
  });

  it('the ledger lies on A4, its header on every page and its category in one cell', async () => {
    const pdf = await converted('printed', asSheet(tableFor('self-inspection-ledger')), 'pdf');
    const info = execFileSync('pdfinfo', ['-l', '99', pdf], { encoding: 'utf8' });
    const pages = info.match(/size: +841\.\d+ x 595\.\d+/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    const words = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/[ \n]/g, '');
    expect(words.split('整改责任人').length - 1).toBe(pages.length);
    expect(words).toContain(`第1页，共${pages.length}页`);
    expect(words.split('一、提升').length - 1).toBeLessThanOrEqual(pages.length);
    execFileSync('pdftoppm', ['-r', '50', '-png', pdf, join(folder, 'printed')]);
    expect(readdirSync(folder).filter((name) => /^printed-.*png$/.test(name))).toHaveLength(pages.length);
  });

  it.each(['rectification-ledger', 'issue-list', 'county-ledger'] as const)(
    '%s says what the print says',
    async (kind) => {
      const table = tableFor(kind);
      const rows = cellsOf(readFileSync(await converted(kind, asSheet(table), 'csv'), 'utf8'));
      expect(rows[2]).toEqual(table.columns.map(({ header }) => header));
      const { merged = 0 } = table;
      const unmerged = (row: readonly string[]) => row.slice(merged);
      expect(rows.slice(3, 3 + table.rows.length).map(unmerged)).toEqual(table.rows.map(unmerged));
    },
  );

  it('a table to fill in comes with its words and how to fill it in, and holds no formula', async () => {
    const sheet = {
      ...{ name: '模板', title: '填写', rows: [['=1+1', '是']] },
      advice: [['问题', '写明事实']] as const,
      columns: [
        { header: '问题', value: (row: string[]) => row[0] },
        { header: '是否', choices: ['是', '否'], value: (row: string[]) => row[1] },
      ],
    };
    const csv = readFileSync(await converted('template', asSheet(sheet), 'csv'), 'utf8');
    expect(cellsOf(csv).slice(0, 3)).toEqual([
      ['填写', ''],
      ['问题', '是否'],
      ['=1+1', '是'],
    ]);
    const bytes = readFileSync(join(folder, 'template.xlsx'));
    const read = await readSheet(bytes, { issue: { header: '问题', read: text(9) } });
    expect(read.rows.map(({ values }) => values.issue)).toEqual(['=1+1']);
  });
});
