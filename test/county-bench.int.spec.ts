import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Recorded } from '@app/eventing';
import { verifyChains } from '@app/history';
import { drift, rebuild } from '@app/replay';
import { createTestDatabase, createTestFolder, type TestDatabase } from '@app/testing';
import { withCatalogue } from '../apps/cli/src/product.module.js';
import type { Row } from './bench/county/book.js';
import { County, scaled } from './bench/county/county.js';
import { fill } from './bench/county/fill.js';
import { Invariants } from './simulation/invariants.js';

const template = JSON.parse(
  readFileSync(new URL('../config/campaign-templates/three-systems-2022.json', import.meta.url), 'utf8'),
);
const county = (seed: number) => new County({ size: scaled(0.01), seed, today: '2026-11-26', template });

const recorded = ({ seq, stream, version, id, type, at, actor, hash, body }: Row): Recorded => ({
  ...{ seq, stream, version, id, type, at, actor, hash },
  ...(JSON.parse(body) as { data: object; unit?: string }),
});

/** `npm run bench -- county` measures on a hundred times as much of it. */
describe('the made-up county of the bench', () => {
  let database: TestDatabase;
  let db: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = new pg.Client({ connectionString: database.url });
    await db.connect();
    await fill(db, county(1));
  });

  afterAll(async () => {
    await db.end();
    await database.drop();
  });

  it('is as large as it was asked for, and the same to the byte for the same seed', async () => {
    const last = (seed: number) => [...county(seed).book.rows()].at(-1)?.hash;
    expect(county(1).book.size).toBe(10_000);
    const { rows } = await db.query<{ hash: string }>(
      `select encode(hash, 'hex') as hash from event order by seq desc limit 1`,
    );
    expect(last(1)).toBe(rows[0]?.hash);
    expect(last(2)).not.toBe(last(1));
  });

  it('holds nothing that may not happen', () => {
    const invariants = new Invariants();
    const faults = [...county(1).book.rows()].flatMap((row) => invariants.read(recorded(row)));
    expect(faults).toEqual([]);
  });

  it('verifies, and its rebuilt read tables are what its history says', async () => {
    const chains = await verifyChains(db);
    expect(chains).toMatchObject({ events: 10_000, erased: 0 });
    expect(chains).not.toHaveProperty('broken');
    const where = { connectionString: database.url };
    const faults = await withCatalogue(database.url, createTestFolder(), async (catalogue) => {
      const found: unknown[] = [];
      for (const group of catalogue.groups()) {
        await rebuild(where, group);
        const { first } = await drift(where, group);
        if (first) found.push(first);
      }
      return found;
    });
    expect(faults).toEqual([]);
    const { rows } = await db.query(
      'select count(*)::int as issues, count(distinct number)::int as numbers from issue',
    );
    expect(rows).toEqual([{ issues: 500, numbers: 500 }]);
  }, 180_000);
});
