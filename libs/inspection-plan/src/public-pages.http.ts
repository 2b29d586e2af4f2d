import { Controller, Get, Header, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Meta } from '@app/eventing';
import { Public, Visitor } from '@app/http';
import { noPlanPage, planPage } from './public-page.js';
import { ReadPublicPlan, type PublicPlanSheet } from './public.queries.js';

const NOT_FOUND = 404;
const YEAR = /^[12]\d{3}$/;

/** 公示网站: what may be inspected and what is planned, as pages that need neither an account nor a script. */
@Public()
@ApiExcludeController()
@Controller('public/plan')
export class PublicPlanHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async latest(@Visitor() meta: Meta): Promise<string> {
    return planPage(await this.queries.execute(new ReadPublicPlan({}, meta)));
  }

  @Get(':year')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async ofYear(
    @Param('year') year: string,
    @Visitor() meta: Meta,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const asked = new ReadPublicPlan({ year: YEAR.test(year) ? Number(year) : 0 }, meta);
    const sheet = await this.queries.execute<ReadPublicPlan, PublicPlanSheet>(asked);
    if (sheet.year !== undefined) return planPage(sheet);
    response.status(NOT_FOUND);
    return noPlanPage();
  }
}
