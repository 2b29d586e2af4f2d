import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta, Receipt } from '@app/eventing';
import { ActAnswer, Asker } from '@app/http';
import { DecideResultPeriod, ImportWorkingYear, type CalendarCommand } from './commands.js';
import { ResultPeriodRequest, WorkingYearRequest, WorkingYearsAnswer } from './dto.js';
import { ListWorkingYears } from './queries.js';

/** 工作日安排, and how long a result may take. */
@ApiTags('inspection-results')
@Controller('api/working-years')
export class WorkingYearsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Asker() meta: Meta): Promise<WorkingYearsAnswer> {
    return this.queries.execute(new ListWorkingYears({}, meta));
  }

  @Post()
  import(@Body() { ...year }: WorkingYearRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(String(year.year), new ImportWorkingYear({ ...year }, meta));
  }

  @Post('result-period')
  decide(@Body() { ...period }: ResultPeriodRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act('result-period', new DecideResultPeriod({ ...period }, meta));
  }

  private async act(id: string, command: CalendarCommand): Promise<ActAnswer> {
    const receipt = await this.commands.execute<CalendarCommand, Receipt>(command);
    return { id, receipt: { ...receipt, events: [...receipt.events] } };
  }
}
