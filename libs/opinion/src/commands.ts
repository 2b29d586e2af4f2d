import type { StandingClock } from '@app/calendar/standing-clock.js';
import type { YearTable } from '@app/calendar/working-days.js';
import { Command } from '@app/eventing/message.js';
import type { BarCause, LetterKind, LetterText, Source } from './events.js';

interface Of {
  readonly opinionId: string;
  readonly letter: LetterKind;
}

/** The imported tables of working days, looked up inside the transaction: a year without one is refused. */
export interface Counting {
  readonly years?: readonly YearTable[];
}

/** What is known of the unit and of what gave rise to the opinion; looked up inside the transaction. */
export interface SourceFacts {
  readonly unitId: string;
  readonly unitClosed: boolean;
  readonly campaignId?: string;
  /** Of an inspection: whether it is concluded, and with problems. */
  readonly result?: string;
}

/** The number a letter bears when it is issued, taken inside the transaction. */
export interface Numbering {
  readonly year: number;
  readonly number: number;
  readonly documentNumber: string;
}

export class DraftOpinion extends Command('DraftOpinion')<
  { opinionId: string; source: Source; facts?: SourceFacts } & LetterText & Counting
> {}
/** Follows an opinion that was not carried out. */
export class DraftDecision extends Command('DraftDecision')<{ opinionId: string } & LetterText & Counting> {}
export class ReviseLetter extends Command('ReviseLetter')<Of & LetterText & Counting> {}
export class ReturnLetter extends Command('ReturnLetter')<Of & { reason: string }> {}
export class IssueLetter extends Command('IssueLetter')<Of & { numbering?: Numbering } & Counting> {}
export class DeliverLetter extends Command('DeliverLetter')<
  Of & { deliveredOn: string; means: string; receivedBy: string } & Counting
> {}
/** Nothing where the period no longer ends on `from`. */
export class MoveLetterDeadline extends Command('MoveLetterDeadline')<
  Of & { from: string; dueOn: string; reason: string }
> {}
/** How the period stands is looked up inside the transaction. */
export class ReportHandling extends Command('ReportHandling')<
  Of & { account: string; evidence: readonly string[] } & StandingClock
> {}
export class AcceptHandling extends Command('AcceptHandling')<Of & { opinion: string }> {}
export class FindHandlingInsufficient extends Command('FindHandlingInsufficient')<Of & { reason: string }> {}
/** `dueOn` is the end of the period the clock was set for. */
export class FindLetterOverdue extends Command('FindLetterOverdue')<Of & { dueOn: string; paused?: boolean }> {}
export class WithdrawLetter extends Command('WithdrawLetter')<Of & { reason: string }> {}
export class CirculateCriticism extends Command('CirculateCriticism')<{
  opinionId: string;
  text: string;
  numbering?: Numbering;
}> {}

export type LetterCommand =
  | DraftOpinion
  | DraftDecision
  | ReviseLetter
  | ReturnLetter
  | IssueLetter
  | DeliverLetter
  | MoveLetterDeadline
  | ReportHandling
  | AcceptHandling
  | FindHandlingInsufficient
  | FindLetterOverdue
  | WithdrawLetter
  | CirculateCriticism;

export class BarUnit extends Command('BarUnit')<{ unitId: string; year: number; because: BarCause }> {}
export class LiftBar extends Command('LiftBar')<{ unitId: string; year: number; reason: string }> {}

export type BarCommand = BarUnit | LiftBar;
