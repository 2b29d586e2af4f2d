import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { Question, type Meta } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import { countedAs, RATED } from './counted.js';
import { IssueRow } from './issue.entity.js';
import { issues } from './issue.projection.js';
import { ledger } from './ledger.projection.js';
import { OVERDUE, overdueFacts } from './queries.js';
import type { IssueRates, IssueRatesAnswer, IssueRatesRequest } from './rates.dto.js';
import { addCounts, ratesOf, type RateCounts } from './rates.rules.js';
import { submissions } from './round.projection.js';

/** 销号率、按期办结率、退回率 of the county and of each unit, category and source, as of any day. */
export class RateIssues extends Question('RateIssues')<IssueRatesRequest, Told<IssueRatesAnswer>> {}

type Group = RateCounts & {
  readonly unitId: string;
  readonly unitName: string;
  readonly source: string;
  readonly category: string;
};

const rates: Reading<IssueRatesRequest, IssueRatesAnswer> = {
  projections: [ledger, issues, submissions],
  async read(db, { data, meta }) {
    const groups = await groupsOf(db, data, meta);
    return {
      whole: line('', '', groups),
      units: lines(groups, 'unitId', ({ unitName }) => unitName).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
      categories: lines(groups, 'category', ({ category }) => category),
      sources: lines(groups, 'source', ({ source }) => source),
    };
  },
};

@QueryHandler(RateIssues)
export class RateIssuesHandler implements IQueryHandler<RateIssues> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: RateIssues): Promise<Told<IssueRatesAnswer>> {
    return this.past.answer(asked, rates);
  }
}

function groupsOf(db: EntityManager, request: IssueRatesRequest, meta: Meta): Promise<Group[]> {
  const query = db
    .createQueryBuilder(IssueRow, 'i')
    .select('i.unitId', 'unitId')
    .addSelect('max(i.unitName)', 'unitName')
    .addSelect('i.source', 'source')
    .addSelect(`coalesce(i.category, '')`, 'category')
    .groupBy('i.unitId')
    .addGroupBy('i.source')
    .addGroupBy('4')
    .setParameters(overdueFacts(meta));
  for (const counted of RATED) {
    query.addSelect(`(count(*) filter (where ${countedAs(counted, OVERDUE)}))::int`, counted);
  }
  for (const key of ['campaignId', 'unitId', 'source', 'category'] as const) {
    if (request[key]) query.andWhere(`i.${key} = :${key}`, { [key]: request[key] });
  }
  if (meta.unit !== undefined) query.andWhere('i.unitId = :own', { own: meta.unit });
  return query.getRawMany<Group>();
}

function line(key: string, name: string, groups: readonly Group[]): IssueRates {
  const counts = addCounts(groups);
  return { key, name, ...counts, rates: ratesOf(counts) };
}

function lines(
  groups: readonly Group[],
  by: 'unitId' | 'category' | 'source',
  name: (group: Group) => string,
): IssueRates[] {
  const keys = [...new Set(groups.map((group) => group[by]))].sort();
  return keys
    .map((key) => groups.filter((group) => group[by] === key))
    .map((heap) => line(heap[0]![by], name(heap[0]!), heap))
    .filter(({ listed }) => listed > 0);
}
