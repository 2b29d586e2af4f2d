import { Logger } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { fold, type Decider } from './decider.js';
import { NO_PREVIOUS } from './envelope.js';
import type { AnyCommand, AnyEvent } from './message.js';
import { readStream, rowsOf, type Head, type Reader } from './read.js';
import { recorded, STORED_COLUMNS, type StoredColumns } from './stored-event.js';
import { inTransaction } from './transaction.js';

/** A stream as its decider sees it. */
export interface Loaded<S> {
  readonly head: Head;
  readonly state: S;
  /** How many events were read to get there. */
  readonly tail: number;
}

/** A longer tail is worth a snapshot: reading a hundred events takes some three milliseconds. */
const LONG = 100;
/** Shared by whoever writes a snapshot, taken alone by an erasure, so that none is made of what is being erased. */
export const SNAPSHOT_LOCK = 4243;

const TAIL = `
  with kept as (select version, state::text from snapshot where stream = $1 and decider = $2 and decider_version = $3)
  select ${STORED_COLUMNS}, (select state from kept where kept.version = event.version)
    from public.event where stream = $1 and version >= coalesce((select version from kept), 1) order by version`;

/** The state of a stream: from its snapshot, where there is one by this version of the decider, and what came after. */
export async function load<C extends AnyCommand, E extends AnyEvent, S>(
  db: Reader,
  decider: Decider<C, E, S>,
  name: string,
): Promise<Loaded<S>> {
  if (decider.version === undefined) {
    const { version, hash, events } = await readStream(db, name);
    return { head: { name, version, hash }, state: fold(decider, events as unknown as E[]), tail: events.length };
  }
  const rows = await rowsOf<(string | null)[]>(db, 'eventing-tail', TAIL, [name, decider.name, decider.version]);
  const state = rows[0]?.[10];
  const kept = typeof state === 'string';
  const events = rows.map((row) => recorded(row.slice(0, 10) as unknown as StoredColumns));
  const [last, tail] = [events.at(-1), kept ? events.slice(1) : events];
  return {
    head: { name, version: last?.version ?? 0, hash: last?.hash ?? NO_PREVIOUS },
    state: fold(decider, tail as unknown as E[], kept ? (JSON.parse(state) as S) : decider.initial),
    tail: tail.length,
  };
}

const KEEP = `
  insert into snapshot (stream, decider, decider_version, version, state) values ($1, $2, $3, $4, $5)
  on conflict (stream, decider) do update
    set decider_version = excluded.decider_version, version = excluded.version, state = excluded.state
  where snapshot.decider_version <> excluded.decider_version or snapshot.version < excluded.version`;

/** Writes snapshots off the request's path, one stream at a time. One that fails is tried with the next command. */
export class Snapshots {
  private readonly logger = new Logger('snapshots');
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(private readonly pool: Pool) {}

  /** Looks at what was read for a command, and keeps a state that took long to reach. */
  consider<C extends AnyCommand, E extends AnyEvent, S>(
    decider: Decider<C, E, S>,
    { head: { name }, tail }: Loaded<unknown>,
  ): void {
    if (decider.version === undefined || tail <= LONG || this.underWay.has(name)) return;
    const writing = inTransaction(this.pool, (db) => this.keep(db, decider, name))
      .catch((error: unknown) => this.logger.warn(error))
      .finally(() => this.underWay.delete(name));
    this.underWay.set(name, writing);
  }

  /** Settled when no snapshot is being written any more. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay.values());
  }

  private async keep<C extends AnyCommand, E extends AnyEvent, S>(
    db: PoolClient,
    decider: Decider<C, E, S>,
    name: string,
  ): Promise<void> {
    await db.query('select pg_advisory_xact_lock_shared($1, 0)', [SNAPSHOT_LOCK]);
    const { head, state } = await load(db, decider, name);
    await db.query(KEEP, [name, decider.name, decider.version, head.version, JSON.stringify(state)]);
  }
}
