import { Controller, Get, Header, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { Public, Visitor } from '@app/http';
import { demonstrationPointsPage } from './public-page.js';
import { ListPublicDemonstrationPoints } from './public.queries.js';

/** 公示网站: who bears the name of a 示范点. */
@Public()
@ApiExcludeController()
@Controller('public/demonstration-points')
export class PublicDemonstrationPointsHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async points(@Visitor() meta: Meta): Promise<string> {
    return demonstrationPointsPage(await this.queries.execute(new ListPublicDemonstrationPoints({}, meta)));
  }
}
