import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import {
  CampaignMigrated,
  MaterialAccepted,
  MaterialAdded,
  MaterialReturned,
  PhaseExtended,
  PhaseOpened,
} from '@app/campaign/events.js';
import {
  FileScoringClosed,
  ScoreObjected,
  ScoreObjectionRuled,
  ScorerAssigned,
  ScorerFoundUnavailable,
  ScorerRecused,
  ScorersDiffered,
  ScoreSettled,
  ScoreTold,
  ScoringCircularIssued,
  ScoringRoundClosed,
} from '@app/case-scoring/events.js';
import { ContradictionFound } from '@app/computed-check/events.js';
import {
  DrawExecuted,
  DrawFrozen,
  DrawInfeasible,
  DrawOverdue,
  DrawPrepared,
  DrawPublished,
  PreparationLapsed,
  RecusedPlaceLeftOpen,
  RevealMissed,
  SourcesAwaited,
} from '@app/draw/events.js';
import { idFrom, type Meta, type Recorded } from '@app/eventing';
import { EvidenceReuseFound } from '@app/evidence/events.js';
import { InvestigationConcluded, InvestigationReturned, LeadHandedOver, LeadTransferred } from '@app/leads/events.js';
import {
  OfficeNoticeDelivered,
  OrderedRectificationConfirmed,
  OrderedRectificationReturned,
} from '@app/notice/events.js';
import {
  CriticismCirculated,
  HandlingAccepted,
  HandlingFoundInsufficient,
  HandlingReported,
  LetterDelivered,
  LetterFellOverdue,
  UnitBarred,
  UnitUnbarred,
} from '@app/opinion/events.js';
import {
  IssueListedForOversight,
  OversightDeclined,
  OversightLifted,
  OversightProposed,
  TalkCancelled,
  TalkSummoned,
} from '@app/oversight/events.js';
import { PlanApproved, PlanReturned, PlanSubmitted } from '@app/inspection-plan/events.js';
import { Reaction, type Reacts } from '@app/queues';
import { RecheckAssigned, RecheckReassigned } from '@app/recheck/events.js';
import {
  ExtensionGranted,
  ExtensionRefused,
  ExtensionRequested,
  IssueClosed,
  IssueMerged,
  IssueReopened,
  IssueReported,
  RectificationReturned,
} from '@app/rectification/events.js';
import { SelfInspectionReturned } from '@app/self-inspection/events.js';
import {
  InspectionAssigned,
  InspectionReassigned,
  NoticeIssued,
  RecusalApproved,
  RecusalRefused,
  RecusalRequested,
} from '@app/supervision/events.js';
import { OwnShortfallForetold, UnitShortfallForetold } from '@app/training/events.js';
import { WorkLeftBehind } from '@app/work-ledger/events.js';
import { SendNotice } from './commands.js';
import { DEMONSTRATION_TOLD } from './demonstration-notice.rules.js';
import { DeadlinePaused, DeadlineResumed } from './events.js';
import { revealDuties, seedDuty } from './draw-duty.projection.js';
import { issueDuty } from './issue-duty.projection.js';
import { leadDuty } from './lead-duty.projection.js';
import { assignDuty } from './scoring-duty.projection.js';
import { materialDuty } from './material-duty.projection.js';
import { approvalDuty } from './plan-duty.projection.js';
import type { Known } from './notice-draft.rules.js';
import { noticeOf, type Concern } from './notice.rules.js';

/** What an event may name. */
type Named = Readonly<
  Partial<
    Record<
      'scoringId' | 'leadId' | 'planId' | 'issueId' | 'drawId' | 'campaignId' | 'unitId' | 'code',
      string | undefined
    >
  >
>;

/** Tells the people an event concerns. */
@Reaction('send-notices', [
  PhaseOpened,
  PhaseExtended,
  CampaignMigrated,
  MaterialReturned,
  MaterialAccepted,
  SelfInspectionReturned,
  IssueReported,
  RectificationReturned,
  IssueClosed,
  IssueReopened,
  ExtensionRequested,
  ExtensionGranted,
  ExtensionRefused,
  InspectionAssigned,
  InspectionReassigned,
  LetterDelivered,
  HandlingReported,
  HandlingAccepted,
  HandlingFoundInsufficient,
  LetterFellOverdue,
  CriticismCirculated,
  UnitBarred,
  UnitUnbarred,
  NoticeIssued,
  RecusalRequested,
  RecusalApproved,
  RecusalRefused,
  RecusedPlaceLeftOpen,
  DrawPublished,
  DrawPrepared,
  PreparationLapsed,
  DrawFrozen,
  SourcesAwaited,
  RevealMissed,
  DrawExecuted,
  DrawInfeasible,
  DrawOverdue,
  PlanSubmitted,
  PlanReturned,
  PlanApproved,
  WorkLeftBehind,
  OversightProposed,
  OversightDeclined,
  IssueListedForOversight,
  OversightLifted,
  TalkSummoned,
  TalkCancelled,
  OfficeNoticeDelivered,
  OrderedRectificationConfirmed,
  OrderedRectificationReturned,
  ContradictionFound,
  MaterialAdded,
  IssueMerged,
  EvidenceReuseFound,
  DeadlinePaused,
  DeadlineResumed,
  RecheckAssigned,
  RecheckReassigned,
  ScorerAssigned,
  ScorerRecused,
  ScorerFoundUnavailable,
  ScorersDiffered,
  ScoreTold,
  ScoreObjected,
  ScoreObjectionRuled,
  ScoreSettled,
  FileScoringClosed,
  ScoringRoundClosed,
  ScoringCircularIssued,
  LeadTransferred,
  LeadHandedOver,
  InvestigationConcluded,
  InvestigationReturned,
  UnitShortfallForetold,
  OwnShortfallForetold,
  ...DEMONSTRATION_TOLD,
])
@Injectable()
export class SendNotices implements Reacts<Concern> {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async react(event: Recorded<Concern>, meta: Meta): Promise<unknown> {
    const draft = noticeOf(event, await this.known(event));
    return draft && this.bus.execute(new SendNotice({ noticeId: idFrom('notice', event.id), ...draft }, meta));
  }

  private async known({ data }: Concern): Promise<Known> {
    const named = data as Named;
    const unitId = named.unitId ?? null;
    const reveals = named.drawId === undefined ? null : revealDuties(named.drawId);
    const { rows } = await this.db.query<{ matter: string | null; name: string | null; accounts: string[] }>(
      `select (select matter from duty where id = $1) as matter,
              (select name from addressed_unit where unit_id = $2) as name,
              array(select account_id from duty
                     where account_id is not null and state = 'open' and starts_with(id, $3)) as accounts`,
      [dutyOf(named), unitId, reveals],
    );
    const { matter, name, accounts = [] } = rows[0] ?? {};
    return { matter: matter ?? '', unitName: name ?? unitId ?? '', accounts };
  }
}

function dutyOf({ leadId, scoringId, planId, issueId, drawId, campaignId, unitId, code }: Named): string | null {
  if (leadId !== undefined) return leadDuty(leadId, 'triage');
  if (scoringId !== undefined) return assignDuty(scoringId);
  if (planId !== undefined) return approvalDuty(planId);
  if (issueId !== undefined) return issueDuty(issueId);
  if (drawId !== undefined) return seedDuty(drawId);
  return campaignId !== undefined && unitId !== undefined && code !== undefined
    ? materialDuty({ campaignId, unitId, code })
    : null;
}
