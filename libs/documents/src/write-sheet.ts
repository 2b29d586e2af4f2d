import { Zip } from 'fflate';
import { dayOf, officialDate, officialMoment } from '@app/calendar';
import { PackedPart } from './packed-part.js';
import { heightOf, spansOf } from './sheet-layout.js';
import { cellXml, fixedParts, letterOf, WORKSHEET, escaped, type Look, type Written } from './sheet-parts.js';

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
const HEADER_POINTS = 24;
const [A3, A4] = [8, 9];
/** Characters beside one another that can still be read on A4. */
const WIDEST_ON_A4 = 200;
/** Text is packed in pieces of about this many characters; others have their turn after each. */
const PIECE = 128 * 1024;
/** Rows made into text at a time, or a few more where cells are joined. */
const AT_A_TIME = 250;

function written(value: Written | null, kind: WrittenColumn<unknown>['kind']): Written {
  if (value === undefined || value === null || value === '') return undefined;
  if (kind === 'number') return Number(value);
  if (kind === 'moment') return officialMoment(String(value));
  if (kind === 'day') return officialDate(String(value).includes('T') ? dayOf(String(value)) : String(value));
  return String(value);
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
  private readonly sheet = new PackedPart('xl/worksheets/sheet1.xml');
  private readonly encoder = new TextEncoder();
  private readonly merges: string[] = [];
  private readonly headerRow: number;
  /** In characters. */
  private readonly sizes: readonly number[];
  private readonly looks: readonly Look[];
  private waiting: string[] = [];
  private length = 0;
  private at = 0;

  constructor(private readonly frame: SheetFrame<T>) {
    const { columns, title, under } = frame;
    this.sizes = columns.map(({ width = WIDTH }) => width);
    this.looks = columns.map(({ kind }) => (kind === 'number' ? 'number' : 'text'));
    this.headerRow = 1 + [title, under].filter((line) => line !== undefined).length;
    this.zip.add(this.sheet);
    this.write(WORKSHEET, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', this.view(), this.widths(), '<sheetData>');
    if (title !== undefined) this.line(title, 'title', 26 * title.split('\n').length + 6);
    if (under !== undefined) this.line(under, 'under', 20);
    const headers = columns.map(({ header }) => header);
    this.row(headers, Array<Look>(headers.length).fill('header'), HEADER_POINTS);
  }

  /** Cells are joined among the rows that are added together; the next are added when these are. */
  async add(rows: readonly T[]): Promise<void> {
    for (let from = 0, end; from < rows.length; from = end) {
      end = this.endOfPortion(rows, from);
      this.portion(rows.slice(from, end));
      if (this.length > PIECE) await this.flush();
    }
  }

  async finish(): Promise<Buffer> {
    this.write('</sheetData>', this.merged(), this.validations(), pageXml(this.sizes), '</worksheet>');
    await this.flush(true);
    const { name, advice } = this.frame;
    if (advice) await this.part('xl/worksheets/sheet2.xml', adviceXml(advice));
    const tabs = [{ name, headerRow: this.headerRow }, ...(advice ? [{ name: '填写说明' }] : [])];
    for (const [path, xml] of fixedParts(tabs)) await this.part(path, xml);
    this.zip.end();
    return Buffer.concat(this.packed);
  }

  /** Joined cells are not torn: a portion goes on to where the first column says something else. */
  private endOfPortion(rows: readonly T[], from: number): number {
    const { columns, merged = 0, now = '' } = this.frame;
    const said = (at: number) => columns[0]?.value(rows[at]!, now);
    let end = Math.min(rows.length, from + AT_A_TIME);
    while (merged > 0 && end < rows.length && said(end) === said(end - 1)) end++;
    return end;
  }

  private portion(rows: readonly T[]): void {
    const { columns, now = '', merged = 0 } = this.frame;
    const values = rows.map((row) => columns.map(({ kind, value }) => written(value(row, now), kind)));
    const spans = merged > 0 ? spansOf(values, merged) : [];
    values.forEach((row, at) => {
      const span = spans[at] ?? [];
      span.forEach((length, column) => this.join(column, length));
      const height = heightOf(row, this.sizes, span);
      span.forEach((length, column) => length < 0 && (row[column] = undefined));
      this.row(row, this.looks, height);
    });
  }

  private part(path: string, xml: string): Promise<void> {
    const part = new PackedPart(path);
    this.zip.add(part);
    return part.push(this.encoder.encode(xml), true);
  }

  private view(): string {
    const row = this.headerRow;
    const pane = `<pane ySplit="${row}" topLeftCell="A${row + 1}" activePane="bottomLeft" state="frozen"/>`;
    return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  }

  private widths(): string {
    const cols = this.sizes.map(
      (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
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

  private row(values: readonly Written[], looks: readonly Look[], height: number): void {
    this.at += 1;
    let xml = `<row r="${this.at}" ht="${height}" customHeight="1">`;
    for (let column = 0; column < values.length; column++)
      xml += cellXml(values[column], column, this.at, looks[column] ?? 'text');
    this.write(xml, '</row>');
  }

  private join(column: number, length: number): void {
    const letter = letterOf(column + 1);
    if (length > 1) this.merges.push(`${letter}${this.at + 1}:${letter}${this.at + length}`);
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
    for (const piece of pieces) {
      this.waiting.push(piece);
      this.length += piece.length;
    }
  }

  private flush(last = false): Promise<void> {
    const piece = this.encoder.encode(this.waiting.join(''));
    [this.waiting, this.length] = [[], 0];
    return this.sheet.push(piece, last);
  }
}

/** A4 on its side, A3 for a wide table; as wide as the page, numbered at the foot. */
function pageXml(sizes: readonly number[]): string {
  const paper = sizes.reduce((sum, size) => sum + size, 0) > WIDEST_ON_A4 ? A3 : A4;
  return (
    '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>' +
    `<pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C第&amp;P页，共&amp;N页</oddFooter></headerFooter>'
  );
}

/** Widths of what and how. */
const ADVICE = [20, 90];

function adviceXml(advice: readonly (readonly [string, string])[]): string {
  const rows = [['列', '怎样填写'] as const, ...advice].map(([what, how], at) => {
    const look = at === 0 ? 'header' : 'text';
    const points = heightOf([what, how], ADVICE, []);
    return `<row r="${at + 1}" ht="${points}" customHeight="1">${cellXml(what, 0, at + 1, look)}${cellXml(how, 1, at + 1, look)}</row>`;
  });
  const cols = `<cols>${ADVICE.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;
  return `${WORKSHEET}${cols}<sheetData>${rows.join('')}</sheetData>${pageXml(ADVICE)}</worksheet>`;
}

/** An xlsx file with one table. */
export async function writeSheet<T>({ rows, ...frame }: WrittenSheet<T>): Promise<Buffer> {
  const writer = new SheetWriter<T>(frame);
  await writer.add(rows);
  return writer.finish();
}
