import type { Written } from './sheet-parts.js';

const LINE_POINTS = 15;
const PADDING_POINTS = 4;
/** Excel takes no row higher. */
const HIGHEST_POINTS = 409;
/** First and last of what is as wide as a Chinese character. */
const WIDE_ONES = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
] as const;
/** By code unit: a table is looked up for every character of a ledger. */
const WIDE = new Uint8Array(0x10000);
for (const [first, last] of WIDE_ONES) WIDE.fill(1, first, last + 1);

/** In characters; those of Chinese take the room of two. */
function widthOf(text: string): number {
  let width = text.length;
  for (let at = 0; at < text.length; at++) width += WIDE[text.charCodeAt(at)]!;
  return width;
}

function linesOf(value: Written, width: number): number {
  if (typeof value !== 'string') return 1;
  const room = Math.max(2, width - 2);
  if (value.includes('\n')) return value.split('\n').reduce((sum, line) => sum + linesOf(line, width), 0);
  return value.length * 2 < width ? 1 : Math.max(1, Math.ceil(widthOf(value) / room));
}

/** Points a row needs for its words to be seen: no program fits rows to joined cells. `span` is its own of `spansOf`. */
export function heightOf(row: readonly Written[], sizes: readonly number[], span: readonly number[]): number {
  let lines = 1;
  row.forEach((value, column) => {
    const rows = Math.abs(span[column] ?? 1);
    lines = Math.max(lines, Math.ceil(linesOf(value, sizes[column] ?? 0) / rows));
  });
  return Math.min(HIGHEST_POINTS, lines * LINE_POINTS + PADDING_POINTS);
}

const JOINED = 0;

/** What belongs to a cell above says how many rows share that cell. */
function sizeJoined(spans: readonly number[][], column: number): void {
  let above = 1;
  for (const span of spans) {
    if (span[column] === JOINED) span[column] = -above;
    else above = span[column] ?? 1;
  }
}

/**
 * For the first `columns` of each row, how many rows its cell goes down; less than 0 where it belongs to a cell above.
 * Neighbours that say the same are one cell, further columns only inside a cell of the column before.
 */
export function spansOf(rows: readonly (readonly Written[])[], columns: number): number[][] {
  const spans = rows.map(() => Array.from({ length: columns }, () => 1));
  const goesOn = (at: number, column: number): boolean =>
    Array.from({ length: column + 1 }, (_, of) => of).every(
      (of) => rows[at]?.[of] !== undefined && rows[at][of] === rows[at + 1]?.[of],
    );
  for (let column = 0; column < columns; column++)
    for (let at = rows.length - 2; at >= 0; at--) {
      if (!goesOn(at, column)) continue;
      const [here, below] = [spans[at]!, spans[at + 1]!];
      here[column] = 1 + (below[column] ?? 0);
      below[column] = JOINED;
    }
  for (let column = 0; column < columns; column++) sizeJoined(spans, column);
  return spans;
}
