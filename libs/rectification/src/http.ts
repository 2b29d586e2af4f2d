import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, newId } from '@app/http';
import {
  ClaimIssue,
  CloseIssue,
  PlanRectification,
  ReopenIssue,
  ReportIssue,
  ReturnRectification,
  StartRectification,
  SubmitRectification,
  type IssueCommand,
} from './commands.js';
import {
  IssueAnswer,
  IssueListAnswer,
  IssueListRequest,
  IssueSummaryAnswer,
  IssueSummaryRequest,
  IssueOpinionRequest,
  RectificationPlanRequest,
  IssueReasonAndDayRequest,
  ReportIssueRequest,
  RectificationSubmissionRequest,
} from './dto.js';
import { DescribeIssue, ListIssues } from './queries.js';
import { SummariseIssues } from './summary.queries.js';
import { issueSheet } from './sheets.js';

@ApiTags('rectification')
@Controller('api/issues')
export class IssuesHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(issueSheet)
  list(@Query() request: IssueListRequest, @Asker() meta: Meta): Promise<IssueListAnswer> {
    return this.queries.execute(new ListIssues(request, meta));
  }

  @Get('summary')
  summarise(@Query() request: IssueSummaryRequest, @Asker() meta: Meta): Promise<IssueSummaryAnswer> {
    return this.queries.execute(new SummariseIssues(request, meta));
  }

  @Get(':id')
  describe(@Param('id') issueId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta): Promise<IssueAnswer> {
    return this.queries.execute(new DescribeIssue({ issueId, asOf }, meta));
  }

  @Post()
  report(@Body() request: ReportIssueRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const { campaignId, unitId, source, checkId, category, text, dueOn, responsible, responsibleId, before } = request;
    const entry = { campaignId, unitId: unitId || (meta.unit ?? ''), source, text, dueOn, responsible };
    const known = {
      ...(checkId && { checkId }),
      ...(category && { category }),
      ...(responsibleId && { responsibleId }),
      ...(before && { before: before.map((fileId) => ({ fileId, name: '' })) }),
    };
    return this.act(new ReportIssue({ ...entry, ...known, issueId: newId(meta) }, meta));
  }

  @Post(':id/claims')
  claim(@Param('id') issueId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new ClaimIssue({ issueId }, meta));
  }

  @Post(':id/plans')
  plan(
    @Param('id') issueId: string,
    @Body() { measures, responsible, responsibleId }: RectificationPlanRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const plan = { issueId, measures, responsible, ...(responsibleId && { responsibleId }) };
    return this.act(new PlanRectification(plan, meta));
  }

  @Post(':id/starts')
  start(@Param('id') issueId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new StartRectification({ issueId }, meta));
  }

  @Post(':id/submissions')
  submit(
    @Param('id') issueId: string,
    @Body() { account, evidence }: RectificationSubmissionRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new SubmitRectification({ issueId, account, evidence }, meta));
  }

  @Post(':id/closures')
  close(
    @Param('id') issueId: string,
    @Body() { opinion }: IssueOpinionRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new CloseIssue({ issueId, opinion }, meta));
  }

  @Post(':id/returns')
  sendBack(
    @Param('id') issueId: string,
    @Body() { reason, dueOn }: IssueReasonAndDayRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new ReturnRectification({ issueId, reason, dueOn }, meta));
  }

  @Post(':id/reopenings')
  reopen(
    @Param('id') issueId: string,
    @Body() { reason, dueOn }: IssueReasonAndDayRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new ReopenIssue({ issueId, reason, dueOn }, meta));
  }

  private act(command: IssueCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.issueId, command);
  }
}
