import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { Asker, InvalidInput } from '@app/http';
import { SearchAnswer, SearchRequest } from './dto.js';
import { Search } from './queries.js';
import { wordsOf } from './snippet.rules.js';

@ApiTags('search')
@Controller('api/search')
export class SearchHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  search(@Query() request: SearchRequest, @Asker() meta: Meta): Promise<SearchAnswer> {
    if (!wordsOf(request.q).some((word) => [...word].length > 1))
      throw new InvalidInput([{ field: 'q', message: '请至少写两个字，单个字找到的太多' }]);
    return this.queries.execute(new Search(request, meta));
  }
}
