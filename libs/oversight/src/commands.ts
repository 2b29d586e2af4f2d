import { Command } from '@app/eventing/message.js';
import type { Commitment, LiftCause, Listing, NamedPerson } from './events.js';

/** What the ledger knows of an issue; looked up inside the transaction. */
export interface IssueFacts {
  readonly unitId: string;
  readonly campaignId: string;
  readonly settled: boolean;
}

/** Taken inside the transaction, where the act needs one. */
export interface Numbering {
  readonly year: number;
  readonly number: number;
  readonly documentNumber: string;
}

interface OfIssue {
  readonly issueId: string;
  readonly facts?: IssueFacts;
}

export class ProposeOversight extends Command('ProposeOversight')<OfIssue & Listing> {}
/** By the director, without a proposal. */
export class ListForOversight extends Command('ListForOversight')<OfIssue & Listing & { numbering?: Numbering }> {}
export class ApproveOversight extends Command('ApproveOversight')<OfIssue & { numbering?: Numbering }> {}
export class DeclineOversight extends Command('DeclineOversight')<OfIssue & { reason: string }> {}
export class LiftOversight extends Command('LiftOversight')<OfIssue & { reason: string }> {}
/** The ledger has settled the issue itself: nothing is left to oversee. `facts` are looked up. */
export class SettleOversight extends Command('SettleOversight')<
  OfIssue & { because: Exclude<LiftCause, 'decided'>; reason: string; facts?: IssueFacts }
> {}

export type OversightCommand =
  ProposeOversight | ListForOversight | ApproveOversight | DeclineOversight | LiftOversight | SettleOversight;

interface OfTalk {
  readonly talkId: string;
}

export class SummonToTalk extends Command('SummonToTalk')<
  OfTalk & {
    campaignId: string;
    unitId: string;
    issueIds: readonly string[];
    reason: string;
    meetsAt: string;
    place: string;
    /** Which of the issues are the unit's, in that campaign. */
    ofUnit?: readonly string[];
    numbering?: Numbering;
  }
> {}
export class RecordTalk extends Command('RecordTalk')<
  OfTalk & {
    heldOn: string;
    participants: readonly NamedPerson[];
    minutes: string;
    files: readonly string[];
    commitments: readonly Commitment[];
  }
> {}
export class CancelTalk extends Command('CancelTalk')<OfTalk & { reason: string }> {}
export class ReportCommitment extends Command('ReportCommitment')<
  OfTalk & { place: number; account: string; evidence: readonly string[] }
> {}

export type TalkCommand = SummonToTalk | RecordTalk | CancelTalk | ReportCommitment;
