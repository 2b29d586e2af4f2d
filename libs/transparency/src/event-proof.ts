import { decodeBase64, decodeDecimal, decodeHash } from './base64.js';
import { parseNote } from './note.js';

const HEADER = 'c2sp.org/tlog-proof@v1';
const MOST_HASHES = 64;

/** One event's proof for use without a network (C2SP tlog-proof). */
export interface EventProof {
  readonly index: number;
  readonly hashes: readonly Buffer[];
  /** The signed note as it was published. */
  readonly checkpoint: string;
  /** What the leaf is made of: the event's line of an export, UTF-8. Nobody signed it; the leaf hash must show it. */
  readonly extra?: Buffer;
}

export const formatEventProof = ({ index, hashes, checkpoint, extra }: EventProof): string =>
  [
    HEADER,
    ...(extra ? [`extra ${extra.toString('base64')}`] : []),
    `index ${index}`,
    ...hashes.map((hash) => hash.toString('base64')),
    '',
    checkpoint,
  ].join('\n');

/** Strict: 32-byte hashes only, a well-formed note behind. Says nothing yet about signatures. Never throws. */
export function parseEventProof(text: string): EventProof | undefined {
  const end = text.indexOf('\n\n');
  const checkpoint = text.slice(end + 2);
  const [header, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  if (header !== HEADER || !parseNote(checkpoint)) return undefined;
  const extra = lines[0]?.startsWith('extra ') ? lines.shift()!.slice('extra '.length) : undefined;
  const path = parsePath(lines);
  const bytes = extra === undefined ? undefined : decodeBase64(extra);
  if (!path || (extra !== undefined && !bytes)) return undefined;
  return { ...path, checkpoint, ...(bytes && { extra: bytes }) };
}

function parsePath([indexLine = '', ...encoded]: readonly string[]): Pick<EventProof, 'index' | 'hashes'> | undefined {
  const index = decodeDecimal(/^index (.*)$/.exec(indexLine)?.[1] ?? '');
  const hashes = encoded.map(decodeHash);
  if (index === undefined || hashes.length > MOST_HASHES) return undefined;
  return hashes.every((hash) => hash !== undefined) ? { index, hashes } : undefined;
}
