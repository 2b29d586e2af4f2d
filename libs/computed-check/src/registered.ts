import type { Db } from '@app/eventing';
import type { KeptRow } from './register.rules.js';

type Nullable<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] };

const ROWS = `
  select unit_id as "unitId", figure, id, name, note, counts, expires_on::text as "expiresOn",
         from_day::text as "from", until_day::text as until
    from checked_stay where unit_id = any ($1) order by unit_id, name, id`;

/**
 * Of each unit whose officers have hours of signed sessions, in whichever year, the officer listed on the day who lacks
 * the most: his hours of the year, and how many of its months he owes them for.
 */
const FEWEST = `
  with listed as (
    select o.*, (select min(p.from_day) from checked_trainee p where p.mark = o.mark) as since
      from checked_trainee o
     where o.unit_id = any ($1) and o.from_day <= $2 and (o.until_day is null or o.until_day >= $2)
       and exists (select from checked_hours h where h.unit_id = o.unit_id)),
  had as (
    select t.mark, sum(h.hours) as hours, coalesce(sum(h.hours) filter (where h.political), 0) as political
      from checked_trainee t join checked_hours h on h.officer_id = t.id and h.year = extract(year from $2::date)
     where not h.voided and t.mark in (select mark from listed) group by t.mark),
  one as (
    select l.unit_id, l.id, l.name, coalesce(h.hours, 0) as hours, coalesce(h.political, 0) as political,
           l.from_day, case when extract(year from l.since) < extract(year from $2::date) then 12
                else 13 - extract(month from l.since)::int end as months
      from listed l left join had h on h.mark = l.mark)
  select distinct on (unit_id) unit_id as "unitId", id, name, hours, political, months, from_day::text as "from"
    from one order by unit_id, hours - political - 5 * months, name, id`;

interface Fewest {
  readonly unitId: string;
  readonly id: string;
  readonly name: string;
  readonly hours: number;
  readonly political: number;
  readonly months: number;
  readonly from: string;
}

/** The rows of the registers of these units, by unit; of training what is told on the day. */
export async function keptBy(unitIds: readonly string[], day: string, db: Db): Promise<ReadonlyMap<string, KeptRow[]>> {
  const { rows } = await db.query<Nullable<Omit<KeptRow, 'trained'>> & { unitId: string }>(ROWS, [[...unitIds]]);
  const kept = new Map<string, KeptRow[]>();
  const keep = (unitId: string, row: KeptRow): void => {
    const own = kept.get(unitId) ?? [];
    own.push(row);
    kept.set(unitId, own);
  };
  for (const { unitId, expiresOn, until, ...row } of rows)
    keep(unitId, { ...row, ...(expiresOn !== null && { expiresOn }), ...(until !== null && { until }) });
  const fewest = await db.query<Fewest>(FEWEST, [[...unitIds], day]);
  for (const { unitId, hours, political, months, ...row } of fewest.rows)
    keep(unitId, { figure: 'trained', ...row, note: '', counts: true, trained: { hours, political, months } });
  return kept;
}
