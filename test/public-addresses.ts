import type { Client } from 'pg';
import { addressOf, hasParameters, type PublicRoute } from './public-walk.js';

const DRAWS = `select year || '-' || number as number, year || '-' || number as label from draw`;
const CHECKPOINTS = 'select size, size as again from checkpoint';

/**
 * Of each public route with parameters, everything of its kind that exists, whether the public may read it yet or not:
 * what waits for its review, a draw that is not published, a result that nobody has passed.
 */
const EXISTING: Readonly<Record<string, string>> = {
  '/public/disclosures/:unitId': 'select id as "unitId" from disclosure_unit',
  '/public/disclosures/:unitId/feed.atom': 'select id as "unitId" from disclosure_unit',
  '/public/disclosures/:unitId/:code': 'select unit_id as "unitId", code from disclosure_entry',
  '/public/review-catalogues/:unitId': 'select id as "unitId" from legal_unit',
  '/public/draws/:number': DRAWS,
  '/public/draws/:number/manifest-:label.json': DRAWS,
  '/api/public/draws/:number/bundle': DRAWS,
  '/public/plan/:year': 'select distinct year from inspection_plan',
  '/public/assessments/:id': 'select id from assessment',
  // Nobody has the links themselves but who was invited; of the demonstration's, one that was used and one that was not.
  '/public/ballots/:token': `select unnest(array['demo-ballot-deputy-0', 'demo-ballot-enterprise-2']) as token`,
  '/public/results/:draw/:unit': `
    select draw_year || '-' || draw_number as draw, unit_id as unit from result_inspection`,
  '/public/notices/:id': 'select id from office_notice',
  '/public/checkpoints/:size': CHECKPOINTS,
  '/public/checkpoints/:size/checkpoint-:again.txt': CHECKPOINTS,
  '/public/prints/:sha256': `
    select sha256 from paper_print union select file_sha256 from paper_print union select id from file`,
  '/public/verifier/:name': `
    select unnest(array['yuheng-verify.mjs', 'yuheng-verify.html', 'yuheng-witness.mjs']) as name`,
  '/api/public/log/tile/*path': `
    select '0/' || lpad(n::text, 3, '0') as path from tree_state, generate_series(0, size / 256) n`,
};

/** What is asked of a route beside its address. */
const ASKED: Readonly<Record<string, string>> = {
  '/api/public/inclusion': `select '?hash=' || encode(hash, 'hex') as asked from event order by seq limit 3`,
  '/api/public/consistency': `select '?from=1&to=' || size as asked from checkpoint`,
  '/public/verifier': `select '?draw=' || year || '-' || number as asked from draw`,
  '/public/prints': `select '?sha256=' || sha256 as asked from paper_print`,
};

/** Every address of these routes, and the routes with parameters of which nobody has said what they may be. */
export async function publicAddresses(
  routes: readonly PublicRoute[],
  db: Client,
): Promise<{ addresses: string[]; unknown: string[] }> {
  const [addresses, unknown]: [string[], string[]] = [[], []];
  for (const { path } of routes) {
    const [existing, asked] = [EXISTING[path], ASKED[path]];
    if (!hasParameters(path)) addresses.push(path);
    else if (existing === undefined) unknown.push(path);
    if (existing !== undefined) {
      const { rows } = await db.query<Record<string, unknown>>(existing);
      addresses.push(...rows.map((row) => addressOf(path, row)));
    }
    if (asked !== undefined) {
      const { rows } = await db.query<{ asked: string }>(asked);
      addresses.push(...rows.map((row) => `${path}${row.asked}`));
    }
  }
  return { addresses, unknown };
}
