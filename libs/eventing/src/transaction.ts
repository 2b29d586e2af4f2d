import type { Pool, PoolClient } from 'pg';

/** Commits what `work` did, or leaves nothing of it. A connection that cannot even roll back is thrown away. */
export async function inTransaction<T>(pool: Pool, work: (db: PoolClient) => Promise<T>, begin = 'begin'): Promise<T> {
  const db = await pool.connect();
  let broken: Error | undefined;
  try {
    await db.query(begin);
    const result = await work(db);
    await db.query('commit');
    return result;
  } catch (error) {
    await db.query('rollback').catch((failure: unknown) => (broken = failure as Error));
    throw error;
  } finally {
    db.release(broken);
  }
}
