import type { ClientConfig } from 'pg';
import { type Db, type ProjectionGroup } from '@app/eventing';
import { replay, type ReplayOptions, type ReplayProgress } from './replay.js';
import { inShadow } from './shadow.js';
import { Statistics } from './statistics.js';

/** Where a live read table first departs from the history, and in no more than one cell of it. */
export interface Difference {
  readonly table: string;
  /** The primary key of the row. */
  readonly key: Readonly<Record<string, unknown>>;
  readonly kind: 'missing-row' | 'extra-row' | 'changed-cell';
  /** Of a changed cell: what stands there and what the history makes of it, as JSON has them. */
  readonly cell?: { readonly column: string; readonly live: unknown; readonly replayed: unknown };
}

export interface Drift {
  readonly group: string;
  readonly projections: readonly string[];
  /** Live rows compared. */
  readonly rows: number;
  /** Events replayed. */
  readonly events: number;
  /** None when the read tables are what the history says. */
  readonly first?: Difference;
}

/**
 * Replays a group of projections beside the live read tables and compares them row by row, in order of the primary key.
 * One snapshot holds both: read tables are written in the transaction of their events, so nothing has to stop.
 */
export const drift = (
  where: ClientConfig,
  { name, projections, tables }: ProjectionGroup,
  onProgress?: ReplayOptions['onProgress'],
): Promise<Drift> =>
  inShadow(where, tables, async (db) => {
    const statistics = new Statistics(db, tables);
    const told = (progress: ReplayProgress): void => {
      statistics.after(progress.events);
      onProgress?.(progress);
    };
    const { events } = await replay(db, projections, { onProgress: told });
    const rows = await countRows(db, tables);
    let first: Difference | undefined;
    for (const table of tables) first ??= await firstDifference(db, table);
    return { group: name, projections: projections.map((of) => of.name), rows, events, ...(first && { first }) };
  });

export async function countRows(db: Db, tables: readonly string[]): Promise<number> {
  const parts = tables.map((table) => `select count(*) as n from public."${table}"`);
  const { rows } = await db.query<{ n: string }>(`select sum(n) as n from (${parts.join(' union all ')}) t`);
  return Number(rows[0]?.n);
}

type Row = Readonly<Record<string, unknown>>;

async function firstDifference(db: Db, table: string): Promise<Difference | undefined> {
  const columns = await keyOf(db, table);
  const key = columns.map((column) => `"${column}"`).join();
  const { rows } = await db.query<{ live: Row | null; replayed: Row | null }>(
    `select row_to_json(live) as live, row_to_json(replayed) as replayed
       from public."${table}" live full join "${table}" replayed using (${key})
      where live is distinct from replayed order by ${key} limit 1`,
  );
  return rows[0] && { table, ...described(rows[0], columns) };
}

async function keyOf(db: Db, table: string): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select a.attname as name
       from pg_index i, unnest(i.indkey::int2[]) with ordinality as k(attnum, place)
       join pg_attribute a on a.attnum = k.attnum
      where i.indrelid = $1::regclass and a.attrelid = i.indrelid and i.indisprimary
      order by k.place`,
    [`public."${table}"`],
  );
  if (rows.length === 0) throw new Error(`Table ${table} has no primary key to compare it by`);
  return rows.map(({ name }) => name);
}

function described({ live, replayed }: { live: Row | null; replayed: Row | null }, columns: readonly string[]) {
  const row = live ?? replayed ?? {};
  const key = Object.fromEntries(columns.map((column) => [column, row[column]]));
  if (!live) return { key, kind: 'missing-row' as const };
  if (!replayed) return { key, kind: 'extra-row' as const };
  const column = Object.keys(live).find((name) => JSON.stringify(live[name]) !== JSON.stringify(replayed[name])) ?? '';
  return { key, kind: 'changed-cell' as const, cell: { column, live: live[column], replayed: replayed[column] } };
}
