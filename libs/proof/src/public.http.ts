import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Rejection, type Meta } from '@app/eventing';
import { ListRequest, Public, Visitor } from '@app/http';
import { parseTilePath } from '@app/transparency';
import {
  CheckpointsAnswer,
  ConsistencyAnswer,
  ConsistencyRequest,
  InclusionAnswer,
  InclusionRequest,
  LogAnswer,
} from './dto.js';
import {
  DescribeLog,
  ListCheckpoints,
  ProveConsistency,
  ProveInclusion,
  ReadCheckpoint,
  ReadTile,
} from './public.queries.js';

const TEXT = 'text/plain; charset=utf-8';
const NOT_FOUND = 404;
/** What a tile's name says never changes: a year. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const AsText = () => ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } });

/** What everybody may check the history by: hashes and signatures, nothing of what was recorded. */
@Public()
@ApiTags('proof')
@Controller('api/public')
export class PublicProofHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  /** Newest first. */
  @Get('checkpoints')
  checkpoints(@Query() { cursor, limit }: ListRequest, @Visitor() meta: Meta): Promise<CheckpointsAnswer> {
    return this.queries.execute(new ListCheckpoints({ cursor, limit }, meta));
  }

  /** The newest checkpoint as a C2SP signed note. */
  @Get('checkpoints/latest')
  @Header('Content-Type', TEXT)
  @Header('Cache-Control', 'no-cache')
  @AsText()
  async latest(@Visitor() meta: Meta): Promise<string> {
    return (await this.queries.execute(new ReadCheckpoint({}, meta))).note;
  }

  /** That the tree of size `to` only added to the tree of size `from`. */
  @Get('consistency')
  consistency(@Query() { from, to }: ConsistencyRequest, @Visitor() meta: Meta): Promise<ConsistencyAnswer> {
    return this.queries.execute(new ProveConsistency({ from, to }, meta));
  }

  /** That an event with this hash stands in the tree of this size; without a size, in the newest checkpoint's. */
  @Get('inclusion')
  inclusion(@Query() { hash, size }: InclusionRequest, @Visitor() meta: Meta): Promise<InclusionAnswer> {
    return this.queries.execute(new ProveInclusion({ hash, ...(size ? { size } : {}) }, meta));
  }

  /** The log's keys and which signatures its policy asks for. */
  @Get('log/key')
  log(@Visitor() meta: Meta): Promise<LogAnswer> {
    return this.queries.execute(new DescribeLog({}, meta));
  }

  /** C2SP tlog-tiles: the newest checkpoint. */
  @Get('log/checkpoint')
  @Header('Content-Type', TEXT)
  @Header('Cache-Control', 'no-cache')
  @AsText()
  async checkpoint(@Visitor() meta: Meta, @Res({ passthrough: true }) response: Response): Promise<string> {
    try {
      return await this.latest(meta);
    } catch (error) {
      if (error instanceof Rejection) return plainlyNotFound(response);
      throw error;
    }
  }

  /** C2SP tlog-tiles: hashes of 32 bytes side by side. There are no entry bundles: what was recorded is not public. */
  @Get('log/tile/*path')
  @ApiParam({ name: 'path', type: String })
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async tile(@Param('path') path: string[], @Visitor() meta: Meta, @Res() response: Response): Promise<void> {
    const tile = parseTilePath(`tile/${path.join('/')}`);
    const bytes = tile && (await this.queries.execute(new ReadTile({ tile }, meta)));
    if (!bytes) response.send(plainlyNotFound(response));
    else response.setHeader('Cache-Control', FOR_EVER).type('application/octet-stream').send(bytes);
  }
}

function plainlyNotFound(response: Response): string {
  response.status(NOT_FOUND).setHeader('Content-Type', TEXT);
  return 'not found\n';
}
