import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Recorded } from './message.js';
import type { Db } from './projection.js';
import { readAfter } from './read.js';
import { inTransaction } from './transaction.js';

/** Reads the history forward, in batches, and remembers how far it came in the transaction of what it wrote. */
export interface Follower {
  readonly name: string;
  handle(batch: readonly Recorded[], db: Db): Promise<void>;
}

const LEASE_MS = 20_000;
/** Renewed long before it ends, so that looking for new events costs no write. */
const RENEWAL_MS = 5_000;
const BATCH = 1000;

/** The lease was lost to another process while a batch was being handled; nothing of the batch was kept. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

interface Lease {
  readonly seq: number;
  readonly token: number;
  /** Milliseconds of this process' monotonic clock. */
  readonly renewAt: number;
}

/** One process follows at a time: a lease says who, and a token that only grows keeps a late one from writing. */
export class FollowerRun {
  private readonly owner = randomUUID();
  private lease?: Lease;
  /** What comes after a full batch is read while that is being handled. */
  private ahead?: Promise<Recorded[]>;

  constructor(
    private readonly pool: Pool,
    private readonly follower: Follower,
  ) {}

  /** Handles one batch. Answers how many events it held: 0 when there is nothing new or another process follows. */
  async step(): Promise<number> {
    const lease = await this.hold();
    if (!lease) return 0;
    const ahead = this.ahead;
    this.ahead = undefined;
    const batch = await (ahead ?? this.read(lease.seq));
    const seq = batch.at(-1)?.seq;
    if (seq === undefined) return 0;
    if (batch.length === BATCH) this.readAhead(seq);
    try {
      await inTransaction(this.pool, async (db) => {
        await this.follower.handle(batch, db);
        await this.move(db, seq, lease.token);
      });
    } catch (error) {
      this.letGo();
      throw error;
    }
    this.lease = { ...lease, seq };
    return batch.length;
  }

  async release(): Promise<void> {
    this.letGo();
    await this.pool.query('update follower set owner = null, lease_until = now() where name = $1 and owner = $2', [
      this.follower.name,
      this.owner,
    ]);
  }

  private async hold(): Promise<Lease | undefined> {
    if (this.lease && this.lease.renewAt >= performance.now()) return this.lease;
    const lease = await this.take();
    if (lease?.seq !== this.lease?.seq) this.letGo();
    this.lease = lease;
    return lease;
  }

  private letGo(): void {
    this.lease = undefined;
    this.ahead = undefined;
  }

  private read(seq: number): Promise<Recorded[]> {
    return readAfter(this.pool, seq, BATCH);
  }

  /** Should it fail, it fails whoever waits for it. */
  private readAhead(seq: number): void {
    this.ahead = this.read(seq);
    this.ahead.catch(() => undefined);
  }

  /** A follower that has never run has no line yet: it gets one, and the lease with the next try. */
  private async take(): Promise<Lease | undefined> {
    const renewAt = performance.now() + RENEWAL_MS;
    const { rows } = await this.pool.query<{ seq: string; token: string }>(
      `update follower
          set token = case when owner = $2 then token else token + 1 end,
              owner = $2, lease_until = now() + ${LEASE_MS} * interval '1 millisecond'
        where name = $1 and (owner = $2 or owner is null or lease_until < now())
        returning seq, token`,
      [this.follower.name, this.owner],
    );
    if (rows[0]) return { seq: Number(rows[0].seq), token: Number(rows[0].token), renewAt };
    const { rowCount } = await this.pool.query('insert into follower (name) values ($1) on conflict do nothing', [
      this.follower.name,
    ]);
    return rowCount === 1 ? this.take() : undefined;
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
