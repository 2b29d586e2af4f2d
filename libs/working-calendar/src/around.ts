import { importedYears } from '@app/calendar';
import type { Db, Prepare } from '@app/eventing';
import { ImportWorkingYear, type Around } from './commands.js';
import type { CountedDeadline } from './rules.js';

interface Row {
  readonly key: string;
  readonly about: Pick<
    CountedDeadline,
    'unitId' | 'inspectionId' | 'opinionId' | 'letter' | 'legalCaseId' | 'scoring' | 'disclosure' | 'officeNoticeId'
  >;
  readonly countedFrom: string;
  readonly days: number;
  readonly dueOn: string;
}

/** The calendar as it stands, and what still runs by it. What is paused gets its day when it is resumed. */
export async function around(db: Db): Promise<Around> {
  const years = await importedYears(db);
  const { rows } = await db.query<Row>(
    `select key, about, counted_from::text as "countedFrom", days, due_on::text as "dueOn" from counted_deadline
      where open and not paused and due_on is not null order by key`,
  );
  return { years, open: rows.map(({ about, ...row }) => ({ ...row, ...about })) };
}

export const lookAround: Prepare<ImportWorkingYear> = async ({ data, meta }, db) =>
  new ImportWorkingYear({ ...data, around: await around(db) }, meta);
