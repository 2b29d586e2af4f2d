import { createPublicKey, hash, verify } from 'node:crypto';
import { decodeBase64 } from './base64.js';

/** Signature types of C2SP signed-note that are spoken here, with their identifier byte. */
export const KEY_ALGORITHMS = { ed25519: 0x01, 'cosignature-v1': 0x04 } as const;

export type KeyAlgorithm = keyof typeof KEY_ALGORITHMS;

/** Who may have signed: a name and an Ed25519 public key (32 bytes). */
export interface VerifierKey {
  readonly name: string;
  readonly algorithm: KeyAlgorithm;
  readonly publicKey: Buffer;
  /** First four bytes of SHA-256(name ‖ 0x0A ‖ algorithm byte ‖ public key), hex. */
  readonly id: string;
}

const NAME = /^[^\s+\p{Cc}\p{Z}]+$/u;
const VKEY = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u;

export const isKeyName = (name: string): boolean => NAME.test(name);

/** Throws TypeError for a name or a key that no note could bear. */
export function verifierKey(name: string, algorithm: KeyAlgorithm, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name) || publicKey.length !== 32) throw new TypeError(`not a verifier key: ${name}`);
  const typed = Buffer.concat([Buffer.from([KEY_ALGORITHMS[algorithm]]), publicKey]);
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed]), 'hex').slice(0, 8);
  return { name, algorithm, publicKey: Buffer.from(publicKey), id };
}

/** `name+hash+base64(algorithm ‖ public key)`. */
export const formatVerifierKey = ({ name, id, algorithm, publicKey }: VerifierKey): string =>
  `${name}+${id}+${Buffer.concat([Buffer.from([KEY_ALGORITHMS[algorithm]]), publicKey]).toString('base64')}`;

/** Nothing for a text that is no vkey, for an unknown algorithm and for an id that is not the key's. */
export function parseVerifierKey(vkey: string): VerifierKey | undefined {
  const [, name = '', id, encoded = ''] = VKEY.exec(vkey) ?? [];
  const typed = decodeBase64(encoded);
  const algorithm = algorithmOf(typed?.[0]);
  if (!typed || typed.length !== 33 || !algorithm || !isKeyName(name)) return undefined;
  const key = verifierKey(name, algorithm, typed.subarray(1));
  return key.id === id ? key : undefined;
}

export const algorithmOf = (byte: number | undefined): KeyAlgorithm | undefined =>
  (Object.keys(KEY_ALGORITHMS) as KeyAlgorithm[]).find((name) => KEY_ALGORITHMS[name] === byte);

const SPKI_OF_KEY = Buffer.from('302a300506032b6570032100', 'hex');

/** Ed25519 (RFC 8032). Never throws: a key that is no point of the curve has signed nothing. */
export function isSignedBy({ publicKey }: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  try {
    const key = Buffer.concat([SPKI_OF_KEY, publicKey]);
    return verify(null, message, createPublicKey({ key, format: 'der', type: 'spki' }), signature);
  } catch {
    return false;
  }
}
