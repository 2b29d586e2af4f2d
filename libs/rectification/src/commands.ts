import { Command } from '@app/eventing/message.js';
import type { IssueSource } from './events.js';
import type { LedgerFacts } from './rules.js';

interface Of {
  readonly issueId: string;
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
    inspectionId?: string;
    findingId?: string;
    ledger?: LedgerFacts;
  }
> {}
export class ClaimIssue extends Command('ClaimIssue')<Of> {}
export class PlanRectification extends Command('PlanRectification')<Of & { measures: string; responsible: string }> {}
export class StartRectification extends Command('StartRectification')<Of> {}
export class SubmitRectification extends Command('SubmitRectification')<
  Of & { account: string; evidence: readonly string[] }
> {}
/** 验收销号. */
export class CloseIssue extends Command('CloseIssue')<Of & { opinion: string }> {}
export class ReturnRectification extends Command('ReturnRectification')<Of & { reason: string; dueOn: string }> {}
export class ReopenIssue extends Command('ReopenIssue')<Of & { reason: string; dueOn: string }> {}
export class RequestExtension extends Command('RequestExtension')<Of & { dueOn: string; reason: string }> {}
export class GrantExtension extends Command('GrantExtension')<Of & { opinion: string }> {}
export class RefuseExtension extends Command('RefuseExtension')<Of & { reason: string }> {}
/** `dueOn` is the deadline the clock was set for; one that has moved since makes the command say nothing. */
export class FindOverdue extends Command('FindOverdue')<Of & { dueOn: string }> {}

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
  | FindOverdue;
