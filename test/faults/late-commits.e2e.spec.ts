import { jest } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Pool } from 'pg';
import { DatabaseModule } from '@app/database';
import {
  append,
  Command,
  commandHandlers,
  contribute,
  Event,
  EventingModule,
  EventStore,
  FollowerRun,
  idFrom,
  NO_PREVIOUS,
  projection,
  readAfter,
  type Decider,
  type Head,
  type Recorded,
} from '@app/eventing';
import { OwnPostgres } from './own-postgres.js';
import { seeded } from './seeded.js';

jest.setTimeout(120_000);

const LASTING_MS = 30_000;
const [BY_STATEMENT, BY_STORE] = [8, 4];
const HELD_OPEN_MS = 30;

class BellRung extends Event('BellRung')<{ bell: string; pause: number; doomed: boolean }> {}
class RingBell extends Command('RingBell')<{ bell: string; pause: number; doomed: boolean }> {}

const bell: Decider<RingBell, BellRung, null> = {
  name: 'bell',
  initial: null,
  stream: ({ data }) => data.bell,
  decide: ({ data }) => [new BellRung(data)],
  evolve: () => null,
};

/** Keeps the group's transaction open after the append, and lets it fail. */
const slow = projection<BellRung>('slow', {
  BellRung: async ({ data }, db) => {
    await db.query('select pg_sleep($1)', [data.pause / 1000]);
    if (data.doomed) throw new Error('doomed');
  },
});

const meta = { actor: 'somebody', roles: ['ringer'], at: '2022-05-06T01:00:00.000Z' };

describe('12 writers who hold their transactions open and roll every fifth back', () => {
  const chance = seeded();
  const committed = new Set<string>();
  const rolledBack = new Set<string>();
  const seen: Recorded[] = [];
  let postgres: OwnPostgres;
  let module: TestingModule;
  let reader: Pool;
  let until = 0;

  const lot = () => ({ pause: chance.below(HELD_OPEN_MS + 1), doomed: chance.below(5) === 0 });

  async function byStatement(writer: number): Promise<void> {
    const pool = postgres.pool(1);
    const db = await pool.connect();
    let head: Head = { name: `statement-${writer}`, version: 0, hash: NO_PREVIOUS };
    while (Date.now() < until) {
      const { pause, doomed } = lot();
      await db.query('begin');
      const events = Array.from(
        { length: 1 + chance.below(3) },
        () => new BellRung({ bell: head.name, pause, doomed }),
      );
      const recorded = await append(db, head, events, meta);
      await setTimeout(pause);
      await db.query(doomed ? 'rollback' : 'commit');
      for (const { id } of recorded) (doomed ? rolledBack : committed).add(id);
      const last = recorded.at(-1)!;
      if (!doomed) head = { ...head, version: last.version, hash: last.hash };
    }
    db.release();
  }

  /** Every writer has a stream of its own and one shared with the others, where they meet. */
  async function byStore(writer: number): Promise<void> {
    const store = module.get(EventStore);
    for (let n = 0; Date.now() < until; n++) {
      const name = n % 4 === 0 ? 'store-shared' : `store-${writer}`;
      const command = new RingBell({ bell: name, ...lot() }, { ...meta, commandId: idFrom(`${writer}`, `${n}`) });
      const receipt = await store.handle(bell, command).catch((error: unknown) => {
        if (!/doomed|ConcurrentWrite/.test(String(error))) throw error;
        return undefined;
      });
      expect([receipt !== undefined, command.data.doomed]).not.toEqual([true, true]);
      for (const { id } of receipt?.events ?? []) committed.add(id);
    }
  }

  async function follow(over: () => boolean): Promise<void> {
    const run = new FollowerRun(reader, {
      name: 'listener',
      handle: (batch) => Promise.resolve(void seen.push(...batch)),
    });
    while (!over()) await run.step();
    while ((await run.step()) > 0);
  }

  beforeAll(async () => {
    console.log(`seed ${chance.seed}`);
    postgres = await OwnPostgres.start();
    module = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot(postgres.url), EventingModule.forRoot({ RingBell: ['ringer'] })],
      providers: [...commandHandlers(bell, [RingBell]), contribute({ projections: [slow] })],
    }).compile();
    await module.init();
    reader = postgres.pool(2);
    until = Date.now() + LASTING_MS;
    let over = false;
    const following = follow(() => over);
    await Promise.all([
      ...Array.from({ length: BY_STATEMENT }, (_, writer) => byStatement(writer)),
      ...Array.from({ length: BY_STORE }, (_, writer) => byStore(writer)),
    ]);
    over = true;
    await following;
  });

  afterAll(async () => {
    await module.close();
    await postgres.end();
  });

  it('write while it lasts, and are rolled back now and then', () => {
    expect(committed.size).toBeGreaterThan(200);
    expect(rolledBack.size).toBeGreaterThan(50);
  });

  it('are followed event by event: each that was committed once, none that was rolled back', () => {
    const followed = seen.map(({ id }) => id);
    expect(new Set(followed).size).toBe(followed.length);
    expect(followed.filter((id) => rolledBack.has(id))).toEqual([]);
    expect(new Set(followed)).toEqual(committed);
  });

  it('are followed in the order of their streams', () => {
    const versions = new Map<string, number>();
    for (const { stream, version } of seen) {
      expect([stream, version]).toEqual([stream, (versions.get(stream) ?? 0) + 1]);
      versions.set(stream, version);
    }
    expect(versions.size).toBe(BY_STATEMENT + BY_STORE + 1);
  });

  it('are read afterwards as they were followed', async () => {
    const all = await readAfter(reader, 0, committed.size + 1);
    expect(seen.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq));
  });
});
