import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { page, type Page } from '@app/database';
import { Question, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { planAccounts, planCampaigns } from './around.projection.js';
import type { ApprovedPlanAnswer, PlanAnswer, PlanContentAnswer, PlanListItem, PlanListRequest } from './plan.dto.js';
import { InspectionPlanRow, PlanEditionRow } from './plan.entity.js';
import { inspectionPlans } from './plan.projection.js';

type PlanRequest = AsOf & { readonly planId: string };

export class ListPlans extends Question('ListPlans')<PlanListRequest, Told<Page<PlanListItem>>> {}
export class DescribePlan extends Question('DescribePlan')<PlanRequest, Told<PlanAnswer>> {}

const COLUMNS = { year: 'p.year', title: 'p.title', state: 'p.state' };

interface Names {
  readonly accounts: ReadonlyMap<string, string>;
  readonly campaigns: ReadonlyMap<string, string>;
}

async function namesOf(db: EntityManager): Promise<Names> {
  const accounts = await db.query<{ id: string; name: string }[]>('select id, name from plan_account');
  const campaigns = await db.query<{ id: string; title: string }[]>('select id, title from plan_campaign');
  return {
    accounts: new Map(accounts.map(({ id, name }) => [id, name])),
    campaigns: new Map(campaigns.map(({ id, title }) => [id, title])),
  };
}

function listItem(row: InspectionPlanRow, { accounts, campaigns }: Names): PlanListItem {
  const { id, year, campaignId, title, state, edition, approvedEdition, reason, returnedBecause, version } = row;
  const said = <K extends string>(key: K, account: string | null, at: Date | null) =>
    account === null || at === null
      ? {}
      : { [`${key}ByName`]: accounts.get(account) ?? account, [`${key}At`]: at.toISOString() };
  return {
    ...{ id, year, title, state, edition, version },
    ...(campaignId === null ? {} : { campaignId, campaignTitle: campaigns.get(campaignId) ?? '' }),
    ...(approvedEdition === null ? {} : { approvedEdition }),
    ...(reason === null ? {} : { reason }),
    ...(returnedBecause === null ? {} : { returnedBecause }),
    draftedByName: accounts.get(row.draftedBy) ?? row.draftedBy,
    draftedAt: row.draftedAt.toISOString(),
    ...said('submitted', row.submittedBy, row.submittedAt),
    ...said('returned', row.returnedBy, row.returnedAt),
    ...said('approved', row.approvedBy, row.approvedAt),
  };
}

const list: Reading<PlanListRequest, Page<PlanListItem>> = {
  projections: [planAccounts, planCampaigns, inspectionPlans],
  async read(db, { data: { q, state, sort = '-year', ...request } }) {
    const query = db.createQueryBuilder(InspectionPlanRow, 'p');
    if (state === 'approved') query.andWhere('p.approvedEdition is not null');
    else if (state) query.andWhere('p.state = :state', { state });
    if (q) query.andWhere('p.title ilike :q', { q: `%${q}%` });
    const { items, ...rest } = await page(query, COLUMNS, 'p.id', { ...request, sort });
    const names = await namesOf(db);
    return { ...rest, items: items.map((row) => listItem(row, names)) };
  },
};

const entry: Reading<PlanRequest, PlanAnswer> = {
  projections: [planAccounts, planCampaigns, inspectionPlans],
  thing: ({ planId }) => `inspection-plan-${planId}`,
  async read(db, { data: { planId }, meta }) {
    const row = await db.findOneBy(InspectionPlanRow, { id: planId });
    if (!row) throw new Rejection('plan-not-found');
    const names = await namesOf(db);
    const editions = await db.find(PlanEditionRow, { where: { planId }, order: { edition: 'DESC' } });
    return {
      ...listItem(row, names),
      content: row.content as PlanContentAnswer,
      submittedByAsker: row.submittedBy === meta.actor,
      editions: editions.map((edition) => editionAnswer(edition, names)),
    };
  },
};

function editionAnswer(row: PlanEditionRow, { accounts }: Names): ApprovedPlanAnswer {
  const { edition, approved, reason, approvedBy, approvedAt } = row;
  return {
    ...(approved as unknown as Pick<ApprovedPlanAnswer, 'title' | 'coverage' | 'items'>),
    edition,
    approvedAt: approvedAt.toISOString(),
    approvedByName: accounts.get(approvedBy) ?? approvedBy,
    ...(reason === null ? {} : { reason }),
  };
}

@QueryHandler(ListPlans)
export class ListPlansHandler implements IQueryHandler<ListPlans> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListPlans): Promise<Told<Page<PlanListItem>>> {
    return this.past.answer(asked, list);
  }
}

@QueryHandler(DescribePlan)
export class DescribePlanHandler implements IQueryHandler<DescribePlan> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribePlan): Promise<Told<PlanAnswer>> {
    return this.past.answer(asked, entry);
  }
}
