import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { sm3 } from 'sm-crypto-v2';

/** What the verifier uses of node:crypto, for a browser. */

type Input = string | Uint8Array;

const bytesOf = (data: Input): Uint8Array => (typeof data === 'string' ? Buffer.from(data, 'utf8') : data);

function digest(algorithm: string, data: Input): Buffer {
  if (algorithm === 'sha256') return Buffer.from(sha256(bytesOf(data)));
  if (algorithm === 'sm3') return Buffer.from(sm3(bytesOf(data)), 'hex');
  throw new Error(`no hash ${algorithm}`);
}

export function hash(algorithm: string, data: Input, encoding: 'hex' | 'binary' | 'buffer' = 'hex'): string | Buffer {
  const result = digest(algorithm, data);
  return encoding === 'buffer' ? result : result.toString(encoding);
}

export function createHash(algorithm: string) {
  const parts: Uint8Array[] = [];
  const building = {
    update(data: Input) {
      parts.push(bytesOf(data));
      return building;
    },
    digest(encoding?: 'hex') {
      const result = digest(algorithm, Buffer.concat(parts));
      return encoding ? result.toString('hex') : result;
    },
  };
  return building;
}

/** An Ed25519 key's SubjectPublicKeyInfo ends in its 32 bytes. */
export const createPublicKey = ({ key }: { key: Uint8Array }): Uint8Array => key.subarray(-32);

export const verify = (_: null, message: Uint8Array, key: Uint8Array, signature: Uint8Array): boolean =>
  ed25519.verify(signature, message, key, { zip215: false });

const none = (): never => {
  throw new Error('a verifier has no secrets');
};
export { none as createPrivateKey, none as randomBytes, none as sign };
