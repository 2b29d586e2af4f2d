import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsStale } from '../../apps/cli/bin/build.mjs';

const HERE = fileURLToPath(new URL('./history/', import.meta.url));
const ROWS = 10_000_000;
const ROUNDS = 5;

/**
 * The history against what Postgres takes by itself, Emmett and message-db, on one server in one interleaved run; its
 * limits, and the rates of what keeps and checks it. `--rows N` makes the large table smaller, 0 leaves it out;
 * `--rounds N` says how often all take turns.
 */
export async function measure(report, options = []) {
  await buildWhatIsStale(report);
  if (!existsSync(join(HERE, 'node_modules'))) {
    report('installing the peers');
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'inherit' });
  }
  const { load } = await import('./history/product.mjs');
  const { startPostgres, createDatabase } = await load();
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-bench-'));
  const settings = { max_connections: '200', shared_buffers: '128MB', max_wal_size: '2GB' };
  const postgres = await startPostgres({ dataFolder: folder, settings });
  try {
    const database = async (name) => {
      await createDatabase(postgres.adminUrl, name);
      return postgres.url(name);
    };
    return {
      load_before: Math.round(loadavg()[0] * 10) / 10,
      ...(await suites(database, {
        report,
        rows: numberIn(options, '--rows', ROWS),
        rounds: numberIn(options, '--rounds', ROUNDS),
      })),
    };
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const numberIn = (options, name, usual) =>
  options.includes(name) ? Number(options[options.indexOf(name) + 1]) : usual;

async function suites(database, { report, rows, rounds }) {
  const { againstPeers, latency } = await import('./history/against-peers.mjs');
  const { commands, contended, large, processes } = await import('./history/limits.mjs');
  const { rebuilding, sequencing } = await import('./history/keeping.mjs');
  const { measure: verifying } = await import('./verifier.mjs');
  const figures = await using(await stores(database), async (all) => ({
    ...(await againstPeers(all, report, rounds)),
    ...(await latency(all, report)),
  }));
  const url = await database('bench_limits');
  const four = [await opened(url), await opened(url), await opened(url), await opened(url)];
  await using(four, async ([own]) => {
    Object.assign(figures, await commands(own, report));
    Object.assign(figures, await contended(four, report), await processes(url, own, report));
    Object.assign(figures, await sequencing(own, report), await rebuilding(url, own, report));
  });
  Object.assign(figures, await verifying(report));
  if (rows === 0) return figures;
  const pair = [await opened(await database('bench_empty')), await opened(await database('bench_full'))];
  return using(pair, async ([empty, full]) => ({ ...figures, ...(await large(rows, { empty, full }, report)) }));
}

async function using(opened, work) {
  try {
    return await work(opened);
  } finally {
    for (const store of opened) await store.close();
  }
}

/** The product's own comes last, as the one the others are held against. */
async function stores(database) {
  const names = { Raw: 'raw', Emmett: 'emmett', MessageDb: 'message-db', Yuheng: 'yuheng' };
  const made = [];
  for (const [name, file] of Object.entries(names)) {
    const { [name]: Store } = await import(`./history/adapters/${file}.mjs`);
    const store = new Store();
    await store.open(await database(`bench_${name.toLowerCase()}`));
    made.push(store);
  }
  return made;
}

async function opened(url) {
  const { Yuheng } = await import('./history/adapters/yuheng.mjs');
  const store = new Yuheng();
  await store.open(url);
  return store;
}
