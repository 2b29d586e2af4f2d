import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import { DecideResultPeriod } from './commands.js';
import { ResultPeriodAnswer, ResultPeriodRequest } from './dto.js';
import { ShowResultPeriod } from './queries.js';

/** How long a result may take. */
@ApiTags('inspection-results')
@Controller('api/result-period')
export class ResultPeriodHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  show(@Asker() meta: Meta): Promise<ResultPeriodAnswer> {
    return this.queries.execute(new ShowResultPeriod({}, meta));
  }

  @Post()
  decide(@Body() { ...period }: ResultPeriodRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const command = new DecideResultPeriod({ ...period }, meta);
    return acted(this.commands, 'result-period', command);
  }
}
