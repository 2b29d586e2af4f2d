import { Command } from '@app/eventing/message.js';
import type { Answer } from './events.js';
import type { UnitFacts } from './rules.js';

/** `facts` are looked up inside the transaction; no asker fills them in. */
interface Of {
  readonly campaignId: string;
  readonly unitId: string;
  readonly facts?: UnitFacts;
}

export class AnswerCheck extends Command('AnswerCheck')<
  Of & { checkId: string; answer: Answer; note: string; reason?: string }
> {}
export class AttachEvidence extends Command('AttachEvidence')<
  Of & { checkId: string; fileId: string; name: string; kind: string }
> {}
export class WithdrawEvidence extends Command('WithdrawEvidence')<
  Of & { checkId: string; fileId: string; reason: string }
> {}
export class SignNoIssues extends Command('SignNoIssues')<Of & { statement: string }> {}
export class SignOffSelfInspection extends Command('SignOffSelfInspection')<Of> {}
export class ReturnSelfInspection extends Command('ReturnSelfInspection')<Of & { reason: string; dueOn: string }> {}

/** The campaign's plan changed: the sheet goes with it. */
export class FollowMigration extends Command('FollowMigration')<Of> {}

export type SelfInspectionCommand =
  | AnswerCheck
  | AttachEvidence
  | WithdrawEvidence
  | SignNoIssues
  | SignOffSelfInspection
  | ReturnSelfInspection
  | FollowMigration;
