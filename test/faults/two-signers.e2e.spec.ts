import { jest } from '@jest/globals';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { latestCheckpoint } from '@app/proof/stored.js';
import { recordAnyEvents } from '@app/testing';
import { eventually } from './eventually.js';
import { OwnPostgres } from './own-postgres.js';
import { Part } from './part.js';
import { sequence } from './sequence.js';

jest.setTimeout(120_000);

describe('of two signers with the same key', () => {
  let postgres: OwnPostgres;
  let pool: Pool;
  let first: Part;

  const folder = (name: string): string => join(postgres.folder, name);
  const signer = (name: string): Part =>
    new Part('signer', { DATABASE_URL: postgres.url, YUHENG_DATA: postgres.folder, YUHENG_SIGNER: folder(name) });
  const copied = (name: string): void => {
    cpSync(folder('signer'), folder(name), { recursive: true });
    rmSync(join(folder(name), 'running.lock'), { force: true });
  };
  const signs = async (): Promise<boolean> => {
    await recordAnyEvents(pool, 3);
    const size = await sequence(pool);
    return eventually(async () => (await latestCheckpoint(pool))?.size === size, 20_000);
  };

  beforeAll(async () => {
    postgres = await OwnPostgres.start();
    pool = postgres.pool(4);
    first = signer('signer');
    expect(await first.start()).toBe(true);
    expect(await signs()).toBe(true);
  });

  afterAll(async () => {
    await first.end('SIGTERM');
    await postgres.end();
  });

  it('the second is refused in the same folder, and the first goes on', async () => {
    const second = signer('signer');
    expect(await second.start()).toBe(false);
    expect([second.exitCode, second.words]).toEqual([
      1,
      expect.stringMatching(/正由进程 \d+ 使用：同一把密钥只能由一个签名进程使用/),
    ]);
    expect(await signs()).toBe(true);
  });

  it('the second is refused with a copy of the folder at the same database, and the first goes on', async () => {
    copied('copy');
    const second = signer('copy');
    expect(await second.start()).toBe(false);
    expect([second.exitCode, second.words]).toEqual([
      1,
      expect.stringContaining('另一个签名进程正在用同一把密钥签名：同一把密钥只能由一个进程使用'),
    ]);
    expect(await signs()).toBe(true);
  });

  it('the second signs nothing after the first has ended, because its memory is older', async () => {
    const { size } = (await latestCheckpoint(pool))!;
    await first.end('SIGTERM');
    const second = signer('copy');
    expect(await second.start()).toBe(true);
    const alarm = async () => (await pool.query<{ code: string }>('select code from proof_alarm')).rows[0]?.code;
    expect(await eventually(async () => (await alarm()) === 'state-outdated', 20_000)).toBe(true);
    await recordAnyEvents(pool, 3);
    await sequence(pool);
    expect(await eventually(async () => (await latestCheckpoint(pool))?.size !== size, 5_000)).toBe(false);
    await second.end('SIGTERM');
    expect(await first.start()).toBe(true);
    expect(await signs()).toBe(true);
  });
});
