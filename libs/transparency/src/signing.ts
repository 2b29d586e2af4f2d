import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto';
import { decodeBase64 } from './base64.js';
import { algorithmOf, KEY_ALGORITHMS, verifierKey, type KeyAlgorithm, type VerifierKey } from './verifier-key.js';

/** Who can sign: a file's key today, a hardware module behind the same two members tomorrow. */
export interface NoteSigner {
  readonly key: VerifierKey;
  /** Ed25519 over the message, 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

const PKCS8_OF_SEED = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A signer from the 32-byte seed of its Ed25519 key. */
export function noteSigner(name: string, algorithm: KeyAlgorithm, seed: Uint8Array): NoteSigner {
  if (seed.length !== 32) throw new TypeError('an Ed25519 seed has 32 bytes');
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_OF_SEED, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return {
    key: verifierKey(name, algorithm, Buffer.from(x, 'base64url')),
    sign: (message) => sign(null, message, key),
  };
}

/** `PRIVATE+KEY+name+hash+base64(algorithm ‖ seed)`: a secret, in the form the public tools for notes read. */
export function newSigningKey(name: string, algorithm: KeyAlgorithm, seed: Uint8Array = randomBytes(32)): string {
  const { id } = noteSigner(name, algorithm, seed).key;
  const typed = Buffer.concat([Buffer.from([KEY_ALGORITHMS[algorithm]]), seed]);
  return `PRIVATE+KEY+${name}+${id}+${typed.toString('base64')}`;
}

/** The signer of a text made by `newSigningKey`; nothing if it is not one. */
export function parseSigningKey(text: string): NoteSigner | undefined {
  const [, name = '', id, encoded = ''] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text.trim()) ?? [];
  const typed = decodeBase64(encoded);
  const algorithm = algorithmOf(typed?.[0]);
  if (!typed || typed.length !== 33 || !algorithm) return undefined;
  const signer = noteSigner(name, algorithm, typed.subarray(1));
  return signer.key.id === id ? signer : undefined;
}
