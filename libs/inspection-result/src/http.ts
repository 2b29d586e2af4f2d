import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import { CorrectResult, PublishResult, WithdrawResult, type ResultCommand } from './commands.js';
import {
  PublicationRequest,
  ResultAnswer,
  ResultCorrectionRequest,
  ResultListAnswer,
  ResultListRequest,
  ResultWithdrawalRequest,
} from './dto.js';
import { DescribeInspectionResult, ListInspectionResults } from './queries.js';
import { resultSheet } from './sheets.js';

/** 检查结果公示. A result goes by the id of its inspection. */
@ApiTags('inspection-results')
@Controller('api/inspection-results')
export class InspectionResultsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(resultSheet)
  list(@Query() request: ResultListRequest, @Asker() meta: Meta): Promise<ResultListAnswer> {
    return this.queries.execute(new ListInspectionResults(request, meta));
  }

  @Get(':inspectionId')
  describe(@Param('inspectionId') inspectionId: string, @Asker() meta: Meta): Promise<ResultAnswer> {
    return this.queries.execute(new DescribeInspectionResult({ inspectionId }, meta));
  }

  @Post(':inspectionId/publications')
  publish(@Param('inspectionId') inspectionId: string, @Body() { summary }: PublicationRequest, @Asker() meta: Meta) {
    return this.act(new PublishResult({ inspectionId, summary }, meta));
  }

  @Post(':inspectionId/corrections')
  correct(
    @Param('inspectionId') inspectionId: string,
    @Body() { evidence = [], ...correction }: ResultCorrectionRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new CorrectResult({ ...correction, evidence, inspectionId }, meta));
  }

  @Post(':inspectionId/withdrawals')
  withdraw(
    @Param('inspectionId') inspectionId: string,
    @Body() { ...withdrawal }: ResultWithdrawalRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new WithdrawResult({ ...withdrawal, inspectionId }, meta));
  }

  private act(command: ResultCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.inspectionId, command);
  }
}
