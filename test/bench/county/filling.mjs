import { register } from 'node:module';
import { pg } from '../history/pg.mjs';
import { load } from '../history/product.mjs';

register('../../../config/typescript-loader.mjs', import.meta.url);

/** Of one machine with few processors; Postgres works beside each. */
const AT_ONCE = 2;
export const PASSWORD = 'county-bench-3f9k';

/**
 * Fills a migrated, empty installation that is standing still: the history by COPY, the read tables by the product's
 * own rebuild. `make` writes a county's history up to a day; of the read tables `sample` are held against a replay.
 * Answers the county, who can sign in, and how long it all took, under names that begin with `called`.
 */
export async function fillInstallation(data, { make, sample, called, report }) {
  const { fill, setPasswords } = await import('./fill.ts');
  const product = await load();
  const { openDatabase } = await product.from('libs/database/src/postgres.js');
  const database = await openDatabase({ dataFolder: data });
  const db = new pg.Client(database.url);
  await db.connect();
  try {
    const begun = performance.now();
    const county = await make(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
    await fill(db, county);
    const filled = performance.now();
    report(`${county.book.size} events in ${seconds(filled - begun)} s`);
    await rebuildAll(product, database.url, data, report);
    const rebuilt = performance.now();
    report(`read tables in ${seconds(rebuilt - filled)} s`);
    await db.query('vacuum analyze');
    const { hash } = await import('@node-rs/argon2');
    const { people } = county.cast;
    await setPasswords(
      db,
      people.slice(0, 60).map(({ accountId }) => accountId),
      await hash(PASSWORD),
    );
    await check(product, database.url, data, { db, sample, report });
    return {
      county,
      figures: {
        [`${called}_events`]: county.book.size,
        [`${called}_generate_seconds`]: seconds(filled - begun),
        [`${called}_rebuild_seconds`]: seconds(rebuilt - filled),
        [`${called}_chains_verified`]: true,
        [`${called}_drift`]: 0,
      },
    };
  } finally {
    await db.end();
    await database.close();
  }
}

const seconds = (ms) => Math.round(ms / 100) / 10;

async function rebuildAll({ from, rebuild }, url, data, report) {
  const { withCatalogue } = await from('apps/cli/src/product.module.js');
  await withCatalogue(url, data, async (catalogue) => {
    const waiting = [...catalogue.groups()];
    const work = async () => {
      for (let group = waiting.shift(); group; group = waiting.shift()) {
        const begun = performance.now();
        const { events, rows } = await rebuild({ connectionString: url }, group);
        const took = performance.now() - begun;
        if (took > 5000) report(`${group.name}: ${events} events, ${rows} rows in ${seconds(took)} s`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  });
}

/** Every chain, and of the read tables a sample: those replayed within the patience of whoever waits. */
async function check({ from, drift }, url, data, { db, sample, report }) {
  const [{ verifyChains }, { withCatalogue }] = await Promise.all([
    from('libs/history/src/verify-chains.js'),
    from('apps/cli/src/product.module.js'),
  ]);
  const { broken } = await verifyChains(db);
  if (broken) throw new Error(`the history does not verify: ${JSON.stringify(broken)}`);
  await withCatalogue(url, data, async (catalogue) => {
    const groups = new Set(sample.map((table) => catalogue.groups().find(({ tables }) => tables.includes(table))));
    for (const group of groups) {
      const { first } = await drift({ connectionString: url }, group);
      if (first) throw new Error(`drift in ${group.name}: ${JSON.stringify(first)}`);
    }
    report(`chains verified, no drift in ${groups.size} groups of read tables`);
  });
}
