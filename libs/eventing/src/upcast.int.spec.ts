import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { append, Event, projection, readAfter, readStream, upcasting, type Recorded } from './index.js';
import { replay } from '@app/replay';
import { inShadow } from '@app/replay/shadow.js';

/** Shape 1 was {place}; shape 2 names the township; shape 3 also its kind. */
class LampLit extends Event('LampLit')<{ township: string; kind: 'street' | 'house' }> {}
class LampDimmed extends Event('LampDimmed')<{ by: number }> {}

const meta = { actor: 'somebody', at: '2022-05-06T01:00:00.000Z' };

describe('an event whose shape has changed', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await pool.query('create table lamp (township text, kind text)');
    const old = { type: 'LampLit', data: { place: '舞泉镇' } };
    await append(pool, await readStream(pool, 'lamp-1'), [old, new LampDimmed({ by: 1 })], meta);
    upcasting({ LampLit: [({ place }) => ({ township: place }), (data) => ({ ...data, kind: 'street' })] });
    await append(pool, await readStream(pool, 'lamp-1'), [new LampLit({ township: '吴城镇', kind: 'house' })], meta);
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const today = [{ township: '舞泉镇', kind: 'street' }, { by: 1 }, { township: '吴城镇', kind: 'house' }];
  const dataOf = (events: readonly Recorded[]) => events.map(({ data }) => data);

  it('is read in the shape of today, by streams and by followers', async () => {
    expect(dataOf((await readStream(pool, 'lamp-1')).events)).toEqual(today);
    expect(dataOf(await readAfter(pool, 0, 10))).toEqual(today);
  });

  it('is written with the number of its shape, and left as it was written', async () => {
    const { rows } = await pool.query(`select schema_version as shape, body->'data' as data from event order by seq`);
    expect(rows).toEqual([
      { shape: 1, data: { place: '舞泉镇' } },
      { shape: 1, data: { by: 1 } },
      { shape: 3, data: { township: '吴城镇', kind: 'house' } },
    ]);
  });

  it('is replayed in the shape of today', async () => {
    const lamps = projection<LampLit>('lamp', {
      LampLit: ({ data }, db) => db.query('insert into lamp values ($1, $2)', [data.township, data.kind]),
    });
    const rows = await inShadow({ connectionString: database.url }, ['lamp'], async (db) => {
      await replay(db, [lamps]);
      return (await db.query('select * from lamp order by township')).rows;
    });
    expect(rows).toEqual([
      { township: '吴城镇', kind: 'house' },
      { township: '舞泉镇', kind: 'street' },
    ]);
  });
});
