import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { EventStore, idFrom } from '@app/eventing';
import { OrderPaper, PrintDocument } from '@app/paper/commands.js';
import type { OrderFilled, PrintKind } from '@app/paper/events.js';
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

/** Orders a unit's year and takes the sheet of its 自查自纠台账 out of the archive. */
export async function sheetOf(year: PlanYear, unit: string): Promise<Buffer> {
  const [orderId, { unitId }] = [idFrom('plan-year-archive', unit), unitOf(unit)];
  const meta = year.meta(`${unit}.clerk`);
  await year.do(new OrderPaper({ orderId, work: { what: 'archive', unitId, year: CAMPAIGN.year } }, meta));
  await year.liveTo(meta.at);
  const recorded = await year.app.get(EventStore, { strict: false }).stream(`paper-order-${orderId}`);
  const filled = recorded.find(({ type }) => type === 'OrderFilled')?.data as OrderFilled['data'];
  const made = await year.app.get(PrintFiles, { strict: false }).open(orderId, filled.sha256);
  const zip: Buffer[] = [];
  for await (const piece of made?.stream ?? []) zip.push(piece as Buffer);
  const files = Object.entries(unzipSync(Buffer.concat(zip)));
  const [, sheet = new Uint8Array()] = files.find(([name]) => /^台账.*自查自纠台账\.xlsx$/.test(name)) ?? [];
  return Buffer.from(sheet);
}

/** From the head on; a cell of the first two columns without words goes on from the one above it. */
const belowTitle = (rows: readonly (readonly string[])[]): Table =>
  filledDown(
    rows
      .slice(rows.findIndex(([first]) => first === '类别'))
      .map((row) => row.map((text, at) => (at < 2 && text === '' ? undefined : text))),
  );

/** The xlsx file as a reader of such files takes it. */
export async function cellsOf(xlsx: Buffer): Promise<Table> {
  const rows = await readSheet(new Blob([new Uint8Array(xlsx)]));
  return belowTitle(rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))));
}

const CELL =
  /<table:covered-table-cell[^>]*?(?:\/>|>.*?<\/table:covered-table-cell>)|<table:table-cell.*?<\/table:table-cell>/gs;

/** The docx files as LibreOffice understands them. */
export function inOffice(office: string, files: readonly Buffer[], folder: string): Table[] {
  return converted(office, files, { folder, from: 'docx', to: 'fodt' }).map(tableIn);
}

/** The xlsx files as LibreOffice understands them: comma-separated, in UTF-8, every text in quotes. */
export function sheetsInOffice(office: string, files: readonly Buffer[], folder: string): Table[] {
  const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true';
  return converted(office, files, { folder, from: 'xlsx', to: csv }).map((text) =>
    belowTitle(
      text
        .trim()
        .split('\n')
        .map((line) => pieces(line, /"(?:[^"]|"")*"|(?<=^|,)(?=,|$)/g).map(unquoted)),
    ),
  );
}

const unquoted = (cell: string): string => cell.replace(/^"|"$/g, '').replaceAll('""', '"');

function tableIn(fodt: string): Table {
  // Before the body stand the pages' feet, which have a table of their own.
  const [, xml = ''] = fodt.split('<office:body>');
  const rows = pieces(xml, /<table:table-row.*?<\/table:table-row>/gs).map((row) =>
    pieces(row, CELL).map((cell) => (cell.startsWith('<table:covered') ? undefined : plain(cell).trim())),
  );
  return filledDown(rows);
}

function converted(
  office: string,
  files: readonly Buffer[],
  { folder, from, to }: { folder: string; from: string; to: string },
): string[] {
  const names = files.map((_, place) => join(folder, `${place}.${from}`));
  for (const [place, file] of files.entries()) writeFileSync(names[place]!, file);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(office, [profile, '--headless', '--convert-to', to, '--outdir', folder, ...names], {
    stdio: 'pipe',
    timeout: 240_000,
  });
  return names.map((name) => readFileSync(name.replace(/\w+$/, to.replace(/:.*/, '')), 'utf8'));
}
