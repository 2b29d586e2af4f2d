import type { ClientConfig } from 'pg';
import { type Db } from '@app/eventing';
import { Pipeline } from './pipeline.js';

const copy = (table: string): string =>
  `create temp table "${table}" (like public."${table}" including all) on commit drop`;

/** Empty copies of read tables that stand in for them until the transaction ends; nothing else is left to be seen. */
async function shadow(db: Db, tables: readonly string[]): Promise<void> {
  // The snapshot begins with the first statement but this one: with a rebuild's swap before or after it, never between.
  await db.query(`lock table ${tables.map((table) => `public."${table}"`).join()} in access share mode`);
  for (const table of tables) await db.query(copy(table));
  // What was not declared is not there to be read, and what is not a copy refuses to be written.
  await db.query('set transaction read only');
  await db.query('set local search_path to pg_temp');
}

/**
 * Does `work` on a connection of its own where only empty copies of `tables` are seen, under their own names, and
 * `public.event` as it stood at the beginning. Nothing of it is kept. `where` is what `pg` connects with, such as the
 * options of a pool. Projections and queries run in it as they are, as long as they name no schema.
 */
export async function inShadow<T>(
  where: ClientConfig,
  tables: readonly string[],
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const pipeline = await Pipeline.open(where);
  const begun = async (): Promise<T> => {
    await shadow(pipeline, tables);
    return work(pipeline);
  };
  try {
    return await pipeline.transaction('begin isolation level repeatable read', begun, 'rollback');
  } finally {
    await pipeline.close();
  }
}
