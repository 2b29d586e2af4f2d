import type { Db } from '@app/eventing';
import type { PlannedBatch, PlanStanding } from './plan.rules.js';

/** What the approved plan says of a batch; undefined when no approved plan holds it. */
export async function planItemOf(db: Db, planItem: string, batch: number): Promise<PlannedBatch | undefined> {
  const { rows } = await db.query<PlannedBatch>(
    `select plan_id as "planId", plan_item as "planItem", batch, year, edition, name, legal_basis as "legalBasis",
            strata, slots, frequency_months as "frequencyMonths", from_day::text as "from", to_day::text as "to"
       from draw_plan_item where plan_item = $1 and batch = $2`,
    [planItem, batch],
  );
  return rows[0];
}

/** How a batch stands to the plans of a year, for `refuseUnplanned`. */
export async function planStanding(
  db: Db,
  { year, planItem, batch }: { year: number; planItem: string; batch: number },
): Promise<PlanStanding> {
  const { rows } = await db.query('select from draw_plan where year = $1 limit 1', [year]);
  const planned = await planItemOf(db, planItem, batch);
  return { planApproved: rows.length > 0, ...(planned && { planned }) };
}
