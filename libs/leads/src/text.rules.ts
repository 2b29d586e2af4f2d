import { refuseIf } from '@app/eventing/rejection.js';
import type { Sender } from './events.js';

/** A tag as a browser would read it, or an address that runs: a complaint needs none. What passes is shown as text anyway. */
const MARKUP = /<\s*[/!?a-z][^>]*(>|$)|\b(java|vb)script\s*:|\bdata\s*:\s*text\/html/i;

/** What is typed, by what people call the field it stands in. */
export type Typed = Readonly<Record<string, string | undefined>>;

export function refuseScript(typed: Typed): void {
  for (const [where, text] of Object.entries(typed))
    refuseIf(text !== undefined && MARKUP.test(text), 'lead-carries-script', { where });
}

/** Characters a lead needs at the least to be looked into. */
const SHORTEST = 10;

export const refuseEmpty = (text: string): void =>
  refuseIf([...text.replace(/\s/gu, '')].length < SHORTEST, 'lead-too-short', { least: SHORTEST });

/** What two leads are compared by: the unit and every sign that says something. */
export const sameness = (text: string, aboutUnitId = ''): string =>
  `${aboutUnitId} ${text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase()}`;

/** Signs that tell one from another: fewer stand in any text. */
const [SHORTEST_NAME, SHORTEST_PHONE, SHORTEST_PLACE] = [2, 5, 4];

/** However it is spaced, hyphenated or typed. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();

function partsOf({ name, phone, address }: Sender): string[] {
  const least = [SHORTEST_NAME, SHORTEST_PHONE, SHORTEST_PLACE];
  return [name, phone, address].map(plain).filter((part, place) => [...part].length >= (least[place] ?? 0));
}

/** What others read names nobody: neither the sender, nor how he is reached, nor where he lives. */
function refuseNamingSender(sender: Sender | undefined, texts: readonly string[]): void {
  if (!sender) return;
  const told = texts.map(plain);
  refuseIf(
    partsOf(sender).some((part) => told.some((text) => text.includes(part))),
    'lead-names-sender',
  );
}

/** Of everything the office and the units write about a lead, for others to read. */
export function refuseUnfitWords(sender: Sender | undefined, ...texts: readonly string[]): void {
  for (const text of texts) refuseScript({ 填写的内容: text });
  refuseNamingSender(sender, texts);
}
