import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
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
  lift(
    @Param() { unitId, year }: BarPath,
    @Body() { reason }: LetterReasonRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const command = new LiftBar({ unitId, year: Number(year), reason }, meta);
    return acted(this.commands, unitId, command);
  }
}
