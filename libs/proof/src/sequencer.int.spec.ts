import { setTimeout } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Pool, type PoolClient } from 'pg';
import { treeRoot } from '@app/eventing';
import { createTestDatabase, recordAnyEvents, type TestDatabase } from '@app/testing';
import { Contradiction, Sequencer, Superseded, treeState } from './index.js';

describe('the sequencer', () => {
  let database: TestDatabase;
  let pool: Pool;
  const open: PoolClient[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, max: 8 });
    pool.on('error', () => undefined);
  });

  afterEach(async () => {
    open.splice(0).forEach((client) => client.release(true));
    await pool.end();
    await database.drop();
  });

  async function connect(): Promise<PoolClient> {
    const client = await pool.connect();
    client.on('error', () => undefined);
    open.push(client);
    return client;
  }
  const lead = async () => {
    const db = await connect();
    // The server notices a moment later that the one who led before has hung up.
    for (let attempt = 0; attempt < 200; attempt++) {
      const sequencer = await Sequencer.lead(db);
      if (sequencer) return sequencer;
      await setTimeout(25);
    }
    throw new Error('somebody else leads');
  };
  const catchUp = async (sequencer: Sequencer) => {
    while (await sequencer.step());
  };
  async function expectWholeLog(events: number): Promise<void> {
    const { rows } = await pool.query<{ log_index: string; seq: string; hash: Buffer }>(
      'select l.log_index, e.seq, e.hash from event e full join event_log l using (seq) order by e.seq',
    );
    expect(rows.map(({ log_index }) => Number(log_index))).toEqual(rows.map((_, index) => index));
    const hashes = rows.map(({ hash }) => hash);
    const { size, seq, root } = await treeState(pool);
    expect([size, seq]).toEqual([events, Number(rows.at(-1)?.seq ?? 0)]);
    expect(root).toEqual(treeRoot(hashes));
    const tiles = await pool.query<{ hashes: Buffer }>('select hashes from tree_tile where level = 0 order by tile');
    expect(Buffer.concat(tiles.rows.map((row) => row.hashes))).toEqual(Buffer.concat(hashes));
  }

  it('gives every event a dense index in the order of its position, and grows the tree by it', async () => {
    const sequencer = await lead();
    await catchUp(sequencer);
    await expectWholeLog(0);
    for (const count of [1, 299, 9_000]) {
      await recordAnyEvents(pool, count);
      await pool.query(`select nextval('event_seq')`);
      await catchUp(sequencer);
    }
    await expectWholeLog(9_300);
  });

  it('looks once at positions that nobody will fill', async () => {
    const written = async () =>
      (await pool.query<{ by: string }>('select xmin::text as by from tree_state')).rows[0]?.by;
    await recordAnyEvents(pool, 3);
    const sequencer = await lead();
    await pool.query(`select nextval('event_seq')`);
    await catchUp(sequencer);
    const before = await written();
    await catchUp(sequencer);
    expect(await written()).toBe(before);
    await recordAnyEvents(pool, 1);
    await catchUp(sequencer);
    await expectWholeLog(4);
  });

  it('goes on where another left off, at any width of the last tile', async () => {
    for (const count of [255, 1, 1, 600]) {
      await recordAnyEvents(pool, count);
      await catchUp(await lead());
      open.splice(0).forEach((client) => client.release(true));
    }
    await expectWholeLog(857);
  });

  it('waits for whoever has taken an earlier position and not yet committed', async () => {
    const late = await connect();
    await late.query('begin');
    await late.query(
      `select pg_advisory_xact_lock_shared((4242::bigint << 48) | (select case when is_called then last_value else 0 end from event_seq)), nextval('event_seq')`,
    );
    await recordAnyEvents(pool, 5);
    const sequencer = await lead();
    await catchUp(sequencer);
    await expectSize(0);
    await late.query('rollback');
    await catchUp(sequencer);
    await expectWholeLog(5);
  });

  const expectSize = async (size: number) => expect((await treeState(pool)).size).toBe(size);

  it('has one leader', async () => {
    const first = await connect();
    expect(await Sequencer.lead(first)).toBeDefined();
    expect(await Sequencer.lead(await connect())).toBeUndefined();
    open.splice(open.indexOf(first), 1);
    first.release(true);
    for (let tries = 0; !(await Sequencer.lead(await connect())); tries++) expect(tries).toBeLessThan(5);
  });

  it('keeps out a late leader who still believes in an older tree', async () => {
    await recordAnyEvents(pool, 10);
    const late = await lead();
    await catchUp(late);
    await recordAnyEvents(pool, 10);
    // A second leader at the same time can only be where the lock was lost without a word.
    const { rows } = await pool.query<{ pid: number }>(
      `select pid from pg_locks where locktype = 'advisory'
          and database = (select oid from pg_database where datname = current_database())`,
    );
    expect(rows).toHaveLength(1);
    await open[0]?.query('select pg_advisory_unlock_all()');
    const next = await lead();
    await catchUp(next);
    await recordAnyEvents(pool, 10);
    await expect(late.step()).rejects.toThrow();
    await expectSize(20);
    await catchUp(late);
    await expect(next.step()).rejects.toThrow(/event_log_pkey/);
    await expectWholeLog(30);
  });

  it('keeps out a late leader who has nothing to add and would put an older state back', async () => {
    await recordAnyEvents(pool, 10);
    const late = await lead();
    await catchUp(late);
    const [db] = open;
    await db?.query('select pg_advisory_unlock_all()');
    const next = await lead();
    const ask = db!.query.bind(db) as (...asked: unknown[]) => Promise<unknown>;
    // Between the late leader's two looks at the history, the other one goes on.
    const overtaken = async (...asked: unknown[]) => {
      const answer = await ask(...asked);
      if (asked[0] === 'select event_horizon() as h') {
        await recordAnyEvents(pool, 10);
        await catchUp(next);
      }
      return answer;
    };
    db!.query = overtaken as unknown as PoolClient['query'];
    const now = performance.now();
    const clock = jest.spyOn(performance, 'now').mockReturnValue(now + 60_000);
    await expect(late.step()).rejects.toThrow(Superseded);
    clock.mockRestore();
    await expectWholeLog(20);
  });

  it('two at once never write a place twice', async () => {
    await recordAnyEvents(pool, 20_000);
    const first = await lead();
    await open[0]?.query('select pg_advisory_unlock_all()');
    const second = await lead();
    const insist = async (sequencer: Sequencer) => {
      while ((await treeState(pool)).size < 20_000) await sequencer.step().catch(() => undefined);
    };
    await Promise.all([insist(first), insist(second)]);
    await expectWholeLog(20_000);
  });

  it('leaves nothing half done when its connection dies in the middle of a batch', async () => {
    await recordAnyEvents(pool, 300);
    const sequencer = await lead();
    await catchUp(sequencer);
    await recordAnyEvents(pool, 9_000);
    const [db] = open;
    const { rows } = await db!.query<{ pid: number }>('select pg_backend_pid() as pid');
    const blocker = await connect();
    await blocker.query('begin');
    await blocker.query('select from tree_state for update');
    const step = sequencer.step();
    const failed = expect(step).rejects.toThrow();
    await pool.query('select pg_sleep(0.2), pg_terminate_backend($1)', [rows[0]?.pid]);
    await failed;
    await blocker.query('rollback');
    await expectSize(300);
    await catchUp(await lead());
    await expectWholeLog(9_300);
  });

  describe('refuses to build on records that contradict each other', () => {
    const FAULTS: readonly [string, string, string][] = [
      ['a changed root', `update tree_state set root = sha256('x')`, 'tiles-contradict-state'],
      [
        'a changed frontier',
        `update tree_state set frontier = set_byte(frontier, 3, get_byte(frontier, 3) # 1)`,
        'tiles-contradict-state',
      ],
      ['a shortened frontier', `update tree_state set frontier = ''`, 'tiles-contradict-state'],
      ['a changed size', 'update tree_state set size = size - 1', 'log-contradicts-state'],
      ['a changed position', 'update tree_state set seq = seq + 1', 'log-contradicts-state'],
      [
        'a changed tile',
        'update tree_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1)',
        'tiles-contradict-state',
      ],
      [
        'a shortened tile',
        'update tree_tile set hashes = substr(hashes, 1, length(hashes) - 32)',
        'tiles-contradict-state',
      ],
      ['a missing tile', 'delete from tree_tile', 'tiles-contradict-state'],
      ['no state', 'delete from tree_state', 'tree-state-missing'],
    ];

    it.each(FAULTS)('%s', async (_, tampering, code) => {
      await recordAnyEvents(pool, 10);
      await catchUp(await lead());
      open.splice(0).forEach((client) => client.release(true));
      await pool.query(tampering);
      await recordAnyEvents(pool, 1);
      const error = await (await lead()).step().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Contradiction);
      expect(error).toMatchObject({ code });
    });

    it('a log that lost its end', async () => {
      await recordAnyEvents(pool, 10);
      await catchUp(await lead());
      open.splice(0).forEach((client) => client.release(true));
      await pool.query('alter table event_log disable trigger user; delete from event_log where log_index > 7');
      await expect((await lead()).step()).rejects.toMatchObject({ code: 'log-contradicts-state' });
    });

    it('a hash that is none', async () => {
      await recordAnyEvents(pool, 10);
      await pool.query(`alter table event disable trigger user; update event set hash = 'short' where seq = 3`);
      await expect((await lead()).step()).rejects.toMatchObject({ code: 'event-hash-torn' });
    });
  });

  it('is no matter of the application to take anything back', async () => {
    await recordAnyEvents(pool, 3);
    await catchUp(await lead());
    const app = await connect();
    await app.query('set role yuheng_app');
    const refused = [
      ...[
        'event_log set seq = 9',
        `checkpoint set note = ''`,
        `cosignature set line = ''`,
        `receipt_key set vkey = ''`,
      ].map((change) => `update ${change}`),
      ...['event_log', 'checkpoint', 'cosignature', 'tree_tile', 'tree_state', 'log_policy'].flatMap((table) => [
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]),
    ];
    for (const statement of refused) await expect(app.query(statement)).rejects.toThrow(/permission denied/);
    for (const statement of ['update event_log set seq = seq + 9', 'delete from event_log', 'truncate event_log'])
      await expect(pool.query(statement)).rejects.toThrow('append-only');
  });
});
