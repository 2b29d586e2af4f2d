import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { median, quantile, round } from '../history/statistics.mjs';
import { onCore } from '../installation.mjs';
import { load } from '../load.mjs';

const BARE = fileURLToPath(new URL('./bare.mjs', import.meta.url));
const CONNECTIONS = 10;
const A_LEG = 1000;
const MOST_PAGES = 100;

/** The public site's core, and that of whoever visits it. */
export const CORES = { site: 0, visitors: 1 };

/** Whether this machine can give the site a core of its own. */
export function canPin() {
  try {
    execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(CORES.visitors), String(process.pid)]);
    return true;
  } catch {
    return false;
  }
}

/** A visitor's browser: asks for a page, whole or whether it has changed. Rejects any answer but the one that is due. */
class Visitor {
  constructor(url) {
    this.url = new URL(url);
    this.agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  }

  ask(path, known) {
    const { hostname, port } = this.url;
    const headers = known === undefined ? {} : { 'if-none-match': known };
    return new Promise((resolve, reject) => {
      const asked = request({ hostname, port, path, headers, agent: this.agent }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode, headers: told } = response;
          if (statusCode !== (known === undefined ? 200 : 304)) return reject(new Error(`${path}: ${statusCode}`));
          resolve({ body: Buffer.concat(chunks).toString(), etag: told.etag, type: told['content-type'] });
        });
      });
      asked.once('error', reject);
      asked.end();
    });
  }
}

/** An item of each unit is the first that its own page leads to: not every unit shows the same. */
async function pathsOf(site, units) {
  const unit = units.map(({ unitId }) => `/public/disclosures/${unitId}`);
  const items = await Promise.all(
    unit.map(async (path) => new RegExp(`${path}/[a-z-]+(?=")`).exec((await site.ask(path)).body)?.[0]),
  );
  return {
    county: ['/public/disclosures'],
    unit,
    item: items.filter(Boolean),
    feed: unit.map((path) => `${path}/feed.atom`),
  };
}

/** Every page once as it is made for the first time, with what a visitor keeps of it. */
async function firstLook(site, paths) {
  const [pages, times] = [{}, []];
  for (const path of Object.values(paths).flat()) {
    const begun = performance.now();
    pages[path] = await site.ask(path);
    times.push(performance.now() - begun);
  }
  return { pages, first: { p95: quantile(times, 0.95), worst: Math.max(...times) } };
}

const leg = (visitor, paths, etagOf) =>
  load(
    Array.from({ length: A_LEG }, (_, n) => paths[n % paths.length]).map(
      (path) => () => visitor.ask(path, etagOf(path)),
    ),
    CONNECTIONS,
  );

const PASSES = { whole: () => () => undefined, unchanged: (pages) => (path) => pages[path].etag };

/**
 * Visitors of the public site against a bare server with the same pages in memory on the same core: rounds in turn, whole
 * pages, and pages that have not changed since the visitor read them.
 */
export async function visiting(url, units, { rounds, core, report }) {
  const site = new Visitor(url);
  const paths = await pathsOf(site, units.slice(0, MOST_PAGES));
  const { pages, first } = await firstLook(site, paths);
  const bare = spawn(...onCore(core, BARE), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  try {
    bare.send(pages);
    const [{ port }] = await once(bare, 'message');
    const plain = new Visitor(`http://127.0.0.1:${port}`);
    const runs = new Map();
    for (let n = 0; n < rounds; n++) {
      for (const [kind, own] of Object.entries(paths)) {
        for (const [pass, known] of Object.entries(PASSES)) {
          const alone = await leg(plain, own, known(pages));
          const served = await leg(site, own, known(pages));
          const key = `public_${kind}_${pass}`;
          runs.set(key, [...(runs.get(key) ?? []), { ...served, ratio: served.perSecond / alone.perSecond }]);
        }
      }
    }
    const figures = told(runs);
    report(JSON.stringify(figures));
    return {
      public_first_p95_ms: round(first.p95, 1),
      public_first_worst_ms: round(first.worst, 1),
      ...figures,
    };
  } finally {
    bare.disconnect();
  }
}

function told(runs) {
  const figures = {};
  const slowest = { whole: Infinity, unchanged: Infinity };
  for (const [key, all] of runs) {
    const perSecond = median(all.map((one) => one.perSecond));
    const pass = key.endsWith('whole') ? 'whole' : 'unchanged';
    slowest[pass] = Math.min(slowest[pass], perSecond);
    figures[`${key}_per_second`] = round(perSecond, 0);
    figures[`${key}_p99_ms`] = round(median(all.map(({ p99 }) => p99)), 1);
    figures[`${key}_to_bare_ratio`] = round(median(all.map(({ ratio }) => ratio)), 3);
  }
  return {
    public_slowest_whole_per_second: round(slowest.whole, 0),
    public_slowest_unchanged_per_second: round(slowest.unchanged, 0),
    ...figures,
  };
}
