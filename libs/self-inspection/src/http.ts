import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import {
  AnswerCheck,
  AttachEvidence,
  ReturnSelfInspection,
  SignNoIssues,
  SignOffSelfInspection,
  WithdrawEvidence,
  type SelfInspectionCommand,
} from './commands.js';
import {
  CheckAnswerRequest,
  CheckEvidenceRequest,
  CheckEvidenceWithdrawalRequest,
  NoIssuesStatementRequest,
  SelfInspectionAnswer,
  SelfInspectionListAnswer,
  SelfInspectionListRequest,
  SelfInspectionReturnRequest,
} from './dto.js';
import { DescribeSelfInspection, ListSelfInspections } from './queries.js';
import { selfInspectionSheet } from './sheets.js';

@ApiTags('self-inspection')
@Controller('api/self-inspections')
export class SelfInspectionsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(selfInspectionSheet)
  list(@Query() request: SelfInspectionListRequest, @Asker() meta: Meta): Promise<SelfInspectionListAnswer> {
    return this.queries.execute(new ListSelfInspections(request, meta));
  }

  @Get(':campaignId/:unitId')
  describe(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Asker() meta: Meta,
  ): Promise<SelfInspectionAnswer> {
    return this.queries.execute(new DescribeSelfInspection({ campaignId, unitId }, meta));
  }

  @Post(':campaignId/:unitId/answers')
  answer(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Body() { checkId, answer, note = '', reason }: CheckAnswerRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new AnswerCheck({ campaignId, unitId, checkId, answer, note, ...(reason && { reason }) }, meta));
  }

  @Post(':campaignId/:unitId/evidence')
  attach(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Body() { checkId, fileId, name, kind }: CheckEvidenceRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new AttachEvidence({ campaignId, unitId, checkId, fileId, name, kind }, meta));
  }

  @Post(':campaignId/:unitId/evidence-withdrawals')
  withdraw(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Body() { checkId, fileId, reason }: CheckEvidenceWithdrawalRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new WithdrawEvidence({ campaignId, unitId, checkId, fileId, reason }, meta));
  }

  @Post(':campaignId/:unitId/no-issues-statements')
  signNoIssues(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Body() { statement }: NoIssuesStatementRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new SignNoIssues({ campaignId, unitId, statement }, meta));
  }

  @Post(':campaignId/:unitId/sign-offs')
  signOff(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new SignOffSelfInspection({ campaignId, unitId }, meta));
  }

  @Post(':campaignId/:unitId/returns')
  sendBack(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Body() { reason, dueOn }: SelfInspectionReturnRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new ReturnSelfInspection({ campaignId, unitId, reason, dueOn }, meta));
  }

  private act(command: SelfInspectionCommand): Promise<ActAnswer> {
    const { campaignId, unitId } = command.data;
    return acted(this.commands, `${campaignId}/${unitId}`, command);
  }
}
