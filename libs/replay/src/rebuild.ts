import { setTimeout } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { type Db, type ProjectionGroup, refuseIf } from '@app/eventing';
import { countRows } from './drift.js';
import { Pipeline } from './pipeline.js';
import { replay, type ReplayOptions, type ReplayProgress } from './replay.js';
import { Statistics } from './statistics.js';
import { newVersion, swap } from './table-version.js';

export interface Rebuilt {
  readonly group: string;
  readonly projections: readonly string[];
  /** Rows that stand in the tables now. */
  readonly rows: number;
  /** Events given to the projections. */
  readonly events: number;
  /** Position up to which the new tables had been filled when they took the place of the old. */
  readonly seq: number;
}

/** Positions of one transaction while the system is being caught up with. */
const ROUND = 20_000;
/** So few positions are left that appends may wait for them. */
const CLOSE = 500;
/** Gives way before Postgres would look for a deadlock, which is after a second. */
const PATIENCE = '400ms';
const ATTEMPTS = 100;
const PAUSE_MS = 500;

/**
 * Fills new versions of a group's read tables from the history while the system goes on writing, then lets them take
 * the place of the live ones: appends wait for that last step alone. `where` connects as the owner of the tables.
 * Throws Rejection: rebuild-needs-owner, rebuild-under-way. Whatever goes wrong, the live tables stay as they are.
 */
export async function rebuild(
  where: ClientConfig,
  group: ProjectionGroup,
  onProgress?: ReplayOptions['onProgress'],
): Promise<Rebuilt> {
  const pipeline = await Pipeline.open(where);
  try {
    return await new Rebuild(pipeline, group, onProgress).run();
  } finally {
    await pipeline.close();
  }
}

class Rebuild {
  private readonly schema: string;
  private events = 0;
  private seq = 0;
  private readonly statistics: Statistics;

  constructor(
    private readonly db: Pipeline,
    private readonly group: ProjectionGroup,
    private readonly onProgress: ReplayOptions['onProgress'],
  ) {
    this.schema = `rebuild_${group.name}`;
    this.statistics = new Statistics(db, group.tables);
  }

  async run(): Promise<Rebuilt> {
    const { name, projections, tables } = this.group;
    await refuseStranger(this.db, tables);
    await this.refuseSecond();
    try {
      await this.begin();
      // A row that many events change leaves as many dead ones behind: the next round takes their room.
      while (!(await this.catchUp())) await this.db.query(`vacuum ${tables.map((table) => `"${table}"`).join()}`);
      for (const table of tables) await this.db.query(`vacuum (full, analyze) "${table}"`);
      while (!(await this.catchUp()));
      await this.takeOver();
    } finally {
      await this.db.query(`drop schema if exists "${this.schema}" cascade`).catch(() => undefined);
    }
    const rows = await countRows(this.db, tables);
    return { group: name, projections: projections.map((of) => of.name), rows, events: this.events, seq: this.seq };
  }

  /** Held until the connection ends, so one that died holds nobody up. */
  private async refuseSecond(): Promise<void> {
    const { rows } = await this.db.query<{ mine: boolean }>(
      'select pg_try_advisory_lock(726002, hashtext($1)) as mine',
      [this.schema],
    );
    refuseIf(!rows[0]?.mine, 'rebuild-under-way', { name: this.group.name });
  }

  /** Nothing but the new versions is seen from here on, so that no projection can touch a live table. */
  private begin(): Promise<void> {
    return this.db.transaction('begin', async () => {
      await this.db.query(`drop schema if exists "${this.schema}" cascade`);
      await this.db.query(`create schema "${this.schema}"`);
      for (const table of this.group.tables) await newVersion(this.db, this.schema, table);
      await this.db.query(`set search_path to "${this.schema}"`);
      await this.db.query('set synchronous_commit to off');
    });
  }

  /** One round; answers whether the history is close. */
  private catchUp(): Promise<boolean> {
    return this.db.transaction('begin', async () => {
      const newest = await this.horizon();
      const until = Math.min(newest, this.seq + ROUND);
      await this.replay({ until: { seq: until } }, newest);
      this.seq = until;
      this.onProgress?.({ events: this.events, seq: until, newest });
      return newest - until < CLOSE;
    });
  }

  /** The function looks for its own tables, which are not ours. */
  private async horizon(): Promise<number> {
    await this.db.query('set local search_path to public');
    const { rows } = await this.db.query<{ h: string }>('select event_horizon() as h');
    await this.db.query(`set local search_path to "${this.schema}"`);
    return Number(rows[0]?.h);
  }

  private async takeOver(): Promise<void> {
    const { events, seq } = this;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.db.transaction('begin', () => this.finish());
      } catch (error) {
        [this.events, this.seq] = [events, seq];
        if (attempt === ATTEMPTS || !IN_THE_WAY.includes((error as { code?: string }).code ?? '')) throw error;
        await setTimeout(PAUSE_MS);
      }
    }
  }

  /** Whoever appends waits for this lock before it takes a position: what is committed now is all there is. */
  private async finish(): Promise<void> {
    await this.db.query(`set local lock_timeout to '${PATIENCE}'`);
    await this.db.query('set local synchronous_commit to on');
    await this.db.query('lock table public.event in exclusive mode');
    await this.replay({});
    await swap(this.db, this.schema, this.group.tables);
    // What was answered from the old tables, in whichever process, is no answer any more.
    await this.db.query('update public.read_tables_made set times = times + 1');
  }

  private async replay(which: ReplayOptions, newest?: number): Promise<void> {
    const before = this.events;
    const onProgress = ({ events, seq, ...of }: ReplayProgress) => {
      this.statistics.after(before + events);
      this.onProgress?.({ events: before + events, seq, newest: newest ?? of.newest });
    };
    const { events, seq } = await replay(this.db, this.group.projections, {
      ...which,
      after: this.seq,
      onProgress,
    });
    [this.events, this.seq] = [before + events, seq];
  }
}

/** lock_not_available, deadlock_detected */
const IN_THE_WAY = ['55P03', '40P01'];

async function refuseStranger(db: Db, tables: readonly string[]): Promise<void> {
  const { rows } = await db.query<{ may: boolean }>(
    `select bool_and(pg_has_role(relowner, 'usage')) and has_schema_privilege('public', 'create')
            and has_database_privilege(current_database(), 'create') as may
       from pg_class where oid = any($1::regclass[])`,
    [['event', ...tables].map((table) => `public."${table}"`)],
  );
  refuseIf(!rows[0]?.may, 'rebuild-needs-owner');
}
