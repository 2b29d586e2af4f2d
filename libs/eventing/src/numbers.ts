import type { Db } from './projection.js';

/**
 * The next of a consecutive series, such as a campaign's issue numbers. Taken inside the append's
 * transaction: a refused command gives its number back, so that a gap always means something is missing.
 */
export const nextNumber = (db: Db, series: string): Promise<number> => nextNumbers(db, series, 1);

/** So many numbers running on from the last one; answers the first of them. */
export async function nextNumbers(db: Db, series: string, count: number): Promise<number> {
  const { rows } = await db.query<{ last: number }>(
    `insert into number_series (series, last) values ($1, $2)
     on conflict (series) do update set last = number_series.last + $2 returning last`,
    [series, count],
  );
  return Number(rows[0]?.last) - count + 1;
}
