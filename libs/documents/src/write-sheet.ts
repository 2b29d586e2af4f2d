import writeExcel, { type Cell, type Row } from 'write-excel-file/node';

/** One column of a table as it is written. A blank answers nothing. */
export interface WrittenColumn<T> {
  readonly header: string;
  /** In characters. */
  readonly width?: number;
  /** Days are given as 2022-05-31 with `day`, and stand as 2022年5月31日. */
  readonly kind?: 'text' | 'day' | 'number';
  readonly value: (row: T) => string | number | undefined;
}

export interface WrittenSheet<T> {
  /** Stands above the table, over its whole width. */
  readonly title?: string;
  /** The name on the tab. */
  readonly name: string;
  readonly columns: readonly WrittenColumn<T>[];
  readonly rows: readonly T[];
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const WIDTH = 16;
const LINE = { borderStyle: 'thin', borderColor: '#b0b0b0', alignVertical: 'center', wrap: true } as const;
/** The format of text: what begins with = stays what somebody wrote, also when the cell is edited. */
const AS_TEXT = '@';

/** What XML cannot carry. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const written = (text: string): Cell => ({
  ...LINE,
  value: text.replace(UNWRITABLE, ''),
  type: String,
  format: AS_TEXT,
});

const officialDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

function cellOf(value: string | number | undefined, kind: WrittenColumn<unknown>['kind']): Cell {
  if (value === undefined || value === '') return { ...LINE };
  if (kind === 'number') return { ...LINE, value: Number(value), type: Number };
  return written(kind === 'day' ? officialDay(String(value)) : String(value));
}

/** An xlsx file with one sheet. No cell of it is a formula, whatever its text begins with. */
export async function writeSheet<T>({ title, name, columns, rows }: WrittenSheet<T>): Promise<Buffer> {
  const above: Row[] = title === undefined ? [] : [titleRow(title, columns.length)];
  const header: Row = columns.map((column) => ({
    ...(written(column.header) as object),
    fontWeight: 'bold',
    backgroundColor: '#eef2f7',
  }));
  const body = rows.map((row): Row => columns.map(({ kind, value }) => cellOf(value(row), kind)));
  return writeExcel([...above, header, ...body], {
    sheet: name,
    columns: columns.map(({ width = WIDTH }) => ({ width })),
    stickyRowsCount: above.length + 1,
    orientation: 'landscape',
  }).toBuffer();
}

const titleRow = (title: string, span: number): Row => [
  { ...(written(title) as object), wrap: false, fontWeight: 'bold', fontSize: 14, align: 'center', columnSpan: span },
  ...Array.from({ length: span - 1 }, () => null),
];
