import { Inject, Injectable } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import { append, ConcurrentWrite, fingerprint, readAfter, readStream } from './append.js';
import { Catalogue } from './catalogue.js';
import { fold, type Decider } from './decider.js';
import type { AnyCommand, AnyEvent, Recorded } from './message.js';
import type { Db } from './projection.js';
import { Rejection } from './rejection.js';

/** The answer to a command: what was recorded, and the hashes that prove it. Empty when nothing had to change. */
export interface Receipt {
  readonly stream: string;
  readonly version: number;
  readonly events: readonly { readonly id: string; readonly type: string; readonly hash: string }[];
}

/** Completes a command inside the transaction, for what only the database can give, such as a consecutive number. */
export type Prepare<C extends AnyCommand> = (command: C, db: Db) => Promise<C>;

const ATTEMPTS = 4;

@Injectable()
export class EventStore {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
  ) {}

  /**
   * Loads the stream, asks the decider, appends what it decided and projects it: one transaction.
   * A command id seen before answers with its first receipt and writes nothing.
   * Throws Rejection (a rule, a stale version, a command id used for something else) or ConcurrentWrite.
   */
  async handle<C extends AnyCommand, E extends AnyEvent, S>(
    decider: Decider<C, E, S>,
    command: C,
    prepare?: Prepare<C>,
  ): Promise<Receipt> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(decider, command, prepare);
      } catch (error) {
        // The same command may have been recorded since this one began, and then it is what refuses it.
        const recorded = error instanceof Rejection && (await this.earlier(this.pool, command));
        if (recorded) return recorded;
        const again = error instanceof ConcurrentWrite && attempt < ATTEMPTS;
        if (!again) throw error;
      }
    }
  }

  async stream(name: string): Promise<Recorded[]> {
    return (await readStream(this.pool, name)).events;
  }

  async after(seq: number, limit: number): Promise<Recorded[]> {
    return readAfter(this.pool, seq, limit);
  }

  private attempt<C extends AnyCommand, E extends AnyEvent, S>(
    decider: Decider<C, E, S>,
    asked: C,
    prepare?: Prepare<C>,
  ): Promise<Receipt> {
    return this.transaction(async (db) => {
      const earlier = await this.earlier(db, asked);
      if (earlier) return earlier;
      const command = prepare ? await prepare(asked, db) : asked;
      const stream = await readStream(db, decider.stream(command));
      const { expected } = asked.meta;
      if (expected !== undefined && expected !== stream.version) {
        throw new Rejection('stale-version', { expected, version: stream.version });
      }
      const decided = decider.decide(command, fold(decider, stream.events as unknown as E[]));
      const recorded = decided.length > 0 ? await append(db, stream, decided, command.meta) : [];
      for (const event of recorded) await this.catalogue.project(event, db);
      return this.settle(db, asked, stream.name, stream.version, recorded);
    });
  }

  private async earlier(db: Db, command: AnyCommand): Promise<Receipt | undefined> {
    const { rows } = await db.query<{ fingerprint: Buffer; receipt: Receipt }>(
      'select fingerprint, receipt from command where id = $1',
      [command.meta.commandId],
    );
    if (!rows[0]) return undefined;
    if (!rows[0].fingerprint.equals(fingerprint(command))) throw new Rejection('idempotency-key-reused');
    return rows[0].receipt;
  }

  private async settle(db: Db, command: AnyCommand, stream: string, before: number, recorded: Recorded[]) {
    const events = recorded.map(({ id, type, hash }) => ({ id, type, hash }));
    const receipt: Receipt = { stream, version: before + recorded.length, events };
    await db.query('insert into command (id, fingerprint, receipt, at) values ($1, $2, $3, $4)', [
      command.meta.commandId,
      fingerprint(command),
      JSON.stringify(receipt),
      command.meta.at,
    ]);
    return receipt;
  }

  private async transaction<T>(work: (db: PoolClient) => Promise<T>): Promise<T> {
    const db = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await db.query('begin');
      const result = await work(db);
      await db.query('commit');
      return result;
    } catch (error) {
      await db.query('rollback').catch((failure: unknown) => (broken = failure as Error));
      throw this.translate(error);
    } finally {
      db.release(broken);
    }
  }

  /** A unique index of a read table may be named after the refusal it stands for. */
  private translate(error: unknown): unknown {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === '40001' || code === '40P01') return new ConcurrentWrite(code);
    if (code !== '23505' || constraint === undefined) return error;
    if (constraint === 'event_pkey' || constraint === 'command_pkey') return new ConcurrentWrite(constraint);
    return this.catalogue.isRefusal(constraint) ? new Rejection(constraint) : error;
  }
}
