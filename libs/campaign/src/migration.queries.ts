import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Question, Rejection } from '@app/eventing';
import { CampaignRow, MigrationRow, PhaseRow } from './campaign.entity.js';
import type { CampaignPlanAnswer, MigrationEffectAnswer, MigrationListAnswer } from './migration.dto.js';
import type { PlanFields } from './template.dto.js';
import { contentOf } from './template.rules.js';

export class DescribeCampaignPlan extends Question('DescribeCampaignPlan')<
  { campaignId: string },
  CampaignPlanAnswer
> {}
export class ListMigrations extends Question('ListMigrations')<{ campaignId: string }, MigrationListAnswer> {}

@QueryHandler(DescribeCampaignPlan)
export class DescribeCampaignPlanHandler implements IQueryHandler<DescribeCampaignPlan> {
  constructor(
    @InjectRepository(CampaignRow) private readonly campaigns: Repository<CampaignRow>,
    @InjectRepository(PhaseRow) private readonly phases: Repository<PhaseRow>,
  ) {}

  async execute({ data: { campaignId } }: DescribeCampaignPlan): Promise<CampaignPlanAnswer> {
    const query = this.campaigns.createQueryBuilder('c').addSelect(['c.tasks', 'c.unitIds']);
    const found = await query.where('c.id = :campaignId', { campaignId }).getOne();
    if (!found) throw new Rejection('not-found');
    const rows = await this.phases.find({ where: { campaignId }, order: { place: 'ASC' } });
    const phases = rows.map(({ phase, name, startsOn, dueOn }) => ({ phase, name, startsOn, dueOn }));
    const { title, plan, version, materials, categories, tasks } = found;
    const content = contentOf({ phases, materials, categories, tasks });
    return { campaignId, title, plan, version, units: found.unitIds, ...(content as PlanFields) };
  }
}

/** 方案调整, the latest first. A unit sees what each did to itself. */
@QueryHandler(ListMigrations)
export class ListMigrationsHandler implements IQueryHandler<ListMigrations> {
  constructor(@InjectRepository(MigrationRow) private readonly rows: Repository<MigrationRow>) {}

  async execute({ data: { campaignId }, meta }: ListMigrations): Promise<MigrationListAnswer> {
    const rows = await this.rows.find({ where: { campaignId }, order: { plan: 'DESC' } });
    const items = rows.map(({ plan, at, reason, answerBy, effects }) => ({
      version: plan,
      at: at.toISOString(),
      reason,
      ...(answerBy !== null && { answerBy }),
      effects: effects.filter(
        ({ unitId }) => meta.unit === undefined || unitId === meta.unit,
      ) as MigrationEffectAnswer[],
    }));
    return { items, total: items.length };
  }
}
