import type { Db } from './projection.js';

/**
 * The next of a consecutive series, such as a campaign's issue numbers. Taken inside the append's
 * transaction: a refused command gives its number back, so that a gap always means something is missing.
 */
export async function nextNumber(db: Db, series: string): Promise<number> {
  const { rows } = await db.query<{ last: number }>(
    `insert into number_series (series, last) values ($1, 1)
     on conflict (series) do update set last = number_series.last + 1 returning last`,
    [series],
  );
  return Number(rows[0]?.last);
}
