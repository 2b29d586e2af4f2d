import type { NoteSigner } from './signing.js';

/** What a witness signs (C2SP tlog-cosignature v1): that at `time` (POSIX seconds) this was its newest checkpoint. */
export const cosignedMessage = (text: string, time: number): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${time}\n${text}`, 'utf8');

/** Timestamp (8 bytes, big-endian) ‖ Ed25519 signature, as it stands in the note after the key id. */
export function cosignatureBytes(text: string, signer: NoteSigner, time: number): Buffer {
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(BigInt(time));
  return Buffer.concat([stamp, signer.sign(cosignedMessage(text, time))]);
}

export interface TimedSignature {
  readonly time: number;
  readonly signature: Buffer;
}

/** Nothing if the length is wrong or the time lies beyond what JavaScript counts exactly. */
export function splitCosignature(bytes: Buffer): TimedSignature | undefined {
  if (bytes.length !== 72) return undefined;
  const time = Number(BigInt(`0x${bytes.subarray(0, 8).toString('hex')}`));
  return Number.isSafeInteger(time) ? { time, signature: bytes.subarray(8) } : undefined;
}
