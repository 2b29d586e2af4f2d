import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';
import type { Request, Response } from 'express';
import { Rejection, type Meta } from '@app/eventing';
import { Public, Visitor } from '@app/http';
import { atomFeed } from './feed.js';
import { PageCache } from './page-cache.js';
import { disclosureNotFoundPage, disclosurePage, unitPage, unitsPage } from './public-page.js';
import {
  ListPublicChanges,
  ListPublicUnits,
  ReadPublicDisclosure,
  ReadPublicStamp,
  ReadPublicUnit,
} from './public.queries.js';

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

class PublicPageRequest {
  @Given() @Matches(/^\d{1,4}$/) page?: string;
}
class PublicEditionRequest {
  @Given() @Matches(/^\d{1,6}$/) edition?: string;
}

const HTML = 'text/html; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';
const NOT_FOUND = 404;
const UNCHANGED = 304;
const ABSENT = ['disclosure-not-found', 'disclosure-unit-unknown'];

interface Asked {
  readonly unitId?: string;
  readonly type: string;
  readonly meta: Meta;
  readonly request: Request;
  readonly response: Response;
}

/** 公示网站: what units show, as pages that need neither an account nor a script, and as feeds. Addresses stay. */
@Public()
@ApiExcludeController()
@Controller('public/disclosures')
export class PublicDisclosuresHttp {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageCache) private readonly pages: PageCache,
  ) {}

  @Get()
  units(@Visitor() meta: Meta, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answer({ type: HTML, meta, request, response }, async () =>
      unitsPage(await this.queries.execute(new ListPublicUnits({}, meta))),
    );
  }

  @Get('feed.atom')
  feed(@Visitor() meta: Meta, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answer({ type: ATOM, meta, request, response }, () => this.atom(request, meta));
  }

  @Get(':unitId')
  unit(
    @Param('unitId') unitId: string,
    @Query() { page = '' }: PublicPageRequest,
    @Visitor() meta: Meta,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const at = Number(page);
    return this.answer({ unitId, type: HTML, meta, request, response }, async () =>
      unitPage(await this.queries.execute(new ReadPublicUnit({ unitId, page: at }, meta)), at),
    );
  }

  @Get(':unitId/feed.atom')
  unitFeed(
    @Param('unitId') unitId: string,
    @Visitor() meta: Meta,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answer({ unitId, type: ATOM, meta, request, response }, () => this.atom(request, meta, unitId));
  }

  @Get(':unitId/:code')
  disclosure(
    @Param('unitId') unitId: string,
    @Param('code') code: string,
    @Query() { edition = '' }: PublicEditionRequest,
    @Visitor() meta: Meta,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answer({ unitId, type: HTML, meta, request, response }, async () =>
      disclosurePage(
        await this.queries.execute(new ReadPublicDisclosure({ unitId, code }, meta)),
        Number(edition) || undefined,
      ),
    );
  }

  private async atom(request: Request, meta: Meta, unitId?: string): Promise<string> {
    const told = await this.queries.execute(new ListPublicChanges(unitId === undefined ? {} : { unitId }, meta));
    const site = `${request.protocol}://${request.get('host') ?? ''}`;
    return atomFeed(told, { self: request.path, site, fallback: meta.at });
  }

  /** Whoever has the page as it is now is told so, and it is not made again. */
  private async answer({ unitId, type, meta, request, response }: Asked, make: () => Promise<string>): Promise<void> {
    response.setHeader('Cache-Control', 'no-cache');
    try {
      const { stamp } = await this.queries.execute(new ReadPublicStamp(unitId === undefined ? {} : { unitId }, meta));
      const host = type === ATOM ? (request.get('host') ?? '') : '';
      const { body, etag } = await this.pages.page(`${host}${request.originalUrl}`, stamp, make);
      response.setHeader('ETag', etag);
      if (request.get('if-none-match') === etag) response.status(UNCHANGED).end();
      else response.type(type).send(body);
    } catch (error) {
      if (!(error instanceof Rejection && ABSENT.includes(error.code))) throw error;
      response.status(NOT_FOUND).type(HTML).send(disclosureNotFoundPage());
    }
  }
}
