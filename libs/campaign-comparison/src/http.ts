import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { Asker } from '@app/http';
import { ComparisonAnswer, ComparisonRequest } from './dto.js';
import { CompareCampaigns } from './queries.js';

@ApiTags('campaign')
@Controller('api/campaigns/:id/comparison')
export class ComparisonsHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  compare(
    @Param('id') campaignId: string,
    @Query() { ...request }: ComparisonRequest,
    @Asker() meta: Meta,
  ): Promise<ComparisonAnswer> {
    return this.queries.execute(new CompareCampaigns({ ...request, campaignId }, meta));
  }
}
