import { round, quantile } from '../history/statistics.mjs';

const cursorAt = (offset) => Buffer.from(String(offset)).toString('base64url');

/** What each desk's pages ask for, by the name of the page, as the console asks. `{unit}` is a unit, for a unit its own. */
export function pagesOf({ campaignId, year, deep }) {
  const campaign = `campaignId=${campaignId}`;
  const issues = {
    issues: `/api/issues?${campaign}`,
    issues_by_day: `/api/issues?${campaign}&sort=-dueOn`,
    issues_overdue: `/api/issues?${campaign}&overdue=true&sort=dueOn`,
    issues_by_state: `/api/issues?${campaign}&state=in-progress`,
    issues_by_word: `/api/issues?${campaign}&q=${encodeURIComponent('公示')}`,
    issue_summary: `/api/issues/summary?${campaign}`,
    issue_rates: `/api/issues/rates?${campaign}`,
    board: `/api/campaigns/${campaignId}/board`,
    board_trend: `/api/boards/trend?${campaign}`,
    materials: `/api/campaigns/${campaignId}/materials`,
    self_inspections: `/api/self-inspections?${campaign}`,
    work_ledgers: `/api/work-ledgers?${campaign}`,
    computed_checks: `/api/computed-checks?${campaign}`,
    evidence: '/api/evidence',
    tasks: '/api/tasks',
    notifications: '/api/notifications',
    unread: '/api/notifications/unread-count',
    prints: '/api/prints',
    inspections: '/api/inspections',
    results: '/api/inspection-results',
    opinions: '/api/opinions',
    oversights: '/api/oversights',
    talks: '/api/talks',
    rechecks: '/api/rechecks',
    history_of_unit: `/api/history?subject=unit:{unit}`,
    search_two: `/api/search?q=${encodeURIComponent('公示')}`,
    search_four: `/api/search?q=${encodeURIComponent('执法人员')}`,
    search_rare: `/api/search?q=${encodeURIComponent('穿山甲')}`,
    health: '/api/health',
  };
  const office = {
    ...issues,
    duties: '/api/duties',
    issues_last_page: `/api/issues?${campaign}&cursor=${cursorAt(deep)}`,
    issue_duplicates: `/api/issue-duplicates?${campaign}`,
    units: '/api/units',
    unit_names: '/api/units/names',
    supervisors: '/api/supervisors',
    campaigns: '/api/campaigns',
    evidence_reuses: '/api/evidence-reuses',
    inspection_items: '/api/inspection-items',
    inspection_plans: '/api/inspection-plans',
    draws: '/api/draws',
    mutual_visits: '/api/mutual-visits',
    case_catalogues: `/api/case-catalogues?year=${year}`,
    history_of_campaign: `/api/history?subject=campaign:${campaignId}`,
  };
  const admin = { accounts: '/api/accounts', deliveries: '/api/deliveries', health: '/api/health' };
  return { office, unit: issues, admin };
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function shuffled(things) {
  const all = [...things];
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [all[last], all[other]] = [all[other], all[last]];
  }
  return all;
}

/**
 * Every person opens every page of his desk once a round, each in an order of his own, and looks at it for a moment
 * before the next: so every page, and `GET /api/health` with them, is measured under the same load. Milliseconds by
 * desk and page.
 */
export async function visit(people, pages, { rounds, looks, aUnit }) {
  const times = new Map();
  const open = async ({ person, desk, unitId }) => {
    await pause(Math.random() * 2 * looks);
    for (const [page, path] of shuffled(Object.entries(pages[desk]))) {
      const begun = performance.now();
      await person.send('GET', path.replace('{unit}', unitId ?? aUnit));
      const key = `${desk}.${page}`;
      times.set(key, [...(times.get(key) ?? []), performance.now() - begun]);
      await pause(Math.random() * 2 * looks);
    }
  };
  for (let n = 0; n < rounds; n++) await Promise.all(people.map(open));
  return times;
}

/** p50 and p95 of every page, the worst of each kind, and how many times the health check's they are. */
export function told(times) {
  const figures = {};
  const health = [...times].filter(([key]) => key.endsWith('.health')).flatMap(([, all]) => all);
  const base = { p50: quantile(health, 0.5), p95: quantile(health, 0.95) };
  let slowest = 0;
  const worst = { list: ['', 0, 0], board: ['', 0, 0], search: ['', 0, 0] };
  for (const [key, all] of [...times].sort(([, a], [, b]) => quantile(b, 0.95) - quantile(a, 0.95))) {
    const [p50, p95] = [quantile(all, 0.5), quantile(all, 0.95)];
    const page = key.split('.')[1];
    if (page !== 'health') slowest = Math.max(slowest, p50 / base.p50);
    const kind = page.startsWith('search') ? 'search' : page.startsWith('board') ? 'board' : 'list';
    figures[`${key.replace('.', '_')}_p50_ms`] = round(p50, 1);
    figures[`${key.replace('.', '_')}_p95_ms`] = round(p95, 1);
    if (page !== 'health' && p95 > worst[kind][1]) worst[kind] = [key, p95, p50];
  }
  const summary = { health_p50_ms: round(base.p50, 1), health_p95_ms: round(base.p95, 1) };
  for (const [kind, [page, p95, p50]] of Object.entries(worst)) {
    summary[`worst_${kind}`] = page;
    summary[`worst_${kind}_p95_ms`] = round(p95, 1);
    summary[`worst_${kind}_p50_to_health`] = round(p50 / base.p50, 1);
  }
  return { ...summary, slowest_p50_to_health: round(slowest, 1), ...figures };
}
