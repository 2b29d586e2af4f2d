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

/** As words are compared, in half width and small letters, with the place in the text that each sign stands for. */
function folded(text: string): { signs: string; places: readonly number[] } {
  let signs = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character.normalize('NFKC').toLowerCase();
    signs += plain;
    for (let n = 0; n < plain.length; n++) places.push(at);
    at += character.length;
  }
  return { signs, places: [...places, at] };
}

function hitsIn(text: string, words: readonly string[]): { from: number; to: number }[] {
  const { signs, places } = folded(text);
  const hits: { from: number; to: number }[] = [];
  for (const word of words) {
    for (let at = signs.indexOf(word); at >= 0; at = signs.indexOf(word, at + word.length))
      hits.push({ from: places[at] ?? 0, to: places[at + word.length] ?? text.length });
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
