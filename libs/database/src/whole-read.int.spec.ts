import { Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { DatabaseModule, isReadWhole, WholeReads } from './index.js';

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
});
