import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { append, Command, Event, load, NO_PREVIOUS, readStream, Snapshots, type Decider } from './index.js';

class CoinDropped extends Event('CoinDropped')<{ value: number }> {}
class DropCoin extends Command('DropCoin')<{ value: number }> {}

interface Purse {
  readonly sum: number;
}

/** `worth` is how a decider of another version counts. */
const purse = (version: number | undefined, worth = 1): Decider<DropCoin, CoinDropped, Purse> => ({
  name: 'purse',
  ...(version === undefined ? {} : { version }),
  initial: { sum: 0 },
  stream: () => 'purse-1',
  decide: ({ data }) => [new CoinDropped(data)],
  evolve: ({ sum }, { data: { value } }) => ({ sum: sum + value * worth }),
});

describe('a snapshot', () => {
  let database: TestDatabase;
  let pool: Pool;
  let snapshots: Snapshots;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    snapshots = new Snapshots(pool);
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  beforeEach(() =>
    pool.query('alter table event disable trigger all; truncate event, snapshot; alter table event enable trigger all'),
  );

  const drop = async (count: number): Promise<void> => {
    const head = count > 0 ? await readStream(pool, 'purse-1') : { name: 'purse-1', version: 0, hash: NO_PREVIOUS };
    const coins = Array.from({ length: count }, () => new CoinDropped({ value: 1 }));
    await append(pool, head, coins, { actor: 'somebody', at: '2022-05-06T01:00:00.000Z' });
  };
  const consider = async (decider: ReturnType<typeof purse>): Promise<void> => {
    snapshots.consider(decider, await load(pool, decider, 'purse-1'));
    await snapshots.settled();
  };
  const kept = async () =>
    (await pool.query('select decider_version as by, version::int as at, state from snapshot')).rows;

  it('is written once a tail passes 100 events, and spares their reading', async () => {
    await drop(100);
    await consider(purse(1));
    expect(await kept()).toEqual([]);
    await drop(1);
    await consider(purse(1));
    expect(await kept()).toEqual([{ by: 1, at: 101, state: { sum: 101 } }]);
    await drop(4);
    const loaded = await load(pool, purse(1), 'purse-1');
    expect(loaded).toMatchObject({ state: { sum: 105 }, tail: 4, head: { version: 105 } });
    expect(loaded.head.hash).toBe((await readStream(pool, 'purse-1')).hash);
  });

  it('serves where nothing came after it', async () => {
    await drop(120);
    await consider(purse(1));
    expect(await load(pool, purse(1), 'purse-1')).toMatchObject({
      state: { sum: 120 },
      tail: 0,
      head: { version: 120 },
    });
  });

  it('is thrown away when the decider changes: it is not read by another version, and gives way to one of it', async () => {
    await drop(120);
    await consider(purse(1));
    expect(await load(pool, purse(2, 10), 'purse-1')).toMatchObject({ state: { sum: 1200 }, tail: 120 });
    await consider(purse(2, 10));
    expect(await kept()).toEqual([{ by: 2, at: 120, state: { sum: 1200 } }]);
    expect(await load(pool, purse(1), 'purse-1')).toMatchObject({ state: { sum: 120 }, tail: 120 });
  });

  it('is not made for a decider without a version', async () => {
    await drop(120);
    await consider(purse(undefined));
    expect(await kept()).toEqual([]);
    expect(await load(pool, purse(undefined), 'purse-1')).toMatchObject({ state: { sum: 120 } });
  });
});
