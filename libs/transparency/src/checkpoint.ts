import { decodeDecimal, decodeHash } from './base64.js';

/** What a log commits to (C2SP tlog-checkpoint): its tree's root at a size. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  /** 32 bytes. */
  readonly root: Buffer;
  readonly extensions?: readonly string[];
}

/** The text to be signed: `origin\nsize\nbase64(root)\n` and the extension lines, if any. */
export const checkpointText = ({ origin, size, root, extensions = [] }: Checkpoint): string =>
  [origin, size, root.toString('base64'), ...extensions].map((line) => `${line}\n`).join('');

/** Strict: no leading zeros, exactly 32 bytes, no empty line. Never throws. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin, decimal, encoded, ...extensions] = text.slice(0, -1).split('\n');
  if (!text.endsWith('\n') || !origin || decimal === undefined || encoded === undefined) return undefined;
  const size = decodeDecimal(decimal);
  const root = decodeHash(encoded);
  if (size === undefined || !root || extensions.includes('')) return undefined;
  return { origin, size, root, ...(extensions.length > 0 && { extensions }) };
}
