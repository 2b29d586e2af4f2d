import { quantile, round } from '../history/statistics.mjs';

const cursorAt = (offset) => Buffer.from(String(offset)).toString('base64url');
const q = (words) => `q=${encodeURIComponent(words)}`;

/** What the pages of 公示 and 法制审核 ask for, by desk and name, as the console asks. `{unit}` is a unit, for a unit its own. */
export function pagesOf({ deep, today, years }) {
  const year = Number(today.slice(0, 4));
  const past = Object.fromEntries(
    Array.from({ length: years }, (_, back) => [
      `board_of_${year - 1 - back}`,
      `/api/disclosure-board?on=${year - 1 - back}-12-31`,
    ]),
  );
  const cases = {
    cases: '/api/legal-cases',
    cases_by_day: '/api/legal-cases?sort=dueOn',
    cases_by_decision: '/api/legal-cases?sort=-decidedOn',
    cases_by_number: '/api/legal-cases?sort=caseNumber',
    cases_in_review: '/api/legal-cases?state=in-review',
    cases_decided: '/api/legal-cases?state=decided',
    cases_necessary: '/api/legal-cases?necessary=true',
    cases_of_year: `/api/legal-cases?year=${year - 3}`,
    cases_overdue: '/api/legal-cases?overdue=true&sort=dueOn',
    search_two: `/api/legal-cases?${q('占用')}`,
    search_four: `/api/legal-cases?${q('公共场地')}`,
    search_rare: `/api/legal-cases?${q('穿山甲')}`,
    search_number: `/api/legal-cases?${q(`立〔${year - 2}〕17号`)}`,
    search_nothing: `/api/legal-cases?${q('查无此词')}`,
    health: '/api/health',
  };
  const disclosures = {
    board: '/api/disclosure-board',
    board_trend: '/api/disclosure-board/trend',
    unit_board: '/api/disclosure-board/units/{unit}',
    disclosures: '/api/disclosures',
    disclosures_overdue: '/api/disclosures?overdue=true',
    disclosures_stale: '/api/disclosures?stale=true',
    disclosures_by_word: `/api/disclosures?${q('权责')}`,
  };
  const office = {
    ...{ ...disclosures, ...past, ...cases },
    cases_of_unit: '/api/legal-cases?unitId={unit}',
    cases_last_page: `/api/legal-cases?cursor=${cursorAt(deep)}`,
    reviewers: '/api/legal-reviewers',
  };
  return { office, unit: { ...disclosures, ...cases } };
}

const kindOf = (page) => {
  if (page.startsWith('board')) return 'board';
  if (page.startsWith('search')) return 'case_search';
  return page.startsWith('cases') ? 'case_list' : 'other';
};

/** p95 of every page, and of each kind all of it together and the worst of its pages at the office's desk. */
export function told(times) {
  const figures = {};
  const kinds = { board: [], case_list: [], case_search: [], other: [], health: [] };
  const worst = {};
  for (const [key, all] of times) {
    const [desk, page] = key.split('.');
    const kind = page === 'health' ? 'health' : kindOf(page);
    const p95 = quantile(all, 0.95);
    figures[`${desk}_${page}_p50_ms`] = round(quantile(all, 0.5), 1);
    figures[`${desk}_${page}_p95_ms`] = round(p95, 1);
    if (desk !== 'office') continue;
    kinds[kind].push(...all);
    if (!(worst[kind]?.[1] >= p95)) worst[kind] = [key, p95];
  }
  const summary = {};
  for (const [kind, all] of Object.entries(kinds)) {
    summary[`${kind}_p95_ms`] = round(quantile(all, 0.95), 1);
    if (kind === 'health') continue;
    summary[`worst_${kind}`] = worst[kind][0];
    summary[`worst_${kind}_p95_ms`] = round(worst[kind][1], 1);
  }
  return { ...summary, ...figures };
}
