import { Event } from '@app/eventing/message.js';

export const RESULTS = ['no-problem-found', 'problems-found', 'obstructed', 'unable'] as const;
export type PublishedResult = (typeof RESULTS)[number];

/** Why a published result is taken back: revoked or found unlawful, what must stay private or secret, a mistake of person or unit. */
export const WITHDRAWAL_GROUNDS = ['revoked', 'confidential', 'mistaken', 'other'] as const;
export type WithdrawalGround = (typeof WITHDRAWAL_GROUNDS)[number];

/** What the public reads. */
export interface ResultContent {
  readonly result: PublishedResult;
  /** 公示内容: what was inspected and how it stood, without anybody's name. */
  readonly summary: string;
}

interface Of {
  readonly inspectionId: string;
  readonly unitId: string;
}

/**
 * An inspection has ended, and the clock of its publication runs: `workingDays` after `endedOn`. Without `dueOn` it
 * cannot be said yet on which day it runs out, since the working days of `unarranged`, a year, are not known.
 */
export class ResultAwaited extends Event('ResultAwaited')<
  Of & { endedOn: string; workingDays: number; dueOn?: string; unarranged?: string }
> {}
export class ResultDeadlineFixed extends Event('ResultDeadlineFixed')<Of & { dueOn: string }> {}
/** By the table of working days of a year, in its edition. */
export class ResultDeadlineMoved extends Event('ResultDeadlineMoved')<
  Of & { from: string; dueOn: string; year: number; edition: number }
> {}
/** `edition` counts what the public was ever shown of it. */
export class ResultPublished extends Event('ResultPublished')<
  Of & ResultContent & { edition: number; late: boolean }
> {}
/** The former edition stays visible beside the new one. `evidence`: the document that changed the conclusion, kept and not shown. */
export class ResultCorrected extends Event('ResultCorrected')<
  Of & ResultContent & { edition: number; reason: string; evidence?: readonly string[] }
> {}
/** What was shown is shown no more; that it was, and why it was taken back, stays. `knownOn`: since when the ground was known. */
export class ResultWithdrawn extends Event('ResultWithdrawn')<
  Of & { ground: WithdrawalGround; explanation: string; knownOn: string; late: boolean }
> {}

export type ResultEvent =
  ResultAwaited | ResultDeadlineFixed | ResultDeadlineMoved | ResultPublished | ResultCorrected | ResultWithdrawn;

/** How long a result may take from the end of the inspection; of inspections that end from now on. */
export class ResultPeriodDecided extends Event('ResultPeriodDecided')<{ workingDays: number; reason: string }> {}
