import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { acted, ActAnswer, Asker } from '@app/http';
import { PublishYearReport, SubmitYearReport, type YearReportCommand } from './commands.js';
import { YearReportDayRequest, YearReportListAnswer, YearReportPath, YearReportPublicRequest } from './dto.js';
import { ListYearReports } from './year-report.queries.js';

/** 年度报告: when it was handed in, and when the public could read it. */
@ApiTags('notice')
@Controller('api/year-reports')
export class YearReportsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Asker() meta: Meta): Promise<YearReportListAnswer> {
    return this.queries.execute(new ListYearReports({}, meta));
  }

  @Post(':year/submissions')
  submit(@Param() { year }: YearReportPath, @Body() { on }: YearReportDayRequest, @Asker() meta: Meta) {
    return this.act(new SubmitYearReport({ year: Number(year), on }, meta));
  }

  @Post(':year/publications')
  publish(@Param() { year }: YearReportPath, @Body() { on, where }: YearReportPublicRequest, @Asker() meta: Meta) {
    return this.act(new PublishYearReport({ year: Number(year), on, where }, meta));
  }

  private act(command: YearReportCommand): Promise<ActAnswer> {
    return acted(this.commands, String(command.data.year), command);
  }
}
