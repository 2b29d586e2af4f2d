import { Controller, Get, Inject, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { Asker } from '@app/http';
import { EventProofAnswer } from './dto.js';
import { ProveEvent } from './queries.js';

@ApiTags('proof')
@Controller('api/events/:id')
export class EventProofHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  /** Where the event stands in the log, and the signed checkpoint that covers it. */
  @Get('proof')
  async proof(@Param('id', ParseUUIDPipe) id: string, @Asker() meta: Meta): Promise<EventProofAnswer> {
    return (await this.queries.execute(new ProveEvent({ id }, meta))).answer;
  }

  /** The same as one file for an auditor: C2SP tlog-proof, its `extra` the event's line of an export. */
  @Get('proof.txt')
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  async file(@Param('id', ParseUUIDPipe) id: string, @Asker() meta: Meta): Promise<StreamableFile> {
    const { file } = await this.queries.execute(new ProveEvent({ id }, meta));
    return new StreamableFile(Buffer.from(await file()), {
      type: 'text/plain; charset=utf-8',
      disposition: `attachment; filename="proof-${id}.txt"; filename*=UTF-8''${encodeURIComponent(`存证证明-${id}.txt`)}`,
    });
  }
}
