import type { Db } from '@app/eventing';
import type { Rolls } from './roll.rules.js';
import { ownerOf } from './rows.rules.js';

/** The files of the catalogues signed off for a year, one stratum per unit, and the people on the register. */
export async function readCaseRolls(db: Db, people: Rolls, year: number): Promise<Rolls> {
  const { rows } = await db.query<{ id: string; unit: string }>(
    `select f.id, f.unit_id as unit from draw_case_file f
       join draw_case_catalogue c on c.unit_id = f.unit_id and c.year = f.year where f.year = $1 order by f.id`,
    [year],
  );
  const objects = rows.map(({ id, unit }) => ({ id, stratum: unit, closed: false }));
  const conflicts = people.conflicts.flatMap(({ o: unit, s, why }) =>
    objects.filter(({ id }) => ownerOf(id) === unit).map(({ id }) => ({ o: id, s, why })),
  );
  return { objects, supervisors: people.supervisors, conflicts };
}
