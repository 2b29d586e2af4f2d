import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { connect, openCounty, optionsOf, peopleOf, proven } from './county/opened.mjs';
import { visit } from './county/pages.mjs';
import { pagesOf, told } from './public/pages.mjs';
import { canPin, CORES, visiting } from './public/site.mjs';

const DESKS = { office: 2, unit: 2 };
const LOOKS_MS = 100;
const ITEMS = new URL('../../config/disclosure-items.json', import.meta.url);
/** Of the read tables: what the boards, the site and the register of cases are read from. */
const SAMPLE = ['disclosure_entry', 'disclosure_span', 'disclosure_shown', 'legal_case'];

/**
 * Ten years of 公示 of 400 units, and 50,000 cases of 法制审核, over HTTP: the county's board today and on past days, the
 * register's lists and its search, and the public site on one core against a bare server. `--scale 0.1` makes a tenth of
 * the units and cases, `--rounds N` says how often every page is opened, `--seed N` makes another county, `--keep` leaves
 * the data folder and says where it is, `--kept FOLDER` goes on in one that was left.
 */
export async function measure(report, options = []) {
  const { number, text, said } = optionsOf(options);
  const [scale, rounds, seed, kept] = [
    ...[number('--scale', 1), number('--rounds', 20), number('--seed', 1)],
    text('--kept'),
  ];
  const make = async (today) => {
    const { PublicCounty, scaled } = await import('./public/county.ts');
    return new PublicCounty({ size: scaled(scale), seed, today, items: JSON.parse(readFileSync(ITEMS, 'utf8')).items });
  };
  const remember = ({ cast: { staff, units, people } }) => ({ cast: { staff, units, people: people.slice(0, 1) } });
  const { installation, county, figures } = await openCounty({
    ...{ make, remember, sample: SAMPLE, called: 'public', report, kept },
  });
  const cpu = loadavg()[0];
  try {
    figures.start_seconds = Math.round(await installation.start());
    report(`started in ${figures.start_seconds} s`);
    Object.assign(figures, await desks(installation, county, { rounds, report }));
    await installation.stop();
    figures.one_core = canPin();
    installation.core = figures.one_core ? CORES.site : undefined;
    await installation.start();
    const order = { rounds: Math.ceil(rounds / 4), core: installation.core, report };
    Object.assign(figures, await visiting(installation.url, county.cast.units, order));
    return { scale, seed, load_before: Math.round(cpu * 10) / 10, ...figures };
  } finally {
    await installation.stop();
    if (kept || said('--keep')) report(`kept in ${installation.data}`);
    else installation.remove();
  }
}

/** People of the office and of units open every page of their desks once a round. */
async function desks(installation, county, { rounds, report }) {
  const db = await connect(installation.data);
  try {
    const figures = await proven(db, county.events, report);
    const { rows } = await db.query(`select count(*)::int as cases, max(registered_at)::date::text as today,
      (select count(*)::int from disclosure_shown) as editions from legal_case`);
    const [{ cases, editions, today }] = rows;
    const people = await peopleOf(installation.url, county, DESKS);
    const pages = pagesOf({ deep: Math.max(0, cases - 20), today, years: 9 });
    const aUnit = county.cast.units[0].unitId;
    await visit(people, pages, { rounds: 1, looks: LOOKS_MS, aUnit });
    report(`${people.length} people open ${Object.keys(pages.office).length} pages, ${rounds} rounds`);
    const seen = told(await visit(people, pages, { rounds, looks: LOOKS_MS, aUnit }));
    report(JSON.stringify(seen));
    return { ...figures, units: county.cast.units.length, editions, cases, ...seen };
  } finally {
    await db.end();
  }
}
