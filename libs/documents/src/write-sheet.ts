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
/** Text is packed in pieces of about this many characters. */
const PIECE = 256 * 1024;

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
  private waiting = '';
  private at = 0;

  constructor(private readonly frame: SheetFrame<T>) {
    const { columns, title, under } = frame;
    this.sizes = columns.map(({ width = WIDTH }) => width);
    this.headerRow = 1 + [title, under].filter((line) => line !== undefined).length;
    this.zip.add(this.sheet);
    this.write(WORKSHEET, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', this.view(), this.widths(), '<sheetData>');
    if (title !== undefined) this.line(title, 'title', 26 * title.split('\n').length + 6);
    if (under !== undefined) this.line(under, 'under', 20);
    this.row(
      columns.map(({ header }) => [header, 'header']),
      HEADER_POINTS,
    );
  }

  /** Cells are joined among the rows that are added together. */
  add(rows: readonly T[]): void {
    const { columns, now = '', merged = 0 } = this.frame;
    const values = rows.map((row) => columns.map(({ kind, value }) => written(value(row, now), kind)));
    const spans = merged > 0 ? spansOf(values, merged) : [];
    values.forEach((row, at) => {
      const span = spans[at] ?? [];
      span.forEach((length, column) => this.join(column, length));
      const shown = row.map((value, place): readonly [Written, Look] => [
        (span[place] ?? 1) < 0 ? undefined : value,
        columns[place]?.kind === 'number' ? 'number' : 'text',
      ]);
      this.row(shown, heightOf(row, this.sizes, span));
    });
  }

  finish(): Buffer {
    this.write('</sheetData>', this.merged(), this.validations(), pageXml(this.sizes), '</worksheet>');
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
    const part = new PackedPart(path);
    this.zip.add(part);
    part.push(this.encoder.encode(xml), true);
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

  private row(cells: readonly (readonly [Written, Look])[], height: number): void {
    this.at += 1;
    const xml = cells.map(([value, look], column) => cellXml(value, column, this.at, look));
    this.write(`<row r="${this.at}" ht="${height}" customHeight="1">`, ...xml, '</row>');
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
    this.waiting += pieces.join('');
    if (this.waiting.length > PIECE) this.flush();
  }

  private flush(): void {
    this.sheet.push(this.encoder.encode(this.waiting));
    this.waiting = '';
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
export function writeSheet<T>({ rows, ...frame }: WrittenSheet<T>): Promise<Buffer> {
  const writer = new SheetWriter<T>(frame);
  writer.add(rows);
  return Promise.resolve(writer.finish());
}
