import { Controller, Get, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { Asker } from '@app/http';
import { TemplateListAnswer } from './campaign.dto.js';
import { ListCampaignTemplates } from './template.queries.js';

@ApiTags('campaign')
@Controller('api/campaign-templates')
export class TemplatesHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  list(@Asker() meta: Meta): Promise<TemplateListAnswer> {
    return this.queries.execute(new ListCampaignTemplates({}, meta));
  }
}
