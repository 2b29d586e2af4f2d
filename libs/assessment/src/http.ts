import { createHash, randomBytes } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import { Rejection, type Meta, type Receipt } from '@app/eventing';
import { ActAnswer, Asker, newId } from '@app/http';
import { ReadBallotPaper, SummariseBallots } from './ballot.queries.js';
import { ProposeCommendation } from './commend.queries.js';
import {
  ExtendBallots,
  GiveScore,
  InviteRaters,
  OpenAssessment,
  OpenBallots,
  PublishAssessment,
  RequestScoring,
  type AssessmentCommand,
} from './commands.js';
import {
  AssessedUnitListAnswer,
  AssessmentAnswer,
  AssessmentListAnswer,
  AssessmentListRequest,
  BallotSummaryAnswer,
  CommendationAnswer,
  ExtendBallotsRequest,
  FactListAnswer,
  FactsRequest,
  GiveScoreRequest,
  InvitedAnswer,
  InviteRatersRequest,
  OpenAssessmentRequest,
  UnitScoreAnswer,
} from './dto.js';
import { DescribeAssessment, ListAssessedUnits, ListAssessments } from './queries.js';
import { DescribeUnitScore, ListScoredFacts } from './score.queries.js';
import { assessedUnitSheet, assessmentSheet } from './sheets.js';

const TOKEN_BYTES = 18;
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const plain = (receipt: Receipt) => ({ ...receipt, events: [...receipt.events] });

@ApiTags('assessment')
@Controller('api/assessments')
export class AssessmentsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(assessmentSheet)
  list(@Query() request: AssessmentListRequest, @Asker() meta: Meta): Promise<AssessmentListAnswer> {
    return this.queries.execute(new ListAssessments(request, meta));
  }

  @Post()
  open(@Body() request: OpenAssessmentRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new OpenAssessment({ ...request, assessmentId: newId(meta) }, meta));
  }

  @Get(':id')
  describe(@Param('id') assessmentId: string, @Asker() meta: Meta): Promise<AssessmentAnswer> {
    return this.queries.execute(new DescribeAssessment({ assessmentId }, meta));
  }

  /** 邀请评议: makes the links and tells them this once. */
  @Post(':id/invitations')
  async invite(
    @Param('id') assessmentId: string,
    @Body() { category, count }: InviteRatersRequest,
    @Asker() meta: Meta,
  ): Promise<InvitedAnswer> {
    const tokens = Array.from({ length: count }, () => randomBytes(TOKEN_BYTES).toString('base64url'));
    const links = tokens.map(hashOf);
    const answer = await this.act(new InviteRaters({ assessmentId, category, links }, meta));
    await this.refuseUnlessNew(links[0] ?? '', meta);
    return { ...answer, links: tokens.map((token) => `/public/ballots/${token}`) };
  }

  /** A request that came twice has its effect once: the links of the first time are gone. */
  private async refuseUnlessNew(link: string, meta: Meta): Promise<void> {
    await this.queries.execute(new ReadBallotPaper({ link }, meta)).catch(() => {
      throw new Rejection('links-told-already');
    });
  }

  /** 延长评议期限. */
  @Post(':id/ballot-extensions')
  extend(
    @Param('id') assessmentId: string,
    @Body() { ballotsBy, reason }: ExtendBallotsRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new ExtendBallots({ assessmentId, ballotsBy, reason }, meta));
  }

  /** 开箱. */
  @Post(':id/ballot-openings')
  openBallots(@Param('id') assessmentId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new OpenBallots({ assessmentId }, meta));
  }

  @Get(':id/ballots')
  ballots(@Param('id') assessmentId: string, @Asker() meta: Meta): Promise<BallotSummaryAnswer> {
    return this.queries.execute(new SummariseBallots({ assessmentId }, meta));
  }

  /** 计算得分: asked for here, done by a job. */
  @Post(':id/scorings')
  score(@Param('id') assessmentId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new RequestScoring({ assessmentId }, meta));
  }

  /** 公布. */
  @Post(':id/publications')
  publish(@Param('id') assessmentId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new PublishAssessment({ assessmentId }, meta));
  }

  /** What a draft of 表彰 begins with, once the result is published. */
  @Get(':id/commendation')
  commendation(@Param('id') assessmentId: string, @Asker() meta: Meta): Promise<CommendationAnswer> {
    return this.queries.execute(new ProposeCommendation({ assessmentId }, meta));
  }

  @Get(':id/units')
  @HttpCode(200)
  @AsSheet(assessedUnitSheet)
  units(@Param('id') assessmentId: string, @Asker() meta: Meta): Promise<AssessedUnitListAnswer> {
    return this.queries.execute(new ListAssessedUnits({ assessmentId }, meta));
  }

  @Get(':id/units/:unitId')
  unit(
    @Param('id') assessmentId: string,
    @Param('unitId') unitId: string,
    @Query() { asOf }: FactsRequest,
    @Asker() meta: Meta,
  ): Promise<UnitScoreAnswer> {
    return this.queries.execute(new DescribeUnitScore({ assessmentId, unitId, ...(asOf && { asOf }) }, meta));
  }

  /** What a computed item counted, each with the event behind it. */
  @Get(':id/units/:unitId/items/:code/facts')
  facts(
    @Param() { id: assessmentId = '', unitId = '', code = '' }: Record<string, string>,
    @Query() { asOf }: FactsRequest,
    @Asker() meta: Meta,
  ): Promise<FactListAnswer> {
    const asked = { assessmentId, unitId, code, ...(asOf && { asOf }) };
    return this.queries.execute(new ListScoredFacts(asked, meta));
  }

  /** 人工评分. */
  @Post(':id/units/:unitId/scores')
  async give(
    @Param('id') assessmentId: string,
    @Param('unitId') unitId: string,
    @Body() request: GiveScoreRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const receipt = await this.commands.execute<GiveScore, Receipt>(
      new GiveScore({ ...request, assessmentId, unitId }, meta),
    );
    return { id: unitId, receipt: plain(receipt) };
  }

  private async act(command: AssessmentCommand): Promise<ActAnswer> {
    const receipt = await this.commands.execute<AssessmentCommand, Receipt>(command);
    return { id: command.data.assessmentId, receipt: plain(receipt) };
  }
}
