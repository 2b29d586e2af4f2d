import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Matches, ValidateIf } from 'class-validator';
import { Rejection, type Meta } from '@app/eventing';
import { ListRequest, Public, Visitor } from '@app/http';
import { resultNotFoundPage, resultPage, resultsPage } from './public-page.js';
import { ListPublicResults, ReadPublicResult } from './public.queries.js';

const NOT_FOUND = 404;

class PublicResultsRequest extends ListRequest {
  @ValidateIf((_, value) => value !== undefined && value !== '') @Matches(/^\d{4}-\d{1,6}$/) draw?: string;
}

/** 公示网站: results as pages that need neither an account nor a script. */
@Public()
@ApiExcludeController()
@Controller('public/results')
export class PublicResultsHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async list(@Query() { cursor, draw }: PublicResultsRequest, @Visitor() meta: Meta): Promise<string> {
    const drawLabel = draw === '' ? undefined : draw;
    return resultsPage(await this.queries.execute(new ListPublicResults({ cursor, drawLabel }, meta)), drawLabel);
  }

  @Get(':draw/:unit')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async result(
    @Param('draw') drawLabel: string,
    @Param('unit') unitId: string,
    @Visitor() meta: Meta,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    try {
      return resultPage(await this.queries.execute(new ReadPublicResult({ drawLabel, unitId }, meta)));
    } catch (error) {
      if (!(error instanceof Rejection && error.code === 'result-not-found')) throw error;
      response.status(NOT_FOUND);
      return resultNotFoundPage();
    }
  }
}
