import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, idFrom, type AnyEvent } from '@app/eventing';
import { AccountOpened } from '@app/identity/events.js';
import { createTestDatabase, createTestFolder, type TestDatabase } from '@app/testing';
import { readEnv } from '../../../config/env.js';
import { checkDrift } from './check-drift.js';
import { rebuildTables } from './rebuild-tables.js';

const clerk = new AccountOpened({ accountId: 'a1', login: 'clerk', name: '王小明', roles: ['office-staff'] });

describe('yuheng drift and yuheng rebuild', () => {
  let database: TestDatabase;
  let owner: Pool;
  /** An application without a single read table: what it records is missing in all of them. */
  let bare: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Pool({ connectionString: database.url });
    bare = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot(database.url), EventingModule.forRoot({})],
    }).compile();
  });

  afterAll(async () => {
    await bare.close();
    await owner.end();
    await database.drop();
  });

  const record = (event: AnyEvent) =>
    bare.get(EventStore).handle(
      { name: 'account', initial: null, stream: () => 'account-a1', decide: () => [event], evolve: () => null },
      {
        type: 'Record',
        data: {},
        meta: { actor: 'cli', roles: [], at: '2022-05-06T01:00:00.000Z', commandId: idFrom('drift', event.type) },
      },
    );

  const env = (databaseUrl: string | undefined) => ({ ...readEnv({}), databaseUrl, dataFolder: createTestFolder() });

  async function run(projection?: string, databaseUrl: string | undefined = database.url) {
    const said: string[] = [];
    const code = await checkDrift(env(databaseUrl), projection, (line) => void said.push(line));
    return { code, said };
  }

  async function rebuildAll(projection: string) {
    const [said, drawn]: string[][] = [[], []];
    const terminal = { say: (line: string) => void said?.push(line), draw: (line: string) => void drawn?.push(line) };
    await rebuildTables(env(database.url), projection, terminal);
    return { said, drawn };
  }

  it('finds every read table as the history says, one line each, and exits 0', async () => {
    const { code, said } = await run();
    expect(code).toBe(0);
    expect(said.length).toBeGreaterThan(15);
    expect(said[0]).toBe('账号所属单位、账号（account_unit、account）：按0条记录重新推算，核对0行，与历史一致');
    expect(said.at(-1)).toBe('RESULT: PASS');
  });

  it('names a row that is missing and exits 1', async () => {
    await record(clerk);
    expect(await run('account')).toEqual({
      code: 1,
      said: [
        '账号所属单位、账号（account_unit、account）：按1条记录重新推算，核对0行，与历史不符，第一处：account 表 id=a1 这一行缺失 [missing row]',
        'RESULT: FAIL',
      ],
    });
  });

  it('rebuilds what is missing, showing how far it is', async () => {
    const { said, drawn } = await rebuildAll('account');
    expect(said).toEqual(['账号所属单位、账号（account_unit、account）：已按1条记录重建，共1行']);
    expect(drawn?.at(-2)).toMatch(/^重建 account █{30} 100% 每秒\d+条$/);
    expect(await run('account_unit')).toMatchObject({ code: 0 });
  });

  it('shows of a changed row the one cell that differs, and nothing else of the person', async () => {
    await owner.query(`update account set login = 'lerk'`);
    const { code, said } = await run('account');
    expect(code).toBe(1);
    expect(said[0]).toMatch(/account 表 id=a1 的 login：现为 "lerk"，应为 "clerk" \[changed cell\]$/);
    expect(said.join()).not.toContain('王小明');
    await rebuildAll('account');
  });

  it('says which projections there are when asked for another, and exits 2', async () => {
    const { code, said } = await run('accounts');
    expect(code).toBe(2);
    expect(said[0]).toMatch(/^没有核对：没有名为“accounts”的数据表。可以选择：account_unit、account、/);
    expect(said.at(-1)).toBe('RESULT: COULD NOT CHECK');
    await expect(rebuildAll('accounts')).rejects.toThrow(/没有名为“accounts”的数据表/);
  });

  it('does not pass where nothing answers, nor a database that is not ours', async () => {
    expect(await run(undefined, 'postgres://yuheng@127.0.0.1:1/yuheng')).toMatchObject({ code: 2 });
    const foreign = new URL(database.url);
    foreign.pathname = 'postgres';
    const { code, said } = await run(undefined, foreign.href);
    expect([code, said.at(-1)]).toEqual([2, 'RESULT: COULD NOT CHECK']);
    expect(said[0]).toContain('没有历史记录表');
  });
});
