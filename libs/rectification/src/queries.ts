import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In, type SelectQueryBuilder } from 'typeorm';
import { dayOf, endOfDay, instantOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection, type Meta } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { listItem, wholeIssue } from './answer.js';
import { countedAs } from './counted.js';
import type { IssueAnswer, IssueListItem, IssueListRequest } from './dto.js';
import { IssueRow } from './issue.entity.js';
import { issues } from './issue.projection.js';
import { ledger, ledgerAccounts } from './ledger.projection.js';
import { overseen as overseenMarks } from './oversight.projection.js';
import { IssueEvidenceRow, IssueSourceRow } from './particulars.entity.js';
import { evidence, sources } from './particulars.projection.js';
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

/** A merged issue goes on in another one and is counted there. */
export const STANDING = `i.state <> 'merged'`;
const REPEATED = '(cardinality(i.repeatOf) > 0)';

export const OVERDUE = '(i.state = any(:unfinished) and i.pausedOn is null and i.dueOn < :today)';
export const overdueFacts = (meta: Meta) => ({ unfinished: UNFINISHED, today: dayOf(meta.at) });

const EQUAL = ['campaignId', 'unitId', 'state', 'source', 'escalatedTo'] as const;
/** What the category filter calls issues that name none. */
const NO_CATEGORY = '未分类';

function narrow(query: SelectQueryBuilder<IssueRow>, request: IssueListRequest, meta: Meta): void {
  const { overdue, extensionRequested, overseen, counted, ...equal } = request;
  for (const key of EQUAL) {
    if (equal[key]) query.andWhere(`i.${key} = :${key}`, { [key]: equal[key] });
  }
  if (!equal.state) query.andWhere(STANDING);
  if (extensionRequested) query.andWhere('i.extensionRequested = :asked', { asked: extensionRequested === 'true' });
  if (overdue) query.andWhere(overdue === 'true' ? OVERDUE : `not ${OVERDUE}`, overdueFacts(meta));
  if (overseen) query.andWhere(`i.oversight is ${overseen === 'true' ? 'not ' : ''}null`);
  if (counted) query.andWhere(countedAs(counted, OVERDUE), overdueFacts(meta));
  narrowByOrigin(query, request);
  narrowByDays(query, request);
  narrowByWords(query, request);
}

/** His account's, and those that call him by his name alone: reported before it was known that he has one. */
const RESPONSIBLE_IS = `(i.responsibleId = :responsibleId or (i.responsibleId is null and (i.unitId, i.responsible) =
  (select a.unit_id, a.name from ledger_account a where a.account_id = :responsibleId)))`;

function narrowByOrigin(query: SelectQueryBuilder<IssueRow>, request: IssueListRequest): void {
  const { reachedBy, repeated, category } = request;
  if (category === NO_CATEGORY) query.andWhere('i.category is null');
  else if (category) query.andWhere('i.category = :category', { category });
  if (reachedBy) query.andWhere(':reachedBy = any(i.sources)', { reachedBy });
  if (repeated) query.andWhere(repeated === 'true' ? REPEATED : `not ${REPEATED}`);
}

/** Days are counted as the office counts them, from midnight to midnight. */
function narrowByDays(query: SelectQueryBuilder<IssueRow>, request: IssueListRequest): void {
  const { reportedFrom, reportedTo, closedFrom, closedTo } = request;
  if (reportedFrom) query.andWhere('i.reportedAt >= :reportedFrom', { reportedFrom: instantOf(reportedFrom) });
  if (reportedTo) query.andWhere('i.reportedAt <= :reportedTo', { reportedTo: endOfDay(reportedTo) });
  if (closedFrom) query.andWhere('i.closedAt >= :closedFrom', { closedFrom: instantOf(closedFrom) });
  if (closedTo) query.andWhere('i.closedAt <= :closedTo', { closedTo: endOfDay(closedTo) });
}

function narrowByWords(query: SelectQueryBuilder<IssueRow>, request: IssueListRequest): void {
  const { q, responsible, responsibleId } = request;
  if (responsibleId) query.andWhere(RESPONSIBLE_IS, { responsibleId });
  if (responsible) query.andWhere('i.responsible ilike :responsible', { responsible: literally(responsible) });
  if (q) {
    query.andWhere('(i.words like lower(:q) or i.number::text = :number)', { q: literally(q), number: q });
  }
}

const FEW = 1_000;

/** A rare word is looked for once, not for the count and for the page; a frequent one is soon found often enough. */
async function narrowToFew(query: SelectQueryBuilder<IssueRow>, { q }: IssueListRequest): Promise<void> {
  if (!q) return;
  const found = await query
    .clone()
    .select('i.id', 'id')
    .limit(FEW + 1)
    .getRawMany<{ id: string }>();
  if (found.length <= FEW) query.andWhere('i.id = any(:found)', { found: found.map(({ id }) => id) });
}

const list: Reading<IssueListRequest, Page<IssueListItem>> = {
  shared: true,
  projections: [ledger, ledgerAccounts, issues, submissions, overseenMarks],
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(IssueRow, 'i');
    if (meta.unit !== undefined) query.andWhere('i.unitId = :own', { own: meta.unit });
    narrow(query, data, meta);
    await narrowToFew(query, data);
    const { items, ...rest } = await page(query, COLUMNS, 'i.id', { ...data, sort: data.sort || 'number' });
    return { ...rest, items: items.map((row) => listItem(row, meta.at)) };
  },
};

const whole: Reading<IssueRequest, IssueAnswer> = {
  projections: [ledger, issues, submissions, extensions, sources, evidence, overseenMarks],
  thing: ({ issueId }) => `issue-${issueId}`,
  /** Its unit's too, which gives it its name, and those of the issues it names, each with that of its deadline. */
  async streams(db, { issueId }) {
    const { campaignId, unitId, repeatOf } = await db.findOneByOrFail(IssueRow, { id: issueId });
    const merged = await db.find(IssueRow, { where: { mergedInto: issueId }, select: { id: true } });
    const named = [issueId, ...repeatOf, ...merged.map(({ id }) => id)];
    const own = named.flatMap((id) => [`issue-${id}`, `deadline-issue-${id}`]);
    return [...own, `unit-${unitId}`, `campaign-${campaignId}`, `oversight-${issueId}`];
  },
  async read(db, { data: { issueId }, meta }) {
    const row = await db.findOneBy(IssueRow, { id: issueId });
    if (!row) throw new Rejection('issue-not-found');
    refuseUnlessOwn(meta, row.unitId);
    const of = { issueId };
    const parts = {
      rounds: await db.find(IssueSubmissionRow, { where: of, order: { round: 'ASC' } }),
      requests: await db.find(IssueExtensionRow, { where: of, order: { sequence: 'ASC' } }),
      sources: await db.find(IssueSourceRow, { where: of, order: { sequence: 'ASC' } }),
      evidence: await db.find(IssueEvidenceRow, { where: of, order: { addedAt: 'ASC', fileId: 'ASC' } }),
      repeatOf: await db.find(IssueRow, { where: { id: In(row.repeatOf) }, order: { number: 'ASC' } }),
      mergedFrom: await db.find(IssueRow, { where: { mergedInto: issueId }, order: { number: 'ASC' } }),
    };
    return wholeIssue({ row, ...parts }, meta.at);
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
