import { Command } from '@app/eventing/message.js';
import type { PublishedResult, ResultContent, WithdrawalGround } from './events.js';

interface Of {
  readonly inspectionId: string;
}

/** What the database knows of an ended inspection and of the working days; looked up in the transaction. */
export interface Clocked {
  readonly unitId: string;
  readonly endedOn: string;
  readonly workingDays: number;
  readonly dueOn?: string;
  readonly unarranged?: string;
}

export class AwaitResult extends Command('AwaitResult')<Of & { clocked?: Clocked }> {}
export class FixResultDeadline extends Command('FixResultDeadline')<Of & { clocked?: Clocked }> {}
/** By a table of working days: from the day it had to another. */
export class MoveResultDeadline extends Command('MoveResultDeadline')<
  Of & { from: string; dueOn: string; year: number; edition: number }
> {}
/** Looked up: `result`, what the supervisors concluded, and `names`, theirs. */
export class PublishResult extends Command('PublishResult')<
  Of & { summary: string; result?: PublishedResult; names?: readonly string[] }
> {}
/** `evidence`: the document by which the conclusion changes; none where the words alone do. */
export class CorrectResult extends Command('CorrectResult')<
  Of & ResultContent & { reason: string; evidence: readonly string[]; names?: readonly string[] }
> {}
export class WithdrawResult extends Command('WithdrawResult')<
  Of & { ground: WithdrawalGround; explanation: string; knownOn: string }
> {}

export type ResultCommand =
  AwaitResult | FixResultDeadline | MoveResultDeadline | PublishResult | CorrectResult | WithdrawResult;

export class DecideResultPeriod extends Command('DecideResultPeriod')<{ workingDays: number; reason: string }> {}
