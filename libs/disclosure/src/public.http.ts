import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';
import type { Request, Response } from 'express';
import { Rejection, type Meta } from '@app/eventing';
import { html, Public, Visitor } from '@app/http';
import { atomFeed } from './feed.js';
import { PageCache, type MadePage } from './page-cache.js';
import { disclosureNotFoundPage, disclosurePage, unitPage, unitsPage } from './public-page.js';
import {
  ListPublicChanges,
  ListPublicUnits,
  ReadPublicDisclosure,
  ReadPublicStamp,
  ReadPublicUnit,
} from './public.queries.js';

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

/** What has one page alone; an address of the public site takes nothing that it does not know. */
class PublicRequest {
  @Given() @Matches(/^0$/) page?: string;
}
class PublicPageRequest {
  @Given() @Matches(/^\d{1,4}$/) page?: string;
}
class PublicEditionRequest {
  @Given() @Matches(/^\d{1,6}$/) edition?: string;
}

const HTML = 'text/html; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';
const OK = 200;
const UNCHANGED = 304;
const NOT_FOUND = 404;
const GONE = 410;
const ABSENT = ['disclosure-not-found', 'disclosure-unit-unknown'];

/** Stands in a feed for the address it was asked under, which is whatever the visitor says it is. */
const SITE = 'https://site.invalid';

const shown = (body: string): MadePage => ({ body, status: OK });

interface Asked {
  readonly unitId?: string;
  /** What of the unit, or of the county, was asked for; only what was found is kept under it. */
  readonly part: string;
  readonly type: string;
  readonly meta: Meta;
  readonly request: Request;
  readonly response: Response;
}

/** Made of what it is and not of how it was asked for, for it is kept for everybody. */
const feedAddress = (unitId?: string): string =>
  `/public/disclosures${unitId === undefined ? '' : `/${encodeURIComponent(unitId)}`}/feed.atom`;

/** As the visitor came to it, fit to stand in a page. */
const siteOf = (request: Request): string => html`${request.protocol}://${request.get('host') ?? ''}`.text;

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
  units(
    @Query() _: PublicRequest,
    @Visitor() meta: Meta,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answer({ part: 'units', type: HTML, meta, request, response }, async () =>
      shown(unitsPage(await this.queries.execute(new ListPublicUnits({}, meta)))),
    );
  }

  @Get('feed.atom')
  feed(
    @Query() _: PublicRequest,
    @Visitor() meta: Meta,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answer({ part: 'feed', type: ATOM, meta, request, response }, () => this.atom(meta));
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
    return this.answer({ unitId, part: `page ${at}`, type: HTML, meta, request, response }, async () =>
      shown(unitPage(await this.queries.execute(new ReadPublicUnit({ unitId, page: at }, meta)), at)),
    );
  }

  @Get(':unitId/feed.atom')
  unitFeed(
    @Param('unitId') unitId: string,
    @Query() _: PublicRequest,
    @Visitor() meta: Meta,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = { unitId, part: 'feed', type: ATOM, meta, request, response };
    return this.answer(asked, () => this.atom(meta, unitId));
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
    const chosen = edition === '' ? undefined : Number(edition);
    const part = `entry ${code} ${chosen ?? ''}`;
    return this.answer({ unitId, part, type: HTML, meta, request, response }, async () => {
      const told = await this.queries.execute(new ReadPublicDisclosure({ unitId, code }, meta));
      const { page, gone } = disclosurePage(told, chosen);
      return gone ? { body: page, status: GONE } : shown(page);
    });
  }

  private async atom(meta: Meta, unitId?: string): Promise<MadePage> {
    const told = await this.queries.execute(new ListPublicChanges(unitId === undefined ? {} : { unitId }, meta));
    return shown(atomFeed(told, { self: feedAddress(unitId), site: SITE, fallback: meta.at }));
  }

  /** Whoever has the page as it is now is told so, and it is not made again. */
  private async answer(
    { unitId, part, type, meta, request, response }: Asked,
    make: () => Promise<MadePage>,
  ): Promise<void> {
    response.setHeader('Cache-Control', 'no-cache');
    try {
      const { stamp } = await this.queries.execute(new ReadPublicStamp(unitId === undefined ? {} : { unitId }, meta));
      const { body, etag, status } = await this.pages.page(`${unitId ?? ''} ${part}`, stamp, make);
      response.setHeader('ETag', etag);
      if (status === OK && request.get('if-none-match') === etag) response.status(UNCHANGED).end();
      else
        response
          .status(status)
          .type(type)
          .send(type === ATOM ? body.replaceAll(SITE, () => siteOf(request)) : body);
    } catch (error) {
      if (!(error instanceof Rejection && ABSENT.includes(error.code))) throw error;
      response.status(NOT_FOUND).type(HTML).send(disclosureNotFoundPage());
    }
  }
}
