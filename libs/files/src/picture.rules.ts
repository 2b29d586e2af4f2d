/** A phone's largest photograph has 200 million points; decoded, a picture of this many takes about 0.4 GB for a moment. */
export const MOST_PIXELS = 120_000_000;

/** Of somebody without an account: more than nearly every telephone takes, and soon read. */
export const MOST_PIXELS_OF_PUBLIC = 50_000_000;

/** How many of 64 points may differ between two pictures that are taken for one. Measured in the README. */
export const SAME_PICTURE = 10;

/** The grid that a gist is read from: nine columns give eight comparisons a row. */
export const GRID = { width: 9, height: 8 } as const;

/** From here on a point counts as blank paper. */
const PAPER = 190;
const MOSTLY = 0.6;
/** Grey levels between the darkest and the lightest point of the grid, below which there is nothing to compare. */
const PLAIN = 24;

/**
 * The gist of a picture, dHash: 64 binary digits, each saying whether a point is darker than its right neighbour.
 * `grey` is the picture shrunk to the grid, one byte a point, row by row. Undefined for a picture without a gist of
 * its own: a plain one, or a scanned page, since one page of print looks like another from afar.
 */
export function gistOf(grey: Uint8Array): string | undefined {
  const light = grey.reduce((count, level) => count + (level >= PAPER ? 1 : 0), 0);
  const span = Math.max(...grey) - Math.min(...grey);
  if (span < PLAIN || light > MOSTLY * grey.length) return undefined;
  let digits = '';
  for (let row = 0; row < GRID.height; row++) {
    for (let column = 0; column < GRID.width - 1; column++) {
      const at = row * GRID.width + column;
      digits += (grey[at] ?? 0) < (grey[at + 1] ?? 0) ? '1' : '0';
    }
  }
  return digits;
}

/** In how many points two gists differ. */
export const distanceOf = (one: string, other: string): number =>
  [...one].filter((digit, at) => digit !== other[at]).length;
