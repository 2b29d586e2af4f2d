import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { envelopeHash } from './envelope.js';
import type { AnyCommand, AnyEvent, Meta, Recorded } from './message.js';
import { rowsOf, type Head, type Reader } from './read.js';
import { freshSalt } from './salt.js';
import { schemaVersionOf } from './upcast.js';

/** Somebody else appended to the stream since it was read. */
export class ConcurrentWrite extends Error {
  override readonly name = 'ConcurrentWrite';
}

/** What must come with an append for its command to count once. */
export interface Settlement {
  readonly id: string;
  readonly fingerprint: Buffer;
  readonly receipt: object;
}

/** Events ready to be stored behind a head: chained, hashed, with ids that make storing them twice harmless. */
export interface Append {
  readonly head: Head;
  readonly meta: Pick<Meta, 'at' | 'actor' | 'unit'>;
  readonly links: readonly Link[];
  readonly command?: Settlement;
}

interface Link {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly schemaVersion: number;
  readonly body: string;
  /** Salt, payload hash, previous hash, hash: 112 bytes. */
  readonly seal: Buffer;
  readonly hash: string;
}

/** Gives every decided event its body, its salt and its link to the one before. */
export function chained(head: Head, decided: readonly AnyEvent[], meta: Append['meta']): Append {
  let prev: Buffer = Buffer.from(head.hash, 'hex');
  const links = decided.map(({ type, data }, index): Link => {
    const body = JSON.stringify(meta.unit === undefined ? { data } : { data, unit: meta.unit });
    const salt = freshSalt();
    const payload = createHash('sha256').update(salt).update(body, 'utf8').digest();
    // Ids that grow with time keep their index small in memory.
    const [id, schemaVersion] = [v7(), schemaVersionOf(type)];
    const version = head.version + index + 1;
    const own = envelopeHash({
      ...{ id, stream: head.name, version, type, schemaVersion, at: meta.at, actor: meta.actor },
      ...{ payloadHash: payload.toString('hex'), prev: prev.toString('hex') },
    });
    const seal = Buffer.concat([salt, payload, prev, own]);
    prev = own;
    return { id, type, data, schemaVersion, body, seal, hash: own.toString('hex') };
  });
  return { head, meta, links };
}

/** The head of the stream once this is stored. */
export const headAfter = ({ head, links }: Append): Head => ({
  name: head.name,
  version: head.version + links.length,
  hash: links.at(-1)?.hash ?? head.hash,
});

const APPEND = `select member, array_to_string(seqs, ',') from append_group($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

/**
 * Stores appends to different streams in one statement. Answers the positions of each; a member without an answer left
 * nothing: its command was heard before, or its stream has moved on.
 */
export async function appendAll(db: Reader, appends: readonly Append[]): Promise<(readonly number[] | undefined)[]> {
  const links = appends.flatMap((append) => append.links);
  const rows = await rowsOf<[string, string]>(db, 'eventing-append', APPEND, [
    appends.map(({ head }) => head.name),
    appends.map(({ head }) => head.version),
    appends.map((append) => append.links.length),
    appends.map(({ meta }) => meta.at),
    appends.map(({ meta }) => meta.actor),
    appends.map(({ command }) => command?.id ?? null),
    appends.map(({ command }) => command?.fingerprint ?? null),
    appends.map(({ command }) => (command ? JSON.stringify(command.receipt) : null)),
    links.map(({ id }) => id),
    links.map(({ type }) => type),
    links.map(({ schemaVersion }) => schemaVersion),
    links.map(({ body }) => body),
    Buffer.concat(links.map(({ seal }) => seal)),
  ]);
  const positions = new Map(rows.map(([member, seqs]) => [Number(member), seqs.split(',').map(Number)]));
  return appends.map((_, index) => positions.get(index + 1));
}

/** Whether exactly these events are stored in their places already: an answer that was lost on its way is asked again. */
export async function isStored(db: Reader, { head, links }: Append): Promise<readonly number[] | undefined> {
  const rows = await rowsOf<[string, string]>(
    db,
    'eventing-stored',
    'select seq, id from event where stream = $1 and version > $2 order by version limit $3',
    [head.name, head.version, links.length],
  );
  const same = rows.length === links.length && rows.every(([, id], index) => id === links[index]?.id);
  return same ? rows.map(([seq]) => Number(seq)) : undefined;
}

/** The events as readers will find them. */
export const recordedBy = ({ head, meta, links }: Append, seqs: readonly number[]): Recorded[] =>
  links.map(({ id, type, data, hash }, index) => ({
    ...{ id, stream: head.name, version: head.version + index + 1, seq: seqs[index]!, type, data },
    ...{ at: meta.at, actor: meta.actor, hash },
    ...(meta.unit === undefined ? {} : { unit: meta.unit }),
  }));

/** One append by itself. Throws ConcurrentWrite when the stream has moved on since the head was read. */
export async function append(db: Reader, head: Head, decided: readonly AnyEvent[], meta: Append['meta']) {
  const single = chained(head, decided, meta);
  const [seqs] = await appendAll(db, [single]);
  if (!seqs) throw new ConcurrentWrite(head.name);
  return recordedBy(single, seqs);
}

/** What makes two requests under one command id the same request. */
export const fingerprint = ({ type, data, meta }: AnyCommand): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([meta.actor, type, data]))
    .digest();
