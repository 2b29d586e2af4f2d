import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { EventStore, Question, refuseIf, Rejection, type Recorded } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import { itemOf, stepsOf } from './answer.js';
import type { ResultAnswer, ResultListItem, ResultListRequest, ResultPeriodAnswer } from './dto.js';
import type { ResultEvent } from './events.js';
import { USUAL_PERIOD } from './handlers.js';
import { resultInspections, resultNames } from './inspection.projection.js';
import { ResultRow } from './result.entity.js';
import { results } from './result.projection.js';

export class ListInspectionResults extends Question('ListInspectionResults')<
  ResultListRequest,
  Told<Page<ResultListItem>>
> {}
export class DescribeInspectionResult extends Question('DescribeInspectionResult')<
  { inspectionId: string },
  ResultAnswer
> {}
export class ShowResultPeriod extends Question('ShowResultPeriod')<object, ResultPeriodAnswer> {}

const COLUMNS = { dueOn: 'r.dueOn', endedOn: 'r.endedOn', unit: 'r.unitName', publishedAt: 'r.publishedAt' };
const OVERDUE = `(r.state = 'awaited' and r.dueOn < :today)`;

const list: Reading<ResultListRequest, Page<ResultListItem>> = {
  projections: [resultInspections, resultNames, results],
  async read(db, { data, meta }) {
    const [today, { sort = 'endedOn' }] = [dayOf(meta.at), data];
    const query = db.createQueryBuilder(ResultRow, 'r').where('true');
    if (meta.unit !== undefined) query.andWhere('r.unitId = :own', { own: meta.unit });
    for (const field of ['state', 'drawId', 'unitId'] as const) {
      if (data[field]) query.andWhere(`r.${field} = :${field}`, { [field]: data[field] });
    }
    if (data.overdue) query.andWhere(data.overdue === 'true' ? OVERDUE : `not coalesce(${OVERDUE}, false)`, { today });
    if (data.q) query.andWhere('(r.unitName ilike :q or r.item ilike :q)', { q: literally(data.q) });
    const { items, ...rest } = await page(query, COLUMNS, 'r.inspectionId', {
      ...{ cursor: data.cursor, limit: data.limit, sort },
    });
    return { ...rest, items: items.map((row) => itemOf(row, today)) };
  },
};

@QueryHandler(ListInspectionResults)
export class ListInspectionResultsHandler implements IQueryHandler<ListInspectionResults> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListInspectionResults): Promise<Told<Page<ResultListItem>>> {
    return this.past.answer(asked, list);
  }
}

@QueryHandler(DescribeInspectionResult)
export class DescribeInspectionResultHandler implements IQueryHandler<DescribeInspectionResult> {
  constructor(
    @InjectRepository(ResultRow) private readonly rows: Repository<ResultRow>,
    @Inject(EventStore) private readonly store: EventStore,
  ) {}

  async execute({ data: { inspectionId }, meta }: DescribeInspectionResult): Promise<ResultAnswer> {
    const row = await this.rows.findOneBy({ inspectionId });
    if (!row) throw new Rejection('result-not-found');
    refuseIf(meta.unit !== undefined && meta.unit !== row.unitId, 'not-your-unit');
    const events = (await this.store.stream(`inspection-result-${inspectionId}`)) as Recorded<ResultEvent>[];
    return { ...itemOf(row, dayOf(meta.at)), steps: stepsOf(events) };
  }
}

@QueryHandler(ShowResultPeriod)
export class ShowResultPeriodHandler implements IQueryHandler<ShowResultPeriod> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute(): Promise<ResultPeriodAnswer> {
    const { rows } = await this.db.query<ResultPeriodAnswer>('select working_days as "workingDays" from result_period');
    return rows[0] ?? { workingDays: USUAL_PERIOD };
  }
}
