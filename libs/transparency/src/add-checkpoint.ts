import { decodeDecimal, decodeHash } from './base64.js';

/** What a log asks a witness (C2SP tlog-witness, add-checkpoint): to cosign `note` as what follows on `oldSize`. */
export interface AddCheckpoint {
  readonly oldSize: number;
  /** From `oldSize` to the checkpoint's size (RFC 6962 2.1.2), 32 bytes each; none from size 0. */
  readonly proof: readonly Buffer[];
  /** The signed checkpoint. */
  readonly note: string;
}

/** A witness that remembers another size than `oldSize` answers 409 and its own size in this form. */
export const SIZE_TYPE = 'text/x.tlog.size';

const MOST_PROOF_LINES = 63;

/** The request's body. */
export const formatAddCheckpoint = ({ oldSize, proof, note }: AddCheckpoint): string =>
  `${[`old ${oldSize}`, ...proof.map((hash) => hash.toString('base64'))].join('\n')}\n\n${note}`;

/** Strict, but for the note, which `parseNote` reads; nothing for what is no such request. Never throws. */
export function parseAddCheckpoint(body: string): AddCheckpoint | undefined {
  const end = body.indexOf('\n\n');
  const [old = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n');
  const oldSize = decodeDecimal(/^old (.*)$/.exec(old)?.[1] ?? '');
  const proof = lines.slice(0, MOST_PROOF_LINES + 1).map(decodeHash);
  if (oldSize === undefined || proof.length > MOST_PROOF_LINES) return undefined;
  return proof.every((hash) => hash !== undefined) ? { oldSize, proof, note: body.slice(end + 2) } : undefined;
}

/** The body of a 409: the size the witness cosigned last. */
export const formatSize = (size: number): string => `${size}\n`;

export const parseSize = (body: string): number | undefined =>
  body.endsWith('\n') ? decodeDecimal(body.slice(0, -1)) : undefined;
