import { readSheet as readCells } from 'read-excel-file/universal';
import { Rejection } from '@app/eventing';
import { BadArchive, partsOf, type Parts } from './archive.js';
import { NumberCell, WrongCell, type Cell, type CellReader } from './cells.js';

/** One column of a table: what stands above it, and what its cells hold. */
export interface SheetColumn<T> {
  readonly header: string;
  /** Other names people give it. */
  readonly also?: readonly string[];
  readonly read: CellReader<T>;
  /** The table must have it. */
  readonly needed?: boolean;
  /** Every row must fill it, where the table has it. */
  readonly filled?: boolean;
}

export type SheetColumns = Readonly<Record<string, SheetColumn<unknown>>>;

export type RowOf<C extends SheetColumns> = { readonly [K in keyof C]?: C[K] extends SheetColumn<infer T> ? T : never };

export interface CellFault {
  /** The header above the cell. */
  readonly column: string;
  readonly message: string;
}

export interface SheetRow<C extends SheetColumns> {
  /** As Excel numbers it. */
  readonly row: number;
  /** What was read; a blank or wrong cell is absent. */
  readonly values: RowOf<C>;
  readonly faults: readonly CellFault[];
}

export interface SheetTable<C extends SheetColumns> {
  readonly rows: readonly SheetRow<C>[];
  /** The columns the table has. */
  readonly present: readonly (keyof C & string)[];
  /** Headers nobody asked for. */
  readonly ignored: readonly string[];
}

/** The largest file that is taken, in bytes. */
export const LARGEST_SHEET = 5 * 1024 * 1024;
export const MOST_ROWS = 5000;
const MOST_COLUMNS = 256;
/** A title and a note may stand above the header, no more. */
const HEADER_WITHIN = 10;

/**
 * Reads the first sheet of an xlsx file as the table that `columns` declares; the order of the columns is free.
 * Throws Rejection: `sheet-unreadable` (no xlsx), `sheet-too-large`, `sheet-header-missing`, `sheet-header-twice`,
 * `sheet-cell-unreadable` (a formula that ended in an error), `sheet-empty`. Wrong cells are told by row and column.
 */
export async function readSheet<C extends SheetColumns>(bytes: Buffer, columns: C): Promise<SheetTable<C>> {
  if (bytes.length > LARGEST_SHEET) throw new Rejection('sheet-too-large', limits());
  const cells = await cellsOf(bytes);
  const { at, places, ignored } = headerOf(cells, columns);
  const rows = cells.flatMap((row, index) =>
    index <= at || row.every((cell) => cell === null) ? [] : [readRow(row, index + 1, columns, places)],
  );
  if (rows.length === 0) throw new Rejection('sheet-empty');
  return { rows, present: [...places.keys()] as (keyof C & string)[], ignored };
}

const limits = () => ({ megabytes: LARGEST_SHEET / 1024 / 1024, rows: MOST_ROWS });

type Cells = readonly (readonly (Cell | null)[])[];

async function cellsOf(bytes: Buffer): Promise<Cells> {
  try {
    refuseFarCells(partsOf(bytes));
    const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const read = await readCells(data, 1, { parseNumber: (raw: string) => new NumberCell(raw) });
    return read as unknown as Cells;
  } catch (error) {
    throw refusalOf(error as Error);
  }
}

function refusalOf(error: Error): Rejection {
  if (error instanceof Rejection) return error;
  if (error instanceof BadArchive) return new Rejection(error.fault, limits());
  const [, row, column] = /row (\d+), col (\d+)/.exec(error.message) ?? [];
  if (row === undefined) return new Rejection('sheet-unreadable');
  return new Rejection('sheet-cell-unreadable', { row: Number(row), column: letterOf(Number(column)) });
}

/** 1 is A, 27 is AA. */
const letterOf = (column: number): string =>
  column === 0 ? '' : letterOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

const PLACED = /<(?:\w+:)?(row|c)\b([^>]*)>/g;
/** The result of a formula that failed, which the reader would take for a blank. */
const FAILED = /\st\s*=\s*["']e["']/;
const PLACE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/** One cell in the last row of a sheet makes the reader fill all rows before it: such a file is refused beforehand. */
function refuseFarCells(parts: Parts): void {
  if (!parts.has('[Content_Types].xml')) throw new BadArchive('sheet-unreadable');
  for (const [name, xml] of parts)
    if (/\/worksheets\//.test(name)) for (const tag of xml.matchAll(PLACED)) measure(tag);
}

function measure([, , attributes = '']: RegExpExecArray): void {
  const [, quoted, single] = PLACE.exec(attributes) ?? [];
  const place = quoted ?? single;
  if (place === undefined) return;
  const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? [];
  if (digits === '') throw new BadArchive('sheet-unreadable');
  if (FAILED.test(attributes)) throw new Rejection('sheet-cell-unreadable', { row: Number(digits), column: letters });
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (Number(digits) > MOST_ROWS + HEADER_WITHIN || column > MOST_COLUMNS) throw new BadArchive('sheet-too-large');
}

/** Headers are told apart by their words, whatever blanks, marks of need or double width they come with. */
const headerText = (cell: Cell | null): string =>
  typeof cell === 'string'
    ? cell
        .replace(/[\s*＊\u200b\ufeff]/g, '')
        .replace(/（/g, '(')
        .replace(/）/g, ')')
    : '';

interface Header {
  readonly at: number;
  /** Column key → its place in the sheet. */
  readonly places: ReadonlyMap<string, number>;
  readonly ignored: readonly string[];
}

function headerOf(cells: Cells, columns: SheetColumns): Header {
  const names = new Map<string, string>();
  for (const [key, { header, also = [] }] of Object.entries(columns))
    for (const name of [header, ...also]) names.set(headerText(name), key);
  const candidates = cells.slice(0, HEADER_WITHIN).map((row, at) => ({ at, row }));
  const hits = (row: readonly (Cell | null)[]) => row.filter((cell) => names.has(headerText(cell))).length;
  const best = candidates.toSorted((a, b) => hits(b.row) - hits(a.row) || a.at - b.at)[0];
  return placesIn(best ?? { at: 0, row: [] }, names, columns);
}

function placesIn(
  { at, row }: { at: number; row: readonly (Cell | null)[] },
  names: ReadonlyMap<string, string>,
  columns: SheetColumns,
): Header {
  const places = new Map<string, number>();
  const ignored: string[] = [];
  row.forEach((cell, place) => {
    const header = headerText(cell);
    const key = names.get(header);
    if (key === undefined) return header === '' ? undefined : ignored.push(header);
    if (places.has(key)) throw new Rejection('sheet-header-twice', { header: columns[key]?.header ?? header });
    return places.set(key, place);
  });
  const missing = Object.entries(columns).filter(([key, { needed }]) => needed && !places.has(key));
  if (missing.length > 0 || places.size === 0)
    throw new Rejection('sheet-header-missing', { headers: missing.map(([, { header }]) => `“${header}”`) });
  return { at, places, ignored };
}

function readRow<C extends SheetColumns>(
  cells: readonly (Cell | null)[],
  row: number,
  columns: C,
  places: ReadonlyMap<string, number>,
): SheetRow<C> {
  const values: Record<string, unknown> = {};
  const faults: CellFault[] = [];
  for (const [key, place] of places) {
    const { header, read, filled } = columns[key] as SheetColumn<unknown>;
    const cell = cells[place] ?? null;
    const blank = cell === null || (typeof cell === 'string' && cell.trim() === '');
    if (blank && filled) faults.push({ column: header, message: '没有填写' });
    if (blank) continue;
    try {
      values[key] = read(cell);
    } catch (error) {
      if (!(error instanceof WrongCell)) throw error;
      faults.push({ column: header, message: error.message });
    }
  }
  return { row, values: values as RowOf<C>, faults };
}
