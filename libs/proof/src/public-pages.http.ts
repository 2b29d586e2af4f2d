import { Controller, Get, Header, Inject, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Rejection, type Meta } from '@app/eventing';
import { ListRequest, Public, Visitor } from '@app/http';
import type { CheckpointAnswer, LogAnswer } from './dto.js';
import { checkpointPage } from './public-checkpoint-page.js';
import { noCheckpointPage } from './public-frame.js';
import { checkpointsPage } from './public-list-page.js';
import { DescribeLog, ListCheckpoints } from './public.queries.js';

const NOT_FOUND = 404;
const HTML = 'text/html; charset=utf-8';
const SIZE = /^[1-9]\d{0,14}$/;

/** 存证 on the public site, as pages that need neither an account nor a script. */
@Public()
@ApiExcludeController()
@Controller('public/checkpoints')
export class PublicCheckpointsHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-cache')
  async list(@Query() { cursor }: ListRequest, @Visitor() meta: Meta): Promise<string> {
    return checkpointsPage(await this.queries.execute(new ListCheckpoints({ cursor }, meta)), await this.log(meta));
  }

  /** Whose signatures count, as the verifier takes it. Whoever checks should compare it with one from elsewhere. */
  @Get('policy.json')
  async policy(@Visitor() meta: Meta): Promise<StreamableFile> {
    const policy = await this.queries.execute(new DescribeLog({}, meta));
    const disposition = 'attachment; filename="policy.json"';
    return new StreamableFile(Buffer.from(JSON.stringify(policy)), { type: 'application/json', disposition });
  }

  @Get(':size')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-cache')
  async one(
    @Param('size') size: string,
    @Visitor() meta: Meta,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const checkpoint = await this.find(size, meta);
    if (checkpoint) return checkpointPage(checkpoint, (await this.log(meta))?.quorum ?? 0);
    response.status(NOT_FOUND);
    return noCheckpointPage();
  }

  /** The signed note as it is, for the verifier. */
  @Get(':size/checkpoint-:again.txt')
  async note(@Param('size') size: string, @Visitor() meta: Meta): Promise<StreamableFile> {
    const checkpoint = await this.find(size, meta);
    if (!checkpoint) throw new Rejection('checkpoint-not-found');
    const disposition = `attachment; filename="checkpoint-${checkpoint.size}.txt"`;
    return new StreamableFile(Buffer.from(checkpoint.note), { type: 'text/plain; charset=utf-8', disposition });
  }

  private async find(text: string, meta: Meta): Promise<CheckpointAnswer | undefined> {
    if (!SIZE.test(text)) return undefined;
    const size = Number(text);
    const list = new ListCheckpoints({ cursor: String(size + 1), limit: 1 }, meta);
    const [found] = (await this.queries.execute(list)).items;
    return found?.size === size ? found : undefined;
  }

  /** Absent until the signer has been heard of. */
  private async log(meta: Meta): Promise<LogAnswer | undefined> {
    try {
      return await this.queries.execute(new DescribeLog({}, meta));
    } catch (error) {
      if (error instanceof Rejection) return undefined;
      throw error;
    }
  }
}
