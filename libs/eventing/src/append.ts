import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { eventHash, NO_PREVIOUS, payloadHash } from './envelope.js';
import type { AnyCommand, AnyEvent, Meta, Recorded } from './message.js';
import type { Db } from './projection.js';

/** Somebody else appended to the stream since it was read. */
export class ConcurrentWrite extends Error {
  override readonly name = 'ConcurrentWrite';
}

export interface Stream {
  readonly name: string;
  readonly version: number;
  /** Hash of the last event, or 64 zeros. */
  readonly hash: string;
  readonly events: Recorded[];
}

interface Row {
  seq: string;
  stream: string;
  version: string;
  id: string;
  type: string;
  at: Date;
  actor: string;
  body: string | null;
  hash: Buffer;
}

const COLUMNS = 'seq, stream, version, id, type, at, actor, body::text as body, hash';

/** An erased body leaves an event without data; its place in the chain stays. */
const recorded = (row: Row): Recorded => {
  const body = JSON.parse(row.body ?? '{"data":{}}') as { data: object; unit?: string };
  return {
    id: row.id,
    stream: row.stream,
    version: Number(row.version),
    seq: Number(row.seq),
    type: row.type,
    data: body.data,
    at: row.at.toISOString(),
    actor: row.actor,
    ...(body.unit === undefined ? {} : { unit: body.unit }),
    hash: row.hash.toString('hex'),
  };
};

export async function readStream(db: Db, name: string): Promise<Stream> {
  const { rows } = await db.query<Row>(`select ${COLUMNS} from event where stream = $1 order by version`, [name]);
  const last = rows.at(-1);
  return {
    name,
    version: last ? Number(last.version) : 0,
    hash: last ? last.hash.toString('hex') : NO_PREVIOUS,
    events: rows.map(recorded),
  };
}

/** Events after a position that no uncommitted append can still precede (the floor lock), in order. */
export async function readAfter(db: Db, seq: number, limit: number): Promise<Recorded[]> {
  const { rows: horizon } = await db.query<{ h: string }>('select event_horizon() as h');
  const { rows } = await db.query<Row>(
    `select ${COLUMNS} from event where seq > $1 and seq <= $2 order by seq limit $3`,
    [seq, horizon[0]?.h ?? 0, limit],
  );
  return rows.map(recorded);
}

/** Gives every decided event its body, its salt and its link to the one before. */
function chain(stream: Stream, decided: readonly AnyEvent[], meta: Meta) {
  let prev = stream.hash;
  return decided.map(({ type, data }, index) => {
    const body = JSON.stringify(meta.unit === undefined ? { data } : { data, unit: meta.unit });
    const salt = randomBytes(16);
    const link = {
      id: randomUUID(),
      stream: stream.name,
      version: stream.version + index + 1,
      type,
      schemaVersion: 1,
      at: meta.at,
      actor: meta.actor,
      payloadHash: payloadHash(salt, body),
      prev,
    };
    prev = eventHash(link);
    return { ...link, data, body, salt, hash: prev };
  });
}

const bytes = (hex: readonly string[]): Buffer[] => hex.map((text) => Buffer.from(text, 'hex'));

/** Chains, hashes and stores what was decided. Throws when the stream has moved on since it was read. */
export async function append(db: Db, stream: Stream, decided: readonly AnyEvent[], meta: Meta): Promise<Recorded[]> {
  const links = chain(stream, decided, meta);
  const { rows } = await db.query<{ seq: string }>(
    'select append_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as seq',
    [
      stream.name,
      stream.version,
      links.map((link) => link.id),
      links.map((link) => link.type),
      meta.at,
      meta.actor,
      links.map((link) => link.body),
      links.map((link) => link.salt),
      bytes(links.map((link) => link.payloadHash)),
      bytes(links.map((link) => link.prev)),
      bytes(links.map((link) => link.hash)),
    ],
  );
  return links.map(({ id, version, type, data, hash }, index) => ({
    id,
    stream: stream.name,
    version,
    seq: Number(rows[index]?.seq),
    type,
    data,
    at: meta.at,
    actor: meta.actor,
    ...(meta.unit === undefined ? {} : { unit: meta.unit }),
    hash,
  }));
}

/** What makes two requests under one command id the same request. */
export const fingerprint = ({ type, data, meta }: AnyCommand): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([meta.actor, type, data]))
    .digest();
