import { connect } from '../county/opened.mjs';
import { median, round } from '../history/statistics.mjs';
import { BenchInstallation } from '../installation.mjs';
import { Person } from '../load.mjs';

const [UNITS, ITEMS, FACTS, ROUNDS] = [400, 60, 20, 5];
const LOOK_MS = 20;
/** Noted of each thing as it happens. */
const NOTED = [
  ...['materials-on-time', 'issues-closed', 'issues-on-time', 'case-review', 'items-disclosed', 'decisions-on-time'],
  ...['legal-review', 'letters-on-time', 'device-ratio', 'reviewer-share', 'demonstration-on-time'],
  ...['investigations-on-time', 'notices-signed', 'uncriticised'],
];
/** And reckoned as of the day. */
const MEASURES = [...NOTED, 'training-hours', 'rooms-and-systems'];
const [OFFICERS, SESSIONS] = [20, 10];
/** 60 weights in halves that sum up to 100. */
const weightAt = (place) => (place < 40 ? 1.5 : 2);
const scheme = {
  ...{ code: 'bench', title: '六十项', source: '测量用', rankBy: 'kind', levels: [] },
  items: Array.from({ length: ITEMS }, (_, place) => ({
    ...{ code: String(place + 1), group: '测量', name: `项目${place + 1}`, weight: weightAt(place), criterion: '' },
    ...{ how: 'computed', measure: MEASURES[place % MEASURES.length], ifNothing: 'full' },
  })),
};

/** 400 units take part in the campaign of the demonstration, each with so many facts of every measure, and with officers who have hours. */
async function populate(db) {
  await db.query(
    `insert into assessed_unit (id, name, kind) select 'bench-' || n, '测量单位' || n, 'department'
       from generate_series(1, $1::int) n`,
    [UNITS],
  );
  const { rows } = await db.query(
    `update assessed_campaign set units =
       (select jsonb_agg('bench-' || n) from generate_series(1, $1::int) n) returning id`,
    [UNITS],
  );
  await db.query(
    `insert into assessment_fact (measure, id, unit_id, campaign_id, from_day, need, have, label, origin, stream, event_id)
     select m, concat_ws('-', 'bench', m, u, n), 'bench-' || u, $4, '2022-01-01', 1, n % 2, '事项', 'bench', 'bench', ''
       from unnest($1::text[]) m, generate_series(1, $2::int) u, generate_series(1, $3::int) n`,
    [NOTED, UNITS, FACTS, rows[0].id],
  );
  await db.query(
    `insert into assessed_trainee (id, person_id, unit_id, name, certificate, from_day, stream, event_id)
     select id, id, 'bench-' || u, '人员', id, '2020-01-01', 'bench', ''
       from generate_series(1, $1::int) u, generate_series(1, $2::int) n, concat_ws('-', 'bench', u, n) as id`,
    [UNITS, OFFICERS],
  );
  await db.query(
    `insert into assessed_hours (session_id, officer_id, day, hours, stream, event_id)
     select 'bench-' || s, t.id, '2023-06-01', 5 + s % 3, 'bench', '' from assessed_trainee t, generate_series(1, $1::int) s
      where t.id like 'bench-%'`,
    [SESSIONS],
  );
  await db.query('analyze');
  return rows[0].id;
}

async function until(staff, path) {
  const seen = new Set();
  for (;;) {
    const { body } = await staff.send('GET', path);
    const { is, progress } = body.scoring;
    if (is === 'failed') throw new Error('the run failed');
    if (is === 'done') return seen.size;
    seen.add(progress);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** From the request to the end of the job, over HTTP; each round finds other points, so that every unit is scored anew. */
async function runs(staff, db, campaignId) {
  await staff.send('POST', '/api/assessment-schemes', scheme);
  const opening = { title: '测量', campaignId, schemeCode: 'bench', from: '2022-01-01', to: '2023-12-31' };
  const opened = await staff.send('POST', '/api/assessments', { ...opening, leastBallots: 0, ballotsBy: '2099-12-31' });
  const path = `/api/assessments/${opened.body.id}`;
  const [seconds, steps] = [[], []];
  for (let nth = 0; nth < ROUNDS; nth++) {
    await db.query(`update assessment_fact set have = 1 where id like 'bench-%' and id like '%-' || $1::text`, [
      nth * 2 + 2,
    ]);
    const begun = performance.now();
    await staff.send('POST', `${path}/scorings`, {});
    steps.push(await until(staff, path));
    seconds.push((performance.now() - begun) / 1000);
  }
  const { body } = await staff.send('GET', path);
  if (body.missing !== 0 || body.scoring.run !== ROUNDS) throw new Error('not everything was scored');
  return { seconds, steps };
}

/** 400 units with 60 items each are scored by a job, by every measure there is. */
export async function scoring(report) {
  const installation = await BenchInstallation.make();
  try {
    await installation.start();
    const db = await connect(installation.data);
    try {
      const { login, password } = installation.accounts().find((account) => account.login === 'office.staff1');
      const staff = await new Person(installation.url, 2).signIn(login, password);
      const campaignId = await populate(db);
      report(`${UNITS} units, ${ITEMS} items, ${UNITS * NOTED.length * FACTS} facts, ${ROUNDS} runs`);
      const { seconds, steps } = await runs(staff, db, campaignId);
      return {
        ...{ scoring_units: UNITS, scoring_items: ITEMS, scoring_facts: UNITS * NOTED.length * FACTS },
        scoring_seconds_median: round(median(seconds), 2),
        scoring_seconds_worst: round(Math.max(...seconds), 2),
        scoring_progress_steps_seen: Math.max(...steps),
      };
    } finally {
      await db.end();
    }
  } finally {
    await installation.stop();
    installation.remove();
  }
}
