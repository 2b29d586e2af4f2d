import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import { DeclineErasure, OrderErasure, ProposeErasure, type ErasureCommand } from './commands.js';
import {
  ErasureAnswer,
  ErasureListAnswer,
  ErasureListRequest,
  ErasureProposalRequest,
  ErasureReasonRequest,
  ErasureSearchAnswer,
  ErasureSearchRequest,
} from './dto.js';
import { DescribeErasure, ListErasures, SearchErasable } from './queries.js';
import { erasureSheet } from './sheets.js';

@ApiTags('erasure')
@Controller('api/erasures')
export class ErasuresHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(erasureSheet)
  list(@Query() request: ErasureListRequest, @Asker() meta: Meta): Promise<ErasureListAnswer> {
    return this.queries.execute(new ListErasures(request, meta));
  }

  /** A question, asked in the body: what is looked for belongs into no address and no log. */
  @Post('searches')
  @HttpCode(200)
  search(@Body() { texts }: ErasureSearchRequest, @Asker() meta: Meta): Promise<ErasureSearchAnswer> {
    return this.queries.execute(new SearchErasable({ texts }, meta));
  }

  @Get(':id')
  describe(@Param('id') erasureId: string, @Asker() meta: Meta): Promise<ErasureAnswer> {
    return this.queries.execute(new DescribeErasure({ erasureId }, meta));
  }

  @Post()
  propose(@Body() request: ErasureProposalRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const { events, documentNumber = '', basis = '', ...rest } = request;
    return this.act(
      new ProposeErasure({ ...rest, documentNumber, basis, chosen: events, erasureId: newId(meta) }, meta),
    );
  }

  @Post(':id/orders')
  order(@Param('id') erasureId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new OrderErasure({ erasureId }, meta));
  }

  @Post(':id/refusals')
  decline(
    @Param('id') erasureId: string,
    @Body() { reason }: ErasureReasonRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new DeclineErasure({ erasureId, reason }, meta));
  }

  private act(command: ErasureCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.erasureId, command);
  }
}
