import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Question } from '@app/eventing';
import type { TemplateAnswer, TemplateListAnswer } from './campaign.dto.js';
import { planOf, type CampaignTemplate } from './template.rules.js';
import { Templates } from './templates.js';

export class ListCampaignTemplates extends Question('ListCampaignTemplates')<object, TemplateListAnswer> {}

function answer(template: CampaignTemplate): TemplateAnswer {
  const { phases, materials, tasks } = planOf(template, template.year);
  return {
    code: template.code,
    title: template.title,
    shortTitle: template.shortTitle,
    documentNumber: template.documentNumber,
    year: template.year,
    phases: [...phases],
    materials: [...materials],
    tasks: tasks.length,
    checks: tasks.reduce((total, { checks }) => total + checks.length, 0),
  };
}

@QueryHandler(ListCampaignTemplates)
export class ListCampaignTemplatesHandler implements IQueryHandler<ListCampaignTemplates> {
  constructor(@Inject(Templates) private readonly templates: Templates) {}

  execute(): Promise<TemplateListAnswer> {
    const items = this.templates.all().map(answer);
    return Promise.resolve({ items, total: items.length });
  }
}
