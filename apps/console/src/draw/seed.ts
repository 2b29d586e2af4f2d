import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Draw } from './draw';

/** Reckoned here, on the device. The office's network is plain http, where the browser's own digest does not exist. */
const H = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** 种子: fingerprint and sources joined; undefined until every source is public (protocol 2r1, F3). */
export function seedOf({
  manifestHash,
  contributions = [],
}: Pick<Draw, 'manifestHash' | 'contributions'>): string | undefined {
  const texts = contributions.map(({ text }) => text);
  if (texts.length === 0 || texts.includes(undefined)) return undefined;
  return H(['2r1', 'seed', manifestHash, ...texts].join('|'));
}

export interface Secret {
  readonly drawId: string;
  readonly party: string;
  readonly value: string;
}

/** 承诺: what a party hands in so that it cannot change its number afterwards; the number itself stays with it. */
export const commitmentOf = ({ drawId, party, value }: Secret): string => H(`2r1|commit|${drawId}|${party}|${value}`);

const SECRET_BYTES = 32;

/** 64 digits nobody can guess. */
export const newSecret = (): string => bytesToHex(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));

/** A secret as it is typed from a slip or scanned: blanks and capitals do not matter. Undefined: it is none. */
export function secretFrom(typed: string): string | undefined {
  const bare = typed.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  return /([0-9a-f]{64})$/.exec(bare)?.[1];
}
