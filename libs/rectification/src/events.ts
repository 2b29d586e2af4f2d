import { Event } from '@app/eventing/message.js';

/** 自查、互查、案卷评查、双随机、投诉. */
export type IssueSource = 'self-inspection' | 'mutual-inspection' | 'case-review' | 'double-random' | 'complaint';

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
    /** The inspection or mutual visit and the finding it comes from, when it was found so. */
    inspectionId?: string;
    findingId?: string;
  }
> {}
export class IssueClaimed extends Event('IssueClaimed')<Of> {}
export class RectificationPlanned extends Event('RectificationPlanned')<
  Of & { measures: string; responsible: string }
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
/** In histories from before deadlines had a chain of their own; nothing records it any more. */
export class IssueEscalated extends Event('IssueEscalated')<Of & { level: EscalationLevel; dueOn: string }> {}

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
  | IssueEscalated;
