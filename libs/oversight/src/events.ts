import { Event } from '@app/eventing/message.js';

/** 办公室挂牌督办、领导小组挂牌督办. */
export const OVERSIGHT_LEVELS = ['office', 'leading-group'] as const;
export type OversightLevel = (typeof OVERSIGHT_LEVELS)[number];

interface OfIssue {
  readonly issueId: string;
  readonly unitId: string;
}

/** What stands on the board beside an issue: who oversees it, why, and by when it is to be settled. */
export interface Listing {
  readonly level: OversightLevel;
  readonly reason: string;
  readonly dueOn: string;
}

/** 提请挂牌督办: staff asks the director. */
export class OversightProposed extends Event('OversightProposed')<OfIssue & Listing & { campaignId: string }> {}
/** The director said no, or the issue was settled before he said anything. */
export class OversightDeclined extends Event('OversightDeclined')<OfIssue & { reason: string }> {}
/** 挂牌督办. `number` runs consecutively per year. */
export class IssueListedForOversight extends Event('IssueListedForOversight')<
  OfIssue & Listing & { campaignId: string; year: number; number: number; documentNumber: string }
> {}
/** 摘牌: the issue was closed or merged, or the director decides so. */
export type LiftCause = 'issue-closed' | 'issue-merged' | 'decided';
export class OversightLifted extends Event('OversightLifted')<
  OfIssue & { documentNumber: string; because: LiftCause; reason: string }
> {}

export type OversightEvent = OversightProposed | OversightDeclined | IssueListedForOversight | OversightLifted;

/** Somebody named on paper: the account may be unknown, the name never is. */
export interface NamedPerson {
  readonly name: string;
  readonly accountId?: string;
}

/** What a unit promised at a talk. */
export interface Commitment {
  readonly text: string;
  readonly dueOn: string;
  readonly responsible: NamedPerson;
}

interface OfTalk {
  readonly talkId: string;
  readonly unitId: string;
}

/** 约谈通知: the lead of a unit is summoned over issues of it. `meetsAt` is an instant in UTC. */
export class TalkSummoned extends Event('TalkSummoned')<
  OfTalk & {
    campaignId: string;
    issueIds: readonly string[];
    reason: string;
    meetsAt: string;
    place: string;
    year: number;
    number: number;
    documentNumber: string;
  }
> {}
/** 约谈记录. The minutes are words, files, or both. */
export class TalkHeld extends Event('TalkHeld')<
  OfTalk & {
    heldOn: string;
    participants: readonly NamedPerson[];
    minutes: string;
    files: readonly string[];
    commitments: readonly Commitment[];
  }
> {}
export class TalkCancelled extends Event('TalkCancelled')<OfTalk & { reason: string }> {}
/** The unit reports that it has done what it promised; `place` counts from 1. */
export class CommitmentReported extends Event('CommitmentReported')<
  OfTalk & { place: number; account: string; evidence: readonly string[]; late: boolean }
> {}

export type TalkEvent = TalkSummoned | TalkHeld | TalkCancelled | CommitmentReported;
