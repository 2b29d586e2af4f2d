import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { Question, type Meta } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import { countedAs, RATED } from './counted.js';
import { groupedBy } from './grouping.js';
import { IssueRow } from './issue.entity.js';
import { issues } from './issue.projection.js';
import { ledger, unitNames } from './ledger.projection.js';
import { OVERDUE, overdueFacts } from './queries.js';
import type { IssueRates, IssueRatesAnswer, IssueRatesRequest } from './rates.dto.js';
import { addCounts, byKey, byName, ratesOf, type RateCounts } from './rates.rules.js';

/** 销号率、按期办结率、退回率 of the county and of each unit, category and source, as of any day. */
export class RateIssues extends Question('RateIssues')<IssueRatesRequest, Told<IssueRatesAnswer>> {}

const GROUPS = groupedBy(['unitId', 'category', 'source'] as const);
type By = (typeof GROUPS.columns)[number];
type Group = RateCounts & { readonly by: By; readonly key: string };

const rates: Reading<IssueRatesRequest, IssueRatesAnswer> = {
  shared: true,
  projections: [ledger, issues],
  async read(db, { data, meta }) {
    const groups = await groupsOf(db, data, meta);
    const names = await unitNames(db);
    const of = (by: By): Group[] => groups.filter((group) => group.by === by);
    return {
      whole: line('', '', addCounts(of('source'))),
      units: lines(of('unitId'), (key) => names.get(key) ?? key).sort(byName),
      categories: lines(of('category')),
      sources: lines(of('source')),
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
    .select(GROUPS.by, 'by')
    .addSelect(GROUPS.key, 'key')
    .groupBy(GROUPS.sets)
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

const line = (key: string, name: string, counts: RateCounts): IssueRates => ({
  ...{ key, name, ...counts, rates: ratesOf(counts) },
});

const lines = (groups: readonly Group[], nameOf = (key: string) => key): IssueRates[] =>
  groups
    .filter(({ listed }) => listed > 0)
    .map(({ key, listed, closed, due, onTime, verified, returned }) =>
      line(key, nameOf(key), { listed, closed, due, onTime, verified, returned }),
    )
    .sort(byKey);
