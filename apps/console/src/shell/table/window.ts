/** Which of many rows of one height are on the screen, with some above and below for a quick hand. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const SPARE = 20;
/** The window moves by so many rows at once: most frames of a scroll change nothing in the page. */
const STRIDE = 10;

/** `top`, `height`: what is seen of the list, and how tall a row is, all in pixels. */
export function windowOf(
  count: number,
  seen: { readonly top: number; readonly height: number; readonly row: number },
): Window {
  const first = Math.floor(Math.max(0, seen.top) / seen.row);
  const shown = Math.ceil(seen.height / seen.row);
  const start = Math.floor((Math.min(first, count - shown) - SPARE) / STRIDE) * STRIDE;
  return { from: Math.max(0, start), to: Math.min(count, Math.max(start, -SPARE) + shown + 2 * SPARE + STRIDE) };
}
