import type { ClientBase } from 'pg';

/** A table as SQL names it: schema and quotes included. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

export interface Sequence {
  readonly name: string;
  /** The value last given out, or the first to be given when `called` is false. Decimal. */
  readonly value: string;
  readonly called: boolean;
}

/** What migrations write about themselves; whoever migrates an empty database gets them anew. */
const LEDGERS = ['public.migrations', 'bullmq.migration'];

/** Every table that holds data, and its columns, whoever made it; read from the catalogue, in order of name. */
export async function tablesOf(db: ClientBase, schemas: readonly string[]): Promise<Table[]> {
  const { rows } = await db.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name,
            array_agg(quote_ident(a.attname) order by a.attnum) as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relkind = 'r' and n.nspname = any($1)
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      group by n.nspname, c.relname order by n.nspname, c.relname`,
    [schemas],
  );
  return rows.filter(({ name }) => !LEDGERS.includes(name));
}

export async function sequencesOf(db: ClientBase, schemas: readonly string[]): Promise<Sequence[]> {
  const { rows } = await db.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences
      where schemaname = any($1) order by schemaname, sequencename`,
    [schemas],
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const found = await db.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${name}`,
    );
    sequences.push({ name, ...found.rows[0]! });
  }
  return sequences;
}

/** The same tables, each after those it refers to. */
export async function inOrderOfReference<T extends { readonly name: string }>(
  db: ClientBase,
  tables: readonly T[],
): Promise<T[]> {
  const { rows } = await db.query<{ child: string; parent: string }>(
    `select format('%I.%I', cn.nspname, c.relname) as child, format('%I.%I', pn.nspname, p.relname) as parent
       from pg_constraint r
       join pg_class c on c.oid = r.conrelid join pg_namespace cn on cn.oid = c.relnamespace
       join pg_class p on p.oid = r.confrelid join pg_namespace pn on pn.oid = p.relnamespace
      where r.contype = 'f' and r.conrelid <> r.confrelid`,
  );
  const sorted: T[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const free = waiting.filter(({ name }) => !rows.some(({ child, parent }) => child === name && names.has(parent)));
    // Tables that refer to each other in a circle have no order; they come as they are.
    sorted.push(...(free.length > 0 ? free : waiting));
    waiting = free.length > 0 ? waiting.filter((table) => !free.includes(table)) : [];
  }
  return sorted;
}
