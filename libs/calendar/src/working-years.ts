import type { YearTable } from './working-days.js';

interface Reads {
  query(text: string): Promise<{ rows: unknown[] }>;
}

/** The tables of working days that were imported, one for each year; they take the place of the package's. */
export async function importedYears(db: Reads): Promise<YearTable[]> {
  const { rows } = await db.query('select year, holidays::text[], workdays::text[] from working_year');
  return rows as YearTable[];
}
