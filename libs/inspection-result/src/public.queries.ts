import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { page, type Page } from '@app/database';
import { EventStore, Question, Rejection, type Recorded } from '@app/eventing';
import type { ListRequest } from '@app/http';
import { drawLabelOf, stepsOf } from './answer.js';
import type { ResultStepAnswer } from './dto.js';
import type { PublishedResult, ResultEvent } from './events.js';
import { ResultRow, type ResultState } from './result.entity.js';

/** A result as everybody may read it: supervisors go by their ids, and what was withdrawn says only that it was. */
export interface PublicResult {
  readonly drawLabel: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly item: string;
  readonly visitedOn?: string;
  readonly endedOn: string;
  readonly dueOn?: string;
  readonly state: ResultState;
  readonly publishedAt: string;
  readonly late: boolean;
  readonly result?: PublishedResult;
  readonly summary?: string;
}

export interface PublicResultSheet extends PublicResult {
  readonly supervisors: readonly string[];
  readonly findings: number;
  readonly steps: readonly ResultStepAnswer[];
}

export class ListPublicResults extends Question('ListPublicResults')<
  ListRequest & { drawLabel?: string },
  Page<PublicResult>
> {}
export class ReadPublicResult extends Question('ReadPublicResult')<
  { drawLabel: string; unitId: string },
  PublicResultSheet
> {}

const COLUMNS = { publishedAt: 'r.publishedAt' };
const LABEL = /^([1-9]\d{3})-([1-9]\d{0,5})$/;

const drawOf = (label: string): { drawYear: number; drawNumber: number } | undefined => {
  const [, year, number] = LABEL.exec(label) ?? [];
  return year && number ? { drawYear: Number(year), drawNumber: Number(number) } : undefined;
};

function publicOf(row: ResultRow): PublicResult {
  const { unitId, unitName, item, visitedOn, endedOn, dueOn, state, publishedAt, late, result, summary } = row;
  const shown = state === 'published' && result !== null && summary !== null;
  return {
    ...{ drawLabel: drawLabelOf(row), unitId, unitName, item, endedOn, state, late },
    publishedAt: publishedAt?.toISOString() ?? '',
    ...(visitedOn === null ? {} : { visitedOn }),
    ...(dueOn === null ? {} : { dueOn }),
    ...(shown ? { result, summary } : {}),
  };
}

@QueryHandler(ListPublicResults)
export class ListPublicResultsHandler implements IQueryHandler<ListPublicResults> {
  constructor(@InjectRepository(ResultRow) private readonly rows: Repository<ResultRow>) {}

  async execute({ data: { drawLabel, cursor, limit } }: ListPublicResults): Promise<Page<PublicResult>> {
    const query = this.rows.createQueryBuilder('r').where('r.publishedAt is not null');
    if (drawLabel) {
      const draw = drawOf(drawLabel) ?? { drawYear: 0, drawNumber: 0 };
      query.andWhere('r.drawYear = :drawYear and r.drawNumber = :drawNumber', draw);
    }
    const { items, ...rest } = await page(query, COLUMNS, 'r.inspectionId', { cursor, limit, sort: '-publishedAt' });
    return { ...rest, items: items.map(publicOf) };
  }
}

@QueryHandler(ReadPublicResult)
export class ReadPublicResultHandler implements IQueryHandler<ReadPublicResult> {
  constructor(
    @InjectRepository(ResultRow) private readonly rows: Repository<ResultRow>,
    @Inject(EventStore) private readonly store: EventStore,
  ) {}

  async execute({ data: { drawLabel, unitId } }: ReadPublicResult): Promise<PublicResultSheet> {
    const draw = drawOf(drawLabel);
    const row = draw && (await this.rows.findOneBy({ ...draw, unitId }));
    if (!row?.publishedAt) throw new Rejection('result-not-found');
    const events = (await this.store.stream(`inspection-result-${row.inspectionId}`)) as Recorded<ResultEvent>[];
    const { supervisors, findings } = row;
    return { ...publicOf(row), supervisors, findings, steps: forThePublic(stepsOf(events)) };
  }
}

/** What was shown before a withdrawal is shown no more, and why it was withdrawn is told by its ground alone. */
function forThePublic(steps: readonly ResultStepAnswer[]): ResultStepAnswer[] {
  const last = steps.findLastIndex(({ kind }) => kind === 'withdrawn');
  return steps.map(({ kind, at, edition, ground, late, summary, result, reason }, index) => ({
    ...{ kind, at, edition, ground, late },
    ...(index < last ? {} : { summary, result, reason }),
  }));
}
