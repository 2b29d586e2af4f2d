import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { dayOf } from '@app/calendar';
import { page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection, type Meta } from '@app/eventing';
import { listItem, wholeIssue } from './answer.js';
import type { IssueAnswer, IssueListItem, IssueListRequest } from './dto.js';
import { IssueRow } from './issue.entity.js';
import { IssueExtensionRow, IssueSubmissionRow } from './round.entity.js';
import { UNFINISHED } from './rules.js';

export class ListIssues extends Question('ListIssues')<IssueListRequest, Page<IssueListItem>> {}
export class DescribeIssue extends Question('DescribeIssue')<{ issueId: string }, IssueAnswer> {}

const COLUMNS = {
  number: 'i.number',
  dueOn: 'i.dueOn',
  unit: 'i.unitName',
  state: 'i.stage',
  reportedAt: 'i.reportedAt',
};

export const OVERDUE = '(i.state = any(:unfinished) and i.dueOn < :today)';
export const overdueFacts = (meta: Meta) => ({ unfinished: UNFINISHED, today: dayOf(meta.at) });

const literally = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

function narrow(query: SelectQueryBuilder<IssueRow>, request: IssueListRequest, meta: Meta): void {
  const { q, overdue, extensionRequested, ...equal } = request;
  for (const key of ['campaignId', 'unitId', 'state', 'source', 'category'] as const) {
    if (equal[key]) query.andWhere(`i.${key} = :${key}`, { [key]: equal[key] });
  }
  if (extensionRequested) query.andWhere('i.extensionRequested = :asked', { asked: extensionRequested === 'true' });
  if (overdue) query.andWhere(overdue === 'true' ? OVERDUE : `not ${OVERDUE}`, overdueFacts(meta));
  if (q) {
    query.andWhere('(i.text ilike :q or i.unitName ilike :q or i.responsible ilike :q or i.number::text = :number)', {
      q: literally(q),
      number: q,
    });
  }
}

@QueryHandler(ListIssues)
export class ListIssuesHandler implements IQueryHandler<ListIssues> {
  constructor(@InjectRepository(IssueRow) private readonly rows: Repository<IssueRow>) {}

  async execute({ data, meta }: ListIssues): Promise<Page<IssueListItem>> {
    const query = this.rows.createQueryBuilder('i');
    if (meta.unit !== undefined) query.andWhere('i.unitId = :own', { own: meta.unit });
    narrow(query, data, meta);
    const { items, ...rest } = await page(query, COLUMNS, 'i.id', { ...data, sort: data.sort || 'number' });
    return { ...rest, items: items.map((row) => listItem(row, meta.at)) };
  }
}

@QueryHandler(DescribeIssue)
export class DescribeIssueHandler implements IQueryHandler<DescribeIssue> {
  constructor(
    @InjectRepository(IssueRow) private readonly rows: Repository<IssueRow>,
    @InjectRepository(IssueSubmissionRow) private readonly submissions: Repository<IssueSubmissionRow>,
    @InjectRepository(IssueExtensionRow) private readonly extensions: Repository<IssueExtensionRow>,
  ) {}

  async execute({ data: { issueId }, meta }: DescribeIssue): Promise<IssueAnswer> {
    const row = await this.rows.findOneBy({ id: issueId });
    if (!row) throw new Rejection('issue-not-found');
    refuseUnlessOwn(meta, row.unitId);
    const [rounds, requests] = await Promise.all([
      this.submissions.find({ where: { issueId }, order: { round: 'ASC' } }),
      this.extensions.find({ where: { issueId }, order: { sequence: 'ASC' } }),
    ]);
    return wholeIssue(row, rounds, requests, meta.at);
  }
}
