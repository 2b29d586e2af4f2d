import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { addDays, instantOf } from '@app/calendar';
import { idFrom, type Meta, type Recorded } from '@app/eventing';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { CaseFindingRaised } from '@app/case-scoring/events.js';
import { LeadFindingRaised } from '@app/leads/events.js';
import { DemonstrationShortfallFound } from '@app/demonstration/events.js';
import { DeadlineResumed } from '@app/notification/events.js';
import { FindingRecorded } from '@app/supervision/events.js';
import { MutualFindingConfirmed } from '@app/mutual-inspection/events.js';
import { MoveIssueDeadline, ReportIssue } from './commands.js';
import { ExtensionGranted, IssueDeadlineMoved, IssueReopened, IssueReported, RectificationReturned } from './events.js';
import { findOverdueJob } from './jobs.js';

/** A minute into the day: a job the queue lets go a moment early must not find the deadline still running. */
const morningOf = (day: string): string => instantOf(day, '00:01:00.000');

type SetsDeadline = IssueReported | ExtensionGranted | RectificationReturned | IssueReopened | IssueDeadlineMoved;

@Reaction('watch-issue-deadline', [
  IssueReported,
  ExtensionGranted,
  RectificationReturned,
  IssueReopened,
  IssueDeadlineMoved,
])
@Injectable()
export class WatchIssueDeadline implements Reacts<SetsDeadline> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ id, data: { issueId, dueOn } }: Recorded<SetsDeadline>): Promise<void> {
    const runAt = morningOf(addDays(dueOn, 1));
    return this.jobs.add([requestJob(findOverdueJob, `find-overdue-${id}`, { issueId, dueOn }, runAt)]);
  }
}

/** Time that did not count is given back. */
@Reaction('resume-issue-deadline', [DeadlineResumed])
@Injectable()
export class TakeOverResumedIssue implements Reacts<DeadlineResumed> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ data: { key, issueId, from, dueOn } }: Recorded<DeadlineResumed>, meta: Meta): Promise<unknown> {
    if (issueId === undefined || key !== `issue-${issueId}`) return Promise.resolve();
    const reason = '暂停计时期间不计入时限';
    return this.commands.execute(new MoveIssueDeadline({ issueId, from, dueOn, reason }, meta));
  }
}

/** What drawn supervisors find stands in the same ledger as what the unit found itself. */
@Reaction('report-finding', [FindingRecorded])
@Injectable()
export class ReportFinding implements Reacts<FindingRecorded> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ data }: Recorded<FindingRecorded>, meta: Meta): Promise<unknown> {
    const { findingId, inspectionId, campaignId, unitId, text, category, dueOn, responsible } = data;
    const finding = { findingId, inspectionId, campaignId, unitId, text, category, dueOn, responsible };
    return this.commands.execute(
      new ReportIssue({ ...finding, issueId: idFrom(findingId), source: 'double-random' }, meta),
    );
  }
}

/** 互查: what the inspected unit accepted, or the office upheld, stands in the ledger under its own source. */
@Reaction('report-mutual-finding', [MutualFindingConfirmed])
@Injectable()
export class ReportMutualFinding implements Reacts<MutualFindingConfirmed> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ data }: Recorded<MutualFindingConfirmed>, meta: Meta): Promise<unknown> {
    const { findingId, visitId: inspectionId, campaignId, unitId, text, category, dueOn, responsible } = data;
    const finding = { findingId, inspectionId, campaignId, unitId, text, category, dueOn, responsible };
    return this.commands.execute(
      new ReportIssue({ ...finding, issueId: idFrom(findingId), source: 'mutual-inspection' }, meta),
    );
  }
}

/** 案卷评查: what a final result holds against a file stands in the ledger under its own source, and leads back to it. */
@Reaction('report-case-finding', [CaseFindingRaised])
@Injectable()
export class ReportCaseFinding implements Reacts<CaseFindingRaised> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ data }: Recorded<CaseFindingRaised>, meta: Meta): Promise<unknown> {
    const { findingId, scoringId: inspectionId, campaignId, unitId, text, category, dueOn, responsible } = data;
    const finding = { findingId, inspectionId, campaignId, unitId, text, category, dueOn, responsible };
    return this.commands.execute(
      new ReportIssue({ ...finding, issueId: idFrom(findingId), source: 'case-review' }, meta),
    );
  }
}

/** 投诉: what an investigation found stands in the ledger under its own source, and leads back to the lead. */
@Reaction('report-lead-finding', [LeadFindingRaised])
@Injectable()
export class ReportLeadFinding implements Reacts<LeadFindingRaised> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ data }: Recorded<LeadFindingRaised>, meta: Meta): Promise<unknown> {
    const { findingId, leadId: inspectionId, campaignId, unitId, text, category, dueOn, responsible } = data;
    const finding = { findingId, inspectionId, campaignId, unitId, text, category, dueOn, responsible };
    return this.commands.execute(
      new ReportIssue({ ...finding, issueId: idFrom(findingId), source: 'complaint' }, meta),
    );
  }
}

/** 示范点: what a named unit finds by the standard stands in the ledger under its own source, and leads back to it. */
@Reaction('report-demonstration-shortfall', [DemonstrationShortfallFound])
@Injectable()
export class ReportDemonstrationShortfall implements Reacts<DemonstrationShortfallFound> {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  react({ data }: Recorded<DemonstrationShortfallFound>, meta: Meta): Promise<unknown> {
    const { findingId, pointId: inspectionId, campaignId, unitId, text, category, dueOn, responsible } = data;
    const finding = { findingId, inspectionId, campaignId, unitId, text, category, dueOn, responsible };
    return this.commands.execute(
      new ReportIssue({ ...finding, issueId: idFrom(findingId), source: 'demonstration' }, meta),
    );
  }
}
