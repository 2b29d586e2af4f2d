import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Clock, dayOf, daysBetween } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import type {
  CampaignAnswer,
  CampaignListItem,
  CampaignListRequest,
  CurrentCampaignAnswer,
  PhaseAnswer,
} from './campaign.dto.js';
import { CampaignRow, PhaseRow } from './campaign.entity.js';
import { campaigns } from './campaign.projection.js';

type CampaignRequest = AsOf & { readonly campaignId: string };

export class ListCampaigns extends Question('ListCampaigns')<CampaignListRequest, Page<CampaignListItem>> {}
export class CurrentCampaign extends Question('CurrentCampaign')<object, CurrentCampaignAnswer> {}
export class DescribeCampaign extends Question('DescribeCampaign')<CampaignRequest, Told<CampaignAnswer>> {}

/** Next year's campaign, launched ahead, does not hide the one that runs; an ended one is shown only when there is no other. */
const CURRENT = `
  select c.id from campaign c
   order by c.finished_at is not null,
            not exists (select 1 from campaign_phase p where p.campaign_id = c.id and p.opened_at is not null),
            c.launched_at desc, c.id
   limit 1`;

const COLUMNS = { year: 'c.year', title: 'c.title', launchedAt: 'c.launchedAt' };

const head = (row: CampaignRow) => ({
  id: row.id,
  year: row.year,
  title: row.title,
  documentNumber: row.documentNumber,
  units: row.units,
  launchedAt: row.launchedAt.toISOString(),
  ...(row.finishedAt && { finishedAt: row.finishedAt.toISOString() }),
  version: row.version,
});

const phaseAnswer = (row: PhaseRow, today: string): PhaseAnswer => ({
  phase: row.phase,
  name: row.name,
  state: row.state,
  startsOn: row.startsOn,
  dueOn: row.dueOn,
  originalDueOn: row.originalDueOn,
  daysLeft: daysBetween(today, row.dueOn),
  ...(row.openedAt && { openedAt: row.openedAt.toISOString() }),
  ...(row.openedBecause !== null && { openedBecause: row.openedBecause }),
  ...(row.closedAt && { closedAt: row.closedAt.toISOString() }),
  extensions: row.extensions,
});

@QueryHandler(ListCampaigns)
export class ListCampaignsHandler implements IQueryHandler<ListCampaigns> {
  constructor(@InjectRepository(CampaignRow) private readonly campaigns: Repository<CampaignRow>) {}

  async execute({ data: { q, sort, ...request } }: ListCampaigns): Promise<Page<CampaignListItem>> {
    const query = this.campaigns.createQueryBuilder('c');
    if (q) query.where('(c.title ilike :like or c.documentNumber ilike :like)', { like: literally(q) });
    const { items, ...rest } = await page(query, COLUMNS, 'c.id', { ...request, sort: sort || '-launchedAt' });
    return { ...rest, items: items.map(head) };
  }
}

@QueryHandler(CurrentCampaign)
export class CurrentCampaignHandler implements IQueryHandler<CurrentCampaign> {
  constructor(
    @InjectRepository(CampaignRow) private readonly campaigns: Repository<CampaignRow>,
    @InjectRepository(PhaseRow) private readonly phases: Repository<PhaseRow>,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(): Promise<CurrentCampaignAnswer> {
    const [found] = await this.campaigns.query<{ id: string }[]>(CURRENT);
    if (!found) throw new Rejection('not-found');
    const current = await this.campaigns.findOneByOrFail({ id: found.id });
    const rows = await this.phases.find({ where: { campaignId: current.id }, order: { place: 'ASC' } });
    const phases = rows.map((row) => phaseAnswer(row, dayOf(this.clock.now())));
    const next = phases.find(({ state }) => state === 'planned');
    return { ...head(current), phases: phases.filter(({ state }) => state === 'open'), ...(next && { next }) };
  }
}

const whole: Reading<CampaignRequest, CampaignAnswer> = {
  projections: [campaigns],
  thing: ({ campaignId }) => `campaign-${campaignId}`,
  streams: async (_, { campaignId }) => [`campaign-${campaignId}`],
  async read(db, { data: { campaignId }, meta }) {
    const query = db.createQueryBuilder(CampaignRow, 'c').addSelect('c.tasks');
    const found = await query.where('c.id = :campaignId', { campaignId }).getOne();
    if (!found) throw new Rejection('not-found');
    const phases = await db.find(PhaseRow, { where: { campaignId }, order: { place: 'ASC' } });
    return {
      ...head(found),
      templateHash: found.templateHash,
      plan: found.plan,
      ...(found.template !== null && { template: found.template }),
      ...(found.templateVersion !== null && { templateVersion: found.templateVersion }),
      ...(found.clonedFrom !== null && { clonedFrom: found.clonedFrom }),
      phases: phases.map((row) => phaseAnswer(row, dayOf(meta.at))),
      materials: found.materials.map(({ only, ...material }) => ({ ...material, ...(only && { only: [...only] }) })),
      categories: found.categories,
      tasks: found.tasks.map((task) => ({
        ...task,
        checks: task.checks.map((check) => ({ ...check, evidence: [...check.evidence] })),
      })),
    };
  },
};

@QueryHandler(DescribeCampaign)
export class DescribeCampaignHandler implements IQueryHandler<DescribeCampaign> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeCampaign): Promise<Told<CampaignAnswer>> {
    return this.past.answer(asked, whole);
  }
}
