import { jest } from '@jest/globals';
import { createServer } from 'node:net';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { becomesTrue, openDatabase, withClient } from '@app/database/postgres.js';
import { Installation } from './installation.js';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'yuheng-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an installation', () => {
  const dataFolder = join(folder, 'data');
  let installation: Installation;

  const kept = async (): Promise<string[]> => {
    const { url } = await openDatabase({ dataFolder });
    return withClient(url, async (client) =>
      (await client.query('select word from kept order by word')).rows.map(({ word }) => word),
    );
  };
  const keep = async (word: string): Promise<void> => {
    const { url } = await openDatabase({ dataFolder });
    await withClient(url, (client) => client.query('insert into kept values ($1)', [word]));
  };

  beforeAll(async () => {
    installation = await Installation.in(dataFolder);
    expect(await installation.start()).toContain(`http://127.0.0.1:${installation.port}`);
    const { url } = await openDatabase({ dataFolder });
    await withClient(url, (client) => client.query('create table kept (word text)'));
  });

  afterAll(() => installation.end('SIGTERM'));

  it('answers for its health and describes its API as soon as it says it is ready', async () => {
    expect((await installation.get('/api/health')).status).toBe(200);
    expect(await (await installation.get('/api/docs-json')).json()).toHaveProperty('openapi');
  });

  it.each([
    ['网页服务', 'apps/api/src/main.js'],
    ['后台任务', 'apps/worker/src/main.js'],
    ['存证签名', 'apps/signer/src/main.js'],
    ['内置数据库', 'bin/postgres'],
  ])('recovers when %s is killed, and loses nothing', async (title, program) => {
    await keep(title);
    process.kill(installation.processOf(program), 'SIGKILL');
    expect(await installation.has(`${title}已恢复`)).toBe(true);
    expect(await installation.isWell()).toBe(true);
    expect(await kept()).toContain(title);
  });

  it('starts at once after it was killed whole, with nothing lost', async () => {
    await keep('整个');
    await installation.end('SIGKILL');
    expect(await installation.start()).toContain('玉衡已就绪');
    expect(await installation.isWell()).toBe(true);
    expect(await kept()).toContain('整个');
  });

  it('refuses to start twice on the same folder, and the first one does not notice', async () => {
    const second = await Installation.in(dataFolder);
    expect(await second.start()).toMatch(/数据目录 .* 正由进程 \d+ 使用：请先停止它，或用 YUHENG_DATA 另指一处/);
    expect(second.exitCode).toBe(1);
    expect(await installation.isWell()).toBe(true);
  });

  it('stops in order on a signal, however often it is repeated', async () => {
    const postgres = installation.processOf('bin/postgres');
    const ended = installation.end('SIGINT');
    await Promise.all([ended, installation.end('SIGINT')]);
    expect(installation.exitCode).toBe(0);
    // It has ended; whoever inherited it may take a moment to notice.
    expect(await becomesTrue(() => !existsSync(`/proc/${postgres}`), 10_000)).toBe(true);
    expect(existsSync(join(dataFolder, 'running.lock'))).toBe(false);
    expect(existsSync(join(dataFolder, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});

describe('an installation that cannot start says so in one line', () => {
  const refusal = async (settings: Record<string, string>, data = 'refused'): Promise<string> => {
    const installation = await Installation.in(join(folder, data), settings);
    const said = await installation.start();
    expect(installation.exitCode).toBe(1);
    const lines = said
      .trim()
      .split('\n')
      .filter((line) => !line.includes('构建'));
    expect(lines).toHaveLength(1);
    return lines[0]!;
  };

  it('when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    other.unref();
    expect(await refusal({ PORT: String(port) })).toMatch(
      new RegExp(`^端口 ${port} 已被占用：请停止占用它的程序，或换一个端口.*$`),
    );
    other.close();
  });

  it('when its port is no port', async () => {
    expect(await refusal({ PORT: 'eighty' })).toMatch(/^PORT=eighty 不是端口号：.*$/);
  });

  it('when its data folder cannot be written', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    chmodSync(join(folder, 'a-file'), 0o444);
    expect(await refusal({}, 'a-file/data')).toMatch(/^数据目录 .*a-file\/data 不可写（ENOTDIR）：.*YUHENG_DATA.*$/);
  });

  it.each([
    ['is no address', 'nonsense', /^DATABASE_URL 不是有效的地址：.*$/],
    [
      'leads nowhere',
      'postgres://someone:secret@127.0.0.1:9/county',
      /^连不上数据库 postgres:\/\/someone:\*\*\*@127\.0\.0\.1:9\/county（ECONNREFUSED）.*$/,
    ],
  ])('when DATABASE_URL %s', async (_, address, line) => {
    expect(await refusal({ DATABASE_URL: address })).toMatch(line);
  });
});
