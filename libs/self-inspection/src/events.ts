import { Event } from '@app/eventing/message.js';

/** 符合、部分符合、不符合、不适用. */
export type Answer = 'conforming' | 'partly' | 'nonconforming' | 'not-applicable';

interface Of {
  readonly campaignId: string;
  readonly unitId: string;
}

/** `reason` is there when the check is said not to apply. */
export class CheckAnswered extends Event('CheckAnswered')<
  Of & { checkId: string; answer: Answer; note: string; reason?: string }
> {}
export class EvidenceAttached extends Event('EvidenceAttached')<
  Of & { checkId: string; fileId: string; name: string; kind: string }
> {}
export class EvidenceWithdrawn extends Event('EvidenceWithdrawn')<
  Of & { checkId: string; fileId: string; reason: string }
> {}
/** The signed statement that the unit found no issue. */
export class NoIssuesSigned extends Event('NoIssuesSigned')<Of & { statement: string }> {}
/** The unit lead stands for the whole; nothing of it changes afterwards unless the office returns it. */
export class SelfInspectionSignedOff extends Event('SelfInspectionSignedOff')<Of & { issues: number; late: boolean }> {}
export class SelfInspectionReturned extends Event('SelfInspectionReturned')<Of & { reason: string; dueOn: string }> {}

/** The plan changed and asks these checks no longer: what was answered stays on record and counts no more. */
export class AnswersSetAside extends Event('AnswersSetAside')<
  Of & { plan: number; checks: readonly string[]; reason: string }
> {}

export type SelfInspectionEvent =
  | CheckAnswered
  | EvidenceAttached
  | EvidenceWithdrawn
  | NoIssuesSigned
  | SelfInspectionSignedOff
  | SelfInspectionReturned
  | AnswersSetAside;
