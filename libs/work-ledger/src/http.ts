import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest } from '@app/http';
import { AssignWork, HandOverWork, type WorkCommand } from './commands.js';
import {
  WorkAssignmentRequest,
  WorkHandoverRequest,
  WorkLedgerAnswer,
  WorkLedgerListAnswer,
  WorkLedgerListRequest,
  WorkLeftAnswer,
} from './dto.js';
import { DescribeWorkLedger, DescribeWorkLeft, ListWorkLedgers } from './queries.js';
import { workLedgerSheet } from './sheets.js';

@ApiTags('work-ledgers')
@Controller('api')
export class WorkLedgersHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get('work-ledgers')
  @AsSheet(workLedgerSheet)
  list(@Query() request: WorkLedgerListRequest, @Asker() meta: Meta): Promise<WorkLedgerListAnswer> {
    return this.queries.execute(new ListWorkLedgers(request, meta));
  }

  @Get('work-ledgers/:campaignId/:unitId')
  describe(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Query() { asOf }: AsOfRequest,
    @Asker() meta: Meta,
  ): Promise<WorkLedgerAnswer> {
    return this.queries.execute(new DescribeWorkLedger({ campaignId, unitId, asOf }, meta));
  }

  /** The table, or those of its rows that changed: all of them or none. */
  @Post('work-ledgers/:campaignId/:unitId/assignments')
  assign(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Body() { rows }: WorkAssignmentRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const filled = rows.map(({ task, lead, responsible }) => ({
      ...{ task, lead: { ...lead }, responsible: { ...responsible } },
    }));
    return this.act(new AssignWork({ campaignId, unitId, rows: filled }, meta));
  }

  /** All work of one person, with his open issues, to another. */
  @Post('work-ledgers/:campaignId/:unitId/handovers')
  handOver(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Body() { from, to, reason }: WorkHandoverRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new HandOverWork({ campaignId, unitId, from: { ...from }, to: { ...to }, reason }, meta));
  }

  /** What an account's holder would leave behind. */
  @Get('work-left/:accountId')
  left(@Param('accountId') accountId: string, @Asker() meta: Meta): Promise<WorkLeftAnswer> {
    return this.queries.execute(new DescribeWorkLeft({ accountId }, meta));
  }

  private act(command: WorkCommand): Promise<ActAnswer> {
    const { campaignId, unitId } = command.data;
    return acted(this.commands, `${campaignId}/${unitId}`, command);
  }
}
