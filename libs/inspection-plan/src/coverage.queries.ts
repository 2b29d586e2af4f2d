import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { dayOf } from '@app/calendar';
import { Question, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { planUnits } from './around.projection.js';
import type { CoverageAnswer } from './coverage.dto.js';
import { coverageOf, type BatchDraw, type CoveredUnit } from './coverage.rules.js';
import { planDraws } from './draws.projection.js';
import { InspectionPlanRow } from './plan.entity.js';
import { inspectionPlans } from './plan.projection.js';

type CoverageRequest = AsOf & { readonly planId: string };

export class ShowPlanCoverage extends Question('ShowPlanCoverage')<CoverageRequest, Told<CoverageAnswer>> {}

const coverage: Reading<CoverageRequest, CoverageAnswer> = {
  projections: [inspectionPlans, planUnits, planDraws],
  thing: ({ planId }) => `inspection-plan-${planId}`,
  async read(db, { data: { planId }, meta }) {
    const row = await db.findOneBy(InspectionPlanRow, { id: planId });
    if (!row) throw new Rejection('plan-not-found');
    const [text, edition] =
      row.approved && row.approvedEdition ? [row.approved, row.approvedEdition] : [row.content, row.edition];
    const day = dayOf(meta.at);
    const counted = coverageOf({
      ...{ items: text.items, coverage: text.coverage, day },
      units: await unitsOf(db),
      draws: await drawsOf(
        db,
        text.items.map(({ planItem }) => planItem),
      ),
    });
    const { year } = row;
    const head = { id: planId, year, title: text.title, edition, inForce: row.approved !== null, day };
    return { ...head, coverage: text.coverage, ...(counted as Omit<CoverageAnswer, keyof typeof head | 'coverage'>) };
  },
};

const unitsOf = (db: EntityManager): Promise<CoveredUnit[]> =>
  db.query<CoveredUnit[]>(
    'select id, kind, risk_class as "riskClass", township from plan_unit where not closed order by id',
  );

function drawsOf(db: EntityManager, planItems: readonly string[]): Promise<BatchDraw[]> {
  return db.query<BatchDraw[]>(
    `select d.id, d.year || '-' || d.number as label, d.plan_item || '/' || d.batch as key, d.state, d.strata,
            coalesce((select jsonb_agg(jsonb_build_object('unitId', u.unit_id, 'inspected', u.inspected_at is not null))
                        from plan_drawn_unit u where u.draw_id = d.id), '[]') as drawn
       from plan_draw d where d.plan_item = any($1) order by d.year, d.number`,
    [planItems],
  );
}

/** 覆盖面 of a plan, now or at the end of a past day. */
@QueryHandler(ShowPlanCoverage)
export class ShowPlanCoverageHandler implements IQueryHandler<ShowPlanCoverage> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ShowPlanCoverage): Promise<Told<CoverageAnswer>> {
    return this.past.answer(asked, coverage);
  }
}
