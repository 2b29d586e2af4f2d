import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { pg } from './history/pg.mjs';
import { load as product } from './history/product.mjs';
import { BenchInstallation } from './installation.mjs';
import { Person } from './load.mjs';
import { exporting } from './county/exporting.mjs';
import { fillInstallation, PASSWORD } from './county/filling.mjs';
import { pagesOf, told, visit } from './county/pages.mjs';
import { photograph, submitting } from './county/writing.mjs';

const DESKS = { office: 9, unit: 9, admin: 2 };
const LOOKS_MS = 400;
const COUNTY = 'county-bench.json';

/**
 * A county ten times the real size, over HTTP: every list page at 20 people, the board, the search, the export, and
 * rectifications handed in. `--scale 0.1` makes a tenth of it, `--rounds N` says how often every page is opened,
 * `--seed N` makes another one, `--keep` leaves the data folder and says where it is, `--kept FOLDER` goes on in one that
 * was left, without filling it anew.
 */
export async function measure(report, options = []) {
  const number = (name, usual) => (options.includes(name) ? Number(options[options.indexOf(name) + 1]) : usual);
  const [scale, rounds, seed] = [number('--scale', 1), number('--rounds', 8), number('--seed', 1)];
  const kept = options.includes('--kept') ? options[options.indexOf('--kept') + 1] : undefined;
  const installation = await BenchInstallation.make({ YUHENG_DEMO: 'off' }, kept);
  try {
    if (!kept) await filled(installation, { scale, seed, report });
    const { county, figures } = JSON.parse(readFileSync(join(installation.data, COUNTY), 'utf8'));
    figures.start_seconds = Math.round(await installation.start());
    report(`started in ${figures.start_seconds} s`);
    const db = await connect(installation.data);
    try {
      Object.assign(figures, await proven(db, county.events, report));
      const cpu = loadavg()[0];
      const people = await peopleOf(installation.url, county);
      const pages = pagesOf(await whereabouts(db, county));
      const aUnit = county.cast.units[0].unitId;
      await visit(people, pages, { rounds: 1, looks: LOOKS_MS / 4, aUnit });
      report(`20 people open ${Object.keys(pages.office).length} pages, ${rounds} rounds`);
      const seen = told(await visit(people, pages, { rounds, looks: LOOKS_MS, aUnit }));
      report(JSON.stringify(seen));
      Object.assign(figures, seen);
      const office = people[0].person;
      Object.assign(figures, await exporting(installation, office, county.campaignId, report));
      Object.assign(figures, await written(db, people, { rounds, report }));
      return { scale, seed, load_before: round(cpu), load_after: round(loadavg()[0]), ...figures };
    } finally {
      await db.end();
    }
  } finally {
    await installation.stop();
    if (kept || options.includes('--keep')) report(`kept in ${installation.data}`);
    else installation.remove();
  }
}

/** The data folder of a county, and beside it what the bench asks for by name. */
async function filled(installation, order) {
  order.report('first start');
  await installation.start();
  await installation.stop();
  const { county, figures } = await fillInstallation(installation.data, order);
  const { campaignId, cast } = county;
  const { staff, units, people } = cast;
  const known = { campaignId, events: county.book.size, cast: { staff, units, people: people.slice(0, 1) } };
  writeFileSync(join(installation.data, COUNTY), JSON.stringify({ county: known, figures }));
}

const round = (value) => Math.round(value * 10) / 10;

async function connect(data) {
  const { from } = await product();
  const { openDatabase } = await from('libs/database/src/postgres.js');
  const db = new pg.Client((await openDatabase({ dataFolder: data })).url);
  await db.connect();
  return db;
}

/** A million events find their place in the log first; nobody would measure an office on that day. */
async function proven(db, events, report) {
  const begun = performance.now();
  for (;;) {
    const { rows } = await db.query('select size from tree_state');
    if (Number(rows[0].size) >= events) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const seconds = round((performance.now() - begun) / 1000);
  report(`all of it in the log after ${seconds} s`);
  return { sequenced_seconds: seconds };
}

async function peopleOf(url, { cast }) {
  const logins = { office: cast.staff, unit: cast.units.map(({ clerk }) => clerk), admin: cast.people };
  const people = [];
  for (const [desk, count] of Object.entries(DESKS)) {
    for (let n = 0; n < count; n++) {
      const { login, accountId, unitId } = desk === 'admin' ? logins.admin[0] : logins[desk][n % logins[desk].length];
      people.push({ person: await new Person(url, 4).signIn(login, PASSWORD), desk, accountId, unitId });
    }
  }
  return people;
}

async function whereabouts(db, { campaignId }) {
  const { rows } = await db.query('select count(*)::int as issues from issue where campaign_id = $1', [campaignId]);
  const year = new Date().getFullYear();
  return { campaignId, year, deep: Math.max(0, rows[0].issues - 20) };
}

/** Results handed in for what the units of these people are putting right now. */
async function written(db, people, { rounds, report }) {
  const clerks = people.filter(({ desk }) => desk === 'unit');
  const units = [...new Map(clerks.map((one) => [one.unitId, one])).values()];
  const { rows } = await db.query(
    `select id, unit_id from issue where unit_id = any($1) and state = 'in-progress' order by id`,
    [units.map(({ unitId }) => unitId)],
  );
  const of = new Map(units.map((one) => [one.unitId, one]));
  const ready = rows.map(({ id, unit_id: unitId }) => {
    const { person, accountId: by } = of.get(unitId);
    return { id, unitId, person, by };
  });
  await photograph(db, ready);
  return submitting(ready, urlOf(db.connectionParameters), { rounds, report });
}

const urlOf = ({ user, password, host, port, database }) =>
  `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
