import { projection } from '@app/eventing';
import type { BarEvent } from './events.js';

export const bars = projection<BarEvent>(
  'commendation_bar',
  {
    UnitBarred: ({ data: { unitId, year, because }, at, version }, db) =>
      db.query(
        `insert into commendation_bar (unit_id, year, unit_name, state, causes, barred_at, version)
         values ($1, $2, coalesce((select name from opinion_unit where id = $1), $1), 'barred', $3, $4, $5)
         on conflict (unit_id, year) do update set state = 'barred', reason = null, lifted_at = null, lifted_by = null,
           causes = commendation_bar.causes || excluded.causes, version = excluded.version`,
        [unitId, year, JSON.stringify([because]), at, version],
      ),
    UnitUnbarred: ({ data: { unitId, year, reason }, at, actor, version }, db) =>
      db.query(
        `update commendation_bar set state = 'lifted', reason = $3, lifted_at = $4, lifted_by = $5, version = $6
          where unit_id = $1 and year = $2`,
        [unitId, year, reason, at, actor, version],
      ),
  },
  ['commendation_bar'],
  ['opinion_unit'],
);
