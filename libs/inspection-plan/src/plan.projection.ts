import { projection, type Db } from '@app/eventing';
import type { InspectionPlanEvent } from './events.js';

const moved = (db: Db, planId: string, version: number, set: string, values: readonly unknown[] = []) =>
  db.query(`update inspection_plan set version = $2, ${set} where id = $1`, [planId, version, ...values]);

/** 年度抽查计划: the text at hand beside the one in force, and every edition that ever was. */
export const inspectionPlans = projection<InspectionPlanEvent>(
  'inspection_plan',
  {
    PlanDrafted: ({ data: { planId, year, campaignId, edition, content }, at, actor, version }, db) =>
      db.query(
        `insert into inspection_plan (id, year, campaign_id, title, state, edition, content, drafted_by, drafted_at, version)
         values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9)`,
        [planId, year, campaignId ?? null, content.title, edition, JSON.stringify(content), actor, at, version],
      ),
    PlanRevised: ({ data: { planId, content }, version }, db) =>
      moved(db, planId, version, `state = 'draft', title = $3, content = $4`, [content.title, JSON.stringify(content)]),
    PlanSubmitted: ({ data: { planId }, at, actor, version }, db) =>
      moved(db, planId, version, `state = 'submitted', submitted_by = $3, submitted_at = $4`, [actor, at]),
    PlanReturned: ({ data: { planId, reason }, at, actor, version }, db) =>
      moved(db, planId, version, `state = 'returned', returned_by = $3, returned_at = $4, returned_because = $5`, [
        actor,
        at,
        reason,
      ]),
    PlanApproved: async ({ data, at, actor, version }, db) => {
      const { planId, edition, title, coverage, items } = data;
      const approved = JSON.stringify({ title, coverage, items });
      await db.query(
        `insert into inspection_plan_edition (plan_id, edition, approved, reason, approved_by, approved_at)
         select id, $2, $3, reason, $4, $5 from inspection_plan where id = $1`,
        [planId, edition, approved, actor, at],
      );
      await moved(
        db,
        planId,
        version,
        `state = 'approved', approved_edition = $3, approved = $4, approved_by = $5, approved_at = $6`,
        [edition, approved, actor, at],
      );
    },
    PlanAmended: ({ data: { planId, edition, content, reason }, version }, db) =>
      moved(
        db,
        planId,
        version,
        `state = 'draft', edition = $3, title = $4, content = $5, reason = $6, submitted_by = null,
         submitted_at = null, returned_by = null, returned_at = null, returned_because = null`,
        [edition, content.title, JSON.stringify(content), reason],
      ),
  },
  ['inspection_plan', 'inspection_plan_edition'],
);
