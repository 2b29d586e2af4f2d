import { Event } from '@app/eventing/message.js';

export interface TeamMember {
  readonly name: string;
  readonly position: string;
}

interface OfTeam {
  readonly campaignId: string;
  /** The unit that sends the team. */
  readonly unitId: string;
}

/** 检查组: whom a unit sends to inspect another. A later naming takes the place of the earlier. */
export class MutualTeamNamed extends Event('MutualTeamNamed')<
  OfTeam & { leader: TeamMember; members: readonly TeamMember[] }
> {}
export class MutualTeamWithdrawn extends Event('MutualTeamWithdrawn')<OfTeam & { reason: string }> {}
/** 回避: the team does not inspect the unit `from`. */
export class MutualRecusalDeclared extends Event('MutualRecusalDeclared')<OfTeam & { from: string; ground: string }> {}
export class MutualRecusalWithdrawn extends Event('MutualRecusalWithdrawn')<OfTeam & { from: string }> {}

export type MutualTeamEvent = MutualTeamNamed | MutualTeamWithdrawn | MutualRecusalDeclared | MutualRecusalWithdrawn;

interface Of {
  readonly visitId: string;
  /** The unit inspected. */
  readonly unitId: string;
  /** The unit whose team inspects. */
  readonly visitorId: string;
}

/** A published draw gave this unit to the team of that one. */
export class MutualVisitArranged extends Event('MutualVisitArranged')<
  Of & {
    campaignId: string;
    drawId: string;
    drawYear: number;
    drawNumber: number;
    item: string;
    arrangedOn: string;
    dueOn: string;
  }
> {}
/** The team was replaced in the draw. What it had recorded goes no further. */
export class MutualVisitCalledOff extends Event('MutualVisitCalledOff')<Of> {}
export class MutualFindingRecorded extends Event('MutualFindingRecorded')<
  Of & {
    findingId: string;
    text: string;
    category: string;
    /** 整改时限 the team proposes. */
    dueOn: string;
    evidence: readonly string[];
  }
> {}
/** Taken back before the findings were handed over. */
export class MutualFindingWithdrawn extends Event('MutualFindingWithdrawn')<Of & { findingId: string }> {}
/** 交换意见: the findings are handed over; each is to be answered by `replyBy`. */
export class MutualFindingsSubmitted extends Event('MutualFindingsSubmitted')<
  Of & { visitedOn: string; account: string; findings: number; replyBy: string; late: boolean }
> {}
/** `unanswered`, here and below: how many of the visit's findings still wait for an answer. */
export class MutualFindingAccepted extends Event('MutualFindingAccepted')<
  Of & { findingId: string; responsible: string; unanswered: number }
> {}
export class MutualFindingDisputed extends Event('MutualFindingDisputed')<
  Of & { findingId: string; reason: string; evidence: readonly string[]; unanswered: number }
> {}
/** 裁定 by the office: the finding stands, stands in other words, or falls. Not `disputed`: it had been left unanswered. */
export class MutualDisputeRuled extends Event('MutualDisputeRuled')<
  Of & { findingId: string; ruling: Ruling; reason: string; disputed: boolean; unanswered: number }
> {}
/** The finding stands, as accepted or as ruled: from here it belongs to the rectification ledger. */
export class MutualFindingConfirmed extends Event('MutualFindingConfirmed')<
  Of & {
    campaignId: string;
    findingId: string;
    text: string;
    category: string;
    dueOn: string;
    responsible: string;
  }
> {}

/** 维持、修改、撤销. */
export const RULINGS = ['upheld', 'amended', 'dismissed'] as const;
export type Ruling = (typeof RULINGS)[number];

export type MutualVisitEvent =
  | MutualVisitArranged
  | MutualVisitCalledOff
  | MutualFindingRecorded
  | MutualFindingWithdrawn
  | MutualFindingsSubmitted
  | MutualFindingAccepted
  | MutualFindingDisputed
  | MutualDisputeRuled
  | MutualFindingConfirmed;
