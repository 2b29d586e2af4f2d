import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import { literally } from '@app/database';
import { Question, refuseUnlessOwn, Rejection } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import type {
  OfficerAccountItem,
  OfficerAccountListAnswer,
  TrainingPlanAnswer,
  TrainingPlanItem,
  TrainingPlanListAnswer,
} from './answer.dto.js';
import type { OfficerAccountListRequest, TrainingYearRequest } from './dto.js';
import { trainingAccounts, trainingOfficers, trainingUnits } from './person.projection.js';
import { usualDue } from './plan.decider.js';
import { trainingPlans } from './plan.projection.js';
import { cutting, filled, told } from './rows.js';

type OfPlan = { readonly unitId: string; readonly year: number; readonly asOf?: string };
export class ListTrainingPlans extends Question('ListTrainingPlans')<
  TrainingYearRequest,
  Told<TrainingPlanListAnswer>
> {}
export class DescribeTrainingPlan extends Question('DescribeTrainingPlan')<OfPlan, Told<TrainingPlanAnswer>> {}
export class ListOfficerAccounts extends Question('ListOfficerAccounts')<
  OfficerAccountListRequest,
  Told<OfficerAccountListAnswer>
> {}

const DUE = `select coalesce((select due_on::text from training_year where year = $1), $2) as "dueOn"`;
const SUM = (which: string) =>
  `(select coalesce(sum((i ->> 'hours')::float8), 0) from jsonb_array_elements(p.items) i where i ->> 'kind' ${which})`;

const planList: Reading<TrainingYearRequest, TrainingPlanListAnswer> = {
  projections: [trainingUnits, trainingPlans],
  async read(db, { data, meta }) {
    const today = dayOf(meta.at);
    const year = data.year ?? Number(today.slice(0, 4));
    const [due] = await db.query<{ dueOn: string }[]>(DUE, [year, usualDue(year)]);
    const dueOn = due?.dueOn ?? usualDue(year);
    const { from, limit, cut } = cutting(data);
    const rows = await db.query<(TrainingPlanItem & { full: number })[]>(
      `select u.id, u.id as "unitId", u.name as "unitName", $1::int as year, $2 as "dueOn", p.revision,
              p.document_number as "documentNumber", p.submitted_on::text as "submittedOn",
              case when p.late then 'late' when p.revision is not null then 'submitted'
                   when $3 > $2 then 'overdue' else 'awaited' end as state,
              jsonb_array_length(p.items) as items, ${SUM("<> 'political'")} as hours,
              ${SUM("= 'political'")} as "politicalHours", count(*) over ()::int as full
         from training_unit u left join training_plan p on p.unit_id = u.id and p.year = $1
        where not u.closed and ($4::text is null or u.id = $4) and ($5::text is null or u.name ilike $5)
        order by u.name, u.id offset $6 limit $7`,
      [
        ...[year, dueOn, today, meta.unit ?? (data.unitId || null)],
        ...[data.q ? literally(data.q) : null, from, limit],
      ],
    );
    return { year, dueOn, ...cut(rows.map(filled)) };
  },
};

type PlanColumns = Omit<TrainingPlanAnswer, 'dueOn' | 'version' | 'revision' | 'items'> & {
  revision?: number;
  items?: TrainingPlanAnswer['items'];
};

const plan: Reading<OfPlan, TrainingPlanAnswer> = {
  projections: [trainingUnits, trainingPlans],
  async read(db, { data: { unitId, year }, meta }) {
    refuseUnlessOwn(meta, unitId);
    const [row] = await db.query<PlanColumns[]>(
      `select u.id as "unitId", u.name as "unitName", $2::int as year, p.revision, coalesce(p.document_number, '') as
              "documentNumber", coalesce(p.late, false) as late, p.reason, p.submitted_on::text as "submittedOn", p.items
         from training_unit u left join training_plan p on p.unit_id = u.id and p.year = $2 where u.id = $1`,
      [unitId, year],
    );
    if (!row) throw new Rejection('training-unit-unknown');
    const [due] = await db.query<{ dueOn: string }[]>(DUE, [year, usualDue(year)]);
    const { revision = 0, items = [], ...rest } = told(row);
    return { ...rest, revision, items, dueOn: due?.dueOn ?? usualDue(year), version: revision };
  },
};

const accountList: Reading<OfficerAccountListRequest, OfficerAccountListAnswer> = {
  projections: [trainingUnits, trainingOfficers, trainingAccounts],
  async read(db, { data, meta }) {
    const { from, limit, cut } = cutting(data);
    const rows = await db.query<(OfficerAccountItem & { full: number })[]>(
      `select a.id, a.login, a.name, a.officer_id as "officerId", b.certificate, count(*) over ()::int as full,
              coalesce((select jsonb_agg(jsonb_build_object('officerId', o.id, 'certificate', o.certificate) order by o.certificate)
                 from training_officer o
                where a.officer_id is null and o.unit_id = a.unit_id and o.name = a.name
                  and o.from_day <= $2 and (o.until_day is null or o.until_day >= $2)
                  and not exists (select from training_account x join training_officer y on y.id = x.officer_id
                                   where y.person_id = o.person_id and x.open)), '[]') as candidates
         from training_account a left join training_officer b on b.id = a.officer_id
        where a.open and a.unit_id = $1 and ($3::text is null or a.name ilike $3 or a.login ilike $3)
        order by a.login offset $4 limit $5`,
      [meta.unit ?? null, dayOf(meta.at), data.q ? literally(data.q) : null, from, limit],
    );
    return cut(rows.map(filled));
  },
};

@QueryHandler(ListTrainingPlans)
export class ListTrainingPlansHandler implements IQueryHandler<ListTrainingPlans> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListTrainingPlans): Promise<Told<TrainingPlanListAnswer>> {
    return this.past.answer(asked, planList);
  }
}

@QueryHandler(DescribeTrainingPlan)
export class DescribeTrainingPlanHandler implements IQueryHandler<DescribeTrainingPlan> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeTrainingPlan): Promise<Told<TrainingPlanAnswer>> {
    return this.past.answer(asked, plan);
  }
}

@QueryHandler(ListOfficerAccounts)
export class ListOfficerAccountsHandler implements IQueryHandler<ListOfficerAccounts> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListOfficerAccounts): Promise<Told<OfficerAccountListAnswer>> {
    return this.past.answer(asked, accountList);
  }
}
