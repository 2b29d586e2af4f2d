import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta, Receipt } from '@app/eventing';
import { ActAnswer, Asker } from '@app/http';
import { ListCommendationBars } from './bar.queries.js';
import { LiftBar } from './commands.js';
import { BarListAnswer, BarListRequest, BarPath, LetterReasonRequest } from './dto.js';

@ApiTags('opinion')
@Controller('api/commendation-bars')
export class CommendationBarsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Query() request: BarListRequest, @Asker() meta: Meta): Promise<BarListAnswer> {
    return this.queries.execute(new ListCommendationBars(request, meta));
  }

  @Post(':unitId/:year/lifts')
  async lift(
    @Param() { unitId, year }: BarPath,
    @Body() { reason }: LetterReasonRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const command = new LiftBar({ unitId, year: Number(year), reason }, meta);
    const receipt = await this.commands.execute<LiftBar, Receipt>(command);
    return { id: unitId, receipt: { ...receipt, events: [...receipt.events] } };
  }
}
