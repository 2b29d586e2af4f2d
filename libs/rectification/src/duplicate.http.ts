import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { Asker } from '@app/http';
import { ListDuplicates } from './duplicate.queries.js';
import { DuplicateListAnswer, DuplicateListRequest } from './particulars.dto.js';

@ApiTags('rectification')
@Controller('api/issue-duplicates')
export class DuplicatesHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  list(@Query() request: DuplicateListRequest, @Asker() meta: Meta): Promise<DuplicateListAnswer> {
    return this.queries.execute(new ListDuplicates(request, meta));
  }
}
