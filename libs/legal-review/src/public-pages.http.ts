import { Controller, Get, Header, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Meta } from '@app/eventing';
import { Public, Visitor } from '@app/http';
import { cataloguePage, catalogueUnitsPage, noCataloguePage } from './public-page.js';
import { ListPublicReviewCatalogues, ReadPublicReviewCatalogue, type PublicCatalogue } from './public.queries.js';

const NOT_FOUND = 404;
/** No unit's id is longer; and no statement takes a NUL. */
const UNIT_ID = /^[\w-]{1,40}$/;

/** 公示网站: what each unit must have reviewed before it decides. */
@Public()
@ApiExcludeController()
@Controller('public/review-catalogues')
export class PublicReviewCataloguesHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async units(@Visitor() meta: Meta): Promise<string> {
    return catalogueUnitsPage(await this.queries.execute(new ListPublicReviewCatalogues({}, meta)));
  }

  @Get(':unitId')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async ofUnit(
    @Param('unitId') unitId: string,
    @Visitor() meta: Meta,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const asked = new ReadPublicReviewCatalogue({ unitId: UNIT_ID.test(unitId) ? unitId : '' }, meta);
    const found = await this.queries.execute<ReadPublicReviewCatalogue, PublicCatalogue | undefined>(asked);
    if (found) return cataloguePage(found);
    response.status(NOT_FOUND);
    return noCataloguePage();
  }
}
