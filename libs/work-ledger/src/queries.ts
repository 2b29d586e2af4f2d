import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { literally, page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { answerableFor, leadOf, listItem, peopleOf, responsibleOf, taskLines } from './answer.js';
import type { WorkLedgerAnswer, WorkLedgerListItem, WorkLedgerListRequest, WorkLeftAnswer } from './dto.js';
import { workLedgers } from './ledger.projection.js';
import { isSame } from './rules.js';
import { surroundings } from './surroundings.projection.js';
import { WorkAccountRow, WorkAssignmentRow, WorkCampaignRow, WorkIssueRow, WorkUnitRow } from './work-ledger.entity.js';

type LedgerRequest = AsOf & { readonly campaignId: string; readonly unitId: string };

export class ListWorkLedgers extends Question('ListWorkLedgers')<WorkLedgerListRequest, Page<WorkLedgerListItem>> {}
export class DescribeWorkLedger extends Question('DescribeWorkLedger')<LedgerRequest, Told<WorkLedgerAnswer>> {}
export class DescribeWorkLeft extends Question('DescribeWorkLeft')<{ accountId: string }, WorkLeftAnswer> {}

const COLUMNS = { unit: 'u.unitName', missing: 'u.missing', changedAt: 'u.changedAt' };

@QueryHandler(ListWorkLedgers)
export class ListWorkLedgersHandler implements IQueryHandler<ListWorkLedgers> {
  constructor(@InjectRepository(WorkUnitRow) private readonly rows: Repository<WorkUnitRow>) {}

  async execute({ data, meta }: ListWorkLedgers): Promise<Page<WorkLedgerListItem>> {
    const { campaignId, incomplete, q, cursor, limit, sort } = data;
    const query = this.rows.createQueryBuilder('u').where('not u.letGo');
    if (meta.unit !== undefined) query.andWhere('u.unitId = :own', { own: meta.unit });
    if (campaignId) query.andWhere('u.campaignId = :campaignId', { campaignId });
    if (incomplete) query.andWhere(incomplete === 'true' ? 'u.missing > 0' : 'u.missing = 0');
    if (q) query.andWhere('u.unitName ilike :q', { q: literally(q) });
    const order = { cursor, limit, sort: sort || '-missing' };
    const { items, ...rest } = await page(query, COLUMNS, '(u.unitId || u.campaignId)', order);
    return { ...rest, items: items.map(listItem) };
  }
}

const whole: Reading<LedgerRequest, WorkLedgerAnswer> = {
  projections: [surroundings, workLedgers],
  thing: ({ campaignId }) => `campaign-${campaignId}`,
  async read(db, { data: { campaignId, unitId }, meta }) {
    refuseUnlessOwn(meta, unitId);
    const campaign = await db.findOneBy(WorkCampaignRow, { campaignId });
    const row = await db.findOneBy(WorkUnitRow, { campaignId, unitId });
    if (!campaign || !row) throw new Rejection('work-ledger-not-found');
    const assigned = await db.find(WorkAssignmentRow, { where: { campaignId, unitId }, order: { task: 'ASC' } });
    const issues = await db.find(WorkIssueRow, {
      where: { campaignId, unitId, open: true },
      order: { number: 'ASC' },
    });
    const accounts = await db.find(WorkAccountRow, {
      where: { unitId, open: true },
      order: { name: 'ASC', id: 'ASC' },
    });
    return {
      ...{ campaignId, unitId, unitName: row.unitName, version: row.version },
      ...{ campaignTitle: campaign.title, finished: campaign.finished },
      tasks: taskLines(campaign.tasks, row.tasks, assigned),
      people: peopleOf(assigned, issues, accounts),
      accounts: accounts.map(({ id, name }) => ({ accountId: id, name })),
    };
  },
};

@QueryHandler(DescribeWorkLedger)
export class DescribeWorkLedgerHandler implements IQueryHandler<DescribeWorkLedger> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeWorkLedger): Promise<Told<WorkLedgerAnswer>> {
    return this.past.answer(asked, whole);
  }
}

/** Asked before an account is closed. */
@QueryHandler(DescribeWorkLeft)
export class DescribeWorkLeftHandler implements IQueryHandler<DescribeWorkLeft> {
  constructor(
    @InjectRepository(WorkAccountRow) private readonly accounts: Repository<WorkAccountRow>,
    @InjectRepository(WorkCampaignRow) private readonly campaigns: Repository<WorkCampaignRow>,
    @InjectRepository(WorkUnitRow) private readonly units: Repository<WorkUnitRow>,
    @InjectRepository(WorkAssignmentRow) private readonly assignments: Repository<WorkAssignmentRow>,
    @InjectRepository(WorkIssueRow) private readonly issues: Repository<WorkIssueRow>,
  ) {}

  async execute({ data: { accountId }, meta }: DescribeWorkLeft): Promise<WorkLeftAnswer> {
    const account = await this.accounts.findOneBy({ id: accountId });
    if (!account) return { accountId, items: [] };
    const { unitId, name } = account;
    refuseUnlessOwn(meta, unitId);
    const running = await this.campaigns.findBy({ finished: false });
    const [units, rows, issues] = await Promise.all([
      this.units.findBy({ unitId }),
      this.assignments.find({ where: { unitId }, order: { task: 'ASC' } }),
      this.issues.findBy({ unitId, open: true }),
    ]);
    const his = (of: { name: string; accountId?: string }) => isSame(of, { name, accountId });
    const items = running.flatMap(({ campaignId, title }) =>
      units
        .filter((unit) => unit.campaignId === campaignId)
        .map(({ unitName }) => ({
          ...{ campaignId, campaignTitle: title, unitId, unitName },
          tasks: rows
            .filter((row) => row.campaignId === campaignId && (his(leadOf(row)) || his(responsibleOf(row))))
            .map(({ task }) => task),
          issues: issues.filter((row) => row.campaignId === campaignId && his(answerableFor(row))).length,
        })),
    );
    return { accountId, items: items.filter(({ tasks, issues: count }) => tasks.length + count > 0) };
  }
}
