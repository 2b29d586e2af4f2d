import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { Question, type Meta } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import type { IssueCount, IssueSummaryAnswer, IssueSummaryRequest } from './dto.js';
import { IssueRow } from './issue.entity.js';
import { issues } from './issue.projection.js';
import { ledger } from './ledger.projection.js';
import { overseen } from './oversight.projection.js';
import { OVERDUE, overdueFacts, STANDING } from './queries.js';
import { SITUATIONS } from './rules.js';

export class SummariseIssues extends Question('SummariseIssues')<IssueSummaryRequest, Told<IssueSummaryAnswer>> {}

/** Issues of one state, source and category; `requested` of them wait for a decision on an extension. */
interface Group {
  readonly unitId: string;
  readonly unitName: string;
  readonly escalatedTo: string;
  readonly state: string;
  readonly source: string;
  readonly category: string;
  readonly total: number;
  readonly overdue: number;
  readonly requested: number;
  readonly overseen: number;
}

const LEVELS = ['unit-lead', 'office', 'director'];

const summary: Reading<IssueSummaryRequest, IssueSummaryAnswer> = {
  projections: [ledger, issues, overseen],
  async read(db, { data: { campaignId }, meta }) {
    const groups = await groupsOf(db, campaignId, meta);
    const { total, closed, overdue } = count('', '', groups);
    return {
      total,
      closed,
      overdue,
      extensionsRequested: sum(groups, ({ requested }) => requested),
      overseen: sum(groups, (group) => group.overseen),
      byState: counts(groups, 'state'),
      bySource: counts(groups, 'source'),
      byCategory: counts(groups, 'category'),
      byUnit: counts(groups, 'unitId', ({ unitName }) => unitName).sort(byName),
      escalated: LEVELS.map((level) => ({ level, total: totalOf(groups, 'escalatedTo', level) })),
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
    .addSelect('i.source', 'source')
    .addSelect(`coalesce(i.category, '')`, 'category')
    .addSelect('i.unitId', 'unitId')
    .addSelect('max(i.unitName)', 'unitName')
    .addSelect(`coalesce(i.escalatedTo, '')`, 'escalatedTo')
    .addSelect('count(*)::int', 'total')
    .addSelect(`(count(*) filter (where ${OVERDUE}))::int`, 'overdue')
    .addSelect('(count(*) filter (where i.extensionRequested))::int', 'requested')
    .addSelect('(count(*) filter (where i.oversight is not null))::int', 'overseen')
    .where(STANDING)
    .groupBy('i.state')
    .addGroupBy('i.source')
    .addGroupBy(`coalesce(i.category, '')`)
    .addGroupBy('i.unitId')
    .addGroupBy('i.escalatedTo')
    .setParameters(overdueFacts(meta));
  if (campaignId) query.andWhere('i.campaignId = :campaignId', { campaignId });
  if (meta.unit !== undefined) query.andWhere('i.unitId = :own', { own: meta.unit });
  return query.getRawMany<Group>();
}

const sum = (groups: readonly Group[], of: (group: Group) => number): number =>
  groups.reduce((total, group) => total + of(group), 0);

const totalOf = (groups: readonly Group[], by: 'state' | 'escalatedTo', value: string): number =>
  sum(groups, (group) => (group[by] === value ? group.total : 0));

const byName = (one: IssueCount, other: IssueCount): number => one.name.localeCompare(other.name, 'zh-CN');

const count = (key: string, name: string, groups: readonly Group[]): IssueCount => ({
  ...{ key, name },
  total: sum(groups, ({ total }) => total),
  closed: totalOf(groups, 'state', 'closed'),
  overdue: sum(groups, ({ overdue }) => overdue),
  states: SITUATIONS.map((state) => ({ state, total: totalOf(groups, 'state', state) })).filter(({ total }) => total),
});

function counts(
  groups: readonly Group[],
  by: 'state' | 'source' | 'category' | 'unitId',
  name = (group: Group) => group[by],
): IssueCount[] {
  const keys = [...new Set(groups.map((group) => group[by]))].sort();
  return keys.map((key) => {
    const of = groups.filter((group) => group[by] === key);
    return count(key, name(of[0]!), of);
  });
}
