import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { IssueBatchHttp } from './batch.http.js';
import {
  ClaimIssue,
  CloseIssue,
  FindOverdue,
  GrantExtension,
  PlanRectification,
  RefuseExtension,
  ReopenIssue,
  RequestExtension,
  ReturnRectification,
  StartRectification,
} from './commands.js';
import { issue } from './decider.js';
import { ExtensionsHttp } from './extension.http.js';
import { ReportIssueHandler, SubmitRectificationHandler } from './handlers.js';
import { IssuesHttp } from './http.js';
import { IssueRow } from './issue.entity.js';
import { issues } from './issue.projection.js';
import { EscalateIssueJob, FindOverdueJob } from './jobs.js';
import { ledger } from './ledger.projection.js';
import { narrative } from './narrative.js';
import { overseen } from './oversight.projection.js';
import { DescribeIssueHandler, ListIssuesHandler } from './queries.js';
import { IssueRatesHttp } from './rates.http.js';
import { RateIssuesHandler } from './rates.queries.js';
import { ReportFinding, ReportMutualFinding, WatchIssueDeadline } from './reactions.js';
import { refusals } from './refusals.js';
import { IssueExtensionRow, IssueSubmissionRow } from './round.entity.js';
import { extensions, submissions } from './round.projection.js';
import { SummariseIssuesHandler } from './summary.queries.js';

@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([IssueRow, IssueSubmissionRow, IssueExtensionRow])],
  controllers: [IssueBatchHttp, IssueRatesHttp, IssuesHttp, ExtensionsHttp],
  providers: [
    ...commandHandlers(issue, [
      ClaimIssue,
      PlanRectification,
      StartRectification,
      CloseIssue,
      ReturnRectification,
      ReopenIssue,
      RequestExtension,
      GrantExtension,
      RefuseExtension,
      FindOverdue,
    ]),
    ReportIssueHandler,
    SubmitRectificationHandler,
    ListIssuesHandler,
    DescribeIssueHandler,
    SummariseIssuesHandler,
    RateIssuesHandler,
    FindOverdueJob,
    EscalateIssueJob,
    WatchIssueDeadline,
    ReportFinding,
    ReportMutualFinding,
    contribute({ projections: [ledger, issues, submissions, extensions, overseen], refusals, narrative }),
  ],
})
export class RectificationModule {}
