import type { Db } from '@app/eventing';
import type { Closures } from './events.js';
import type { Rolls } from './roll.rules.js';
import { ownerOf } from './rows.rules.js';

/** A category is called by the beginning of its hash: an id in a draw holds no Chinese. */
export const CATEGORY_STRATUM = `'c-' || left(md5(coalesce(category, '')), 12)`;

interface Closure {
  readonly id: string;
  readonly stratum: string;
  readonly closed_by: string;
  readonly unit_side: readonly string[];
}

/**
 * The issues of a campaign closed in the days asked for, whose closure still stands and was not rechecked by another
 * draw, one stratum per unit or per category; and the people on the register. Who verified a closure, or
 * acted for the unit on the issue, has an interest in it.
 */
export async function readRecheckRolls(
  db: Db,
  people: Rolls,
  { campaignId, closures, drawId }: { campaignId: string; closures: Closures; drawId?: string },
): Promise<Rolls> {
  const { rows } = await db.query<Closure>(
    `select c.id, ${closures.by === 'unit' ? 'unit_id' : CATEGORY_STRATUM} as stratum, closed_by, i.unit_side
       from draw_closure c join (select id as issue_id, unit_side from draw_closed_issue) i using (issue_id)
      where campaign_id = $1 and closed_on between $2 and $3 and stands and (rechecked_by is null or rechecked_by = $4)
      order by c.id`,
    [campaignId, closures.from, closures.to, drawId ?? null],
  );
  const accounts = await db.query<{ supervisor_id: string; account_id: string }>(
    `select a.supervisor_id, a.account_id from draw_supervisor_account a join draw_supervisor s on s.id = a.supervisor_id`,
  );
  const declared = people.conflicts.flatMap(({ o: unit, s, why }) =>
    rows.filter(({ id }) => ownerOf(id) === unit).map(({ id }) => ({ o: id, s, why })),
  );
  const known = new Set(declared.map(({ o, s }) => `${o} ${s}`));
  const interested = accounts.rows.flatMap(({ supervisor_id: s, account_id }) =>
    rows
      .filter(({ closed_by, unit_side }) => closed_by === account_id || unit_side.includes(account_id))
      .filter(({ id }) => !known.has(`${id} ${s}`))
      .map(({ id }) => ({ o: id, s, why: 'declared' as const })),
  );
  return {
    objects: rows.map(({ id, stratum }) => ({ id, stratum, closed: false })),
    supervisors: people.supervisors,
    conflicts: [...declared, ...interested],
  };
}
