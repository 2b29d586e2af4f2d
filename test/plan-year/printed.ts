import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PrintDocument } from '@app/paper/commands.js';
import type { PrintKind } from '@app/paper/events.js';
import { PrintFiles } from '@app/paper/print-files.js';
import { unitOf } from './cast.js';
import { CAMPAIGN } from './plan.js';
import type { PlanYear } from './plan-year.js';

/** The rows of a printed table, its head first; a cell merged with the one above says what that says. */
export type Table = readonly (readonly string[])[];

const { campaignId } = CAMPAIGN;

/** Prints a paper of a unit and hands back the file. */
export async function print(year: PlanYear, kind: PrintKind, unit: string): Promise<Buffer> {
  const subject = { kind, campaignId, unitId: unitOf(unit).unitId };
  await year.do(new PrintDocument(subject, year.meta(`${unit}.clerk`)));
  const [row] = await year.rows<{ file_sha256: string }>(
    'select file_sha256 from paper_print where kind = $1 and unit_id = $2 order by version desc limit 1',
    [kind, subject.unitId],
  );
  return year.app.get(PrintFiles, { strict: false }).bytesOf(row?.file_sha256 ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replace(/<[^>]+>/g, '').replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const pieces = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([piece]) => piece);

const filledDown = (rows: readonly (readonly (string | undefined)[])[]): Table => {
  const table: string[][] = [];
  for (const row of rows) table.push(row.map((text, at) => text ?? table.at(-1)?.[at] ?? ''));
  return table;
};

/** The docx file as it lies on the disk: a zip with XML in it. */
export function unpacked(docx: Buffer): Table {
  const xml = strFromU8(unzipSync(docx)['word/document.xml']!);
  const [table = ''] = pieces(xml, /<w:tbl>.*?<\/w:tbl>/gs);
  const rows = pieces(table, /<w:tr[ >].*?<\/w:tr>/gs).map((row) =>
    pieces(row, /<w:tc>.*?<\/w:tc>/gs).map((cell) =>
      cell.includes('<w:vMerge w:val="continue"') ? undefined : plain(cell),
    ),
  );
  return filledDown(rows);
}

const CELL =
  /<table:covered-table-cell[^>]*?(?:\/>|>.*?<\/table:covered-table-cell>)|<table:table-cell.*?<\/table:table-cell>/gs;

/** The docx files as LibreOffice understands them. */
export function inOffice(office: string, files: readonly Buffer[], folder: string): Table[] {
  mkdirSync(folder, { recursive: true });
  const names = files.map((_, place) => join(folder, `${place}.docx`));
  for (const [place, file] of files.entries()) writeFileSync(names[place]!, file);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(office, [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, ...names], {
    stdio: 'pipe',
    timeout: 240_000,
  });
  return names.map((name) => {
    // Before the body stand the pages' feet, which have a table of their own.
    const [, xml = ''] = readFileSync(name.replace(/docx$/, 'fodt'), 'utf8').split('<office:body>');
    const rows = pieces(xml, /<table:table-row.*?<\/table:table-row>/gs).map((row) =>
      pieces(row, CELL).map((cell) => (cell.startsWith('<table:covered') ? undefined : plain(cell).trim())),
    );
    return filledDown(rows);
  });
}
