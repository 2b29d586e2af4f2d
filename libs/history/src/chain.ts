import { eventHash, NO_PREVIOUS, payloadHash, type Envelope } from '@app/eventing/envelope.js';
import type { Aspect } from './report.rules.js';

/** A row of the history exactly as it is stored; hashes as hex. */
export interface StoredEvent {
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  readonly actor: string;
  readonly body: string | null;
  readonly salt: Buffer | null;
  readonly payloadHash: string;
  readonly prevHash: string;
  readonly hash: string;
}

const envelopeOf = (row: StoredEvent, change: Partial<Envelope> = {}): Envelope => {
  const { id, stream, version, type, schemaVersion, at, actor } = row;
  return {
    id,
    stream,
    version,
    type,
    schemaVersion,
    at,
    actor,
    payloadHash: row.payloadHash,
    prev: row.prevHash,
    ...change,
  };
};

/** The hash a row should have by its own columns, or what it would have if one of them were another. */
const seals = (row: StoredEvent, change?: Partial<Envelope>): boolean =>
  eventHash(envelopeOf(row, change)) === row.hash;

/** Erased: body and salt are both gone, and nothing else. */
export const isErased = ({ body, salt }: StoredEvent): boolean => body === null && salt === null;

/** `ordered`: whether an event of the history says that this row's content is erased. */
function contentFault(row: StoredEvent, ordered: boolean): Aspect | undefined {
  if (isErased(row)) return ordered ? undefined : 'erased-unordered';
  if (row.body === null || row.salt === null) return 'body-or-salt';
  const computed = payloadHash(row.salt, row.body);
  if (computed === row.payloadHash) return ordered ? 'not-erased' : undefined;
  return seals(row, { payloadHash: computed }) ? 'payload-hash' : 'body-or-salt';
}

/**
 * The first thing wrong with a row that should follow `previous` in its stream; undefined when all holds.
 * `ordered`: the ids of the rows whose content, by events of the history, is erased.
 */
export function faultOf(
  row: StoredEvent,
  previous: StoredEvent | undefined,
  ordered: ReadonlySet<string> = new Set(),
): Aspect | undefined {
  const expected = previous?.stream === row.stream ? previous.version + 1 : 1;
  if (row.version !== expected) return row.version > expected ? 'missing' : 'duplicate';
  const content = contentFault(row, ordered.has(row.id));
  if (content) return content;
  const prev = previous?.stream === row.stream ? previous.hash : NO_PREVIOUS;
  if (row.prevHash !== prev) return seals(row) ? 'link' : 'prev-hash';
  return seals(row) ? undefined : 'envelope-or-hash';
}
