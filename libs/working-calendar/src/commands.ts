import type { YearTable } from '@app/calendar/working-days.js';
import { Command } from '@app/eventing/message.js';
import type { CountedDeadline } from './rules.js';

/** What the database knows of the calendar when a table is brought in; looked up in the transaction. */
export interface Around {
  /** The tables of the other years. */
  readonly years: readonly YearTable[];
  /** Deadlines counted in working days that still run. */
  readonly open: readonly CountedDeadline[];
}

export class ImportWorkingYear extends Command('ImportWorkingYear')<{
  year: number;
  holidays: readonly string[];
  workdays: readonly string[];
  source: string;
  around?: Around;
}> {}
