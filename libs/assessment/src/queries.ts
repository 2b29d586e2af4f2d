import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import { literally, page, type Page } from '@app/database';
import { Question, refuseIf, Rejection, type Meta } from '@app/eventing';
import { Jobs } from '@app/queues';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { AssessmentRow } from './assessment.entity.js';
import { assessments } from './assessment.projection.js';
import type {
  AssessedUnitAnswer,
  AssessedUnitListAnswer,
  AssessmentAnswer,
  AssessmentListItem,
  AssessmentListRequest,
  InvitedCountAnswer,
  ScoringRunAnswer,
} from './dto.js';
import { missingItemsIn, sumOf } from './facts.js';
import { scoringJobId } from './jobs.js';
import { ruleOf } from './ranking.rules.js';
import { assessedCampaigns } from './surroundings.projection.js';

interface Of extends AsOf {
  readonly assessmentId: string;
}

export class ListAssessments extends Question('ListAssessments')<
  AssessmentListRequest,
  Told<Page<AssessmentListItem>>
> {}
export class DescribeAssessment extends Question('DescribeAssessment')<Of, AssessmentAnswer> {}
/** Every unit of an assessment with its sums; to units once it is published. */
export class ListAssessedUnits extends Question('ListAssessedUnits')<Of, AssessedUnitListAnswer> {}

/** Whoever works for a unit learns of points when they are published. */
export const refuseBeforePublication = ({ publishedAt }: Pick<AssessmentRow, 'publishedAt'>, { unit }: Meta): void =>
  refuseIf(unit !== undefined && publishedAt === null, 'assessment-not-yours');

const COLUMNS = { openedOn: 'a.openedOn', title: 'a.title' };

interface Around {
  readonly campaignTitle: string;
  readonly units: number;
}

async function aroundOf(db: EntityManager, { id, campaignId }: AssessmentRow): Promise<Around> {
  const [found] = await db.query<Around[]>(
    `select coalesce((select title from assessed_campaign where id = $2), '') as "campaignTitle",
            (select count(*)::int from assessment_unit where assessment_id = $1) as units`,
    [id, campaignId],
  );
  return found ?? { campaignTitle: '', units: 0 };
}

function itemOf(row: AssessmentRow, around: Around): AssessmentListItem {
  const { id, year, number, title, campaignId, from, to, openedOn, publishedAt, version, scheme } = row;
  return {
    ...{ id, year, number, title, campaignId, from, to, openedOn, version, ...around },
    ...{ schemeTitle: scheme.title, schemeVersion: scheme.version },
    state: publishedAt === null ? 'open' : 'published',
    ...(publishedAt && { publishedAt: publishedAt.toISOString() }),
  };
}

const list: Reading<AssessmentListRequest, Page<AssessmentListItem>> = {
  projections: [assessedCampaigns, assessments],
  async read(db, { data }) {
    const query = db.createQueryBuilder(AssessmentRow, 'a').where('true');
    if (data.year) query.andWhere('a.year = :year', { year: data.year });
    if (data.q) query.andWhere('a.title like :q', { q: literally(data.q) });
    const { items, ...rest } = await page(query, COLUMNS, 'a.id', { ...data, sort: data.sort || '-openedOn' });
    const told: AssessmentListItem[] = [];
    for (const row of items) told.push(itemOf(row, await aroundOf(db, row)));
    return { ...rest, items: told };
  },
};

@QueryHandler(ListAssessments)
export class ListAssessmentsHandler implements IQueryHandler<ListAssessments> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListAssessments): Promise<Told<Page<AssessmentListItem>>> {
    return this.past.answer(asked, list);
  }
}

/** Looks an assessment up; throws `assessment-not-found`. */
export async function assessmentRow(past: EntityManager, id: string): Promise<AssessmentRow> {
  const row = await past.findOneBy(AssessmentRow, { id });
  if (!row) throw new Rejection('assessment-not-found');
  return row;
}

const whole: Reading<Of, AssessmentAnswer> = {
  projections: [assessedCampaigns, assessments],
  async read(db, { data: { assessmentId } }) {
    const row = await assessmentRow(db, assessmentId);
    const { scheme, leastBallots, ballotsBy, received, ballots, rule } = row;
    const invited = await db.query<InvitedCountAnswer[]>(
      `select category, count(*)::int as links from assessment_link where assessment_id = $1 group by category order by 1`,
      [assessmentId],
    );
    return {
      ...itemOf(row, await aroundOf(db, row)),
      ...{ scheme: { ...scheme, levels: [...scheme.levels], items: [...scheme.items], streamVersion: 0 } },
      ...{ leastBallots, ballotsBy, invited, received, missing: 0, missingItems: [], scoring: runOf(row) },
      ...(ballots !== null && { ballots }),
      ...(rule !== null && { rule }),
    };
  },
};

function runOf({ requested, completed, scoredAt }: AssessmentRow): ScoringRunAnswer {
  const is = requested === 0 ? 'none' : 'done';
  const at = scoredAt && { scoredAt: scoredAt.toISOString() };
  return { run: requested, is: completed < requested ? 'under-way' : is, ...at };
}

@QueryHandler(DescribeAssessment)
export class DescribeAssessmentHandler implements IQueryHandler<DescribeAssessment> {
  constructor(
    @Inject(Past) private readonly past: Past,
    @Inject(Pool) private readonly db: Pool,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute({ data, meta }: DescribeAssessment): Promise<AssessmentAnswer> {
    const told = await this.past.answer({ type: 'DescribeAssessment', data, meta }, whole);
    const missingItems = await missingItemsIn(this.db, data.assessmentId);
    const lacking = { missing: sumOf(missingItems), missingItems };
    const { scoring } = told;
    if (scoring.is !== 'under-way') return { ...told, ...lacking };
    const job = await this.jobs.find(scoringJobId({ ...data, run: scoring.run }));
    const is = job?.is === 'failed' ? 'failed' : 'under-way';
    return { ...told, ...lacking, scoring: { ...scoring, is, progress: job?.progress ?? 0 } };
  }
}

const UNITS = `
  select u.unit_id as id, u.name, u.unit_group as "group", u.rank,
         coalesce(sum(p.points), 0)::float as score, (count(*) - count(p.points))::int as missing,
         coalesce(sum(p.points) filter (where i.how = 'computed'), 0)::float as computed,
         coalesce(sum(p.points) filter (where i.how = 'manual'), 0)::float as manual,
         coalesce(sum(p.points) filter (where i.how = 'external'), 0)::float as external
    from assessment_unit u
    cross join jsonb_to_recordset($2::jsonb) as i(code text, how text)
    left join assessment_point p on p.assessment_id = u.assessment_id and p.unit_id = u.unit_id and p.code = i.code
   where u.assessment_id = $1
   group by u.unit_id, u.name, u.unit_group, u.rank, u.assessment_id
   order by u.unit_group, u.rank, score desc, u.unit_id`;

@QueryHandler(ListAssessedUnits)
export class ListAssessedUnitsHandler implements IQueryHandler<ListAssessedUnits> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute({ data, meta }: ListAssessedUnits): Promise<AssessedUnitListAnswer> {
    return this.past.answer({ type: 'ListAssessedUnits', data, meta }, units);
  }
}

/** The sums of the total are the unit's own; of the others it reads what everybody does. */
function toldTo<T extends Pick<AssessedUnitAnswer, 'id' | 'name' | 'group' | 'score'>>({ unit: asker }: Meta, unit: T) {
  const { id, name, group, score } = unit;
  return asker === undefined || asker === id ? unit : { id, name, group, score };
}

const units: Reading<Of, AssessedUnitListAnswer> = {
  projections: [assessments],
  async read(db, { data: { assessmentId }, meta }) {
    const row = await assessmentRow(db, assessmentId);
    refuseBeforePublication(row, meta);
    const { title, scheme, publishedAt, rule } = row;
    const found = await db.query<(Omit<AssessedUnitAnswer, 'rank'> & { rank: number | null })[]>(UNITS, [
      ...[assessmentId, JSON.stringify(scheme.items)],
    ]);
    const items = found.map(({ rank, ...unit }) => ({ ...toldTo(meta, unit), ...(rank !== null && { rank }) }));
    return { assessmentId, title, published: publishedAt !== null, rule: rule ?? ruleOf(scheme.rankBy), items };
  },
};
