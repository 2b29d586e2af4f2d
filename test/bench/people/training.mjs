import { createHash, randomBytes } from 'node:crypto';
import { PASSWORD } from '../county/filling.mjs';
import { connect, openCounty, optionsOf, proven } from '../county/opened.mjs';
import { load, Person } from '../load.mjs';

const SAMPLE = ['training_session', 'training_officer'];
const AT_ONCE = 25;
const HOURS = 3_600_000;

/**
 * A unit of 3,000 officers with ten years of records: what one of them has, and the unit's coverage, over HTTP, each
 * time about another year or person so that no answer is kept; then 500 officers sign in to one session at once, some
 * of them twice. `--officers N`, `--rounds N`, `--seed N`, `--keep`, `--kept FOLDER`.
 */
export async function measureTraining(report, options = []) {
  const { number, text, said } = optionsOf(options);
  const [officers, rounds, seed, kept] = [
    ...[number('--officers', 3000), number('--rounds', 200), number('--seed', 1), text('--kept')],
  ];
  const make = async (today) => {
    const { PROMISED, TrainedCounty } = await import('./trained.ts');
    const size = { ...PROMISED, officers, accounts: Math.min(PROMISED.accounts, officers) };
    return new TrainedCounty({ size, seed, today });
  };
  const remember = ({ cast: { units, people }, officers: all, accounts }) => ({
    ...{ cast: { units, people: people.slice(0, 1) }, officers: all, accounts },
  });
  const { installation, county, figures } = await openCounty({
    ...{ make, remember, sample: SAMPLE, called: 'training', report, kept },
  });
  try {
    await installation.start();
    const db = await connect(installation.data);
    try {
      Object.assign(figures, await proven(db, county.events, report));
      Object.assign(figures, await asked(installation.url, county, { rounds, report }));
      Object.assign(figures, await signedIn(installation.url, county, { db, report }));
    } finally {
      await db.end();
    }
    return { officers, seed, ...figures };
  } finally {
    await installation.stop();
    if (kept || said('--keep')) report(`kept in ${installation.data}`);
    else installation.remove();
  }
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function timed(rounds, ask) {
  for (let round = 0; round < 10; round++) await ask(round);
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await ask(round);
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  return { p50: Math.round(quantile(times, 0.5) * 10) / 10, p95: Math.round(quantile(times, 0.95) * 10) / 10 };
}

async function asked(url, { cast, officers }, { rounds, report }) {
  const clerk = await new Person(url, 2).signIn(cast.units[0].clerk.login, PASSWORD);
  const now = new Date().getFullYear();
  const yearOf = (round) => now - (round % 10);
  const person = await timed(rounds, (round) =>
    clerk.send('GET', `/api/training-people/${officers[(round * 37) % officers.length]}?year=${yearOf(round)}`),
  );
  const coverage = await timed(rounds, (round) => clerk.send('GET', `/api/training-coverage?year=${yearOf(round)}`));
  const list = await timed(Math.ceil(rounds / 4), (round) =>
    clerk.send('GET', `/api/training-hours?year=${yearOf(round)}&limit=50`),
  );
  const { body } = await clerk.send('GET', '/api/training-coverage');
  const figures = {
    ...{ person_hours_ms_p50: person.p50, person_hours_ms_p95: person.p95 },
    ...{ unit_coverage_ms_p50: coverage.p50, unit_coverage_ms_p95: coverage.p95 },
    ...{ unit_hours_list_ms_p50: list.p50, unit_hours_list_ms_p95: list.p95 },
    covered_officers: body.items[0].officers,
  };
  report(JSON.stringify(figures));
  return figures;
}

/** Sessions as the product opens them, without 500 passwords to be tried first. */
async function sessionsOf(db, url, accounts) {
  return Promise.all(
    accounts.map(async (accountId) => {
      const token = randomBytes(32).toString('base64url');
      const hash = createHash('sha256').update(token).digest();
      const until = new Date(Date.now() + HOURS);
      await db.query('insert into session (token_hash, account_id, expires_at) values ($1, $2, $3)', [
        ...[hash, accountId, until],
      ]);
      const person = new Person(url, 1);
      person.cookie = `yuheng=${token}`;
      return person;
    }),
  );
}

async function signedIn(url, { cast, accounts }, { db, report }) {
  const [{ clerk: holder }] = cast.units;
  const clerk = await new Person(url, 2).signIn(holder.login, PASSWORD);
  const day = new Date(Date.now() + 8 * HOURS).toISOString().slice(0, 10);
  const what = { title: '集中签到', kind: 'business', day, place: '礼堂', hours: 2, teacher: '某甲' };
  const { id } = (await clerk.send('POST', '/api/training-sessions', what)).body;
  const people = await sessionsOf(db, url, accounts);
  const shown = async () => (await clerk.send('GET', `/api/training-sessions/${id}/code`)).body.code;
  let code = await shown();
  const screen = setInterval(() => void shown().then((next) => (code = next)), 5000);
  const refused = new Map();
  const signIn = async (person) => {
    try {
      await person.send('POST', `/api/training-sessions/${id}/sign-ins`, { code });
    } catch (error) {
      const [, said = 'unknown'] = /"code":"([^"]+)"/.exec(error.message) ?? [];
      refused.set(said, (refused.get(said) ?? 0) + 1);
    }
  };
  const again = people.filter((_, place) => place % 5 === 0);
  const begun = performance.now();
  const { p50, p99 } = await load(
    [...people, ...again].map((person) => () => signIn(person)),
    AT_ONCE,
  );
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  clearInterval(screen);
  const { rows } = await db.query(
    `select (select count(*) from event where stream = $1 and type = 'TraineeSignedIn')::int as events,
            (select count(distinct officer_id) from training_attendance where session_id = $2)::int as officers`,
    [`training-session-${id}`, id],
  );
  const [{ events, officers }] = rows;
  const twice = refused.get('signed-in-already') ?? 0;
  const lost = people.length - officers;
  const others = [...refused.values()].reduce((sum, count) => sum + count, 0) - twice;
  if (lost !== 0 || events !== officers || twice !== again.length || others !== 0)
    throw new Error(`${people.length} signed in: ${JSON.stringify({ events, officers, refused: [...refused] })}`);
  const figures = {
    ...{ sign_ins: officers, sign_ins_seconds: seconds, sign_ins_lost: lost, sign_ins_doubled: events - officers },
    ...{ sign_ins_refused_twice: twice, sign_in_ms_p50: Math.round(p50), sign_in_ms_p99: Math.round(p99) },
  };
  report(JSON.stringify(figures));
  return figures;
}
