import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { exporting } from './county/exporting.mjs';
import { connect, openCounty, optionsOf, peopleOf, proven } from './county/opened.mjs';
import { pagesOf, told, visit } from './county/pages.mjs';
import { photograph, submitting } from './county/writing.mjs';

const DESKS = { office: 9, unit: 9, admin: 2 };
const LOOKS_MS = 400;
const TEMPLATE = new URL('../../config/campaign-templates/three-systems-2022.json', import.meta.url);
/** Of the read tables: those replayed within the patience of whoever waits. */
const SAMPLE = ['campaign', 'material', 'self_inspection', 'search_text'];

/**
 * A county ten times the real size, over HTTP: every list page at 20 people, the board, the search, the export, and
 * rectifications handed in. `--scale 0.1` makes a tenth of it, `--rounds N` says how often every page is opened,
 * `--seed N` makes another one, `--keep` leaves the data folder and says where it is, `--kept FOLDER` goes on in one that
 * was left, without filling it anew.
 */
export async function measure(report, options = []) {
  const { number, text, said } = optionsOf(options);
  const [scale, rounds, seed, kept] = [
    ...[number('--scale', 1), number('--rounds', 8), number('--seed', 1)],
    text('--kept'),
  ];
  const make = async (today) => {
    const { County, scaled } = await import('./county/county.ts');
    return new County({ size: scaled(scale), seed, today, template: JSON.parse(readFileSync(TEMPLATE, 'utf8')) });
  };
  const remember = ({ campaignId, cast: { staff, units, people } }) => ({
    ...{ campaignId, cast: { staff, units, people: people.slice(0, 1) } },
  });
  const order = { make, remember, sample: SAMPLE, called: 'county', report, kept };
  const { installation, county, figures } = await openCounty(order);
  try {
    figures.start_seconds = Math.round(await installation.start());
    report(`started in ${figures.start_seconds} s`);
    const db = await connect(installation.data);
    try {
      Object.assign(figures, await proven(db, county.events, report));
      const cpu = loadavg()[0];
      const people = await peopleOf(installation.url, county, DESKS);
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
    if (kept || said('--keep')) report(`kept in ${installation.data}`);
    else installation.remove();
  }
}

const round = (value) => Math.round(value * 10) / 10;

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
