import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Rejection, type Meta } from '@app/eventing';
import { ListRequest, Public, Visitor } from '@app/http';
import { noticeNotFoundPage, noticePage, noticesPage } from './public-page.js';
import { ListPublicNotices, ReadPublicNotice } from './public.queries.js';

const NOT_FOUND = 404;

/** 公示网站: notices that are open to everybody, as pages that need neither an account nor a script. */
@Public()
@ApiExcludeController()
@Controller('public/notices')
export class PublicNoticesHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async list(@Query() { cursor }: ListRequest, @Visitor() meta: Meta): Promise<string> {
    return noticesPage(await this.queries.execute(new ListPublicNotices({ cursor }, meta)));
  }

  @Get(':id')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async notice(
    @Param('id') officeNoticeId: string,
    @Visitor() meta: Meta,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    try {
      return noticePage(await this.queries.execute(new ReadPublicNotice({ officeNoticeId }, meta)));
    } catch (error) {
      if (!(error instanceof Rejection && error.code === 'office-notice-not-found')) throw error;
      response.status(NOT_FOUND);
      return noticeNotFoundPage();
    }
  }
}
