import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { append, Event, readStream } from '@app/eventing';
import { publishPolicy, Sequencer } from '@app/proof';
import { createTestDatabase, createTestFolder, type TestDatabase } from '@app/testing';
import { readEnv } from '../../../config/env.js';
import { LogSigner } from '../../signer/src/log-signer.js';
import { openSignerFolder } from '../../signer/src/signer-folder.js';
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

  async function run(databaseUrl?: string, dataFolder = '/nowhere', signerFolder = '/nowhere') {
    const said: string[] = [];
    const env = { ...readEnv({}), databaseUrl, dataFolder, signerFolder };
    const code = await verifyHistory(env, (line) => void said.push(line));
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

  describe('against what was signed', () => {
    const TABLES = ['event', 'event_log', 'checkpoint', 'cosignature', 'tree_tile', 'tree_state', 'log_policy'];
    let signed: TestDatabase;
    let db: Pool;
    let folder: string;

    beforeAll(async () => {
      signed = await createTestDatabase();
      db = new Pool({ connectionString: signed.url, max: 2 });
      folder = createTestFolder();
      const signer = openSignerFolder(folder, 'county.example');
      await publishPolicy(db, signer.policy.read());
      for (let bell = 0; bell < 3; bell++) {
        for (const who of ['甲', '乙', '丙']) await ring(`bell-${bell}`, who);
        await sequence();
        await new LogSigner(signer.signer, signer.last).round(db, new Date());
      }
      signer.release();
      await db.query('delete from command; alter table event_log drop constraint event_log_seq_key');
      for (const table of TABLES) {
        await db.query(`alter table ${table} disable trigger user; create table kept_${table} as table ${table}`);
      }
    });

    afterEach(async () => {
      await db.query(`truncate ${TABLES.join(', ')}`);
      for (const table of TABLES) await db.query(`insert into ${table} select * from kept_${table}`);
    });

    afterAll(async () => {
      await db.end();
      await signed.drop();
    });

    async function ring(name: string, who: string): Promise<void> {
      const meta = { actor: 'cli', roles: [], at: '2022-05-06T01:00:00.000Z', commandId: 'c' };
      await append(db, await readStream(db, name), [new BellRung({ who })], meta);
    }

    async function sequence(): Promise<void> {
      const leader = await db.connect();
      try {
        const sequencer = await Sequencer.lead(leader);
        while (await sequencer?.step());
      } finally {
        leader.release(true);
      }
    }

    /** Cuts the history and everything that grew from it, as somebody would who owns the database and knows it well. */
    async function cutTo(size: number): Promise<void> {
      await db.query('delete from event where seq > (select seq from event_log where log_index = $1 - 1)', [size]);
      await db.query(
        `delete from event_log; delete from tree_tile; update tree_state set size = 0, seq = 0, root = sha256(''), frontier = ''`,
      );
      await sequence();
    }

    it('says how many signatures the records have', async () => {
      const { code, said } = await run(signed.url, '/nowhere', folder);
      expect([code, said.at(-1)]).toEqual([0, 'RESULT: PASS']);
      expect(said).toContain('存证签名：与3个存证点逐一比对，签名有效，前9条记录没有改动、调换和缺失');
    });

    it('finds the last records deleted with all that was in the database about them but the signatures', async () => {
      await cutTo(7);
      expect(await run(signed.url)).toEqual({
        code: 1,
        said: ['第一处不符：存证点共9条记录，其中第8条缺失：被删除。 [log]', 'RESULT: FAIL'],
      });
    });

    it('finds them by the signer’s memory when the signatures were deleted as well', async () => {
      await cutTo(6);
      await db.query('delete from checkpoint where size > 6');
      expect((await run(signed.url)).code).toBe(0);
      expect(await run(signed.url, '/nowhere', folder)).toEqual({
        code: 1,
        said: ['第一处不符：签名进程所签共9条记录，其中第7条缺失：被删除。 [log]', 'RESULT: FAIL'],
      });
    });

    const TAMPERINGS: readonly [string, string, string][] = [
      [
        'two records in each other’s place',
        `update event_log a set seq = b.seq from event_log b where a.log_index = 1 - b.log_index`,
        '前3条记录与已签名的存证点不符',
      ],
      ['an event out of the log', 'delete from event_log where log_index = 4', '第5条缺失'],
      ['a changed root', `update checkpoint set root = sha256('x') where size = 6`, '与其签名的内容不符'],
      [
        'a changed signature',
        `update checkpoint set note = replace(note, 'county', 'city')`,
        '不是本系统的签名密钥所签',
      ],
      ['a changed state', `update tree_state set root = sha256('x')`, '存证树的状态'],
    ];

    it.each(TAMPERINGS)('finds %s', async (_, tampering, fault) => {
      await db.query(tampering);
      const { code, said } = await run(signed.url, '/nowhere', folder);
      expect([code, said[0]]).toEqual([1, expect.stringContaining(fault)]);
    });

    it('finds a record that was put between others afterwards', async () => {
      await ring('bell-0', '丁');
      await db.query(`update event set seq = -1 where stream = 'bell-0' and version = 4`);
      const { code, said } = await run(signed.url, '/nowhere', folder);
      expect([code, said[0]]).toEqual([1, '第一处不符：bell-0 第4条没有编入存证：是事后插入的。 [log]']);
    });
  });
});
