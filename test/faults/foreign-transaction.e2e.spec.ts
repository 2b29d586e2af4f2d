import { jest } from '@jest/globals';
import pg from 'pg';
import { append, Event, FollowerRun, NO_PREVIOUS, type Recorded } from '@app/eventing';
import { Sequencer } from '@app/proof';
import { treeState } from '@app/proof/stored.js';
import { createDatabase } from '@app/database/postgres.js';
import { OwnPostgres } from './own-postgres.js';

jest.setTimeout(60_000);

class BellRung extends Event('BellRung')<{ n: number }> {}
const meta = { actor: 'somebody', at: '2022-05-06T01:00:00.000Z' };

describe('a transaction that has written and is left open in another database of the cluster', () => {
  let postgres: OwnPostgres;
  let pool: pg.Pool;
  let stranger: pg.Client;

  beforeAll(async () => {
    postgres = await OwnPostgres.start();
    pool = postgres.pool(4);
    await createDatabase(postgres.adminUrl, 'foreign');
    stranger = new pg.Client({ connectionString: postgres.url.replace(/[^/]*$/, 'foreign') });
    await stranger.connect();
    await stranger.query('create table anything (n int)');
    await stranger.query('begin');
    await stranger.query('insert into anything values (1)');
    for (let n = 0; n < 5; n++) {
      await append(pool, { name: `bell-${n}`, version: 0, hash: NO_PREVIOUS }, [new BellRung({ n })], meta);
    }
  });

  afterAll(async () => {
    await stranger.end();
    await postgres.end();
  });

  it('holds back whoever reads by transaction ids', async () => {
    const { rows } = await pool.query<{ behind: number }>(
      `select count(*)::int as behind from event
        where xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`,
    );
    expect(rows[0]?.behind).toBe(0);
  });

  it('does not hold back a follower', async () => {
    const seen: Recorded[] = [];
    const run = new FollowerRun(pool, {
      name: 'listener',
      handle: (batch) => Promise.resolve(void seen.push(...batch)),
    });
    await run.step();
    expect(seen.map(({ stream }) => stream)).toEqual([0, 1, 2, 3, 4].map((n) => `bell-${n}`));
  });

  it('does not hold back the sequencer', async () => {
    const db = await pool.connect();
    const sequencer = await Sequencer.lead(db);
    while (await sequencer?.step());
    db.release(true);
    expect((await treeState(pool)).size).toBe(5);
  });
});
