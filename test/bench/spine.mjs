import { BenchInstallation } from './installation.mjs';
import { load, Person } from './load.mjs';

const CONNECTIONS = 32;
const ISSUES = 1500;
const STARTS = 3;
const IDLE_MS = 30_000;

const round = (value) => Math.round(value * 100) / 100;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Start, memory and the rate of one real act, on the demonstration county. The build is not part of any figure. */
export async function measure(report) {
  const installation = await BenchInstallation.make();
  try {
    report('first start, with the demonstration county');
    const first = await installation.start();
    const [later, stops] = [[], []];
    for (let n = 0; n < STARTS; n++) {
      stops.push(await installation.stop());
      later.push(await installation.start());
    }
    report('idle memory');
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    const { pss, rss } = installation.memory();
    report(`submitting ${ISSUES} rectifications at ${CONNECTIONS} connections`);
    const { submission, health } = await submissions(installation);
    return {
      first_start_seconds: round(first),
      later_start_seconds: round(median(later)),
      stop_seconds: round(median(stops)),
      idle_memory_pss_mb: round(pss),
      idle_memory_rss_sum_mb: round(rss),
      submit_per_second: round(submission.perSecond),
      submit_p50_ms: round(submission.p50),
      submit_p99_ms: round(submission.p99),
      health_per_second: round(health.perSecond),
      submit_to_health_ratio: round(submission.perSecond / health.perSecond),
    };
  } finally {
    await installation.stop();
    installation.remove();
  }
}

async function submissions(installation) {
  const signedIn = ({ login, password }) => new Person(installation.url, CONNECTIONS).signIn(login, password);
  const accounts = installation.accounts();
  const office = await signedIn(accounts.find(({ role }) => role === 'office-staff'));
  const person = await signedIn(accounts.find(({ role }) => role === 'unit-clerk'));
  const issues = await inProgress(office, person);
  const evidence = [await person.hand('evidence.txt', 'rectified')];
  const health = await load(
    Array.from({ length: ISSUES }, () => () => person.send('GET', '/api/health')),
    CONNECTIONS,
  );
  const submit = (id) => () =>
    person.send('POST', `/api/issues/${id}/submissions`, { account: '已整改到位。', evidence });
  return { health, submission: await load(issues.map(submit), CONNECTIONS) };
}

/** Issues the office found at the clerk's unit, taken as far as being rectified. */
async function inProgress(office, clerk) {
  const { id: campaignId } = (await office.send('GET', '/api/campaigns/current')).body;
  const { categories } = (await office.send('GET', `/api/campaigns/${campaignId}`)).body;
  const { unitId } = (await clerk.send('GET', '/api/session')).body.account;
  const dueOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const ids = [];
  const prepare = (n) => async () => {
    const issue = {
      campaignId,
      unitId,
      source: 'mutual-inspection',
      category: categories[0],
      text: `第${n}个问题`,
      dueOn,
      responsible: '本单位责任人',
    };
    const { id } = (await office.send('POST', '/api/issues', issue)).body;
    await clerk.send('POST', `/api/issues/${id}/claims`);
    await clerk.send('POST', `/api/issues/${id}/plans`, { measures: '限期整改。', responsible: '本单位责任人' });
    await clerk.send('POST', `/api/issues/${id}/starts`);
    ids.push(id);
  };
  await load(
    Array.from({ length: ISSUES }, (_, n) => prepare(n)),
    CONNECTIONS,
  );
  return ids;
}
