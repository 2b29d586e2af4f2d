import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, newId } from '@app/http';
import {
  CorrectLegalCase,
  DecideCase,
  DropLegalCase,
  ExtendReview,
  PassReview,
  RecordDiscussion,
  RegisterLegalCase,
  RequestReviewMaterials,
  ReturnFromReview,
  SubmitForReview,
  SupplyReviewMaterials,
  TestTriggers,
  type LegalCaseCommand,
} from './commands.js';
import {
  DecisionRequest,
  DiscussionRequest,
  LackingMaterialsRequest,
  LegalCaseAnswer,
  LegalCaseCorrectionRequest,
  LegalCaseListAnswer,
  LegalCaseListRequest,
  LegalReasonRequest,
  NewLegalCaseRequest,
  ReviewExtensionRequest,
  ReviewMaterialsRequest,
  ReviewOpinionRequest,
  ReviewSubmissionRequest,
  TriggerTestRequest,
} from './dto.js';
import { DescribeLegalCase, ListLegalCases } from './queries.js';
import { legalCaseSheet } from './sheets.js';

const plain = <T extends object>(all: readonly T[]): T[] => all.map((one) => ({ ...one }));

@ApiTags('legal-review')
@Controller('api/legal-cases')
export class LegalCasesHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(legalCaseSheet)
  list(@Query() request: LegalCaseListRequest, @Asker() meta: Meta): Promise<LegalCaseListAnswer> {
    return this.queries.execute(new ListLegalCases(request, meta));
  }

  @Get(':id')
  describe(@Param('id') legalCaseId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta) {
    return this.queries.execute<DescribeLegalCase, LegalCaseAnswer>(new DescribeLegalCase({ legalCaseId, asOf }, meta));
  }

  @Post()
  register(@Body() { handlers, ...rest }: NewLegalCaseRequest, @Asker() meta: Meta) {
    return this.act(new RegisterLegalCase({ ...rest, handlers: plain(handlers), legalCaseId: newId(meta) }, meta));
  }

  @Post(':id/corrections')
  correct(
    @Param('id') legalCaseId: string,
    @Body() { handlers, ...rest }: LegalCaseCorrectionRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new CorrectLegalCase({ ...rest, handlers: plain(handlers), legalCaseId }, meta));
  }

  /** 撤案. */
  @Post(':id/withdrawals')
  drop(@Param('id') legalCaseId: string, @Body() { reason }: LegalReasonRequest, @Asker() meta: Meta) {
    return this.act(new DropLegalCase({ legalCaseId, reason }, meta));
  }

  /** 判定是否属于重大执法决定, recorded also when it is not. */
  @Post(':id/tests')
  test(@Param('id') legalCaseId: string, @Body() request: TriggerTestRequest, @Asker() meta: Meta) {
    const { answers, itemCode, reason } = request;
    const item = itemCode ? { itemCode } : {};
    return this.act(new TestTriggers({ legalCaseId, answers: { ...answers }, ...item, reason }, meta));
  }

  /** 送审. */
  @Post(':id/submissions')
  submit(@Param('id') legalCaseId: string, @Body() request: ReviewSubmissionRequest, @Asker() meta: Meta) {
    const { proposal, materials } = request;
    return this.act(new SubmitForReview({ legalCaseId, proposal, materials: plain(materials) }, meta));
  }

  /** 要求补充材料: the clock stands still. */
  @Post(':id/material-requests')
  ask(@Param('id') legalCaseId: string, @Body() { lacking }: LackingMaterialsRequest, @Asker() meta: Meta) {
    return this.act(new RequestReviewMaterials({ legalCaseId, lacking }, meta));
  }

  @Post(':id/materials')
  supply(@Param('id') legalCaseId: string, @Body() { materials }: ReviewMaterialsRequest, @Asker() meta: Meta) {
    return this.act(new SupplyReviewMaterials({ legalCaseId, materials: plain(materials) }, meta));
  }

  @Post(':id/extensions')
  extend(@Param('id') legalCaseId: string, @Body() { days, reason }: ReviewExtensionRequest, @Asker() meta: Meta) {
    return this.act(new ExtendReview({ legalCaseId, days, reason }, meta));
  }

  /** 审核通过. */
  @Post(':id/passes')
  pass(@Param('id') legalCaseId: string, @Body() { findings, opinion }: ReviewOpinionRequest, @Asker() meta: Meta) {
    return this.act(new PassReview({ legalCaseId, findings: plain(findings), opinion }, meta));
  }

  /** 存在问题, 退回. */
  @Post(':id/returns')
  sendBack(@Param('id') legalCaseId: string, @Body() { findings, opinion }: ReviewOpinionRequest, @Asker() meta: Meta) {
    return this.act(new ReturnFromReview({ legalCaseId, findings: plain(findings), opinion }, meta));
  }

  /** 集体讨论. */
  @Post(':id/discussions')
  discuss(@Param('id') legalCaseId: string, @Body() request: DiscussionRequest, @Asker() meta: Meta) {
    const { chair, participants, minutes = '', ...rest } = request;
    const people = { chair: { ...chair }, participants: plain(participants) };
    return this.act(new RecordDiscussion({ legalCaseId, ...rest, ...people, minutes }, meta));
  }

  @Post(':id/decisions')
  decide(@Param('id') legalCaseId: string, @Body() request: DecisionRequest, @Asker() meta: Meta) {
    const { decisionNumber, decidedOn, decision } = request;
    return this.act(new DecideCase({ legalCaseId, decisionNumber, decidedOn, decision }, meta));
  }

  private act(command: LegalCaseCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.legalCaseId, command);
  }
}
