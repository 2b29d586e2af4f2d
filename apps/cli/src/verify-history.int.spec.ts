import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { append, Event } from '@app/eventing';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { readEnv } from '../../../config/env.js';
import { verifyHistory } from './verify-history.js';

class BellRung extends Event('BellRung')<{ who: string }> {}

describe('yuheng verify', () => {
  let database: TestDatabase;
  let owner: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Pool({ connectionString: database.url, max: 1 });
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  async function run(databaseUrl?: string, dataFolder = '/nowhere') {
    const said: string[] = [];
    const code = await verifyHistory({ ...readEnv({}), databaseUrl, dataFolder }, (line) => void said.push(line));
    return { code, said };
  }

  it('does not pass an empty history', async () =>
    expect(await run(database.url)).toEqual({
      code: 2,
      said: ['没有核对：历史中还没有任何记录。 [the history is empty]', 'RESULT: COULD NOT CHECK'],
    }));

  it('says what it checked, one line each, and passes', async () => {
    const meta = { actor: 'cli', roles: [], at: '2022-05-06T01:00:00.000Z', commandId: 'c' };
    const stream = { name: 'bell-1', version: 0, hash: '0'.repeat(64), events: [] };
    await append(owner, stream, [new BellRung({ who: '甲' }), new BellRung({ who: '乙' })], meta);
    const { code, said } = await run(database.url);
    expect(code).toBe(0);
    expect(said[0]).toBe('办理过程连续：1个事项，共2条记录，版本逐条相接，没有重复和缺失');
    expect(said.length).toBeGreaterThan(5);
    expect(said.at(-1)).toBe('RESULT: PASS');
  });

  it('names the first break and fails', async () => {
    await owner.query('alter table event disable trigger user');
    await owner.query(`update event set body = replace(body::text, '甲', '丙')::json where version = 1`);
    expect(await run(database.url)).toEqual({
      code: 1,
      said: [
        '第一处不符：bell-1 第1条：记录内容与内容校验值不符（body 或者 salt 被改动） [stream bell-1, version 1, body-or-salt]',
        'RESULT: FAIL',
      ],
    });
  });

  it('does not pass a database without a history', async () => {
    const foreign = new URL(database.url);
    foreign.pathname = 'postgres';
    const { code, said } = await run(foreign.href);
    expect(code).toBe(2);
    expect(said[0]).toContain('没有历史记录表');
    expect(said[1]).toBe('RESULT: COULD NOT CHECK');
  });

  it('does not pass where nothing answers', async () => {
    const { code, said } = await run('postgres://yuheng@127.0.0.1:1/yuheng');
    expect([code, said.at(-1)]).toEqual([2, 'RESULT: COULD NOT CHECK']);
  });

  it('says what to do where no installation was ever started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yuheng-verify-'));
    const { code, said } = await run(undefined, folder);
    rmSync(folder, { recursive: true });
    expect(code).toBe(2);
    expect(said[0]).toContain('npm start');
  });
});
