import { setImmediate } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { AlreadyReading, DatabaseModule, isReadWhole, WholeReads } from './index.js';

@Module({})
class Nothing {}

describe('a whole read', () => {
  let database: TestDatabase;
  let module: TestingModule;
  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), Nothing] }).compile();
    await elsewhere('create table thing (id integer); grant all on thing to public');
  });
  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  const counted = async (): Promise<number[]> => {
    const statement = 'select count(*)::int as n from thing';
    const [ofSource] = await module.get(DataSource).query<[{ n: number }]>(statement);
    const { rows } = await module.get(pg.Pool).query<{ n: number }>(statement);
    return [ofSource.n, rows[0]?.n ?? -1];
  };
  const elsewhere = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(statement);
    await client.end();
  };

  /** Whether somebody waits for a table that somebody else holds. */
  const isWaitedFor = async (): Promise<boolean> => {
    const { rows } = await module.get(pg.Pool).query<{ n: number }>(
      `select count(*)::int as n from pg_locks where not granted and locktype = 'relation'
            and database = (select oid from pg_database where datname = current_database())`,
    );
    return rows[0]!.n > 0;
  };

  /** How many have a transaction open and ask nothing at the moment. */
  const inTransaction = async (): Promise<number> => {
    const { rows } = await module
      .get(pg.Pool)
      .query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
      );
    return rows[0]!.n;
  };

  it('sees one moment, however it asks, while others go on writing', async () => {
    const seen = await module.get(WholeReads).run(async () => {
      const before = await counted();
      await elsewhere('insert into thing values (1)');
      return [before, await counted()];
    });
    expect(seen).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(await counted()).toEqual([1, 1]);
  });

  it('writes nothing, and leaves its connection as it was when it fails', async () => {
    const reads = module.get(WholeReads);
    const writing = reads.run(() => module.get(DataSource).query('insert into thing values (2)'));
    await expect(writing).rejects.toThrow('read-only');
    expect(await reads.run(() => Promise.resolve(isReadWhole()))).toBe(true);
    expect(isReadWhole()).toBe(false);
    await module.get(DataSource).query('insert into thing values (2)');
    expect(await counted()).toEqual([2, 2]);
  });

  it('holds up whoever puts another table in the place of one, and is not held up by him', async () => {
    await elsewhere('create schema if not exists anew; create table anew.thing (id integer)');
    const swapping = `begin; lock table event in exclusive mode; drop table thing; alter table anew.thing set schema public;
      grant all on thing to public; commit`;
    const seen = await module.get(WholeReads).run(async () => {
      const swap = { over: false };
      const swapped = elsewhere(swapping).finally(() => (swap.over = true));
      while (!swap.over && !(await isWaitedFor())) await setImmediate();
      return { ...swap, counted: await counted(), swapped };
    });
    await seen.swapped;
    expect(seen).toMatchObject({ over: false, counted: [2, 2] });
    expect(await counted()).toEqual([0, 0]);
  });

  describe('has its turn', () => {
    const held = () => {
      let goOn = () => {};
      return { until: new Promise<void>((resolve) => (goOn = resolve)), goOn: () => goOn() };
    };

    it('once for each person at a time', async () => {
      const reads = module.get(WholeReads);
      const { until, goOn } = held();
      const first = reads.run(() => until, { whose: 'one' });
      const other = reads.run(() => Promise.resolve('read'), { whose: 'other' });
      await expect(reads.run(() => until, { whose: 'one' })).rejects.toThrow(AlreadyReading);
      goOn();
      await first;
      expect(await other).toBe('read');
      expect(await reads.run(() => Promise.resolve('again'), { whose: 'one' })).toBe('again');
    });

    it('only while somebody waits for it, who may ask again as soon as he does not', async () => {
      const reads = module.get(WholeReads);
      const { until, goOn } = held();
      const first = reads.run(() => until, { whose: 'one' });
      const gone = new AbortController();
      let begun = false;
      const begin = () => Promise.resolve((begun = true));
      const left = reads.run(begin, { whose: 'other', gone: gone.signal });
      gone.abort();
      const again = reads.run(() => Promise.resolve('again'), { whose: 'other' });
      goOn();
      await first;
      await expect(left).rejects.toThrow('aborted');
      expect(await again).toBe('again');
      expect(begun).toBe(false);
    });

    it('apart from the others where it is about the past, and holds no connection', async () => {
      const reads = module.get(WholeReads);
      const { until, goOn } = held();
      const past = reads.run(() => until.then(isReadWhole), { past: true });
      expect(await reads.run(counted)).toEqual([0, 0]);
      expect(await inTransaction()).toBe(0);
      goOn();
      expect(await past).toBe(true);
    });
  });
});
