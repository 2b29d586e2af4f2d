import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { inOrderOfReference, type Sequence, type Table } from './tables.js';

/** A table's rows as `copyOut` gave them. */
export interface Content extends Table {
  readonly rows: number;
  read(): Readable;
}

/**
 * Fills a migrated, empty database in one transaction: all tables and the sequences, or nothing.
 * Triggers rest meanwhile: what they would write or refuse was decided when the rows were first written.
 */
export async function fillDatabase(
  db: pg.Client,
  contents: readonly Content[],
  sequences: readonly Sequence[],
): Promise<void> {
  const ordered = await inOrderOfReference(db, contents);
  await db.query('begin');
  try {
    const triggers = await triggersOf(db, ordered);
    for (const { table, trigger } of triggers) await db.query(`alter table ${table} disable trigger ${trigger}`);
    // Migrations leave a first line in some tables.
    for (const { name } of ordered.toReversed()) await db.query(`delete from ${name}`);
    for (const content of ordered) await copyIn(db, content);
    for (const { table, trigger, how } of triggers) await db.query(`alter table ${table} ${how} trigger ${trigger}`);
    for (const { name, value, called } of sequences) {
      // BullMQ makes a sequence when a queue first needs one.
      await db.query(`create sequence if not exists ${name}`);
      await db.query('select setval($1::regclass, $2::bigint, $3)', [name, value, called]);
    }
    await db.query('commit');
  } catch (error) {
    await db.query('rollback').catch(() => undefined);
    throw error;
  }
  await db.query('analyze');
}

async function copyIn(db: pg.Client, { name, columns, rows, read }: Content): Promise<void> {
  const into = db.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
  await pipeline(read(), into);
  if (into.rowCount !== rows) throw new Error(`${name}: ${into.rowCount} rows instead of ${rows}`);
}

/** The triggers that act on these tables, and the words that make each act again. */
async function triggersOf(db: pg.Client, tables: readonly Table[]) {
  const { rows } = await db.query<{ table: string; trigger: string; how: string }>(
    `select t.tgrelid::regclass::text as table, quote_ident(t.tgname) as trigger,
            case t.tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'enable' end as how
       from pg_trigger t where not t.tgisinternal and t.tgenabled <> 'D' and t.tgrelid = any($1::regclass[])`,
    [tables.map(({ name }) => name)],
  );
  return rows;
}
