/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** More words than this are no question any more. */
export const MOST_WORDS = 5;
const AROUND = 24;
const LONGEST = 120;

/** The words of a question: parted by blanks, each once. */
export const wordsOf = (q: string): string[] =>
  [...new Set(q.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean))].slice(0, MOST_WORDS);

function hitsIn(text: string, words: readonly string[]): { from: number; to: number }[] {
  const lower = text.toLowerCase();
  const hits: { from: number; to: number }[] = [];
  for (const word of words) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length))
      hits.push({ from: at, to: at + word.length });
  }
  return hits.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** The part of a text around the first word found, with every word in it marked. */
export function snippetOf(text: string, words: readonly string[]): Piece[] {
  const hits = hitsIn(text, words);
  const first = hits[0]?.from ?? 0;
  const from = text.length <= LONGEST ? 0 : Math.max(0, first - AROUND);
  const to = Math.min(text.length, from + LONGEST);
  const pieces: Piece[] = from > 0 ? [{ text: '…', hit: false }] : [];
  let at = from;
  for (const hit of hits) {
    if (hit.from < at || hit.to > to) continue;
    if (hit.from > at) pieces.push({ text: text.slice(at, hit.from), hit: false });
    pieces.push({ text: text.slice(hit.from, hit.to), hit: true });
    at = hit.to;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return to < text.length ? [...pieces, { text: '…', hit: false }] : pieces;
}
