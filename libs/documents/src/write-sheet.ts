import { Zip, ZipDeflate } from 'fflate';
import { dayOf, officialDate, officialMoment } from '@app/calendar';
import { escaped, fixedParts, LOOK, WORKSHEET, type Look } from './sheet-parts.js';

/** One column of a table as it is written. A blank answers nothing. */
export interface WrittenColumn<T> {
  readonly header: string;
  /** In characters. */
  readonly width?: number;
  /** `day`: 2022-05-31 or an instant, stands as 2022年5月31日; `moment`: an instant, stands with its time in Shanghai. */
  readonly kind?: 'text' | 'day' | 'moment' | 'number';
  readonly value: (row: T, now: string) => string | number | null | undefined;
  /** The words that are allowed: offered by the cell in a table to fill in. */
  readonly choices?: readonly string[];
}

export interface SheetFrame<T> {
  /** Stands above the table, over its whole width. */
  readonly title?: string;
  /** A line between title and table, such as who filled it in. */
  readonly under?: string;
  /** The name on the tab. */
  readonly name: string;
  readonly columns: readonly WrittenColumn<T>[];
  /** So many leading columns join cells that say the same below one another, where all before them do. */
  readonly merged?: number;
  /** The instant at which it is written, for what depends on the day. */
  readonly now?: string;
  /** A second sheet that says how to fill in the first: what, and how. */
  readonly advice?: readonly (readonly [string, string])[];
}

export interface WrittenSheet<T> extends SheetFrame<T> {
  readonly rows: readonly T[];
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const WIDTH = 16;
/** Rows of a table to fill in that offer the words allowed. */
const FILLED_IN = 5000;
/** Excel takes a list of words of at most so many characters. */
const LONGEST_LIST = 255;
/** The earliest day a zip can name: equal tables are equal files. */
const NO_DAY = new Date(1980, 0, 1);
/** Text is packed in pieces of about this many characters. */
const PIECE = 64 * 1024;

/** 1 is A, 27 is AA. */
const letterOf = (column: number): string =>
  column === 0 ? '' : letterOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

type Written = string | number | undefined;

function written(value: Written | null, kind: WrittenColumn<unknown>['kind']): Written {
  if (value === undefined || value === null || value === '') return undefined;
  if (kind === 'number') return Number(value);
  if (kind === 'moment') return officialMoment(String(value));
  if (kind === 'day') return officialDate(String(value).includes('T') ? dayOf(String(value)) : String(value));
  return String(value);
}

function cellXml(value: Written, column: number, row: number, look: Look): string {
  const place = `r="${letterOf(column + 1)}${row}" s="${LOOK[look]}"`;
  if (value === undefined || Number.isNaN(value)) return `<c ${place}/>`;
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** Cells of one column that say the same, under construction. */
interface Run {
  from: number;
  value: Written;
}

/**
 * An xlsx file with one table, written row by row: what is packed already is all that is kept of it.
 * No cell of it is a formula, whatever its text begins with.
 */
export class SheetWriter<T> {
  private readonly packed: Uint8Array[] = [];
  private readonly zip = new Zip((error, data) => {
    if (error) throw error;
    this.packed.push(data);
  });
  private readonly sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  private readonly encoder = new TextEncoder();
  private readonly merges: string[] = [];
  private readonly runs: (Run | undefined)[] = [];
  private readonly headerRow: number;
  private waiting = '';
  private at = 0;

  constructor(private readonly frame: SheetFrame<T>) {
    const { columns, title, under } = frame;
    this.headerRow = 1 + [title, under].filter((line) => line !== undefined).length;
    this.sheet.mtime = NO_DAY;
    this.zip.add(this.sheet);
    this.write(WORKSHEET, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', this.view(), this.widths(), '<sheetData>');
    if (title !== undefined) this.line(title, 'title', 32);
    if (under !== undefined) this.line(under, 'under', 20);
    this.row(columns.map(({ header }) => [header, 'header']));
  }

  add(rows: readonly T[]): void {
    const { columns, now = '' } = this.frame;
    for (const row of rows) {
      const values = columns.map(({ kind, value }) => written(value(row, now), kind));
      const shown = this.joined(values);
      this.row(shown.map((value, place) => [value, columns[place]?.kind === 'number' ? 'number' : 'text']));
    }
  }

  finish(): Buffer {
    this.joined([]);
    this.write('</sheetData>', this.merged(), this.validations(), PAGE, '</worksheet>');
    this.flush();
    this.sheet.push(new Uint8Array(), true);
    const { name, advice } = this.frame;
    if (advice) this.part('xl/worksheets/sheet2.xml', adviceXml(advice));
    const tabs = [{ name, headerRow: this.headerRow }, ...(advice ? [{ name: '填写说明' }] : [])];
    for (const [path, xml] of fixedParts(tabs)) this.part(path, xml);
    this.zip.end();
    return Buffer.concat(this.packed);
  }

  private part(path: string, xml: string): void {
    const part = new ZipDeflate(path, { level: 6 });
    part.mtime = NO_DAY;
    this.zip.add(part);
    part.push(this.encoder.encode(xml), true);
  }

  private view(): string {
    const row = this.headerRow;
    const pane = `<pane ySplit="${row}" topLeftCell="A${row + 1}" activePane="bottomLeft" state="frozen"/>`;
    return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  }

  private widths(): string {
    const cols = this.frame.columns.map(
      ({ width = WIDTH }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
    );
    return `<cols>${cols.join('')}</cols>`;
  }

  private line(text: string, look: Look, height: number): void {
    const last = this.frame.columns.length;
    const cells = this.frame.columns.map((_, at) => cellXml(at === 0 ? text : undefined, at, this.at + 1, look));
    this.at += 1;
    if (last > 1) this.merges.push(`A${this.at}:${letterOf(last)}${this.at}`);
    this.write(`<row r="${this.at}" ht="${height}" customHeight="1">`, ...cells, '</row>');
  }

  private row(cells: readonly (readonly [Written, Look])[]): void {
    this.at += 1;
    const xml = cells.map(([value, look], column) => cellXml(value, column, this.at, look));
    this.write(`<row r="${this.at}">`, ...xml, '</row>');
  }

  /** What still has to be written of the next row: a cell that goes on from above is blank. */
  private joined(values: readonly Written[]): readonly Written[] {
    const shown = [...values];
    let same = true;
    for (let column = 0; column < (this.frame.merged ?? 0); column++) {
      const run = this.runs[column];
      const value = values[column];
      same &&= run !== undefined && value !== undefined && run.value === value;
      if (same) shown[column] = undefined;
      else {
        this.close(column, run);
        this.runs[column] = { from: this.at + 1, value };
      }
    }
    return shown;
  }

  private close(column: number, run: Run | undefined): void {
    if (run === undefined || run.from === this.at) return;
    const letter = letterOf(column + 1);
    this.merges.push(`${letter}${run.from}:${letter}${this.at}`);
  }

  private merged(): string {
    const cells = this.merges.map((place) => `<mergeCell ref="${place}"/>`);
    return cells.length > 0 ? `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>` : '';
  }

  private validations(): string {
    const lists = this.frame.columns.flatMap(({ choices }, at) => {
      const words = (choices ?? []).join(',');
      if (words === '' || words.length > LONGEST_LIST) return [];
      const place = `${letterOf(at + 1)}${this.headerRow + 1}:${letterOf(at + 1)}${this.headerRow + FILLED_IN}`;
      return [
        `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${place}"><formula1>"${escaped(words)}"</formula1></dataValidation>`,
      ];
    });
    return lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : '';
  }

  private write(...pieces: string[]): void {
    this.waiting += pieces.join('');
    if (this.waiting.length > PIECE) this.flush();
  }

  private flush(): void {
    this.sheet.push(this.encoder.encode(this.waiting));
    this.waiting = '';
  }
}

/** A4 on its side, as wide as the page, numbered at the foot. */
const PAGE =
  '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;C第&amp;P页，共&amp;N页</oddFooter></headerFooter>';

function adviceXml(advice: readonly (readonly [string, string])[]): string {
  const rows = [['列', '怎样填写'] as const, ...advice].map(([what, how], at) => {
    const look = at === 0 ? 'header' : 'text';
    return `<row r="${at + 1}">${cellXml(what, 0, at + 1, look)}${cellXml(how, 1, at + 1, look)}</row>`;
  });
  const cols =
    '<cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols>';
  return `${WORKSHEET}${cols}<sheetData>${rows.join('')}</sheetData>${PAGE}</worksheet>`;
}

/** An xlsx file with one table. */
export function writeSheet<T>({ rows, ...frame }: WrittenSheet<T>): Promise<Buffer> {
  const writer = new SheetWriter<T>(frame);
  writer.add(rows);
  return Promise.resolve(writer.finish());
}
