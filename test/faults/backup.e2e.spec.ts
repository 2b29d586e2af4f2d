import { jest } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hash } from '@node-rs/argon2';
import type { Client } from 'pg';
import { becomesTrue, openDatabase, withClient } from '@app/database/postgres.js';
import { append, Event, readStream } from '@app/eventing';
import { Installation } from './installation.js';

jest.setTimeout(240_000);

class BellRung extends Event('BellRung')<{ who: string }> {}

const YUHENG = fileURLToPath(new URL('../../apps/cli/bin/yuheng.mjs', import.meta.url));
const PASSWORD = 'a long enough secret';
const folder = mkdtempSync(join(tmpdir(), 'yuheng-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = (dataFolder: string) => ({ PATH: '/usr/local/bin:/usr/bin:/bin', YUHENG_DATA: dataFolder });

function yuheng(dataFolder: string, ...words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [YUHENG, ...words], {
    env: environment(dataFolder),
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

async function ring(db: Client, who: string): Promise<void> {
  const meta = { actor: 'cli', roles: [], at: new Date().toISOString(), commandId: 'c' };
  await append(db, await readStream(db, 'bell-1'), [new BellRung({ who })], meta);
}

const signIn = (installation: Installation): Promise<Response> =>
  fetch(`http://127.0.0.1:${installation.port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'jia', password: PASSWORD }),
  });

describe('a backup of a running installation', () => {
  const [from, to, backup] = ['data', 'restored', 'backup'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  let installation: Installation;

  const inDatabase = async <T>(work: (db: Client) => Promise<T>): Promise<T> =>
    withClient((await openDatabase({ dataFolder: from })).url, work);

  beforeAll(async () => {
    installation = await Installation.in(from);
    expect(await installation.start()).toContain('玉衡已就绪');
    await inDatabase(async (db) => {
      await db.query(
        `insert into account (id, login, name, roles, open) values ('jia', 'jia', '甲', '{office-staff}', true)`,
      );
      await db.query(`insert into credential (account_id, hash) values ('jia', $1)`, [await hash(PASSWORD)]);
      for (const who of ['甲', '乙', '丙']) await ring(db, who);
    });
    expect((await signIn(installation)).status).toBe(200);
  });

  afterAll(() => installation.end('SIGTERM'));

  /** Three rings, and what the product records by itself at its start. */
  const recorded = async (): Promise<number> => {
    let events = 0;
    await inDatabase(async (db) => {
      const { rows } = await db.query<{ events: number }>('select count(*)::int as events from event');
      events = rows[0]!.events;
    });
    return events;
  };
  const recordsIn = (said: string): number => Number(/备份完成.*?，(\d+)条记录/.exec(said)?.[1]);
  let kept: number;

  it('that was killed is none', async () => {
    const killed = join(folder, 'killed');
    await inDatabase(async (db) => {
      await db.query('begin; lock table session in access exclusive mode');
      const child = spawn(process.execPath, [YUHENG, 'backup', '--out', killed], {
        env: environment(from),
        stdio: 'ignore',
      });
      expect(await becomesTrue(() => existsSync(killed), 60_000)).toBe(true);
      child.kill('SIGKILL');
      await db.query('rollback');
    });
    expect(readdirSync(killed)).not.toContain('manifest.json');
    const { status, said } = yuheng(to, 'restore', '--from', killed);
    expect([status, said]).toEqual([2, expect.stringContaining('没有完整的备份')]);
    expect(existsSync(to)).toBe(false);
  });

  it('is restored elsewhere, proved, and signed in to with the same password', async () => {
    const before = await recorded();
    const made = yuheng(from, 'backup', '--out', backup);
    expect([made.status, made.said]).toEqual([0, expect.stringContaining('备份完成')]);
    kept = recordsIn(made.said);
    expect(kept).toBeGreaterThanOrEqual(before);
    expect(kept).toBeLessThanOrEqual(await recorded());
    await inDatabase((db) => ring(db, '丁'));
    await installation.end('SIGTERM');

    const restored = yuheng(to, 'restore', '--from', backup);
    const whole = new RegExp(`共${kept}条记录[\\s\\S]*RESULT: PASS\\n$`);
    expect([restored.status, restored.said]).toEqual([0, expect.stringMatching(whole)]);
    installation = await Installation.in(to);
    expect(await installation.start()).toContain('玉衡已就绪');
    expect((await signIn(installation)).status).toBe(200);
    expect(yuheng(to, 'verify')).toEqual({ status: 0, said: expect.stringContaining('RESULT: PASS') });
  });

  it('is made as well when the installation is stopped', async () => {
    await installation.end('SIGTERM');
    const { status, said } = yuheng(to, 'backup', '--out', join(folder, 'of-stopped'));
    expect([status, recordsIn(said)]).toEqual([0, kept]);
    expect(existsSync(join(to, 'running.lock'))).toBe(false);
  });
});
