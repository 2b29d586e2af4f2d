import type { Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { tablesOf, type Table } from './tables.js';
import { withClient } from './databases.js';

/** The database at one moment, while others go on writing. */
export interface Snapshot {
  readonly db: pg.Client;
  readonly tables: readonly Table[];
}

const ATTEMPTS = 20;

/**
 * Shows the tables of the named schemas as they are at one moment. They are locked against being replaced before that
 * moment is chosen: a read table that is swapped for a rebuilt one in between would be found empty.
 */
export const withSnapshot = <T>(
  url: string,
  schemas: readonly string[],
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> =>
  withClient(url, async (db) => {
    await db.query(`set idle_in_transaction_session_timeout = 0; set datestyle = iso; set intervalstyle = postgres`);
    const tables = await freeze(db, schemas);
    const result = await work({ db, tables });
    await db.query('commit');
    return result;
  });

async function freeze(db: pg.Client, schemas: readonly string[]): Promise<Table[]> {
  for (let attempt = 1; ; attempt++) {
    const wanted = (await tablesOf(db, schemas)).map(({ name }) => name);
    await db.query('begin isolation level repeatable read read only');
    const locked = await lock(db, wanted);
    const tables = locked ? await tablesOf(db, schemas) : [];
    if (locked && tables.map(({ name }) => name).join() === wanted.join()) return tables;
    await db.query('rollback');
    if (attempt === ATTEMPTS) throw new Error('the tables do not stand still');
  }
}

/** False when one of them has just been dropped. */
async function lock(db: pg.Client, tables: readonly string[]): Promise<boolean> {
  if (tables.length === 0) return true;
  try {
    await db.query(`lock table ${tables.join(', ')} in access share mode`);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '42P01') return false;
    throw error;
  }
}

/** A table's rows in Postgres' own text form, as `copyIn` takes them. `rowCount` is known at the end of the stream. */
export const copyOut = (db: pg.Client, { name, columns }: Table): Readable & { readonly rowCount: number } =>
  db.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`));
