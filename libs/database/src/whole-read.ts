import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';

interface WholeRead {
  readonly runner: QueryRunner;
  readonly client: pg.ClientBase;
}

const reading = new AsyncLocalStorage<WholeRead>();

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
  private turn: Promise<unknown> = Promise.resolve();

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** One after another: each holds a connection, and a part of its answer in memory. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(() => this.read(work));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async read<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const release = runner.release.bind(runner);
    const client = (await runner.connect()) as pg.ClientBase;
    try {
      await client.query('begin isolation level repeatable read read only');
      // Whoever asks gives back what he was lent; it is given back when the whole list has been read.
      runner.release = () => Promise.resolve();
      return await reading.run({ runner, client }, work);
    } finally {
      await client.query('rollback').catch(() => undefined);
      await release();
    }
  }
}
