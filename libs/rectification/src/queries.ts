import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { SelectQueryBuilder } from 'typeorm';
import { dayOf } from '@app/calendar';
import { page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection, type Meta } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { listItem, wholeIssue } from './answer.js';
import { countedAs } from './counted.js';
import type { IssueAnswer, IssueListItem, IssueListRequest } from './dto.js';
import { IssueRow } from './issue.entity.js';
import { issues } from './issue.projection.js';
import { ledger } from './ledger.projection.js';
import { overseen as overseenMarks } from './oversight.projection.js';
import { IssueExtensionRow, IssueSubmissionRow } from './round.entity.js';
import { extensions, submissions } from './round.projection.js';
import { UNFINISHED } from './rules.js';

type IssueRequest = AsOf & { readonly issueId: string };

export class ListIssues extends Question('ListIssues')<IssueListRequest, Told<Page<IssueListItem>>> {}
export class DescribeIssue extends Question('DescribeIssue')<IssueRequest, Told<IssueAnswer>> {}

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
  const { q, overdue, extensionRequested, overseen, counted, ...equal } = request;
  for (const key of ['campaignId', 'unitId', 'state', 'source', 'category'] as const) {
    if (equal[key]) query.andWhere(`i.${key} = :${key}`, { [key]: equal[key] });
  }
  if (extensionRequested) query.andWhere('i.extensionRequested = :asked', { asked: extensionRequested === 'true' });
  if (overdue) query.andWhere(overdue === 'true' ? OVERDUE : `not ${OVERDUE}`, overdueFacts(meta));
  if (overseen) query.andWhere(`i.oversight is ${overseen === 'true' ? 'not ' : ''}null`);
  if (counted) query.andWhere(countedAs(counted, OVERDUE), overdueFacts(meta));
  if (q) {
    query.andWhere('(i.text ilike :q or i.unitName ilike :q or i.responsible ilike :q or i.number::text = :number)', {
      q: literally(q),
      number: q,
    });
  }
}

const list: Reading<IssueListRequest, Page<IssueListItem>> = {
  projections: [ledger, issues, submissions, overseenMarks],
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(IssueRow, 'i');
    if (meta.unit !== undefined) query.andWhere('i.unitId = :own', { own: meta.unit });
    narrow(query, data, meta);
    const { items, ...rest } = await page(query, COLUMNS, 'i.id', { ...data, sort: data.sort || 'number' });
    return { ...rest, items: items.map((row) => listItem(row, meta.at)) };
  },
};

const whole: Reading<IssueRequest, IssueAnswer> = {
  projections: [ledger, issues, submissions, extensions, overseenMarks],
  thing: ({ issueId }) => `issue-${issueId}`,
  /** Its unit's too, which gives it its name. */
  async streams(db, { issueId }) {
    const { campaignId, unitId } = await db.findOneByOrFail(IssueRow, { id: issueId });
    return [`issue-${issueId}`, `unit-${unitId}`, `campaign-${campaignId}`, `oversight-${issueId}`];
  },
  async read(db, { data: { issueId }, meta }) {
    const row = await db.findOneBy(IssueRow, { id: issueId });
    if (!row) throw new Rejection('issue-not-found');
    refuseUnlessOwn(meta, row.unitId);
    const rounds = await db.find(IssueSubmissionRow, { where: { issueId }, order: { round: 'ASC' } });
    const requests = await db.find(IssueExtensionRow, { where: { issueId }, order: { sequence: 'ASC' } });
    return wholeIssue(row, rounds, requests, meta.at);
  },
};

@QueryHandler(ListIssues)
export class ListIssuesHandler implements IQueryHandler<ListIssues> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListIssues): Promise<Told<Page<IssueListItem>>> {
    return this.past.answer(asked, list);
  }
}

@QueryHandler(DescribeIssue)
export class DescribeIssueHandler implements IQueryHandler<DescribeIssue> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeIssue): Promise<Told<IssueAnswer>> {
    return this.past.answer(asked, whole);
  }
}
