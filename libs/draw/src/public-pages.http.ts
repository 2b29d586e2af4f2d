import { Controller, Get, Header, Inject, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Rejection, type Meta } from '@app/eventing';
import { ListRequest, Public, Visitor } from '@app/http';
import { manifestFile } from './public-recipes.js';
import { drawPage } from './public-draw-page.js';
import { notFoundPage } from './public-frame.js';
import { ListPublicPreparations } from './public-preparations.js';
import { listPage } from './public-list-page.js';
import { ReadPublicDraw } from './public-sheet.js';
import { ListPublicDraws } from './public.queries.js';

const NOT_FOUND = 404;

/** 公示网站: the draws as pages that need neither an account nor a script. */
@Public()
@ApiExcludeController()
@Controller('public')
export class PublicPagesHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('draws')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async list(@Query() { cursor }: ListRequest, @Visitor() meta: Meta): Promise<string> {
    const draws = await this.queries.execute(new ListPublicDraws({ cursor, announced: true }, meta));
    return cursor ? listPage(draws) : listPage(draws, await this.queries.execute(new ListPublicPreparations({}, meta)));
  }

  @Get('draws/:number')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async draw(
    @Param('number') number: string,
    @Query('unit') unit: unknown,
    @Visitor() meta: Meta,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    try {
      const sheet = await this.queries.execute(new ReadPublicDraw({ number }, meta));
      return drawPage(sheet, typeof unit === 'string' && unit !== '' ? unit : undefined);
    } catch (error) {
      if (!(error instanceof Rejection && error.code === 'draw-not-found')) throw error;
      response.status(NOT_FOUND);
      return notFoundPage();
    }
  }

  /** The bytes whose hash is the fingerprint. */
  @Get('draws/:number/manifest-:label.json')
  async manifest(@Param('number') number: string, @Visitor() meta: Meta): Promise<StreamableFile> {
    const { draw, manifest } = await this.queries.execute(new ReadPublicDraw({ number }, meta));
    const disposition = `attachment; filename="${manifestFile(draw.label)}"`;
    return new StreamableFile(Buffer.from(manifest), { type: 'application/json', disposition });
  }
}
