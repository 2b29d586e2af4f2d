import { createHash, hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** What is hashed of an event: everything but its content, which the payload hash stands for. */
export interface Envelope {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly at: string;
  readonly actor: string;
  readonly payloadHash: string;
  readonly prev: string;
}

/** `prev` of a stream's first event. */
export const NO_PREVIOUS = '0'.repeat(64);

/** The leaf's prefix of RFC 6962, which is one byte in UTF-8 too. */
const LEAF = '\0';

/** SHA-256(salt ‖ body bytes), hex. The salt lets a person's data be erased without the chain breaking. */
export const payloadHash = (salt: Buffer, body: string): string =>
  createHash('sha256').update(salt).update(body, 'utf8').digest('hex');

export const envelopeText = (envelope: Envelope): string => canonicalJson({ v: 1, ...envelope });

/** SHA-256(0x00 ‖ envelope): the event's link in its stream's chain and its leaf in the RFC 6962 tree. */
export const envelopeHash = (envelope: Envelope): Buffer =>
  hash('sha256', `${LEAF}${envelopeText(envelope)}`, 'buffer');

/** The same in hex. */
export const eventHash = (envelope: Envelope): string => envelopeHash(envelope).toString('hex');
