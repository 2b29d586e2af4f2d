import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Recorded } from '@app/eventing';
import { verifyChains } from '@app/history';
import { drift, rebuild } from '@app/replay';
import { createTestDatabase, createTestFolder, type TestDatabase } from '@app/testing';
import { withCatalogue } from '../apps/cli/src/product.module.js';
import type { Row } from './bench/county/book.js';
import { fill } from './bench/county/fill.js';
import { PublicCounty, scaled } from './bench/public/county.js';
import type { Item } from './bench/public/standing.js';
import { Invariants } from './simulation/invariants.js';

const { items } = JSON.parse(readFileSync(new URL('../config/disclosure-items.json', import.meta.url), 'utf8')) as {
  items: Item[];
};
const county = (seed: number) => new PublicCounty({ size: scaled(0.005), seed, today: '2026-11-26', items });

const recorded = ({ seq, stream, version, id, type, at, actor, hash, body }: Row): Recorded => ({
  ...{ seq, stream, version, id, type, at, actor, hash },
  ...(JSON.parse(body) as { data: object; unit?: string }),
});

/** `npm run bench -- public` measures on two hundred times as much of it. */
describe('the made-up ten years of the bench', () => {
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

  it('are the same to the byte for the same seed, and hold nothing that may not happen', () => {
    const [rows, invariants] = [[...county(1).book.rows()], new Invariants()];
    expect(rows.at(-1)?.hash).toBe([...county(1).book.rows()].at(-1)?.hash);
    expect(rows.at(-1)?.hash).not.toBe([...county(2).book.rows()].at(-1)?.hash);
    expect(rows.flatMap((row) => invariants.read(recorded(row)))).toEqual([]);
  });

  it('verify, and what is read of them is what their history says', async () => {
    expect(await verifyChains(db)).not.toHaveProperty('broken');
    const where = { connectionString: database.url };
    const faults = await withCatalogue(database.url, createTestFolder(), async (catalogue) => {
      const read = ['disclosure_unit', 'disclosure_entry', 'disclosure_span', 'disclosure_shown', 'legal_case', 'duty'];
      const groups = new Set(read.map((table) => catalogue.groups().find(({ tables }) => tables.includes(table))!));
      const found: unknown[] = [];
      for (const group of groups) {
        await rebuild(where, group);
        const { first } = await drift(where, group);
        if (first) found.push(first);
      }
      return found;
    });
    expect(faults).toEqual([]);
    const { rows } = await db.query(`
      select (select count(*)::int from legal_case) as cases, (select count(*)::int from disclosure_unit) as units,
             (select count(distinct (unit_id, code))::int from disclosure_span where kind = 'standing') as items`);
    expect(rows).toEqual([{ cases: 250, units: 2, items: 28 }]);
  }, 120_000);
});
