import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestFolder } from '@app/testing';
import { createDatabase, withClient } from './databases.js';
import { type RunningPostgres, startPostgres } from './embedded-postgres.js';
import { openDatabase } from './open-database.js';
import { clusterOf } from './postgres-cluster.js';
import { becomesTrue, birthOf } from './running-process.js';

const ask = async (url: string, sql: string): Promise<unknown> =>
  withClient(url, async (client) => Object.values((await client.query<object>(sql)).rows[0] ?? {})[0]);

describe('embedded Postgres', () => {
  const folder = createTestFolder();
  const dataFolder = join(folder, '数据 folder');
  let postgres: RunningPostgres;
  const start = (): Promise<RunningPostgres> => startPostgres({ dataFolder });
  const pidFile = join(dataFolder, 'postgres', 'postmaster.pid');

  beforeAll(async () => {
    postgres = await start();
    await createDatabase(postgres.adminUrl, 'county');
    await ask(postgres.url('county'), 'create table kept (word text)');
  });

  afterAll(() => postgres.stop());

  it('counts Chinese characters, not bytes, and keeps the county’s time', async () => {
    expect(await ask(postgres.url('county'), `select length('青石村')`)).toBe(3);
    expect(await ask(postgres.url('county'), 'show timezone')).toBe('Asia/Shanghai');
    expect(await ask(postgres.url('county'), 'show data_checksums')).toBe('on');
  });

  it('finds trigrams in Chinese words', async () => {
    await ask(postgres.url('county'), 'create extension pg_trgm');
    expect(await ask(postgres.url('county'), `select cardinality(show_trgm('青石村'))`)).toBe(4);
  });

  it('shows its passwords to its owner alone and lets nobody in without one', async () => {
    expect(statSync(join(dataFolder, 'postgres-passwords.json')).mode & 0o777).toBe(0o600);
    expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
    await expect(ask(postgres.adminUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
      /password authentication/,
    );
  });

  it('gives the application no rights over the server', async () => {
    await expect(ask(postgres.url('county'), `copy kept from program 'id'`)).rejects.toThrow(/permission denied/);
  });

  it('keeps what was committed when it is killed', async () => {
    await ask(postgres.url('county'), `insert into kept values ('整改')`);
    process.kill(postgres.pid, 'SIGKILL');
    await postgres.ended;
    postgres = await startPostgres({ dataFolder, port: postgres.port });
    expect(await ask(postgres.url('county'), 'select word from kept')).toBe('整改');
  });

  it('stops before it returns from stopping, and starts again with the same addresses', async () => {
    const before = postgres.url('county');
    await postgres.stop();
    expect(birthOf(postgres.pid)).toBeUndefined();
    postgres = await start();
    expect(postgres.url('county')).toBe(before);
  });

  it('stops the server a killed run left behind', async () => {
    await postgres.stop();
    const orphan = await leaveBehind(dataFolder);
    expect(birthOf(orphan)).toBeDefined();
    postgres = await start();
    expect(birthOf(orphan)).toBeUndefined();
    expect(await ask(postgres.url('county'), 'select word from kept')).toBe('整改');
  });

  it('does not believe a lock file whose process number now belongs to somebody else', async () => {
    await postgres.stop();
    writeFileSync(pidFile, `${process.pid}\n${dataFolder}/postgres\n1\n5432\n\n127.0.0.1\n1 1\nready\n`);
    postgres = await start();
    expect(Number(readFileSync(pidFile, 'utf8').split('\n')[0])).toBe(postgres.pid);
  });

  it('refuses a folder that another process is running on', async () => {
    const folderInUse = join(folder, 'in-use');
    const other = await startElsewhere(folderInUse);
    await expect(startPostgres({ dataFolder: folderInUse })).rejects.toThrow(`正由进程 ${other.pid} 使用`);
    await expect(openDatabase({ dataFolder: folderInUse })).rejects.toThrow('请先运行 npm start');
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await startPostgres({ dataFolder: folderInUse, throwaway: true })).stop();
  });

  it('refuses a folder it cannot write to, and says which and what to do', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(startPostgres({ dataFolder: join(file, 'data') })).rejects.toThrow(
      /数据目录 .*a-file\/data 不可写.*YUHENG_DATA/,
    );
  });

  it('begins anew when the first start was interrupted', async () => {
    const interrupted = join(folder, 'interrupted');
    const other = startWithoutWaiting(interrupted);
    expect(await becomesTrue(() => readdirSync(folder).includes('interrupted') && beingMade(interrupted), 10_000)).toBe(
      true,
    );
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(existsSync(clusterOf(interrupted).folder)).toBe(false);
    const begun = await startPostgres({ dataFolder: interrupted, throwaway: true });
    expect(await ask(begun.adminUrl, 'select 1')).toBe(1);
    await begun.stop();
    expect(beingMade(interrupted)).toBe(false);
  });
});

const beingMade = (dataFolder: string): boolean =>
  readdirSync(dataFolder).some((name) => name.startsWith('postgres.new-'));

/** Another installation's process, which starts Postgres and then only lives. */
const startWithoutWaiting = (dataFolder: string) =>
  spawn(process.execPath, ['--input-type=module', '-e', ELSEWHERE, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

async function startElsewhere(dataFolder: string) {
  const other = startWithoutWaiting(dataFolder);
  const [said] = (await once(other.stdout, 'data')) as [Buffer];
  return Object.assign(other, { postgres: Number(said) });
}

async function leaveBehind(dataFolder: string): Promise<number> {
  const other = await startElsewhere(dataFolder);
  other.kill('SIGKILL');
  await once(other, 'exit');
  return other.postgres;
}

const ELSEWHERE = `
  import { register } from 'node:module';
  register(${JSON.stringify(new URL('../../../config/typescript-loader.mjs', import.meta.url).href)});
  const { startPostgres } = await import(${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)});
  console.log((await startPostgres({ dataFolder: process.argv[1], throwaway: true })).pid);
  setInterval(() => undefined, 1000);
`;
