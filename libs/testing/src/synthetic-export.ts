import { hash } from 'node:crypto';
import { envelopeText, leafHash, NO_PREVIOUS, payloadHash } from '@app/eventing/hashing.js';
import {
  checkpointText,
  cosign,
  eventLine,
  EXPORT_FILES,
  formatNote,
  formatPolicy,
  GrowingTiles,
  joinCheckpoints,
  noteSigner,
  signNote,
  tilePath,
  type NoteSigner,
} from '@app/transparency';

/** One event of a made-up history; an erased one keeps its envelope only. */
export interface SyntheticEvent {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
  /** 2022-05-31T00:00:00.000Z when absent. */
  readonly at?: string;
  readonly erased?: boolean;
  /** clerk-1 when absent. */
  readonly actor?: string;
}

export interface SyntheticOptions {
  /** Sizes at which a checkpoint is signed; the last one by default at the end. */
  readonly checkpoints?: readonly number[];
  /** Which witnesses cosign the checkpoint of this position. */
  readonly cosigners?: (checkpoint: number) => readonly number[];
  readonly quorum?: number;
  readonly tiles?: boolean;
}

export const ORIGIN = 'county.example/history';
const seed = (n: number): Buffer => Buffer.alloc(32, n);
export const LOG = noteSigner(ORIGIN, 'ed25519', seed(1));
export const RECEIPTS = noteSigner('county.example/receipts', 'ed25519', seed(2));
export const WITNESSES: readonly NoteSigner[] = [3, 4, 5].map((n) =>
  noteSigner(`witness.example/${n - 2}`, 'cosignature-v1', seed(n)),
);
/** When the first checkpoint was cosigned; every later one a minute after the one before. */
export const FIRST_COSIGNED = 1_653_955_200;

/** An export of these events as files by path, every time the same to the byte. */
export function syntheticExport(
  events: Iterable<SyntheticEvent>,
  options: SyntheticOptions = {},
): Map<string, string | Buffer> {
  const tree = new GrowingTiles();
  const lines: string[] = [];
  const roots = new Map<number, Buffer>([[0, tree.root()]]);
  for (const { line, leaf } of linesOf(events)) {
    lines.push(line);
    tree.append(leaf);
    if (options.checkpoints?.includes(tree.size)) roots.set(tree.size, tree.root());
  }
  roots.set(tree.size, tree.root());
  const sizes = options.checkpoints ?? [tree.size];
  const notes = sizes.map((size, n) => signed(size, roots.get(size)!, n, options.cosigners?.(n) ?? [0, 1]));
  const policy = {
    origin: ORIGIN,
    logKey: LOG.key,
    witnesses: WITNESSES.map(({ key }) => key),
    quorum: options.quorum ?? 2,
    receiptKey: RECEIPTS.key,
  };
  return new Map<string, string | Buffer>([
    [EXPORT_FILES.events, lines.map((line) => `${line}\n`).join('')],
    [EXPORT_FILES.checkpoints, joinCheckpoints(notes)],
    [EXPORT_FILES.policy, formatPolicy(policy)],
    ...(options.tiles ? tree.changed().map(({ tile, hashes }) => [`tiles/${tilePath(tile)}`, hashes] as const) : []),
  ]);
}

function signed(size: number, root: Buffer, n: number, cosigners: readonly number[]): string {
  const note = signNote(checkpointText({ origin: ORIGIN, size, root }), LOG);
  const cosignatures = cosigners.map((w) => cosign(note.text, WITNESSES[w]!, FIRST_COSIGNED + 60 * n));
  return formatNote({ ...note, signatures: [...note.signatures, ...cosignatures] });
}

export const syntheticId = (index: number): string => {
  const hex = hash('sha256', `id ${index}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

function* linesOf(events: Iterable<SyntheticEvent>) {
  const streams = new Map<string, { version: number; prev: string }>();
  let index = 0;
  for (const { stream, type, data, at = '2022-05-31T00:00:00.000Z', erased, actor = 'clerk-1' } of events) {
    const { version, prev } = streams.get(stream) ?? { version: 0, prev: NO_PREVIOUS };
    const salt = hash('sha256', `salt ${index}`).slice(0, 32);
    const body = JSON.stringify({ data });
    const envelope = envelopeText({
      id: syntheticId(index),
      stream,
      version: version + 1,
      type,
      schemaVersion: 1,
      at,
      actor,
      payloadHash: payloadHash(Buffer.from(salt, 'hex'), body),
      prev,
    });
    const leaf = leafHash(Buffer.from(envelope, 'utf8'));
    streams.set(stream, { version: version + 1, prev: leaf.toString('hex') });
    yield { leaf, line: eventLine({ index: index++, envelope, ...(!erased && { salt, body }) }) };
  }
}
