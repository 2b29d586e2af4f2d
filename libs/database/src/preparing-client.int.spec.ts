import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { PreparingClient } from './preparing-client.js';

describe('the clients of the write path', () => {
  let database: TestDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 1, Client: PreparingClient });
    await pool.query('create table word (text text unique)');
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const prepared = async (): Promise<string[]> =>
    (await pool.query<{ statement: string }>('select statement from pg_prepared_statements')).rows.map(
      ({ statement }) => statement,
    );

  it('let the server prepare a statement with parameters once, through the pool and on a connection', async () => {
    for (const text of ['一', '二']) await pool.query('insert into word (text) values ($1)', [text]);
    const client = await pool.connect();
    await client.query('insert into word (text) values ($1)', ['三']);
    client.release();
    expect(await prepared()).toEqual(['insert into word (text) values ($1)']);
    expect((await pool.query('select text from word order by text collate "C"')).rows).toHaveLength(3);
  });

  it('send a statement without parameters as it is', async () => {
    await pool.query('begin');
    await pool.query('rollback');
    expect(await prepared()).not.toContain('begin');
  });

  it('go on after a statement that failed, in a transaction and in one that cannot be prepared', async () => {
    await expect(pool.query('insert into word (text) values ($1)', ['一'])).rejects.toMatchObject({ code: '23505' });
    await expect(pool.query('select nothing from word where text = $1', ['一'])).rejects.toMatchObject({
      code: '42703',
    });
    expect((await pool.query('select 1 as n from word where text = $1', ['一'])).rowCount).toBe(1);
  });
});
