import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { Asker } from '@app/http';
import { IssueRatesAnswer, IssueRatesRequest } from './rates.dto.js';
import { RateIssues } from './rates.queries.js';

@ApiTags('rectification')
@Controller('api/issues/rates')
export class IssueRatesHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  rate(@Query() request: IssueRatesRequest, @Asker() meta: Meta): Promise<IssueRatesAnswer> {
    return this.queries.execute(new RateIssues(request, meta));
  }
}
