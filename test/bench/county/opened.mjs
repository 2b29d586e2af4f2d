import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pg } from '../history/pg.mjs';
import { load as product } from '../history/product.mjs';
import { BenchInstallation } from '../installation.mjs';
import { Person } from '../load.mjs';
import { fillInstallation, PASSWORD } from './filling.mjs';

const CONNECTIONS = 4;

/** What was asked for on the command line: a number by its name, and whether a word was said. */
export const optionsOf = (options) => ({
  number: (name, usual) => (options.includes(name) ? Number(options[options.indexOf(name) + 1]) : usual),
  text: (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined),
  said: (name) => options.includes(name),
});

/**
 * An installation with a made-up county in it, standing still. `kept`: a folder that was left; otherwise a new one is
 * filled by `order`, and what `remember` says of the county is put beside it for the next time.
 */
export async function openCounty({ kept, remember, ...order }) {
  const installation = await BenchInstallation.make({ YUHENG_DEMO: 'off' }, kept);
  const file = join(installation.data, `${order.called}-bench.json`);
  if (!kept) await filled(installation, file, { remember, ...order });
  return { installation, ...JSON.parse(readFileSync(file, 'utf8')) };
}

async function filled(installation, file, { remember, ...order }) {
  try {
    order.report('first start');
    await installation.start();
    await installation.stop();
    const { county, figures } = await fillInstallation(installation.data, order);
    writeFileSync(file, JSON.stringify({ county: { ...remember(county), events: county.book.size }, figures }));
  } catch (error) {
    installation.remove();
    throw error;
  }
}

export async function connect(data) {
  const { from } = await product();
  const { openDatabase } = await from('libs/database/src/postgres.js');
  const db = new pg.Client((await openDatabase({ dataFolder: data })).url);
  await db.connect();
  return db;
}

/** A million events find their place in the log first; nobody would measure an office on that day. */
export async function proven(db, events, report) {
  const begun = performance.now();
  for (;;) {
    const { rows } = await db.query('select size from tree_state');
    if (Number(rows[0].size) >= events) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  report(`all of it in the log after ${seconds} s`);
  return { sequenced_seconds: seconds };
}

/** So many people of each desk, signed in. */
export async function peopleOf(url, { cast }, desks) {
  const logins = { office: cast.staff, unit: cast.units.map(({ clerk }) => clerk), admin: cast.people };
  const people = [];
  for (const [desk, count] of Object.entries(desks)) {
    for (let n = 0; n < count; n++) {
      const { login, accountId, unitId } = desk === 'admin' ? logins.admin[0] : logins[desk][n % logins[desk].length];
      people.push({ person: await new Person(url, CONNECTIONS).signIn(login, PASSWORD), desk, accountId, unitId });
    }
  }
  return people;
}
