import type { Db } from '@app/eventing';
import type { KeptRow } from './register.rules.js';

type Nullable<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] };

const ROWS = `
  select unit_id as "unitId", figure, id, name, note, counts, expires_on::text as "expiresOn",
         from_day::text as "from", until_day::text as until
    from checked_stay where unit_id = any ($1) order by unit_id, name, id`;

/** The rows of the registers of these units, by unit. */
export async function keptBy(unitIds: readonly string[], db: Db): Promise<ReadonlyMap<string, KeptRow[]>> {
  const { rows } = await db.query<Nullable<KeptRow> & { unitId: string }>(ROWS, [[...unitIds]]);
  const kept = new Map<string, KeptRow[]>();
  for (const { unitId, expiresOn, until, ...row } of rows) {
    const own = kept.get(unitId) ?? [];
    own.push({ ...row, ...(expiresOn !== null && { expiresOn }), ...(until !== null && { until }) });
    kept.set(unitId, own);
  }
  return kept;
}
