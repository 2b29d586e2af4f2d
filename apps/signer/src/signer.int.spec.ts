import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'pg';
import { birthOf } from '@app/database';
import { latestCheckpoint, publishReceiptKey, publishedPolicy, saveTiles, Sequencer, treeState } from '@app/proof';
import { createTestDatabase, createTestFolder, recordAnyEvents, type TestDatabase } from '@app/testing';
import {
  formatVerifierKey,
  GrowingTiles,
  judgeCheckpoint,
  newSigningKey,
  parsePolicy,
  parseSigningKey,
} from '@app/transparency';
import { LogSigner } from './log-signer.js';
import { openSignerFolder, type SignerFolder } from './signer-folder.js';
import { SigningLoop } from './signing-loop.js';

const CUT = 'update tree_state set size = 5';
const NOW = new Date('2022-05-31T02:00:00.000Z');

describe('the signer', () => {
  let database: TestDatabase;
  let pool: Pool;
  let data: string;
  const stopping: AbortController[] = [];
  const running: Promise<void>[] = [];
  const said: string[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, max: 4 });
    data = createTestFolder();
    said.length = 0;
  });

  afterEach(async () => {
    stopping.splice(0).forEach((each) => each.abort());
    await Promise.allSettled(running.splice(0));
    await pool.end();
    await database.drop();
  });

  const folderOf = (name = 'signer') => join(data, name);
  const open = (name?: string): SignerFolder => openSignerFolder(folderOf(name), 'county.example');
  async function record(count: number): Promise<void> {
    await recordAnyEvents(pool, count);
    const db = await pool.connect();
    try {
      const sequencer = await Sequencer.lead(db);
      while (await sequencer?.step());
    } finally {
      db.release(true);
    }
  }
  const round = ({ signer, last }: SignerFolder) => new LogSigner(signer, last).round(pool, NOW);
  const verdictOf = (note: string, { policy }: SignerFolder) => judgeCheckpoint(note, parsePolicy(policy.read())!);
  /** Runs until it has looked at the tree at least once. */
  function start(folder: SignerFolder): Promise<void> {
    const stop = new AbortController();
    stopping.push(stop);
    const loop = new SigningLoop(database.url, folder, stop.signal, (line) => void said.push(line));
    return new Promise((resolve, reject) => {
      const run = loop.run(resolve);
      running.push(run);
      run.catch(reject);
    });
  }
  async function until(met: () => Promise<boolean> | boolean): Promise<void> {
    for (let tries = 0; !(await met()); tries++) {
      if (tries > 400) throw new Error(`waited in vain; said: ${said.join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  const alarm = async () =>
    (await pool.query<{ code: string; said: string }>('select code, said from proof_alarm')).rows[0];

  it('signs what adds to what it signed before, each time the whole tree', async () => {
    const folder = open();
    await round(folder);
    expect(await latestCheckpoint(pool)).toBeUndefined();
    for (const [count, size] of [
      [1, 1],
      [299, 300],
      [4_000, 4_300],
    ] as const) {
      await record(count);
      await round(folder);
      await round(folder);
      const { root } = await treeState(pool);
      const checkpoint = await latestCheckpoint(pool);
      expect(checkpoint).toMatchObject({ size, root, signedAt: NOW });
      expect(verdictOf(checkpoint?.note ?? '', folder)).toMatchObject({
        outcome: 'unwitnessed',
        checkpoint: { origin: 'county.example/history', size, root },
      });
    }
    const { rows } = await pool.query('select from checkpoint');
    expect(rows).toHaveLength(3);
  });

  it('keeps its files for itself', () => {
    open();
    expect(statSync(folderOf()).mode & 0o777).toBe(0o700);
    for (const file of ['log.key', 'state.json', 'policy.json'])
      expect([file, statSync(join(folderOf(), file)).mode & 0o777]).toEqual([file, 0o600]);
  });

  it('goes on after an end with the same key and memory', async () => {
    await record(3);
    const first = open();
    await round(first);
    first.release();
    const second = open();
    expect(second.signer.key).toEqual(first.signer.key);
    expect(second.last.current).toEqual(first.last.current);
    await record(3);
    await round(second);
    expect((await latestCheckpoint(pool))?.size).toBe(6);
  });

  it('publishes after a crash what it had signed and remembered but not yet published', async () => {
    await record(3);
    const crashed = open();
    const lost = {
      query: (text: string, values: unknown[]) => {
        if (text.startsWith('insert into checkpoint')) throw new Error('the process ends here');
        return pool.query(text, values);
      },
    };
    await expect(new LogSigner(crashed.signer, crashed.last).round(lost as never, NOW)).rejects.toThrow('ends here');
    crashed.release();
    expect(await latestCheckpoint(pool)).toBeUndefined();
    await record(3);
    const again = open();
    await round(again);
    const { rows } = await pool.query<{ size: string; note: string }>(
      'select size, note from checkpoint order by size',
    );
    expect(rows.map(({ size }) => size)).toEqual(['3', '6']);
    for (const { note } of rows) expect(verdictOf(note, again)).toMatchObject({ outcome: 'unwitnessed' });
  });

  describe('refuses', () => {
    const TAMPERINGS: readonly [string, string | ((db: Pool) => Promise<void>), string][] = [
      ['a tree cut short', CUT, 'tree-shrunk'],
      ['another tree of the same size', (db) => replaceTree(db, 10), 'root-changed'],
      ['a tree that grew over changed leaves', (db) => replaceTree(db, 12), 'tree-inconsistent'],
      [
        'a tree whose tiles do not bear its root out',
        `update tree_state set size = 12, root = sha256('x')`,
        'tree-inconsistent',
      ],
      ['a tree whose tiles are gone', `update tree_state set size = 12; delete from tree_tile`, 'tree-inconsistent'],
      ['a tree without a state', 'delete from tree_state', 'tree-state-missing'],
      [
        'a published signature that is not the one it gave',
        `alter table checkpoint disable trigger user; update checkpoint set note = note || 'x'`,
        'checkpoint-altered',
      ],
      [
        'a signature beyond its own that is not its own',
        `insert into checkpoint values (99, '', 'x', now())`,
        'foreign-checkpoint',
      ],
    ];

    it.each(TAMPERINGS)('%s', async (_, tampering, code) => {
      await record(10);
      const folder = open();
      await round(folder);
      const before = readFileSync(join(folderOf(), 'state.json'), 'utf8');
      await (typeof tampering === 'string' ? pool.query(tampering) : tampering(pool));
      await expect(round(folder)).rejects.toMatchObject({ code });
      expect(readFileSync(join(folderOf(), 'state.json'), 'utf8')).toBe(before);
      expect((await pool.query('select from checkpoint where size > 10 and size < 99')).rows).toEqual([]);
    });

    it('a first tree whose tiles do not bear its root out', async () => {
      await record(10);
      await pool.query(`update tree_state set root = sha256('x')`);
      await expect(round(open())).rejects.toMatchObject({ code: 'tree-inconsistent' });
    });

    it('to go on with an older memory than its signatures', async () => {
      await record(3);
      const folder = open();
      await round(folder);
      const older = readFileSync(join(folderOf(), 'state.json'));
      await record(3);
      await round(folder);
      folder.release();
      writeFileSync(join(folderOf(), 'state.json'), older);
      await expect(round(open())).rejects.toMatchObject({ code: 'state-outdated' });
    });

    it('and goes on refusing until a person has acted, saying so where it is seen', async () => {
      await record(10);
      await start(open());
      await until(async () => (await latestCheckpoint(pool))?.size === 10);
      await pool.query('create table kept as table tree_state');
      await pool.query(CUT);
      await until(async () => (await alarm())?.code === 'tree-shrunk');
      expect((await alarm())?.said).toMatch(/^存证树原已签名至10条，现只有5条：.*已拒绝签名，并将一直拒绝/);
      expect(said.filter((line) => line.includes('已拒绝签名'))).toHaveLength(1);
      await pool.query('delete from tree_state; insert into tree_state select * from kept; delete from proof_alarm');
      await record(2);
      await until(async () => (await alarm())?.code === 'tree-shrunk');
      expect((await latestCheckpoint(pool))?.size).toBe(10);
      rmSync(join(folderOf(), 'refused.json'));
      await until(async () => (await latestCheckpoint(pool))?.size === 12);
      await until(async () => (await alarm()) === undefined);
    });
  });

  describe('does not start', () => {
    it('where another process uses its key', () => {
      open().release();
      const lock = { pid: process.ppid, birth: birthOf(process.ppid), leaving: false };
      writeFileSync(join(folderOf(), 'running.lock'), JSON.stringify(lock));
      expect(() => open()).toThrow('同一把密钥只能由一个签名进程使用');
    });

    it('where another machine uses its key', async () => {
      await start(open());
      cpSync(folderOf(), folderOf('copy'), { recursive: true });
      rmSync(join(folderOf('copy'), 'running.lock'));
      await expect(start(open('copy'))).rejects.toThrow('另一个签名进程正在用同一把密钥签名');
    });

    it.each([
      ['without its memory', () => rmSync(join(folderOf(), 'state.json')), '不得另建'],
      ['with a damaged memory', () => writeFileSync(join(folderOf(), 'state.json'), '{}'), '状态文件'],
      [
        'with another memory',
        () => writeFileSync(join(folderOf(), 'state.json'), '{"size":9,"root":"","note":"","at":""}'),
        '状态文件',
      ],
      ['with a damaged key', () => writeFileSync(join(folderOf(), 'log.key'), 'x'), '密钥文件'],
      [
        'with a policy of another log',
        () =>
          writeFileSync(
            join(folderOf(), 'policy.json'),
            readFileSync(join(folderOf(), 'policy.json'), 'utf8').replace('county', 'city'),
          ),
        '不一致',
      ],
      ['with an unreadable policy', () => writeFileSync(join(folderOf(), 'policy.json'), 'x'), '不是JSON格式'],
    ])('%s', (_, spoil, sentence) => {
      open().release();
      spoil();
      expect(() => open()).toThrow(sentence);
      expect(existsSync(join(folderOf(), 'running.lock'))).toBe(false);
    });

    it('under another name than at its first start', () => {
      open().release();
      expect(() => openSignerFolder(folderOf(), 'city.example')).toThrow('请把 YUHENG_ORIGIN 改回 county.example');
    });
  });

  it('publishes the policy as the administrator edits it, and takes in the key of the receipts once', async () => {
    const folder = open();
    const receiptKey = parseSigningKey(newSigningKey('county.example/receipts', 'ed25519'))!.key;
    await publishReceiptKey(pool, formatVerifierKey(receiptKey));
    await start(folder);
    await until(async () => (await publishedPolicy(pool))?.receiptKey === formatVerifierKey(receiptKey));
    const file = join(folderOf(), 'policy.json');
    const policy = JSON.parse(readFileSync(file, 'utf8')) as object;
    const witness = parseSigningKey(newSigningKey('witness.example', 'cosignature-v1'))!.key;
    const witnesses = [{ vkey: formatVerifierKey(witness), url: 'https://witness.example' }];
    writeFileSync(file, JSON.stringify({ ...policy, witnesses, quorum: 1 }));
    await until(async () => (await publishedPolicy(pool))?.quorum === 1);
    expect((await publishedPolicy(pool))?.witnesses).toEqual(witnesses);
    writeFileSync(file, 'x');
    await until(async () => (await alarm())?.code === 'policy-unfit');
  });

  it('loses its connection and goes on', async () => {
    mkdirSync(folderOf(), { recursive: true, mode: 0o700 });
    await record(3);
    await start(open());
    await until(async () => (await latestCheckpoint(pool))?.size === 3);
    await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'yuheng-signer'`);
    await record(3);
    await until(async () => (await latestCheckpoint(pool))?.size === 6);
    expect(said.join()).toContain('将继续尝试');
  });
});

/** Another tree in the place of the stored one, whole in itself. */
async function replaceTree(db: Pool, size: number): Promise<void> {
  const tree = new GrowingTiles();
  for (let leaf = 0; leaf < size; leaf++) tree.append(Buffer.alloc(32, leaf + 1));
  await saveTiles(db, tree.changed());
  await db.query('update tree_state set size = $1, root = $2, frontier = $3', [size, tree.root(), tree.frontier()]);
}
