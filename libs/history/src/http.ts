import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { Asker, ListRequest } from '@app/http';
import { StreamAnswer, TimelineAnswer, TimelineListRequest, VerificationAnswer } from './dto.js';
import { ChangesOfStream, Timeline, VerifyHistory } from './queries.js';
import { faultOfAspect, LIMIT_OF_CHAINS, linesOf } from './report.rules.js';

@ApiTags('history')
@Controller('api/history')
export class HistoryHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  timeline(
    @Query() { subject, cursor, limit, sort }: TimelineListRequest,
    @Asker() meta: Meta,
  ): Promise<TimelineAnswer> {
    const request = { subject, oldestFirst: sort === 'at', ...given({ cursor, limit }) };
    return this.queries.execute(new Timeline(request, meta));
  }

  @Get('streams/:stream')
  stream(
    @Param('stream') stream: string,
    @Query() { cursor, limit }: ListRequest,
    @Asker() meta: Meta,
  ): Promise<StreamAnswer> {
    return this.queries.execute(new ChangesOfStream({ stream, ...given({ cursor, limit }) }, meta));
  }

  /** Recomputes every chain of the history. */
  @Get('verification')
  async verify(@Asker() meta: Meta): Promise<VerificationAnswer> {
    const { broken, ...counts } = await this.queries.execute(new VerifyHistory({}, meta));
    if (broken)
      return { ...counts, result: 'FAIL', lines: [], broken: { ...broken, fault: faultOfAspect(broken.aspect) } };
    return { ...counts, result: 'PASS', lines: [...linesOf(counts), LIMIT_OF_CHAINS] };
  }
}

const given = ({ cursor, limit }: { cursor?: string; limit?: number }) => ({
  ...(cursor ? { cursor } : {}),
  ...(limit === undefined ? {} : { limit }),
});
