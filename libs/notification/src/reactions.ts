import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  CampaignLaunched,
  CampaignMigrated,
  MaterialAdded,
  MaterialReturned,
  MaterialSubmitted,
  PhaseExtended,
} from '@app/campaign/events.js';
import {
  ScoreObjected,
  ScorerAssigned,
  ScorerRecused,
  ScoresHandedIn,
  ScoreSettled,
  ScoreTold,
  ScoringDeadlineMoved,
} from '@app/case-scoring/events.js';
import { idFrom, type AnyEvent, type Meta, type Recorded } from '@app/eventing';
import {
  DecisionDisclosureAnswered,
  DecisionDisclosureAwaited,
  DecisionDisclosureDated,
  DisclosureCollected,
  DisclosureConfirmed,
  DisclosureDeadlineFixed,
  DisclosureDeadlineMoved,
  DisclosurePublished,
  DisclosureWithdrawalRequested,
  DisclosureWithdrawn,
  DisclosureWithheld,
  NonDisclosureProposed,
  StandingItemsOwed,
  StatisticsYearOpened,
} from '@app/disclosure/events.js';
import {
  MutualDisputeRuled,
  MutualFindingAccepted,
  MutualFindingDisputed,
  MutualFindingsSubmitted,
  MutualVisitArranged,
  MutualVisitCalledOff,
} from '@app/mutual-inspection/events.js';
import {
  LegalCaseDropped,
  ReviewDeadlineMoved,
  ReviewExtended,
  ReviewMaterialsRequested,
  ReviewMaterialsSupplied,
  ReviewPassed,
  ReviewReturned,
  SubmittedForReview,
} from '@app/legal-review/events.js';
import {
  HandlingFoundInsufficient,
  HandlingReported,
  LetterDeadlineMoved,
  LetterDelivered,
  LetterIssued,
  LetterWithdrawn,
} from '@app/opinion/events.js';
import {
  CommitmentReported,
  IssueListedForOversight,
  OversightLifted,
  TalkCancelled,
  TalkHeld,
  TalkSummoned,
} from '@app/oversight/events.js';
import {
  ResultAwaited,
  ResultDeadlineFixed,
  ResultDeadlineMoved,
  ResultPublished,
} from '@app/inspection-result/events.js';
import {
  RecheckAssigned,
  RecheckCalledOff,
  RecheckExcused,
  RecheckFailed,
  RecheckPassed,
  RecheckReassigned,
} from '@app/recheck/events.js';
import { Jobs, Reaction, type Reacts } from '@app/queues';
import {
  ExtensionGranted,
  IssueClosed,
  IssueDeadlineMoved,
  IssueMerged,
  IssueReopened,
  IssueReported,
  RectificationReturned,
  RectificationSubmitted,
} from '@app/rectification/events.js';
import { UnitClosed } from '@app/registry/events.js';
import { SelfInspectionReturned, SelfInspectionSignedOff } from '@app/self-inspection/events.js';
import {
  InspectionAssigned,
  InspectionCalledOff,
  InspectionConcluded,
  InspectionReassigned,
  InspectionSigned,
} from '@app/supervision/events.js';
import { WorkingYearImported } from '@app/working-calendar/events.js';
import { Deadlines } from './deadlines.js';
import { SendNotice } from './commands.js';
import { DeadlineArmed, DeadlinePaused, DeadlineResumed, UrgeSent } from './events.js';
import { OF_INVESTIGATION } from './lead-duty.projection.js';
import { endingOf, keepingOf, remindersOf } from './jobs.js';

/** Brings deadlines in line with the duties an event changed: one at once, the hundreds of a launch as jobs. */
@Reaction('keep-deadlines', [
  CampaignLaunched,
  CampaignMigrated,
  MaterialAdded,
  PhaseExtended,
  MaterialSubmitted,
  MaterialReturned,
  SelfInspectionSignedOff,
  SelfInspectionReturned,
  IssueReported,
  RectificationSubmitted,
  RectificationReturned,
  ExtensionGranted,
  IssueClosed,
  IssueDeadlineMoved,
  IssueMerged,
  IssueReopened,
  InspectionAssigned,
  InspectionReassigned,
  InspectionSigned,
  InspectionConcluded,
  InspectionCalledOff,
  ResultAwaited,
  ResultDeadlineFixed,
  ResultDeadlineMoved,
  ResultPublished,
  LetterIssued,
  LetterDelivered,
  LetterDeadlineMoved,
  HandlingReported,
  HandlingFoundInsufficient,
  LetterWithdrawn,
  SubmittedForReview,
  ReviewMaterialsRequested,
  ReviewMaterialsSupplied,
  ReviewExtended,
  ReviewDeadlineMoved,
  ReviewPassed,
  ReviewReturned,
  LegalCaseDropped,
  MutualVisitArranged,
  MutualVisitCalledOff,
  MutualFindingsSubmitted,
  MutualFindingAccepted,
  MutualFindingDisputed,
  MutualDisputeRuled,
  UnitClosed,
  DisclosureCollected,
  NonDisclosureProposed,
  DisclosurePublished,
  DisclosureWithheld,
  DisclosureConfirmed,
  DisclosureWithdrawalRequested,
  DisclosureWithdrawn,
  DisclosureDeadlineFixed,
  DisclosureDeadlineMoved,
  StatisticsYearOpened,
  StandingItemsOwed,
  DecisionDisclosureAwaited,
  DecisionDisclosureDated,
  DecisionDisclosureAnswered,
  ScoreObjected,
  ScorerAssigned,
  ScorerRecused,
  ScoresHandedIn,
  ScoreSettled,
  ScoreTold,
  ScoringDeadlineMoved,
  IssueListedForOversight,
  OversightLifted,
  TalkSummoned,
  TalkHeld,
  TalkCancelled,
  CommitmentReported,
  RecheckAssigned,
  RecheckReassigned,
  RecheckCalledOff,
  RecheckExcused,
  RecheckPassed,
  RecheckFailed,
  ...OF_INVESTIGATION,
])
@Injectable()
export class KeepDeadlines implements Reacts<AnyEvent> {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  async react({ seq }: Recorded, meta: Meta): Promise<unknown> {
    const [first, ...more] = await this.deadlines.changedBy(seq);
    if (first === undefined) return undefined;
    if (more.length > 0) return this.jobs.add([first, ...more].map((duty) => keepingOf(duty, seq)));
    const command = await this.deadlines.keeping(first, meta);
    return command && this.bus.execute(command);
  }
}

/** Every arming asks for its reminders, each at its moment, and so does a deadline that was resumed by another day. */
@Reaction('ask-for-reminders', [DeadlineArmed, DeadlineResumed])
@Injectable()
export class AskForReminders implements Reacts<DeadlineArmed | DeadlineResumed> {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  async react({ data: { key } }: Recorded<DeadlineArmed | DeadlineResumed>): Promise<unknown> {
    const standing = await this.deadlines.of(key);
    return standing && this.jobs.add(remindersOf(standing, standing.warned));
  }
}

/** What stands still goes on by itself when it has stood for as long as it may. */
@Reaction('limit-pauses', [DeadlinePaused])
@Injectable()
export class LimitPauses implements Reacts<DeadlinePaused> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ data: { key, until } }: Recorded<DeadlinePaused>): Promise<void> {
    return until === undefined ? Promise.resolve() : this.jobs.add([endingOf({ key, until })]);
  }
}

/** A pause whose end waited for the working days of a year ends when they are known. */
@Reaction('end-pauses-with-year', [WorkingYearImported])
@Injectable()
export class EndPausesWithYear implements Reacts<WorkingYearImported> {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  async react({ id }: Recorded<WorkingYearImported>): Promise<void> {
    const still = await this.deadlines.standingStill();
    if (still.length > 0) await this.jobs.add(still.map((pause) => endingOf(pause, id)));
  }
}

/** Who is urged reads it in his inbox. */
@Reaction('pass-urges-on', [UrgeSent])
@Injectable()
export class PassUrgesOn implements Reacts<UrgeSent> {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  react({ id, data: { text, link, recipients } }: Recorded<UrgeSent>, meta: Meta): Promise<unknown> {
    const notice = { noticeId: idFrom('notice', id), kind: 'escalation' as const, late: false, text, link };
    return this.bus.execute(new SendNotice({ ...notice, to: { accounts: recipients } }, meta));
  }
}
