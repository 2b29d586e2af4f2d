import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'pg';
import { append, Event, readStream } from '@app/eventing';
import { Sequencer } from '@app/proof';
import { createTestDatabase, createTestFolder, type TestDatabase } from '@app/testing';
import { readEnv, type Env } from '../../../../config/env.js';
import { LogSigner } from '../../../signer/src/log-signer.js';
import { openSignerFolder } from '../../../signer/src/signer-folder.js';
import { backUpTold } from './back-up-told.js';
import type { Manifest } from './manifest.js';
import { restore } from './restore.js';

class BellRung extends Event('BellRung')<{ who: string }> {}

/** An installation whose history is signed. */
class Signed {
  readonly pool: Pool;

  constructor(readonly env: Env) {
    this.pool = new Pool({ connectionString: env.databaseUrl!, max: 4 });
  }

  async ring(count: number): Promise<void> {
    const meta = { actor: 'cli', at: '2022-05-06T01:00:00.000Z' };
    for (let n = 0; n < count; n++) {
      await append(this.pool, await readStream(this.pool, 'bell'), [new BellRung({ who: '甲' })], meta);
    }
    const db = await this.pool.connect();
    const sequencer = await Sequencer.lead(db);
    while (await sequencer?.step());
    db.release(true);
  }

  async sign(): Promise<number> {
    const folder = openSignerFolder(this.env.signerFolder, 'county.example');
    try {
      await new LogSigner(folder.signer, folder.last).round(this.pool, new Date('2022-05-31T02:00:00.000Z'));
      return folder.last.current.size;
    } finally {
      folder.release();
    }
  }
}

describe('a backup of a signed history', () => {
  const databases: TestDatabase[] = [];
  const installations: Signed[] = [];
  let home: Signed;
  let backup: string;

  async function installation(bare: boolean): Promise<Signed> {
    const database = await createTestDatabase({ bare });
    databases.push(database);
    const folder = createTestFolder();
    const places = { dataFolder: join(folder, 'data'), signerFolder: join(folder, 'signer') };
    const signed = new Signed({ ...readEnv({}), databaseUrl: database.url, ...places });
    installations.push(signed);
    return signed;
  }
  const told = async (act: (say: (line: string) => void) => Promise<number>) => {
    const said: string[] = [];
    return { code: await act((line) => void said.push(line)), said };
  };
  const restored = (to: Signed, from = backup) => told((say) => restore(to.env, from, say));
  const backedUp = async (): Promise<string> => {
    const folder = join(createTestFolder(), 'backup');
    expect((await told((say) => backUpTold(home.env, folder, say))).code).toBe(0);
    return folder;
  };

  beforeAll(async () => {
    home = await installation(false);
    await home.sign();
    await home.ring(3);
    await home.sign();
    backup = await backedUp();
    await home.ring(2);
    await home.sign();
  });

  afterAll(async () => {
    for (const { pool } of installations) await pool.end();
    for (const database of databases) await database.drop();
  });

  it('brings back its signer, which goes on from there', async () => {
    const there = await installation(true);
    const { code, said } = await restored(there);
    expect([code, said.at(-1)]).toEqual([0, 'RESULT: PASS']);
    expect(said).toContainEqual(expect.stringContaining('前3条记录没有改动、调换和缺失'));
    await there.ring(1);
    expect(await there.sign()).toBe(4);
    const next = join(createTestFolder(), 'next');
    expect((await told((say) => backUpTold(there.env, next, say))).code).toBe(0);
  });

  it('never sets back the memory of a signer that is still there, and says what that means', async () => {
    const there = await installation(true);
    cpSync(home.env.signerFolder, there.env.signerFolder, { recursive: true });
    const { code, said } = await restored(there);
    expect([code, said.at(-1)]).toEqual([1, 'RESULT: FAIL']);
    expect(said).toContainEqual(expect.stringMatching(/第一处不符：签名进程所签共5条记录，其中第4条缺失/));
    expect(said).toContainEqual(expect.stringMatching(/发布公告.*YUHENG_ORIGIN/));
    await expect(there.sign()).rejects.toMatchObject({ code: 'tree-shrunk' });
    await there.ring(2);
    await expect(there.sign()).rejects.toMatchObject({ code: 'root-changed' });
  });

  it('is not restored beside another signing key', async () => {
    const there = await installation(true);
    openSignerFolder(there.env.signerFolder, 'county.example').release();
    const { code, said } = await restored(there);
    expect([code, said.at(-2)]).toEqual([2, expect.stringContaining('不是备份中的那一把')]);
    expect(existsSync(there.env.dataFolder)).toBe(false);
  });

  it('holds what the signer remembered at the moment of the database, however often it signs', async () => {
    const done = new AbortController();
    const signer = (async () => {
      while (!done.signal.aborted) {
        await home.ring(1);
        await home.sign();
      }
    })();
    for (let n = 0; n < 3; n++) {
      const folder = await backedUp();
      const { checkpoint } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
      const { size } = JSON.parse(readFileSync(join(folder, 'signer/state.json'), 'utf8')) as { size: number };
      expect(size).toBeGreaterThanOrEqual(checkpoint!.size);
      const there = await installation(true);
      expect((await restored(there, folder)).code).toBe(0);
      await there.ring(1);
      expect(await there.sign()).toBeGreaterThan(size);
    }
    done.abort();
    await signer;
  }, 120_000);

  it('is made where the signer is out of reach, and says that it is not in it', async () => {
    const { signerFolder } = home.env;
    renameSync(signerFolder, `${signerFolder}-elsewhere`);
    const folder = join(createTestFolder(), 'backup');
    const { code, said } = await told((say) => backUpTold(home.env, folder, say));
    renameSync(`${signerFolder}-elsewhere`, signerFolder);
    expect([code, said.some((line) => line.includes('签名密钥和签名状态不在备份中'))]).toEqual([0, true]);
  });

  it('finds a root that was signed over another history', async () => {
    const there = await installation(true);
    cpSync(home.env.signerFolder, there.env.signerFolder, { recursive: true });
    const state = join(there.env.signerFolder, 'state.json');
    const older = JSON.parse(readFileSync(join(backup, 'signer/state.json'), 'utf8')) as { note: string };
    writeFileSync(state, JSON.stringify({ ...older, size: 3, note: older.note.replace(/[A-Za-z]/, 'x') }));
    expect((await restored(there)).code).toBe(1);
  });
});
