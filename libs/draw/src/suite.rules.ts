import { createHash, hash } from 'node:crypto';
import { writeCanonical } from '@app/eventing/canonical-json.js';

/** Hash suites a draw may be held with: the international one, or 国密 SM3 with the same formulas throughout. */
export const SUITES = ['sha256', 'sm3'] as const;
export type Suite = (typeof SUITES)[number];

/** H of the protocol: lower-case hex of the text's UTF-8 bytes hashed. */
export const H = (text: string, suite: Suite = 'sha256'): string => hash(suite, text);

/** The first 48 bits of H(text) as a number. It orders nearly all texts as their hashes do, and takes little room. */
export function headOf(text: string, suite: Suite): number {
  const bytes = hash(suite, text, 'binary');
  let head = 0;
  for (let at = 0; at < 6; at++) head = head * 256 + bytes.charCodeAt(at);
  return head;
}

/** H of a value's canonical JSON. Throws a TypeError for a value that has none. */
export function hashOf(value: unknown, suite: Suite = 'sha256'): string {
  const building = createHash(suite);
  writeCanonical(value, (piece) => building.update(piece));
  return building.digest('hex');
}

/** Order of ids and of lower-case hex: byte by byte. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
