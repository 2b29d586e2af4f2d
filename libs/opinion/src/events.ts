import { Event } from '@app/eventing/message.js';

/** 行政执法监督意见书 first, 行政执法监督决定书 when it is not carried out. */
export type LetterKind = 'opinion' | 'decision';
export type DayKind = 'working' | 'calendar';
/** 撤销、纠正、责令限期改正: what a decision orders. */
export type Measure = 'revoke' | 'correct' | 'order-correction';

/** What gave rise to an opinion: a concluded inspection, or an issue of the ledger. */
export interface Source {
  readonly kind: 'inspection' | 'issue';
  readonly id: string;
}

/** What a letter says. `days` is the stated period, counted from the day after delivery. */
export interface LetterText {
  readonly title: string;
  /** 查明的问题. */
  readonly problems: string;
  /** 监督意见, or what is decided. */
  readonly demands: string;
  /** 依据. */
  readonly basis: string;
  readonly days: number;
  readonly dayKind: DayKind;
  readonly measure?: Measure;
}

/** One matter: the opinion, and the decision that may follow it, stand in one history under the opinion's id. */
interface Of {
  readonly opinionId: string;
  readonly unitId: string;
  readonly letter: LetterKind;
}

export class LetterDrafted extends Event('LetterDrafted')<
  Of & LetterText & { source?: Source; inspectionId?: string; issueId?: string; campaignId?: string }
> {}
export class LetterRevised extends Event('LetterRevised')<Of & LetterText> {}
/** The director gives a draft back to be revised. */
export class LetterReturned extends Event('LetterReturned')<Of & { reason: string }> {}
/** 签发. `number` runs consecutively per kind and year. */
export class LetterIssued extends Event('LetterIssued')<
  Of & { year: number; number: number; documentNumber: string; issuedOn: string }
> {}
/** 送达: the stated period begins. */
export class LetterDelivered extends Event('LetterDelivered')<
  Of & { documentNumber: string; deliveredOn: string; means: string; receivedBy: string; dueOn: string }
> {}
/** The last day of the period moves: by a corrected table of working days, or because the period was paused. */
export class LetterDeadlineMoved extends Event('LetterDeadlineMoved')<
  Of & { from: string; dueOn: string; reason: string }
> {}
/** The unit reports how it has handled what the letter demands. */
export class HandlingReported extends Event('HandlingReported')<
  Of & { round: number; account: string; evidence: readonly string[]; dueOn: string; late: boolean }
> {}
export class HandlingAccepted extends Event('HandlingAccepted')<Of & { round: number; opinion: string }> {}
export class HandlingFoundInsufficient extends Event('HandlingFoundInsufficient')<
  Of & { round: number; reason: string }
> {}
/** The stated period ended without a report. Once per letter. */
export class LetterFellOverdue extends Event('LetterFellOverdue')<Of & { documentNumber: string; dueOn: string }> {}
export class LetterWithdrawn extends Event('LetterWithdrawn')<Of & { documentNumber?: string; reason: string }> {}
/** 通报批评 of a unit that has not carried out a decision, with a number of its own. */
export class CriticismCirculated extends Event('CriticismCirculated')<
  Omit<Of, 'letter'> & { year: number; number: number; documentNumber: string; text: string; circulatedOn: string }
> {}

export type LetterEvent =
  | LetterDrafted
  | LetterRevised
  | LetterReturned
  | LetterIssued
  | LetterDelivered
  | LetterDeadlineMoved
  | HandlingReported
  | HandlingAccepted
  | HandlingFoundInsufficient
  | LetterFellOverdue
  | LetterWithdrawn
  | CriticismCirculated;

/** Why a unit is barred: the letter it did not carry out in time. */
export interface BarCause {
  readonly opinionId: string;
  readonly letter: LetterKind;
  readonly documentNumber: string;
  readonly dueOn: string;
}

/** 取消评比先进资格, for the year in which the stated period ended. */
export class UnitBarred extends Event('UnitBarred')<{
  unitId: string;
  year: number;
  opinionId: string;
  because: BarCause;
}> {}
/** 恢复评比先进资格, by the director and with a reason. */
export class UnitUnbarred extends Event('UnitUnbarred')<{ unitId: string; year: number; reason: string }> {}

export type BarEvent = UnitBarred | UnitUnbarred;
