import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { ListRequest, Public, Visitor } from '@app/http';
import { PublicDrawsAnswer } from './dto.js';
import { BeaconChainsAnswer } from './seed-answers.dto.js';
import { ListBeaconChains, ListPublicDraws, ReadDrawBundle } from './public.queries.js';

/** What everybody may see of the draws, without signing in. */
@Public()
@ApiTags('public')
@Controller('api/public/draws')
export class PublicDrawsHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  list(@Query() request: ListRequest, @Visitor() meta: Meta): Promise<PublicDrawsAnswer> {
    return this.queries.execute(new ListPublicDraws(request, meta));
  }

  /** The beacon chains draws here may use, with the keys to verify their signatures by. */
  @Get('chains')
  chains(@Visitor() meta: Meta): Promise<BeaconChainsAnswer> {
    return this.queries.execute(new ListBeaconChains({}, meta));
  }

  /** The draw's bundle in canonical JSON; of a draw that is not published, only what was locked before the dice. */
  @Get(':number/bundle')
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object' } } } })
  async bundle(@Param('number') number: string, @Visitor() meta: Meta): Promise<StreamableFile> {
    const text = await this.queries.execute(new ReadDrawBundle({ number }, meta));
    return new StreamableFile(Buffer.from(text), { type: 'application/json' });
  }
}
