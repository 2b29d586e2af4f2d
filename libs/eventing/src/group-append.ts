import type { Pool, PoolClient } from 'pg';
import { appendAll, recordedBy, type Append } from './append.js';
import type { Recorded } from './message.js';
import { inTransaction } from './transaction.js';
import { isLostConnection } from './write-refusal.js';

/** Commits are shared by at most so many commands. */
const MOST = 64;
/** One group is written while the next is on its way. */
const SLOTS = 2;

/** What happens to recorded events inside the transaction that stores them. */
export interface Inline {
  touches(append: Append): boolean;
  project(events: readonly Recorded[], db: PoolClient): Promise<void>;
}

interface Waiting {
  readonly append: Append;
  readonly resolve: (recorded: Recorded[] | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Coalesces the appends of one process: while a group is being committed, what arrives becomes the next one. There is
 * no timer, so a single caller waits for nobody. A stream and a command are at most once in a group. What one member
 * does never fails its neighbours: after an error each is stored by itself.
 *
 * Groups with inline projections are written one after the other: they lock rows of read tables in no fixed order, and
 * two of them at once could wait for each other.
 */
export class GroupAppend {
  private readonly lanes = { plain: new Lane(SLOTS), projected: new Lane(1) };

  constructor(
    private readonly pool: Pool,
    private readonly inline: Inline,
  ) {}

  /** Answers what was recorded; nothing when the command was heard before or the stream has moved on. */
  append(append: Append): Promise<Recorded[] | undefined> {
    const lane = this.inline.touches(append) ? this.lanes.projected : this.lanes.plain;
    return new Promise((resolve, reject) => lane.enter({ append, resolve, reject }, (group) => this.write(group)));
  }

  /** Decides and stores in one transaction of its own, for what only the database can tell, such as the next number. */
  alone<T>(
    work: (db: PoolClient, store: (append: Append) => Promise<Recorded[] | undefined>) => Promise<T>,
  ): Promise<T> {
    return inTransaction(this.pool, (db) => work(db, async (append) => (await this.store([append], db))[0]));
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    try {
      const recorded = await this.commit(group.map(({ append }) => append));
      group.forEach(({ resolve }, index) => resolve(recorded[index]));
    } catch (error) {
      // Nobody knows what of it was kept: each member finds out for itself.
      if (group.length === 1 || isLostConnection(error)) return group.forEach(({ reject }) => reject(error));
      for (const member of group) await this.write([member]);
    }
  }

  /** Without projections the one statement is its own transaction. */
  private commit(appends: readonly Append[]): Promise<(Recorded[] | undefined)[]> {
    if (!appends.some((append) => this.inline.touches(append))) return this.store(appends);
    return inTransaction(this.pool, (db) => this.store(appends, db));
  }

  private async store(appends: readonly Append[], db?: PoolClient): Promise<(Recorded[] | undefined)[]> {
    const positions = await appendAll(db ?? this.pool, appends);
    const recorded = appends.map((append, index) => {
      const seqs = positions[index];
      return seqs && recordedBy(append, seqs);
    });
    if (db) for (const events of recorded) if (events) await this.inline.project(events, db);
    return recorded;
  }
}

/** Appends on their way, and those that wait for a free slot. */
class Lane {
  private waiting: Waiting[] = [];
  private underWay = 0;
  private planned = false;

  constructor(private readonly slots: number) {}

  enter(member: Waiting, write: (group: readonly Waiting[]) => Promise<void>): void {
    this.waiting.push(member);
    this.plan(write);
  }

  /** At the end of this turn of the event loop, so that what arrives together goes together. */
  private plan(write: (group: readonly Waiting[]) => Promise<void>): void {
    if (this.planned) return;
    this.planned = true;
    setImmediate(() => {
      this.planned = false;
      this.flush(write);
    });
  }

  private flush(write: (group: readonly Waiting[]) => Promise<void>): void {
    while (this.underWay < this.slots && this.waiting.length > 0) {
      this.underWay += 1;
      void write(this.take()).finally(() => {
        this.underWay -= 1;
        this.plan(write);
      });
    }
  }

  private take(): Waiting[] {
    const [group, later, taken] = [[] as Waiting[], [] as Waiting[], new Set<string>()];
    for (const member of this.waiting) {
      const { head, command } = member.append;
      const claims = [`stream ${head.name}`, ...(command ? [`command ${command.id}`] : [])];
      const fits = group.length < MOST && !claims.some((claim) => taken.has(claim));
      (fits ? group : later).push(member);
      if (fits) for (const claim of claims) taken.add(claim);
    }
    this.waiting = later;
    return group;
  }
}
