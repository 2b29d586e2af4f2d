import { refuseIf } from '@app/eventing/rejection.js';
import type { Sender } from './events.js';

/** A tag as a browser would read it, or an address that runs: a complaint needs none. What passes is shown as text anyway. */
const MARKUP = /<\s*[/!?a-z][^>]*(>|$)|\b(java|vb)script\s*:|\bdata\s*:\s*text\/html/i;

export const refuseScript = (...texts: readonly (string | undefined)[]): void =>
  refuseIf(
    texts.some((text) => text !== undefined && MARKUP.test(text)),
    'lead-carries-script',
  );

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

/** Of an address the part that tells one house from another. */
const SHORTEST_PLACE = 4;

/** What others read names nobody: neither the sender, nor how he is reached, nor where he lives. */
export function refuseNamingSender(sender: Sender | undefined, ...texts: readonly string[]): void {
  if (!sender) return;
  const { name, phone, address } = sender;
  const own = [name, phone, address.length < SHORTEST_PLACE ? '' : address].filter((part) => part !== '');
  refuseIf(
    own.some((part) => texts.some((text) => text.includes(part))),
    'lead-names-sender',
  );
}
