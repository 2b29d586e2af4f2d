import type { Written } from './sheet-parts.js';

const LINE_POINTS = 15;
const PADDING_POINTS = 4;
/** Excel takes no row higher. */
const HIGHEST_POINTS = 409;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

/** In characters; those of Chinese take the room of two. */
const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

const linesOf = (value: Written, width: number): number => {
  if (typeof value !== 'string') return 1;
  if (value.length * 2 < width && !value.includes('\n')) return 1;
  const room = Math.max(2, width - 2);
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
};

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
