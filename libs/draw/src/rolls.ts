import type { Db } from '@app/eventing';
import { CATEGORY_STRATUM } from './recheck-rolls.js';
import type { Recusal } from './rows.rules.js';
import type { RollConflict, RollObject, Rolls, RollSupervisor } from './roll.rules.js';

/** The registers as they stand in this transaction. */
export async function readRolls(db: Db): Promise<Rolls> {
  const objects = await db.query<{ object: RollObject }>(
    `select json_strip_nulls(json_build_object('id', id, 'stratum', risk_class, 'closed', closed, 'w', risk_score,
                                               'lastInspected', last_inspected)) as object
       from draw_object order by id`,
  );
  const supervisors = await db.query<{ supervisor: RollSupervisor }>(
    `select json_strip_nulls(json_build_object(
              'id', id, 'unit', unit_id, 'pool', pool, 'expiresOn', expires_on, 'stoodDown', stood_down,
              'absences', (select json_agg(json_build_object('from', from_day, 'to', to_day) order by from_day)
                             from draw_absence where supervisor_id = s.id))) as supervisor
       from draw_supervisor s order by id`,
  );
  const conflicts = await db.query<RollConflict>(
    `select c.unit_id as o, c.supervisor_id as s, c.why from draw_conflict c
       join draw_object o on o.id = c.unit_id join draw_supervisor s on s.id = c.supervisor_id`,
  );
  return {
    objects: objects.rows.map(({ object }) => object),
    supervisors: supervisors.rows.map(({ supervisor }) => supervisor),
    conflicts: conflicts.rows,
  };
}

/** Whether the register says that a unit is closed, or the unit that a case file belongs to. */
export async function unitClosed(db: Db, object: string): Promise<boolean> {
  const { rows } = await db.query('select from draw_object where id = $1 and closed', [object.split(':')[0]]);
  return rows.length > 0;
}

export async function campaignKnown(db: Db, campaignId: string): Promise<boolean> {
  const { rows } = await db.query('select from draw_campaign where id = $1', [campaignId]);
  return rows.length > 0;
}

/** Who inspects what by the last published draw of a plan item, for those who are to rest. */
export async function readRotation(db: Db, planItem: string): Promise<Recusal[]> {
  const { rows } = await db.query<{ assignments: Readonly<Record<string, readonly string[]>> }>(
    `select e.body -> 'data' -> 'assignments' as assignments from draw d
       join event e on e.stream = 'draw-' || d.id and e.type = 'DrawPublished'
      where d.plan_item = $1 and d.state = 'published' order by d.year desc, d.number desc limit 1`,
    [planItem],
  );
  return Object.entries(rows[0]?.assignments ?? {}).flatMap(([o, team]) => team.map((s) => ({ o, s })));
}

/** The event that froze a draw. */
export async function freezeOf(db: Db, drawId: string): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>(`select id from event where stream = $1 and type = 'DrawFrozen'`, [
    `draw-${drawId}`,
  ]);
  return rows[0]?.id;
}

/** What units are called, by id; case files by unit and place, closed issues by unit and number; and categories of these. */
export async function unitNames(db: Db): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; name: string }>(
    `select id, name from draw_object union all
     select f.id, o.name || split_part(f.id, ':', 2) || '号案卷' from draw_case_file f join draw_object o on o.id = f.unit_id union all
     select c.id, o.name || '第' || c.issue_number || '号问题' from draw_closure c join draw_object o on o.id = c.unit_id union all
     select distinct ${CATEGORY_STRATUM}, coalesce(category, '未分类') from draw_closure`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
}

export async function supervisorNames(db: Db): Promise<Map<string, Person>> {
  const { rows } = await db.query<Person>(
    `select id, name, organisation from draw_supervisor union all
     select 'team:' || id, name || '检查组', name from draw_object`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the accounts that froze draws are called, by id. */
export async function clerkNames(db: Db, accounts: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; name: string }>('select id, name from draw_clerk where id = any($1)', [
    [...new Set(accounts)],
  ]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The office's pepper is kept apart from the history until it is published with the draw. */
export const keepPepper = (db: Db, drawId: string, value: string) =>
  db.query('insert into draw_pepper (draw_id, value) values ($1, $2) on conflict do nothing', [drawId, value]);

export async function readPepper(db: Db, drawId: string): Promise<string | undefined> {
  const { rows } = await db.query<{ value: string }>('select value from draw_pepper where draw_id = $1', [drawId]);
  return rows[0]?.value;
}
