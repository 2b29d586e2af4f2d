import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { chained, ConcurrentWrite, fingerprint, headAfter, isStored, recordedBy, type Append } from './append.js';
import { Catalogue } from './catalogue.js';
import type { Decider } from './decider.js';
import { GroupAppend } from './group-append.js';
import { HistorySignal } from './history-signal.js';
import type { AnyCommand, AnyEvent, Meta, Recorded } from './message.js';
import { readAfter, readStream, type Head, type Reader } from './read.js';
import type { Db } from './projection.js';
import { Rejection } from './rejection.js';
import { load, Snapshots, type Loaded } from './snapshots.js';
import { StreamTurns } from './stream-turns.js';
import { meet, unmet, type Deed, type PrepareWhole, type Unmet } from './whole.js';
import { isLostConnection, writeRefusal } from './write-refusal.js';

/** The answer to a command: what was recorded, and the hashes that prove it. Empty when nothing had to change. */
export interface Receipt {
  readonly stream: string;
  readonly version: number;
  readonly events: readonly { readonly id: string; readonly type: string; readonly hash: string }[];
}

/** Completes a command inside the transaction, for what only the database can give, such as a consecutive number. */
export type Prepare<C extends AnyCommand> = (command: C, db: Db) => Promise<C>;

type Store = (append: Append) => Promise<Recorded[] | undefined>;

/** Where a command is decided and stored. */
interface Within {
  readonly db: Reader;
  readonly store: Store;
  readonly seen?: Unmet;
}

const ATTEMPTS = 4;

@Injectable()
export class EventStore implements BeforeApplicationShutdown {
  private readonly group: GroupAppend;
  private readonly snapshots: Snapshots;
  private readonly turns = new StreamTurns();

  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(HistorySignal) private readonly signal: HistorySignal,
  ) {
    this.snapshots = new Snapshots(pool);
    this.group = new GroupAppend(pool, {
      touches: ({ links }) => links.some(({ type }) => catalogue.projects(type)),
      project: async (events, db) => {
        for (const event of events) await catalogue.project(event, db);
      },
    });
  }

  /**
   * Loads the stream, asks the decider, appends what it decided and projects it in the append's transaction.
   * A command id seen before answers with its first receipt and writes nothing.
   * Throws Rejection (a rule, a stale version, a command id used for something else) or ConcurrentWrite.
   */
  async handle<C extends AnyCommand, E extends AnyEvent, S>(
    decider: Decider<C, E, S>,
    command: C,
    prepare?: Prepare<C>,
  ): Promise<Receipt> {
    return this.persistently(command, () =>
      prepare ? this.alone(decider, command, prepare) : this.together(decider, command),
    );
  }

  /**
   * As `handle`, with what may be looked up right before the command is decided, outside the transaction that stores it:
   * that one it shares with others. Not for what must not change until it is stored, nor for what is taken.
   */
  async handleKnowing<C extends AnyCommand, E extends AnyEvent, S>(
    decider: Decider<C, E, S>,
    command: C,
    lookUp: Prepare<C>,
  ): Promise<Receipt> {
    return this.persistently(command, () => this.together(decider, command, lookUp));
  }

  /**
   * A command with all that it entails, each to the stream of its own, in one transaction: everything is recorded or
   * nothing. What it entails is found by `prepare` inside the transaction, and found again when a stream it goes by has
   * moved on before it was recorded in. Its id stands for the whole: seen before, it answers with its first receipt and
   * nothing else happens.
   * Throws the Rejection of the first that is refused.
   */
  async handleWhole<C extends AnyCommand, E extends AnyEvent, S>(
    decider: Decider<C, E, S>,
    command: C,
    prepare: PrepareWhole<C>,
  ): Promise<Receipt> {
    return this.persistently(command, () => this.whole(decider, command, prepare));
  }

  private async persistently(command: AnyCommand, once: () => Promise<Receipt>): Promise<Receipt> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once();
      } catch (failure) {
        const error = writeRefusal(failure, this.catalogue);
        // The same command may have been recorded since this one began, and then it is what refuses it.
        const recorded = error instanceof Rejection && (await this.earlier(this.pool, command));
        if (recorded) return recorded;
        if (!(error instanceof ConcurrentWrite) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /**
   * Appends facts behind a head, without a rule between. Answers the new head.
   * Throws ConcurrentWrite when the stream has moved on since the head was read.
   */
  async append(head: Head, events: readonly AnyEvent[], meta: Append['meta']): Promise<Head> {
    const append = chained(head, events, meta);
    const recorded = (await this.store(append)) ?? (await this.stored(append));
    if (!recorded) throw new ConcurrentWrite(head.name);
    return headAfter(append);
  }

  async stream(name: string): Promise<Recorded[]> {
    return (await readStream(this.pool, name)).events;
  }

  async after(seq: number, limit: number): Promise<Recorded[]> {
    return readAfter(this.pool, seq, limit);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.snapshots.settled();
  }

  /** Stores an append. When the connection is lost on the way, its events' ids tell whether it was kept. */
  private async store(append: Append): Promise<Recorded[] | undefined> {
    const recorded = await this.group.append(append).catch(async (error: unknown) => {
      if (!isLostConnection(error)) throw error;
      return (await this.stored(append)) ?? this.group.append(append);
    });
    if (recorded) this.signal.moved();
    return recorded;
  }

  private async stored(append: Append): Promise<Recorded[] | undefined> {
    const seqs = await isStored(this.pool, append);
    return seqs && recordedBy(append, seqs);
  }

  /**
   * The usual way: read and decided first, then stored together with what others decided. Who asks for the same stream
   * here waits his turn: he could only decide on what is about to be overtaken. Other processes are met at the append.
   */
  private together<C extends AnyCommand, E extends AnyEvent, S>(
    decider: Decider<C, E, S>,
    asked: C,
    lookUp: Prepare<C> = (command) => Promise.resolve(command),
  ): Promise<Receipt> {
    return this.turns.take(decider.stream(asked), async () => {
      const command = await lookUp(asked, this.pool);
      return this.attempt(decider, asked, { db: this.pool, store: (append) => this.store(append), command });
    });
  }

  private async alone<C extends AnyCommand, E extends AnyEvent, S>(
    decider: Decider<C, E, S>,
    asked: C,
    prepare: Prepare<C>,
  ): Promise<Receipt> {
    const receipt = await this.group.alone(async (db, store) => {
      const earlier = await this.earlier(db, asked);
      return earlier ?? this.attempt(decider, asked, { db, store, command: await prepare(asked, db) });
    });
    this.signal.moved();
    return receipt;
  }

  private async whole<C extends AnyCommand, E extends AnyEvent, S>(
    decider: Decider<C, E, S>,
    asked: C,
    prepare: PrepareWhole<C>,
  ): Promise<Receipt> {
    const receipt = await this.group.alone(async (db, store) => {
      const earlier = await this.earlier(db, asked);
      if (earlier) return earlier;
      const found = await prepare(db);
      const within = { db, store, seen: unmet(found) };
      const answer = await this.attempt(decider, asked, { ...within, command: found.command });
      for (const entailed of found.entails) await this.entail(entailed, within);
      return answer;
    });
    this.signal.moved();
    return receipt;
  }

  private async entail({ decider, command, refused }: Deed, within: Within): Promise<void> {
    try {
      await this.attempt(decider, command, within);
    } catch (failure) {
      const error = writeRefusal(failure, this.catalogue);
      throw error instanceof Rejection && refused ? refused(error) : error;
    }
  }

  private async attempt<C extends AnyCommand, E extends AnyEvent, S>(
    decider: Decider<C, E, S>,
    asked: C,
    { db, store, seen, command = asked }: Within & { command?: C },
  ): Promise<Receipt> {
    const loaded = await load(db, decider, decider.stream(command));
    meet(seen, loaded.head);
    const receipt = await this.decide(decider, asked, { loaded, db, store, command });
    this.snapshots.consider(decider, loaded);
    return receipt;
  }

  private async decide<C extends AnyCommand, E extends AnyEvent, S>(
    decider: Decider<C, E, S>,
    asked: C,
    { loaded, db, store, command }: { loaded: Loaded<S>; db: Reader; store: Store; command: C },
  ): Promise<Receipt> {
    const { head, state } = loaded;
    refuseStale(asked.meta, head);
    const decided = chained(head, decider.decide(command, state), command.meta);
    const events = decided.links.map(({ id, type, hash }) => ({ id, type, hash }));
    const receipt: Receipt = { stream: head.name, version: headAfter(decided).version, events };
    const settlement = { id: asked.meta.commandId, fingerprint: fingerprint(asked), receipt };
    const recorded = events.length > 0 ? await store({ ...decided, command: settlement }) : [];
    if (recorded && events.length === 0) await this.settle(db, asked, receipt);
    if (recorded) return receipt;
    const earlier = await this.earlier(db, asked);
    if (!earlier) throw new ConcurrentWrite(head.name);
    return earlier;
  }

  private async earlier(db: Reader, command: AnyCommand): Promise<Receipt | undefined> {
    const { rows } = await db.query<{ fingerprint: Buffer; receipt: Receipt }>(
      'select fingerprint, receipt from command where id = $1',
      [command.meta.commandId],
    );
    if (!rows[0]) return undefined;
    if (!rows[0].fingerprint.equals(fingerprint(command))) throw new Rejection('idempotency-key-reused');
    return rows[0].receipt;
  }

  /** A command that changed nothing is still answered the same when it is asked again. */
  private async settle(db: Reader, command: AnyCommand, receipt: Receipt): Promise<void> {
    await db.query(
      'insert into command (id, fingerprint, receipt, at) values ($1, $2, $3, $4) on conflict do nothing',
      [command.meta.commandId, fingerprint(command), JSON.stringify(receipt), command.meta.at],
    );
  }
}

function refuseStale({ expected }: Meta, { version }: Head): void {
  if (expected !== undefined && expected !== version) throw new Rejection('stale-version', { expected, version });
}
