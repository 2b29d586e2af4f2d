import type { StandingClock } from '@app/calendar/standing-clock.js';
import { Command } from '@app/eventing/message.js';
import type { EvidenceOfIssue, EvidenceSide, IssueSource, SimilarIssue, SourceOfIssue } from './events.js';
import type { LedgerFacts, NamedAccount, Survivor } from './rules.js';

interface Of {
  readonly issueId: string;
}

/** A file that has been handed in; its name is looked up. */
export interface FileNamed {
  readonly fileId: string;
  readonly name: string;
}

/** What names a person by his account looks that account up, and then calls him by its name. */
interface NamesResponsible {
  readonly responsible: string;
  readonly responsibleId?: string;
  readonly account?: NamedAccount;
}

/** `ledger` is looked up inside the transaction; no asker fills it in. */
export class ReportIssue extends Command('ReportIssue')<
  Of & {
    campaignId: string;
    unitId: string;
    source: IssueSource;
    checkId?: string;
    category?: string;
    text: string;
    dueOn: string;
    responsible: string;
    responsibleId?: string;
    inspectionId?: string;
    findingId?: string;
    /** What it looked like when it was found. */
    before?: readonly FileNamed[];
    ledger?: LedgerFacts;
  }
> {}
/** What a file brings, as it was previewed: `plan` is the hash of everything the preview said would be written. */
export class ImportIssues extends Command('ImportIssues')<{
  importId: string;
  campaignId: string;
  fileName: string;
  sha256: string;
  plan: string;
  table: object;
  /** How many issues are new; counted by the handler. */
  added?: number;
  corrected?: number;
}> {}
export class ClaimIssue extends Command('ClaimIssue')<Of> {}
export class PlanRectification extends Command('PlanRectification')<Of & NamesResponsible & { measures: string }> {}
/** 原因分析. */
export class AnalyseCause extends Command('AnalyseCause')<Of & { cause: string }> {}
export class ReplaceResponsible extends Command('ReplaceResponsible')<Of & NamesResponsible & { reason: string }> {}
export class AddSource extends Command('AddSource')<Of & SourceOfIssue & { note: string }> {}
export class AddIssueEvidence extends Command('AddIssueEvidence')<
  Of & { side: EvidenceSide; files: readonly FileNamed[] }
> {}
/**
 * `survivor`, `underOversight` and `paused` are looked up; without a survivor, there is no such issue. `paused` is the
 * number of one of the two whose clock stands still.
 */
export class MergeIssue extends Command('MergeIssue')<
  Of & { into: string; reason: string; survivor?: Survivor; underOversight?: boolean; paused?: number }
> {}
/** Entailed by a merger, never asked for by itself. `dueOn` and `extensions` are those of the one that ends. */
export class ReceiveMerge extends Command('ReceiveMerge')<
  Of & {
    from: string;
    fromNumber: number;
    reason: string;
    dueOn: string;
    extensions: number;
    sources: readonly SourceOfIssue[];
    evidence: readonly EvidenceOfIssue[];
    unitSide: readonly string[];
    repeatOf: readonly string[];
  }
> {}
export class StartRectification extends Command('StartRectification')<Of> {}
/** How its clock stands is looked up inside the transaction. */
export class SubmitRectification extends Command('SubmitRectification')<
  Of & { account: string; evidence: readonly string[] } & StandingClock
> {}
/** 验收销号. */
export class CloseIssue extends Command('CloseIssue')<Of & { opinion: string }> {}
export class ReturnRectification extends Command('ReturnRectification')<Of & { reason: string; dueOn: string }> {}
/** `closure` is the closure a recheck found wanting; `lastClosure` is looked up. Each goes by the event that closed. */
export class ReopenIssue extends Command('ReopenIssue')<
  Of & { reason: string; dueOn: string; closure?: string; lastClosure?: string }
> {}
export class RequestExtension extends Command('RequestExtension')<Of & { dueOn: string; reason: string }> {}
export class GrantExtension extends Command('GrantExtension')<Of & { opinion: string }> {}
export class RefuseExtension extends Command('RefuseExtension')<Of & { reason: string }> {}
/** `dueOn` is the deadline the clock was set for; one that has moved since makes the command say nothing. */
export class FindOverdue extends Command('FindOverdue')<Of & { dueOn: string; paused?: boolean }> {}
/** By what was paused. Nothing where the deadline is no longer `from`. */
export class MoveIssueDeadline extends Command('MoveIssueDeadline')<
  Of & { from: string; dueOn: string; reason: string }
> {}

export type IssueCommand =
  | ReportIssue
  | ClaimIssue
  | PlanRectification
  | StartRectification
  | SubmitRectification
  | CloseIssue
  | ReturnRectification
  | ReopenIssue
  | RequestExtension
  | GrantExtension
  | RefuseExtension
  | FindOverdue
  | MoveIssueDeadline
  | AnalyseCause
  | ReplaceResponsible
  | AddSource
  | AddIssueEvidence
  | MergeIssue
  | ReceiveMerge;

/** 疑似重复. `similar` is looked up inside the transaction. */
export class ProposeDuplicates extends Command('ProposeDuplicates')<
  Of & { unitId: string; campaignId: string; similar?: readonly SimilarIssue[] }
> {}
export class DismissDuplicate extends Command('DismissDuplicate')<Of & { other: string; reason: string }> {}

export type DuplicateCommand = ProposeDuplicates | DismissDuplicate;
