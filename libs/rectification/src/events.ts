import { Event, type Recorded } from '@app/eventing/message.js';

/** 自查、互查、案卷评查、双随机、投诉. */
export type IssueSource =
  'self-inspection' | 'mutual-inspection' | 'case-review' | 'double-random' | 'demonstration' | 'complaint';

/** 整改前、整改后. */
export type EvidenceSide = 'before' | 'after';

/** Where an issue comes from: the inspection or mutual visit and the finding, when it was found so. */
export interface SourceOfIssue {
  readonly source: IssueSource;
  readonly note?: string;
  readonly inspectionId?: string;
  readonly findingId?: string;
}

/** A file, as it was called when it was handed in with a result or by itself. */
export interface EvidenceOfIssue {
  readonly fileId: string;
  readonly side: EvidenceSide;
  readonly name?: string;
}

export type EscalationLevel = 'unit-lead' | 'office' | 'director';

interface Of {
  readonly issueId: string;
  readonly unitId: string;
}

/** 自查问题、整改时限、整改责任人 are `text`, `dueOn`, `responsible`. `number` runs consecutively per campaign. */
export class IssueReported extends Event('IssueReported')<
  Of & {
    campaignId: string;
    number: number;
    source: IssueSource;
    /** The check of the self-inspection it belongs to, and the task's category. */
    checkId?: string;
    category?: string;
    text: string;
    dueOn: string;
    responsible: string;
    /** The account of the responsible person, where it is known. */
    responsibleId?: string;
    /** 上年同类问题: issues of the campaign this one was cloned from, of the same unit and the same check. */
    repeatOf?: readonly string[];
    /** The inspection or mutual visit and the finding it comes from, when it was found so. */
    inspectionId?: string;
    findingId?: string;
  }
> {}
/** 批量导入, as one fact beside the issues it brings; `unitId` where a unit brings its own. */
export class IssuesImported extends Event('IssuesImported')<{
  importId: string;
  campaignId: string;
  unitId?: string;
  fileName: string;
  sha256: string;
  reported: number;
}> {}
export class IssueClaimed extends Event('IssueClaimed')<Of> {}
export class RectificationPlanned extends Event('RectificationPlanned')<
  Of & { measures: string; responsible: string; responsibleId?: string }
> {}
export class RectificationStarted extends Event('RectificationStarted')<Of> {}
export class RectificationSubmitted extends Event('RectificationSubmitted')<
  Of & { round: number; account: string; evidence: readonly string[]; dueOn: string; late: boolean }
> {}
/** Returned with a reason and a day to hand it in again, which re-arms the deadline. */
export class RectificationReturned extends Event('RectificationReturned')<
  Of & { round: number; reason: string; dueOn: string }
> {}
/** Verified on behalf of the office and closed: 验收销号. */
export class IssueClosed extends Event('IssueClosed')<Of & { opinion: string }> {}
export class IssueReopened extends Event('IssueReopened')<Of & { reason: string; dueOn: string }> {}
export class ExtensionRequested extends Event('ExtensionRequested')<Of & { dueOn: string; reason: string }> {}
/** The original deadline stays on record beside the new one. */
export class ExtensionGranted extends Event('ExtensionGranted')<
  Of & { dueOn: string; originalDueOn: string; opinion: string }
> {}
export class ExtensionRefused extends Event('ExtensionRefused')<Of & { reason: string }> {}
/** The clock found the deadline passed. */
export class IssueFellOverdue extends Event('IssueFellOverdue')<Of & { dueOn: string }> {}
/** Paused time does not count: the day moves by it. Or an issue that was due earlier was merged into this one. */
export class IssueDeadlineMoved extends Event('IssueDeadlineMoved')<
  Of & { from: string; dueOn: string; reason: string }
> {}
/** In histories from before deadlines had a chain of their own; nothing records it any more. */
export class IssueEscalated extends Event('IssueEscalated')<Of & { level: EscalationLevel; dueOn: string }> {}

/** 原因分析. Said anew, the later one stands. */
export class CauseAnalysed extends Event('CauseAnalysed')<Of & { cause: string }> {}
/** By the unit, or because his work was handed over. */
export class ResponsibleReplaced extends Event('ResponsibleReplaced')<
  Of & { responsible: string; responsibleId?: string; reason: string }
> {}
/** Another way by which the same issue reached the office. */
export class SourceAdded extends Event('SourceAdded')<Of & SourceOfIssue & { note: string }> {}
export class IssueEvidenceAdded extends Event('IssueEvidenceAdded')<
  Of & { fileId: string; name: string; side: EvidenceSide }
> {}
/** The same thing stands in the ledger twice: this one ends, and `into` goes on for both. */
export class IssueMerged extends Event('IssueMerged')<
  Of & { number: number; into: string; intoNumber: number; reason: string }
> {}
/** The other half of a merger, in the stream of the issue that stays, with what it takes over. */
export class MergeReceived extends Event('MergeReceived')<
  Of & {
    from: string;
    fromNumber: number;
    reason: string;
    sources: readonly SourceOfIssue[];
    evidence: readonly EvidenceOfIssue[];
    /** Accounts that acted for the unit on the merged issue: none of them verifies the one that stays. */
    unitSide: readonly string[];
    repeatOf: readonly string[];
    /** The deadline of the merged issue, where it is the earlier one: the deadline moves to it with the merger. */
    dueOn?: string;
    /** How often the merged issue was extended, where that is oftener than the one that stays. */
    extensions?: number;
  }
> {}

export type IssueEvent =
  | IssueReported
  | IssueClaimed
  | RectificationPlanned
  | RectificationStarted
  | RectificationSubmitted
  | RectificationReturned
  | IssueClosed
  | IssueReopened
  | ExtensionRequested
  | ExtensionGranted
  | ExtensionRefused
  | IssueFellOverdue
  | IssueDeadlineMoved
  | IssueEscalated
  | CauseAnalysed
  | ResponsibleReplaced
  | SourceAdded
  | IssueEvidenceAdded
  | IssueMerged
  | MergeReceived;

const BY_THE_UNIT: readonly string[] = [
  IssueClaimed.type,
  RectificationPlanned.type,
  RectificationStarted.type,
  RectificationSubmitted.type,
  ExtensionRequested.type,
];

/** Accounts an event puts on the unit's side: who acted for it, and who did on an issue merged into this one. */
export function unitSideOf(event: IssueEvent & Partial<Pick<Recorded, 'actor' | 'unit'>>): readonly string[] {
  const byUnit = event.unit !== undefined || BY_THE_UNIT.includes(event.type);
  const takenOver = event.type === 'MergeReceived' ? event.data.unitSide : [];
  return byUnit ? [event.actor ?? '', ...takenOver] : takenOver;
}

/** Why two issues may be one: their words, the same check, the same category reached by different ways. */
export type DuplicateGround = 'text' | 'check' | 'category';

/** 疑似重复: what stood in the ledger when an issue was reported, and looks like it. `similarity` is from 0 to 1. */
export interface SimilarIssue {
  readonly issueId: string;
  readonly number: number;
  readonly similarity: number;
  readonly grounds: readonly DuplicateGround[];
}

export class DuplicatesProposed extends Event('DuplicatesProposed')<
  Of & { campaignId: string; others: readonly SimilarIssue[]; numbers: readonly number[] }
> {}
/** The office looked at both and keeps them apart; the two are not proposed again. */
export class DuplicateDismissed extends Event('DuplicateDismissed')<
  Of & { other: string; otherNumber: number; reason: string }
> {}

export type DuplicateEvent = DuplicatesProposed | DuplicateDismissed;
