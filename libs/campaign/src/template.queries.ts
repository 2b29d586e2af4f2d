import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Question, Rejection } from '@app/eventing';
import type { TemplateAnswer, TemplateListAnswer } from './campaign.dto.js';
import { faultsOf } from './fault.rules.js';
import type { TemplateDetailAnswer } from './template-answer.dto.js';
import { TemplateRow } from './template.entity.js';
import type { TemplateContent } from './template.events.js';
import { planOf, templateHash, type CampaignTemplate } from './template.rules.js';
import { Templates } from './templates.js';

export class ListCampaignTemplates extends Question('ListCampaignTemplates')<object, TemplateListAnswer> {}
export class DescribeCampaignTemplate extends Question('DescribeCampaignTemplate')<
  { code: string },
  TemplateDetailAnswer
> {}

function summary(code: string, content: TemplateContent) {
  const { phases, materials, tasks } = planOf(content, content.year);
  const { title, shortTitle, documentNumber, year } = content;
  return {
    ...{ code, title, shortTitle, documentNumber, year },
    phases: [...phases],
    materials: materials.map(({ only, ...material }) => ({ ...material, ...(only && { only: [...only] }) })),
    tasks: tasks.length,
    checks: tasks.reduce((total, { checks }) => total + checks.length, 0),
    faults: faultsOf(content).length,
  };
}

const shippedAnswer = (template: CampaignTemplate): TemplateAnswer => ({
  ...summary(template.code, template),
  ...{ shipped: true, edition: 1 },
});

const ownAnswer = ({ id, content, edition, changedAt, retiredAt }: TemplateRow): TemplateAnswer => ({
  ...summary(id, content),
  ...{ shipped: false, edition, changedAt: changedAt.toISOString() },
  ...(retiredAt && { retiredAt: retiredAt.toISOString() }),
});

/** The office's own first, the one worked on last on top; retired ones at the end. */
@QueryHandler(ListCampaignTemplates)
export class ListCampaignTemplatesHandler implements IQueryHandler<ListCampaignTemplates> {
  constructor(
    @Inject(Templates) private readonly shipped: Templates,
    @InjectRepository(TemplateRow) private readonly rows: Repository<TemplateRow>,
  ) {}

  async execute(): Promise<TemplateListAnswer> {
    const own = (await this.rows.find({ order: { changedAt: 'DESC', id: 'ASC' } })).map(ownAnswer);
    const items = [
      ...own.filter(({ retiredAt }) => retiredAt === undefined),
      ...this.shipped.all().map(shippedAnswer),
      ...own.filter(({ retiredAt }) => retiredAt !== undefined),
    ];
    return { items, total: items.length };
  }
}

@QueryHandler(DescribeCampaignTemplate)
export class DescribeCampaignTemplateHandler implements IQueryHandler<DescribeCampaignTemplate> {
  constructor(
    @Inject(Templates) private readonly shipped: Templates,
    @InjectRepository(TemplateRow) private readonly rows: Repository<TemplateRow>,
  ) {}

  async execute({ data: { code } }: DescribeCampaignTemplate): Promise<TemplateDetailAnswer> {
    const own = await this.rows.findOneBy({ id: code });
    const content = own?.content ?? this.shipped.find(code);
    if (!content) throw new Rejection('template-not-found');
    return {
      ...(own ? ownParts(own) : { shipped: true, edition: 1, version: 0 }),
      code,
      hash: templateHash(content),
      faults: faultsOf(content).map(({ field, message }) => ({ field, message })),
      content: content as TemplateDetailAnswer['content'],
    };
  }
}

const ownParts = ({ edition, version, basis, changedAt, retiredAt, retiredBecause }: TemplateRow) => ({
  ...{ shipped: false, edition, version, basis, changedAt: changedAt.toISOString() },
  ...(retiredAt && { retiredAt: retiredAt.toISOString(), retiredBecause: retiredBecause ?? '' }),
});
