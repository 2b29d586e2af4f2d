import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Meta } from '@app/eventing';
import { Public, Visitor } from '@app/http';
import { checkPage, CHECK_SCRIPT, noPrintPage, printPage, unfitPage } from './public-page.js';
import { ReadPublicPrint, type PublicPrint } from './public.queries.js';

const NOT_FOUND = 404;
const HASH = /^[0-9a-f]{64}$/;
const LONGEST = 200;

/** 公示网站: whether a sheet of paper is one of ours, and whether it is the newest. */
@Public()
@ApiExcludeController()
@Controller('public/prints')
export class PublicPrintsHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async form(
    @Query('sha256') typed: unknown,
    @Visitor() meta: Meta,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return typeof typed === 'string' && typed !== '' ? this.answer(typed, meta, response) : checkPage();
  }

  @Get('check.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  script(): string {
    return CHECK_SCRIPT;
  }

  @Get(':sha256')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  print(
    @Param('sha256') typed: string,
    @Visitor() meta: Meta,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.answer(typed, meta, response);
  }

  private async answer(typed: string, meta: Meta, response: Response): Promise<string> {
    const sha256 = typed.replace(/\s/g, '').toLowerCase();
    if (!HASH.test(sha256)) {
      response.status(NOT_FOUND);
      return unfitPage(typed.slice(0, LONGEST));
    }
    const asked = new ReadPublicPrint({ sha256 }, meta);
    const { print } = await this.queries.execute<ReadPublicPrint, { print?: PublicPrint }>(asked);
    if (print) return printPage(sha256, print);
    response.status(NOT_FOUND);
    return noPrintPage(sha256);
  }
}
