import type { Db } from '@app/eventing';
import { MUTUAL_POOL } from './mutual.rules.js';
import type { Rolls } from './roll.rules.js';
import type { Recusal } from './rows.rules.js';

/** All units of a mutual draw stand in one stratum, and all of them are drawn. */
export const MUTUAL_STRATUM = 'all';
/** A team holds no certificate of its own. */
const NEVER = '9999-12-31';

export const teamOf = (unit: string): string => `${MUTUAL_POOL}:${unit}`;

/** The units of a campaign and the teams they send, as they stand in this transaction. A unit that closed sends none. */
export async function readMutualRolls(db: Db, campaignId: string): Promise<Rolls> {
  const units = await db.query<{ id: string; closed: boolean; sends: boolean }>(
    `select o.id, o.closed, t.unit_id is not null as sends from draw_participant p join draw_object o on o.id = p.unit_id
       left join draw_team t on t.campaign_id = p.campaign_id and t.unit_id = p.unit_id
      where p.campaign_id = $1 order by o.id`,
    [campaignId],
  );
  const recusals = await db.query<{ o: string; unit: string }>(
    `select r.from_unit as o, r.unit_id as unit from draw_team_recusal r
       join draw_team t on t.campaign_id = r.campaign_id and t.unit_id = r.unit_id
       join draw_participant p on p.campaign_id = r.campaign_id and p.unit_id = r.unit_id
       join draw_participant o on o.campaign_id = r.campaign_id and o.unit_id = r.from_unit
      where r.campaign_id = $1 and r.from_unit <> r.unit_id`,
    [campaignId],
  );
  return {
    objects: units.rows.map(({ id, closed }) => ({ id, stratum: MUTUAL_STRATUM, closed })),
    supervisors: units.rows
      .filter(({ sends }) => sends)
      .map(({ id, closed }) => ({ id: teamOf(id), unit: id, pool: MUTUAL_POOL, expiresOn: NEVER, stoodDown: closed })),
    conflicts: recusals.rows.map(({ o, unit }) => ({ o, s: teamOf(unit), why: 'declared' })),
  };
}

/** Who inspected each unit by the last published pairing it took part in: none of it again, as far as both take part. */
export async function readMutualRotation(db: Db, { objects, supervisors }: Rolls): Promise<Recusal[]> {
  const { rows } = await db.query<Recusal>(
    `select unit_id as o, team_id as s from draw_mutual_pair p
      where published = (select max(published) from draw_mutual_pair where unit_id = p.unit_id)`,
  );
  const known = new Set([...objects, ...supervisors].map(({ id }) => id));
  return rows.filter(({ o, s }) => known.has(o) && known.has(s));
}
