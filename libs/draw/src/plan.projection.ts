import { projection } from '@app/eventing';
import type { PlanApproved } from '@app/inspection-plan/events.js';

/** 年度抽查计划 in force, batch by batch, as far as a freeze looks at it. A new edition takes the place of the old. */
export const drawPlans = projection<PlanApproved>(
  'draw_plan',
  {
    PlanApproved: async ({ data: { planId, year, edition, items } }, db) => {
      await db.query('insert into draw_plan (id, year) values ($1, $2) on conflict do nothing', [planId, year]);
      await db.query('delete from draw_plan_item where plan_id = $1', [planId]);
      const batches = items.flatMap(({ planItem, name, legalBasis, slots, frequencyMonths, batches: of }) =>
        of.map(({ number, from, to, strata }) => ({
          ...{ plan_item: planItem, batch: number, name, legal_basis: legalBasis, strata, slots },
          ...{ frequency_months: frequencyMonths, from_day: from, to_day: to },
        })),
      );
      await db.query(
        `insert into draw_plan_item (plan_item, batch, plan_id, year, edition, name, legal_basis, strata, slots,
                                     frequency_months, from_day, to_day)
         select b.plan_item, b.batch, $2, $3, $4, b.name, b.legal_basis, b.strata, b.slots, b.frequency_months,
                b.from_day, b.to_day
           from jsonb_to_recordset($1::jsonb) as b(plan_item text, batch int, name text, legal_basis text, strata jsonb,
                slots text[], frequency_months int, from_day date, to_day date)
         on conflict (plan_item, batch) do nothing`,
        [JSON.stringify(batches), planId, year, edition],
      );
    },
  },
  ['draw_plan', 'draw_plan_item'],
);
