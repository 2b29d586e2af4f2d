import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import { DatabaseModule } from '@app/database';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { type Db, Event, EventingModule, EventStore, type Meta, projection } from '@app/eventing';
import { Past, ReplayModule } from './index.js';
import { until } from './patience.js';
import { rebuild } from './rebuild.js';

class RowAdded extends Event('RowAdded')<object> {}

const AT = '2022-05-06T01:00:00.000Z';
const meta: Meta = { actor: 'a', roles: [], at: '2022-06-01T00:00:00.000Z', commandId: '' };
const asked = { type: 'Ask', data: { asOf: '2022-05-07T00:00:00.000Z' }, meta };
/** As an append begins: "my place is above this one", and a place. */
const TAKE_A_PLACE = `select pg_advisory_xact_lock_shared((4242::bigint << 48) | last_value), nextval('event_seq') from event_seq`;
const counting = projection<RowAdded>('follower', {
  RowAdded: ({ seq }, db) => db.query('insert into follower (name, seq) values ($1, $2)', [`row ${seq}`, seq]),
});
const named = async (read: EntityManager) =>
  (await read.query<{ name: string }[]>('select name from follower order by name')).map(({ name }) => name);

describe('past', () => {
  let database: TestDatabase;
  let app: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot(database.url), EventingModule.forRoot({}), ReplayModule],
    }).compile();
    await app.init();
    await addRow();
  });

  async function addRow(): Promise<void> {
    const decider = {
      ...{ name: 'rows', initial: null, stream: () => 'rows', decide: () => [new RowAdded({})] },
      evolve: (state: null) => state,
    };
    const command = { type: 'AddRow', data: {}, meta: { ...meta, at: AT, commandId: crypto.randomUUID() } };
    await app.get(EventStore).handle(decider, command);
  }

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('asks the very same question of tables that hold only what was recorded by then', async () => {
    const reading = {
      projections: [counting],
      read: async (db: EntityManager) => ({ names: await named(db) }),
    };
    expect(await app.get(Past).answer(asked, reading)).toEqual({
      names: ['row 1'],
      past: { asOf: asked.data.asOf, position: 1 },
    });
    expect(await app.get(Past).answer({ ...asked, data: {} }, reading)).toEqual({ names: [] });
  });

  it('keeps an answer for the next who asks, but not one that would fill the memory', async () => {
    const made = async (rows: number, type: string) => {
      let reads = 0;
      const read = () => Promise.resolve({ items: Array<string>(rows).fill('row'), reads: ++reads });
      const reading = { projections: [counting], read };
      for (let asks = 0; asks < 2; asks++) await app.get(Past).answer({ ...asked, type }, reading);
      return reads;
    };
    expect(await made(200, 'Page')).toBe(1);
    expect(await made(50_000, 'Whole')).toBe(2);
    // So is the oldest of many that together would.
    for (let nth = 0; nth < 9; nth++) expect(await made(1500, `Print${nth}`)).toBe(1);
    expect(await made(200, 'Page')).toBe(1);
  });

  it('shares an answer about now until the next event, the next day, or somebody else asks', async () => {
    let reads = 0;
    const reading = { shared: true as const, projections: [counting], read: () => Promise.resolve({ reads: ++reads }) };
    const ask = (more: Partial<Meta> = {}) =>
      app.get(Past).answer({ type: 'Count', data: {}, meta: { ...meta, ...more } }, reading);
    await Promise.all([ask(), ask(), ask({ actor: 'b', at: '2022-06-01T09:00:00.000Z' })]);
    expect(reads).toBe(1);
    await ask({ roles: ['auditor'] });
    await ask({ unit: 'u1' });
    await ask({ at: '2022-06-02T00:00:00.000Z' });
    expect(reads).toBe(4);
    await addRow();
    expect(await ask()).toEqual({ reads: 5 });
  });

  it('answers anew once the read tables were made anew, in whichever process', async () => {
    const reading = { shared: true as const, projections: [counting], read: async () => ({ rows: await live() }) };
    const live = async () => (await app.get(Pool).query('select from follower')).rowCount;
    const ask = () => app.get(Past).answer({ type: 'CountRows', data: {}, meta }, reading);
    expect(await ask()).toEqual({ rows: 0 });
    const group = { name: 'follower', projections: [counting], tables: ['follower'] };
    const { rows } = await rebuild({ connectionString: database.url }, group);
    expect(rows).toBeGreaterThan(0);
    expect(await ask()).toEqual({ rows });
  });

  it('answers anew for an event that was given its place earlier and is committed later', async () => {
    let reads = 0;
    const reading = { shared: true as const, projections: [counting], read: () => Promise.resolve({ reads: ++reads }) };
    const ask = () => app.get(Past).answer({ type: 'CountAgain', data: {}, meta }, reading);
    const slow = await app.get(Pool).connect();
    try {
      await slow.query('begin');
      await slow.query(TAKE_A_PLACE);
      await addRow();
      await ask();
      await slow.query('commit');
      expect(await ask()).toEqual({ reads: 2 });
    } finally {
      slow.release();
    }
  });

  it('answers anew for an event between a slow one and the newest', async () => {
    let reads = 0;
    const reading = { shared: true as const, projections: [counting], read: () => Promise.resolve({ reads: ++reads }) };
    const ask = () => app.get(Past).answer({ type: 'CountBetween', data: {}, meta }, reading);
    const [slow, quick] = [await app.get(Pool).connect(), await app.get(Pool).connect()];
    try {
      await slow.query('begin');
      await slow.query(TAKE_A_PLACE);
      await quick.query('begin');
      const { rows } = await quick.query<{ nextval: string }>(TAKE_A_PLACE);
      await addRow();
      await ask();
      await quick.query(
        `insert into event (seq, stream, version, id, type, at, actor, body, salt, payload_hash, prev_hash, hash)
         select $1, 'between', 1, gen_random_uuid(), type, at, actor, body, salt, payload_hash, prev_hash, hash
           from event where type = 'RowAdded' limit 1`,
        [rows[0]?.nextval],
      );
      await quick.query('commit');
      expect(await ask()).toEqual({ reads: 2 });
    } finally {
      await slow.query('rollback');
      for (const client of [slow, quick]) client.release();
    }
  });

  it('lets a question about the past write nothing that lasts', async () => {
    const reading = {
      projections: [counting],
      read: async (db: EntityManager) => ({ done: await db.query(`delete from public.follower`) }),
    };
    await expect(app.get(Past).answer({ ...asked, type: 'Delete' }, reading)).rejects.toThrow(/read-only/);
  });

  it('gives up with a refusal, and not with a fault, when it takes too long', async () => {
    const slow = {
      projections: [counting],
      read: async (db: EntityManager) => ({
        slept: await db.query(`do $$ begin raise exception 'late' using errcode = '57014'; end $$`),
      }),
    };
    await expect(app.get(Past).answer({ ...asked, type: 'Sleep' }, slow)).rejects.toMatchObject({
      code: 'past-too-long',
    });
    const never: Db = { query: () => Promise.reject(new Error('was asked')) };
    expect(() => until(Date.now() - 1, never).query('select 1')).toThrow('past-too-long');
  });
});
