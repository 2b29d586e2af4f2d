import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { Question, type Meta } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import type { IssueCount, IssueSummaryAnswer, IssueSummaryRequest } from './dto.js';
import { IssueRow } from './issue.entity.js';
import { groupedBy } from './grouping.js';
import { issues } from './issue.projection.js';
import { ledger, unitNames } from './ledger.projection.js';
import { overseen } from './oversight.projection.js';
import { OVERDUE, overdueFacts, STANDING } from './queries.js';
import { byKey, byName } from './rates.rules.js';
import { SITUATIONS } from './rules.js';

export class SummariseIssues extends Question('SummariseIssues')<IssueSummaryRequest, Told<IssueSummaryAnswer>> {}

const GROUPS = groupedBy(['unitId', 'category', 'source', 'escalatedTo'] as const, ['i.state']);
type By = (typeof GROUPS.columns)[number];

/** Issues of one state that are alike in one thing; `requested` of them wait for a decision on an extension. */
interface Group {
  readonly by: By;
  readonly key: string;
  readonly state: string;
  readonly total: number;
  readonly overdue: number;
  readonly requested: number;
  readonly overseen: number;
}

const LEVELS = ['unit-lead', 'office', 'director'];

const summary: Reading<IssueSummaryRequest, IssueSummaryAnswer> = {
  shared: true,
  projections: [ledger, issues, overseen],
  async read(db, { data: { campaignId }, meta }) {
    const groups = await groupsOf(db, campaignId, meta);
    const names = await unitNames(db);
    const of = (by: By): Group[] => groups.filter((group) => group.by === by);
    const bySource = of('source');
    const { total, closed, overdue } = count('', '', bySource);
    const escalated = counts(of('escalatedTo'));
    return {
      total,
      closed,
      overdue,
      extensionsRequested: sum(bySource, ({ requested }) => requested),
      overseen: sum(bySource, (group) => group.overseen),
      byState: counts(bySource.map((group) => ({ ...group, key: group.state }))),
      bySource: counts(bySource),
      byCategory: counts(of('category')),
      byUnit: counts(of('unitId'), (key) => names.get(key) ?? key).sort(byName),
      escalated: LEVELS.map((level) => ({ level, total: escalated.find(({ key }) => key === level)?.total ?? 0 })),
    };
  },
};

@QueryHandler(SummariseIssues)
export class SummariseIssuesHandler implements IQueryHandler<SummariseIssues> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: SummariseIssues): Promise<Told<IssueSummaryAnswer>> {
    return this.past.answer(asked, summary);
  }
}

function groupsOf(db: EntityManager, campaignId: string | undefined, meta: Meta): Promise<Group[]> {
  const query = db
    .createQueryBuilder(IssueRow, 'i')
    .select('i.state', 'state')
    .addSelect(GROUPS.by, 'by')
    .addSelect(GROUPS.key, 'key')
    .addSelect('count(*)::int', 'total')
    .addSelect(`(count(*) filter (where ${OVERDUE}))::int`, 'overdue')
    .addSelect('(count(*) filter (where i.extensionRequested))::int', 'requested')
    .addSelect('(count(*) filter (where i.oversight is not null))::int', 'overseen')
    .where(STANDING)
    .groupBy(GROUPS.sets)
    .setParameters(overdueFacts(meta));
  if (campaignId) query.andWhere('i.campaignId = :campaignId', { campaignId });
  if (meta.unit !== undefined) query.andWhere('i.unitId = :own', { own: meta.unit });
  return query.getRawMany<Group>();
}

const sum = (groups: readonly Group[], of: (group: Group) => number): number =>
  groups.reduce((total, group) => total + of(group), 0);

const totalOf = (groups: readonly Group[], state: string): number =>
  sum(groups, (group) => (group.state === state ? group.total : 0));

const count = (key: string, name: string, groups: readonly Group[]): IssueCount => ({
  ...{ key, name },
  total: sum(groups, ({ total }) => total),
  closed: totalOf(groups, 'closed'),
  overdue: sum(groups, ({ overdue }) => overdue),
  states: SITUATIONS.map((state) => ({ state, total: totalOf(groups, state) })).filter(({ total }) => total),
});

/** A line for each `key` there is. */
function counts(groups: readonly Group[], nameOf = (key: string) => key): IssueCount[] {
  const alike = new Map<string, Group[]>();
  for (const group of groups) alike.set(group.key, [...(alike.get(group.key) ?? []), group]);
  return [...alike].map(([key, of]) => count(key, nameOf(key), of)).sort(byKey);
}
