import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';

interface WholeRead {
  readonly runner?: QueryRunner;
  readonly client?: pg.ClientBase;
}

/** Who has a list read whole, and how. */
export interface WholeReader {
  /** One at a time is read or waits for each person; absent: whoever it is. */
  readonly whose?: string;
  /** Aborted when nobody waits for it any more. */
  readonly gone?: AbortSignal;
  /** What is asked stands still and brings its own tables, as the past does: no connection is held for it. */
  readonly past?: boolean;
}

/** Something is read whole for the same person already, or waits to be. */
export class AlreadyReading extends Error {}

const reading = new AsyncLocalStorage<WholeRead>();

/** A migration runs while nobody reads; every other table that is replaced keeps its name. */
const READABLE = `select string_agg(oid::regclass::text, ', ' order by relname) as tables from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')`;

/** Whether what is asked now belongs to a list that is read whole. */
export const isReadWhole = (): boolean => reading.getStore() !== undefined;

/** A data source that asks on the connection of the whole read, where one is under way. */
export class ReadingDataSource extends DataSource {
  override createQueryRunner(mode?: 'master' | 'slave'): QueryRunner {
    return reading.getStore()?.runner ?? super.createQueryRunner(mode);
  }
}

/** The same for questions asked of the pool itself. */
export function readingPool(pool: pg.Pool): pg.Pool {
  const query = pool.query.bind(pool) as (...asked: unknown[]) => unknown;
  const within = (...asked: unknown[]): unknown => {
    const client = reading.getStore()?.client as { query: typeof query } | undefined;
    return client ? client.query(...asked) : query(...asked);
  };
  return Object.assign(pool, { query: within });
}

/** Reads a list from its first page to its last as it is at one moment, while others go on writing. */
@Injectable()
export class WholeReads {
  private readonly turns: Record<'now' | 'past', Promise<unknown>> = {
    now: Promise.resolve(),
    past: Promise.resolve(),
  };
  private readonly readers = new Map<string, object>();

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * One after another: each holds a connection, and a part of its answer in memory. What nobody waits for any more is
   * not begun. Throws AlreadyReading, and the signal's reason.
   */
  async run<T>(work: () => Promise<T>, { whose, gone, past = false }: WholeReader = {}): Promise<T> {
    const leave = whose === undefined ? () => false : this.enter(whose);
    gone?.addEventListener('abort', leave);
    const turn = past ? 'past' : 'now';
    const mine = this.turns[turn].then(() => {
      gone?.throwIfAborted();
      return past ? reading.run({}, work) : this.read(work);
    });
    this.turns[turn] = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      leave();
    }
  }

  private enter(whose: string): () => boolean {
    if (this.readers.has(whose)) throw new AlreadyReading();
    const place = {};
    this.readers.set(whose, place);
    return () => this.readers.get(whose) === place && this.readers.delete(whose);
  }

  private async read<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const release = runner.release.bind(runner);
    const client = (await runner.connect()) as pg.ClientBase;
    try {
      await begin(client);
      // Whoever asks gives back what he was lent; it is given back when the whole list has been read.
      runner.release = () => Promise.resolve();
      return await reading.run({ runner, client }, work);
    } finally {
      await client.query('rollback').catch(() => undefined);
      await release();
    }
  }
}

/**
 * Tables are locked against being replaced before the moment is chosen: one that is swapped for a rebuilt one after it
 * would be found empty. Whoever swaps them waits, or gives way and tries again.
 */
async function begin(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ tables: string | null }>(READABLE);
  await client.query('begin isolation level repeatable read read only');
  if (rows[0]?.tables) await client.query(`lock table ${rows[0].tables} in access share mode`);
}
