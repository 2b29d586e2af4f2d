import { Event } from '@app/eventing/message.js';

/**
 * 工作日安排: the days off and the weekend days worked of one year, as the State Council arranged them. `edition` counts
 * the tables of the year; absent where it was the first, before they were counted.
 */
export class WorkingYearImported extends Event('WorkingYearImported')<{
  year: number;
  holidays: readonly string[];
  workdays: readonly string[];
  /** The document it was taken from, 国办发明电〔2026〕7号. */
  source: string;
  edition?: number;
}> {}

/** One deadline that another day follows for from the table; `counted` is what the count alone would say. */
export interface DeadlineMove {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly counted: string;
  readonly unitId: string;
  readonly inspectionId?: string;
  readonly opinionId?: string;
  readonly letter?: 'opinion' | 'decision';
  readonly legalCaseId?: string;
  /** A result of the review of case files: an objection to it, or the ruling on one. */
  readonly scoring?: { readonly scoringId: string; readonly of: 'objection' | 'ruling' };
  /** A notice that the unit signs for. */
  readonly officeNoticeId?: string;
  /** What of a unit is to be shown, or taken down. */
  readonly disclosure?: { readonly code: string; readonly of: 'publication' | 'withdrawal' };
}

/** What the table of a year, in this edition, moved; recorded with it, in one transaction. */
export class DeadlinesMoved extends Event('DeadlinesMoved')<{
  year: number;
  edition: number;
  moves: readonly DeadlineMove[];
}> {}

export type WorkingYearEvent = WorkingYearImported | DeadlinesMoved;
