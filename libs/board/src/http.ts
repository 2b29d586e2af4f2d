import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { Asker } from '@app/http';
import { IssueTrendAnswer, IssueTrendRequest } from './dto.js';
import { ShowIssueTrend } from './queries.js';

@ApiTags('boards')
@Controller('api/boards')
export class BoardsHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('trend')
  trend(@Query() request: IssueTrendRequest, @Asker() meta: Meta): Promise<IssueTrendAnswer> {
    return this.queries.execute(new ShowIssueTrend(request, meta));
  }
}
