import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { readAfter } from './append.js';
import type { Recorded } from './message.js';
import type { Db } from './projection.js';

/** Reads the history forward, in batches, and remembers how far it came in the transaction of what it wrote. */
export interface Follower {
  readonly name: string;
  handle(batch: readonly Recorded[], db: Db): Promise<void>;
}

const LEASE = '20 seconds';
const BATCH = 500;

/** The lease was lost to another process while a batch was being handled; nothing of the batch was kept. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** One process follows at a time: a lease says who, and a token that only grows keeps a late one from writing. */
export class FollowerRun {
  private readonly owner = randomUUID();

  constructor(
    private readonly pool: Pool,
    private readonly follower: Follower,
  ) {}

  /** Handles one batch. Answers how many events it held: 0 when there is nothing new or another process follows. */
  async step(): Promise<number> {
    const lease = await this.lease();
    if (!lease) return 0;
    const batch = await readAfter(this.pool, lease.seq, BATCH);
    if (batch.length === 0) return 0;
    const db = await this.pool.connect();
    try {
      await db.query('begin');
      await this.follower.handle(batch, db);
      await this.move(db, batch.at(-1)?.seq ?? lease.seq, lease.token);
      await db.query('commit');
      return batch.length;
    } catch (error) {
      await db.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      db.release();
    }
  }

  async release(): Promise<void> {
    await this.pool.query('update follower set owner = null, lease_until = now() where name = $1 and owner = $2', [
      this.follower.name,
      this.owner,
    ]);
  }

  /** A follower that has never run has no line yet: it gets one, and the lease with the next try. */
  private async lease(): Promise<{ seq: number; token: number } | undefined> {
    const { rows } = await this.pool.query<{ seq: string; token: string }>(
      `update follower
          set token = case when owner = $2 then token else token + 1 end,
              owner = $2, lease_until = now() + interval '${LEASE}'
        where name = $1 and (owner = $2 or owner is null or lease_until < now())
        returning seq, token`,
      [this.follower.name, this.owner],
    );
    if (rows[0]) return { seq: Number(rows[0].seq), token: Number(rows[0].token) };
    const { rowCount } = await this.pool.query('insert into follower (name) values ($1) on conflict do nothing', [
      this.follower.name,
    ]);
    return rowCount === 1 ? this.lease() : undefined;
  }

  private async move(db: PoolClient, seq: number, token: number): Promise<void> {
    const { rowCount } = await db.query('update follower set seq = $2 where name = $1 and token = $3', [
      this.follower.name,
      seq,
      token,
    ]);
    if (rowCount !== 1) throw new LeaseLost(this.follower.name);
  }
}
