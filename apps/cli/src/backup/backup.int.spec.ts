import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Client, Pool } from 'pg';
import { knownMigrations, migrate, openDatabase, sequencesOf, tablesOf, withClient } from '@app/database';
import { append, Event, readStream } from '@app/eventing';
import { openQueue } from '@app/queues';
import { createTestDatabase, createTestFolder, type TestDatabase } from '@app/testing';
import { readEnv, type Env } from '../../../../config/env.js';
import { backUpTold } from './back-up-told.js';
import { writeManifest, type Manifest } from './manifest.js';
import { restore } from './restore.js';
import { openTarget, refuseHalfRestored } from './target.js';

class BellRung extends Event('BellRung')<{ who: string }> {}

const meta = { actor: 'cli', roles: [], at: '2022-05-06T01:00:00.000Z', commandId: 'c' };
const PICTURE = Buffer.from('a picture\twith a tab\\and a backslash\n');
const PICTURE_ID = createHash('sha256').update(PICTURE).digest('hex');

async function ring(db: Client | Pool, bell: string, who: string): Promise<void> {
  await append(db, await readStream(db, bell), [new BellRung({ who })], meta);
}

/** Every row of every table as text, by table. */
const contentOf = (url: string): Promise<Record<string, string[]>> =>
  withClient(url, async (db) => {
    const content: Record<string, string[]> = {};
    for (const { name } of await tablesOf(db, ['public', 'bullmq'])) {
      const { rows } = await db.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
      content[name] = rows.map(({ row }) => row);
    }
    return content;
  });

const sequencesIn = (url: string) => withClient(url, (db) => sequencesOf(db, ['public', 'bullmq']));

const keepFile = (folder: string, path: string, text: string | Buffer): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

describe('a backup', () => {
  const dataFolder = createTestFolder();
  const databases: TestDatabase[] = [];
  let env: Env;
  let db: Pool;

  const told = async (act: (say: (line: string) => void) => Promise<number>) => {
    const said: string[] = [];
    return { code: await act((line) => void said.push(line)), said };
  };
  const newFolder = (): string => join(createTestFolder(), 'backup');
  const made = async (from = env): Promise<string> => {
    const folder = newFolder();
    const { code, said } = await told((say) => backUpTold(from, folder, say));
    expect([code, said.at(-1)]).toEqual([0, expect.stringContaining('加密保管')]);
    return folder;
  };
  const freshEnv = async (more: Partial<Env> = {}): Promise<Env> => {
    const database = await createTestDatabase({ bare: true });
    databases.push(database);
    const folder = join(createTestFolder(), 'data');
    const places = { dataFolder: folder, signerFolder: join(folder, 'signer') };
    return { ...readEnv({}), databaseUrl: database.url, ...places, ...more };
  };
  const restored = async (folder: string, to: Env) => told((say) => restore(to, folder, say));

  beforeAll(async () => {
    const database = await createTestDatabase();
    databases.push(database);
    env = { ...readEnv({}), databaseUrl: database.url, dataFolder, signerFolder: join(dataFolder, 'signer') };
    db = new Pool({ connectionString: database.url, max: 6 });
    for (const who of ['甲', '乙\t丙', '丁\\戊\n己']) await ring(db, 'bell-1', who);
    await db.query(
      `insert into account (id, login, name, roles, open) values ('a-1', 'jia', '甲', '{office-staff}', true)`,
    );
    await db.query(`insert into session values ('\\x00ff', 'a-1', now())`);
    await db.query(`insert into number_series values ('issue-2022', 7)`);
    await db.query(`insert into follower (name, seq) values ('reactions', 3)`);
    await db.query(`insert into file values ($1, '', '现场.txt', $2, 'text/plain', 'a-1', now())`, [
      PICTURE_ID,
      PICTURE.length,
    ]);
    keepFile(dataFolder, `files/${PICTURE_ID.slice(0, 2)}/${PICTURE_ID}`, PICTURE);
    keepFile(dataFolder, 'demo-accounts.json', '[]');
    keepFile(dataFolder, 'signer/log.key', 'key one');
    keepFile(dataFolder, 'signer/policy.json', '{}');
    for (const passing of ['logs/api.log', 'uploads/half', 'previews/ab/small.jpg'])
      keepFile(dataFolder, passing, 'not to be kept');
    const queue = openQueue({ databaseUrl: database.url });
    await queue.add('ring', { bell: 1 }, { jobId: 'waiting' });
    await queue.add('ring', { bell: 2 }, { jobId: 'later', delay: 3_600_000 });
    await queue.add('ring', { bell: 3 });
    await queue.close();
  });

  afterAll(async () => {
    await db.end();
    for (const database of databases) await database.drop();
  });

  it('brings back every row, sequence and file, and the history goes on', async () => {
    const folder = await made();
    const target = await freshEnv();
    const { code, said } = await restored(folder, target);
    expect([code, said.at(-1)]).toEqual([0, 'RESULT: PASS']);
    expect(said).toContain('记录总数：3条，与备份清单一致');

    expect(await contentOf(target.databaseUrl!)).toEqual(await contentOf(env.databaseUrl!));
    expect(await sequencesIn(target.databaseUrl!)).toEqual(await sequencesIn(env.databaseUrl!));
    expect(readFileSync(join(target.dataFolder, `files/${PICTURE_ID.slice(0, 2)}/${PICTURE_ID}`))).toEqual(PICTURE);
    expect(readFileSync(join(target.dataFolder, 'signer/log.key'), 'utf8')).toBe('key one');
    expect(existsSync(join(target.dataFolder, 'demo-accounts.json'))).toBe(true);
    for (const left of ['logs', 'uploads', 'previews']) expect(existsSync(join(target.dataFolder, left))).toBe(false);
    expect(existsSync(join(target.dataFolder, 'unfinished-restore'))).toBe(false);
    await withClient(target.databaseUrl!, async (client) => {
      await ring(client, 'bell-1', '庚');
      await expect(client.query('delete from event')).rejects.toThrow(/append-only/);
    });
  });

  it('is readable by its owner alone', async () => {
    const folder = await made();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const { path } of manifestOf(folder).files) expect(statSync(join(folder, path)).mode & 0o777).toBe(0o600);
  });

  it('shows one moment, while others write', async () => {
    let ringing = true;
    const writers = [1, 2, 3].map(async (n) => {
      for (let count = 0; ringing; count++) await ring(db, `busy-${n}`, String(count));
    });
    const folder = await made();
    ringing = false;
    await Promise.all(writers);
    const target = await freshEnv();
    expect((await restored(folder, target)).code).toBe(0);
    const [then, now] = [await contentOf(target.databaseUrl!), await contentOf(env.databaseUrl!)];
    expect(then['public.event']!.length).toBe(manifestOf(folder).events);
    expect(now['public.event']).toEqual(expect.arrayContaining(then['public.event']!));
    expect(now['public.event']!.length).toBeGreaterThan(then['public.event']!.length);
  });

  it('without its queue makes the reactions be asked for anew', async () => {
    const folder = await made({ ...env, redisUrl: 'redis://nowhere' });
    expect(manifestOf(folder).queue).toBe('redis');
    const target = await freshEnv();
    const { code, said } = await restored(folder, target);
    expect([code, said.some((line) => line.startsWith('任务队列不在备份中'))]).toEqual([0, true]);
    const content = await contentOf(target.databaseUrl!);
    expect(content['bullmq.job']).toEqual([]);
    expect(content['public.follower']![0]).toMatch(/^\(reactions,0,/);
  });

  it('names evidence that is missing or damaged, and keeps the rest', async () => {
    const gone = 'f'.repeat(64);
    const damaged = 'e'.repeat(64);
    await db.query(`insert into file select x, '', 'x', 1, 'text/plain', 'a-1', now() from unnest($1::text[]) x`, [
      [gone, damaged],
    ]);
    keepFile(dataFolder, `files/ee/${damaged}`, 'not what it was');
    const folder = newFolder();
    const { code, said } = await told((say) => backUpTold(env, folder, say));
    await db.query('delete from file where id = any($1)', [[gone, damaged]]);
    expect(code).toBe(1);
    expect(said).toContainEqual(expect.stringContaining(`佐证材料缺失：${gone}`));
    expect(said).toContainEqual(expect.stringContaining(`佐证材料已损坏，未放入备份：${damaged}`));
    expect(manifestOf(folder).evidence).toEqual({ files: 3, missing: [gone], damaged: [damaged] });
    expect((await restored(folder, await freshEnv())).code).toBe(0);
  });

  it('is not made into a folder that holds anything, nor into the data folder', async () => {
    const folder = await made();
    for (const [out, line] of [
      [folder, '不是空的'],
      [join(dataFolder, 'backup'), '不能放在数据目录'],
    ] as const) {
      const { code, said } = await told((say) => backUpTold(env, out, say));
      expect([code, said[0]]).toEqual([2, expect.stringContaining(line)]);
    }
  });

  it('fills the embedded database, and a restore that was interrupted is begun anew', async () => {
    const folder = await made();
    const target: Env = { ...(await freshEnv()), databaseUrl: undefined };
    const interrupted = await openTarget(target);
    await migrate(interrupted.url, knownMigrations.slice(0, 1));
    await interrupted.close();
    expect(() => refuseHalfRestored(target.dataFolder)).toThrow(/上次恢复备份没有完成.*npx yuheng restore/);

    expect((await restored(folder, target)).code).toBe(0);
    refuseHalfRestored(target.dataFolder);
    const database = await openDatabase(target);
    const content = await contentOf(database.url);
    await database.close();
    expect(content).toEqual(await contentOf(env.databaseUrl!));

    const { code, said } = await restored(folder, target);
    expect([code, said.at(-2)]).toEqual([2, expect.stringMatching(/数据目录 .* 中已有数据.*不会被覆盖/)]);
  });

  it('is not restored over a database that holds anything', async () => {
    const { dataFolder: elsewhere } = await freshEnv();
    const target = { ...env, dataFolder: elsewhere };
    const { code, said } = await restored(await made(), target);
    expect([code, said.at(-2)]).toEqual([2, expect.stringContaining('不是空的，不会被覆盖')]);
    expect(existsSync(target.dataFolder)).toBe(false);
  });

  it('of an older version is brought up to date, with what later migrations make of its events', async () => {
    const old = await freshEnv();
    const before = knownMigrations.slice(0, 12);
    await migrate(old.databaseUrl!, before);
    await withClient(old.databaseUrl!, async (client) => {
      await client.query(`alter table event disable trigger user`);
      await client.query(
        `insert into event (stream, version, id, type, at, actor, body, salt, payload_hash, prev_hash, hash)
         values ('account-1', 1, gen_random_uuid(), 'AccountOpened', now(), 'x', $1, '', '', '', '')`,
        ['{"data":{"accountId":"a-9","name":"庚"}}'],
      );
    });
    mkdirSync(old.dataFolder, { recursive: true });
    const folder = await made(old);
    expect(manifestOf(folder).migrations).toEqual(before);
    const target = await freshEnv();
    await restored(folder, target);
    const content = await contentOf(target.databaseUrl!);
    expect(content['public.draw_clerk']).toEqual(['(a-9,庚,{},t)']);
  });

  it('of a newer version is refused', async () => {
    const folder = await made();
    await writeManifest(folder, { ...manifestOf(folder), migrations: [...knownMigrations, 'Future1900000000000'] });
    const { code, said } = await restored(folder, await freshEnv());
    expect([code, said[0]]).toEqual([2, expect.stringMatching(/更新的版本.*Future1900000000000.*请先升级/)]);
  });

  describe('that is not whole', () => {
    let folder: string;
    let target: Env;
    beforeAll(async () => {
      folder = await made();
      target = await freshEnv();
    });

    const refused = async (line: string): Promise<void> => {
      const { code, said } = await restored(folder, target);
      expect([code, said[0], said.at(-1)]).toEqual([2, expect.stringContaining(line), 'RESULT: COULD NOT CHECK']);
      expect(existsSync(target.dataFolder)).toBe(false);
      expect(await contentOf(target.databaseUrl!)).toEqual({});
    };

    it('is refused when one byte of any of its files was changed, before anything is written', async () => {
      const names = [...manifestOf(folder).files.map(({ path }) => path), 'manifest.json', 'manifest.sha256'];
      expect(names.length).toBeGreaterThan(30);
      for (const name of names) {
        const path = join(folder, name);
        const whole = readFileSync(path);
        const damaged = Buffer.from(whole);
        if (damaged.length > 0) damaged[damaged.length >> 1]! ^= 1;
        else appendFileSync(path, '!');
        if (damaged.length > 0) writeFileSync(path, damaged);
        await refused('备份已损坏');
        writeFileSync(path, whole);
      }
    });

    it.each<[string, (whole: Manifest) => Partial<Manifest>]>([
      ['file above the folder', ({ files }) => ({ files: [...files, { ...files[0]!, path: '../outside' }] })],
      ['file within that leads out', ({ files }) => ({ files: [...files, { ...files[0]!, path: 'a/../../outside' }] })],
      ['absolute file', ({ files }) => ({ files: [...files, { ...files[0]!, path: '/outside' }] })],
      ['file with a backslash', ({ files }) => ({ files: [...files, { ...files[0]!, path: '..\\outside' }] })],
      ['table', ({ tables }) => ({ tables: [{ ...tables[0]!, name: 'public.event; drop table x' }] })],
      ['schema', ({ tables }) => ({ tables: [{ ...tables[0]!, name: 'pg_catalog.pg_class' }] })],
      ['content of a table', ({ tables }) => ({ tables: [{ ...tables[0]!, path: '../outside' }] })],
      ['column', ({ tables }) => ({ tables: [{ ...tables[0]!, columns: ['id) from program $$id$$; --'] }] })],
      ['quoted column', ({ tables }) => ({ tables: [{ ...tables[0]!, columns: ['"id"") --"'] }] })],
      ['sequence', ({ sequences }) => ({ sequences: [{ ...sequences[0]!, name: 'public.x; drop table event' }] })],
    ])(
      'is refused when a %s has a name that this product never writes, however well it is sealed',
      async (_, changed) => {
        const whole = manifestOf(folder);
        await writeManifest(folder, { ...whole, ...changed(whole) });
        await refused('不是本系统会写入的');
        await writeManifest(folder, whole);
      },
    );

    it('is refused when a file of it is missing, and when it never came to its end', async () => {
      for (const [name, line] of [
        ['database/public.event.copy', '缺少 database/public.event.copy'],
        ['manifest.sha256', '备份不完整'],
        ['manifest.json', '没有完整的备份'],
      ] as const) {
        cpSync(join(folder, name), `${folder}.kept`);
        rmSync(join(folder, name));
        await refused(line);
        cpSync(`${folder}.kept`, join(folder, name));
      }
    });
  });
});
