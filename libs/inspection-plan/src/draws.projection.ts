import { projection, type Db } from '@app/eventing';
import type { DrawEvent } from '@app/draw/events.js';
import { COUNTS_AS_INSPECTED, type InspectionEvent } from '@app/supervision/events.js';

const stands = (db: Db, drawId: string, set: string, values: readonly unknown[] = []) =>
  db.query(`update plan_draw set ${set} where id = $1`, [drawId, ...values]);

/**
 * What became of each batch. Which units were drawn is known from the publication on, not before;
 * a unit that was replaced afterwards is counted no more, and the one in its place is.
 */
export const planDraws = projection<DrawEvent | InspectionEvent>(
  'plan_draw',
  {
    DrawFrozen: ({ data: { drawId, year, number, manifest }, at }, db) =>
      db.query(
        `insert into plan_draw (id, year, number, plan_item, batch, state, strata, frozen_at)
         values ($1, $2, $3, $4, $5, 'frozen', $6, $7)`,
        [
          ...[drawId, year, number, manifest.planItem, manifest.batch],
          ...[JSON.stringify(manifest.strata.map(({ id, N, n }) => ({ id, N, n }))), at],
        ],
      ),
    DrawExecuted: ({ data: { drawId }, at }, db) => stands(db, drawId, `state = 'executed', executed_at = $2`, [at]),
    DrawInfeasible: ({ data: { drawId } }, db) => stands(db, drawId, `state = 'infeasible'`),
    DrawPublished: async ({ data: { drawId, assignments }, at }, db) => {
      await stands(db, drawId, `state = 'published', published_at = $2`, [at]);
      await db.query(
        'insert into plan_drawn_unit (draw_id, unit_id) select $1, unnest($2::text[]) on conflict do nothing',
        [drawId, Object.keys(assignments)],
      );
    },
    DrawVoided: ({ data: { drawId } }, db) => stands(db, drawId, `state = 'voided'`),
    ObjectReplaced: async ({ data }, db) => {
      await db.query(
        `insert into plan_drawn_unit (draw_id, unit_id)
         select id, $2 from plan_draw where id = $1 and state = 'published' on conflict do nothing`,
        [data.drawId, data.in],
      );
      await db.query('delete from plan_drawn_unit where draw_id = $1 and unit_id = $2', [data.drawId, data.out]);
    },
    InspectionAssigned: ({ data: { inspectionId, drawId } }, db) =>
      db.query('insert into plan_inspection (id, draw_id) values ($1, $2) on conflict do nothing', [
        inspectionId,
        drawId,
      ]),
    InspectionConcluded: async ({ data: { inspectionId, unitId, result }, at }, db) => {
      if (!COUNTS_AS_INSPECTED.includes(result)) return;
      await db.query(
        `update plan_drawn_unit d set inspected_at = $3 from plan_inspection i
          where i.id = $1 and d.draw_id = i.draw_id and d.unit_id = $2`,
        [inspectionId, unitId, at],
      );
    },
  },
  ['plan_draw', 'plan_drawn_unit', 'plan_inspection'],
);
