import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@app/documents';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { IssueBatchHttp } from './batch.http.js';
import {
  AddSource,
  AnalyseCause,
  ClaimIssue,
  CloseIssue,
  MoveIssueDeadline,
  GrantExtension,
  DismissDuplicate,
  ReceiveMerge,
  RefuseExtension,
  RequestExtension,
  ReturnRectification,
  StartRectification,
} from './commands.js';
import { issue } from './decider.js';
import { ExtensionsHttp } from './extension.http.js';
import {
  AddIssueEvidenceHandler,
  PlanRectificationHandler,
  ReopenIssueHandler,
  ReplaceResponsibleHandler,
  ReportIssueHandler,
  FindOverdueHandler,
  SubmitRectificationHandler,
} from './handlers.js';
import { MergeIssueHandler, ProposeDuplicatesHandler } from './merge.handlers.js';
import { IssueDuplicateRow, IssueEvidenceRow, IssueSourceRow } from './particulars.entity.js';
import { IssueParticularsHttp } from './particulars.http.js';
import { evidence, likenesses, sources } from './particulars.projection.js';
import { duplicates } from './duplicate.decider.js';
import { DuplicatesHttp } from './duplicate.http.js';
import { ListDuplicatesHandler } from './duplicate.queries.js';
import { ProposeWhatLooksAlike } from './duplicate.reactions.js';
import { PassIssuesOn } from './handover.reactions.js';
import { IssuesHttp } from './http.js';
import { IssueImportHttp, issueImportHandlers } from './import.js';
import { IssueRow } from './issue.entity.js';
import { issues } from './issue.projection.js';
import { EscalateIssueJob, FindOverdueJob } from './jobs.js';
import { ledger, ledgerAccounts } from './ledger.projection.js';
import { narrative } from './narrative.js';
import { overseen } from './oversight.projection.js';
import { DescribeIssueHandler, ListIssuesHandler } from './queries.js';
import { IssueRatesHttp } from './rates.http.js';
import { RateIssuesHandler } from './rates.queries.js';
import { ReopenAfterRecheck } from './recheck.reactions.js';
import {
  ReportCaseFinding,
  ReportDemonstrationShortfall,
  ReportFinding,
  ReportLeadFinding,
  ReportMutualFinding,
  TakeOverResumedIssue,
  WatchIssueDeadline,
} from './reactions.js';
import { refusals } from './refusals.js';
import { IssueExtensionRow, IssueSubmissionRow } from './round.entity.js';
import { extensions, submissions } from './round.projection.js';
import { SummariseIssuesHandler } from './summary.queries.js';

@Module({
  imports: [
    DocumentsModule,
    ReplayModule,
    TypeOrmModule.forFeature([
      IssueRow,
      IssueSubmissionRow,
      IssueExtensionRow,
      IssueSourceRow,
      IssueEvidenceRow,
      IssueDuplicateRow,
    ]),
  ],
  controllers: [
    IssueImportHttp,
    IssueBatchHttp,
    IssueRatesHttp,
    IssuesHttp,
    ExtensionsHttp,
    IssueParticularsHttp,
    DuplicatesHttp,
  ],
  providers: [
    ...commandHandlers(issue, [
      ClaimIssue,
      StartRectification,
      AnalyseCause,
      AddSource,
      ReceiveMerge,
      CloseIssue,
      ReturnRectification,
      RequestExtension,
      GrantExtension,
      RefuseExtension,
      MoveIssueDeadline,
    ]),
    ...commandHandlers(duplicates, [DismissDuplicate]),
    ReportIssueHandler,
    ...issueImportHandlers,
    PlanRectificationHandler,
    ReopenIssueHandler,
    ReplaceResponsibleHandler,
    AddIssueEvidenceHandler,
    FindOverdueHandler,
    SubmitRectificationHandler,
    MergeIssueHandler,
    ProposeDuplicatesHandler,
    ListDuplicatesHandler,
    ListIssuesHandler,
    DescribeIssueHandler,
    SummariseIssuesHandler,
    RateIssuesHandler,
    FindOverdueJob,
    EscalateIssueJob,
    WatchIssueDeadline,
    TakeOverResumedIssue,
    ReportFinding,
    ReopenAfterRecheck,
    ReportMutualFinding,
    ReportCaseFinding,
    ReportLeadFinding,
    ReportDemonstrationShortfall,
    ProposeWhatLooksAlike,
    PassIssuesOn,
    contribute({
      projections: [ledger, ledgerAccounts, issues, submissions, extensions, sources, evidence, likenesses, overseen],
      refusals,
      narrative,
    }),
  ],
})
export class RectificationModule {}
