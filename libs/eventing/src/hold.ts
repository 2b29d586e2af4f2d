import type { Db } from './projection.js';

const HOLD_LOCK = 4244;

/**
 * Lets those who decide on one thing in different streams take turns, until the transaction ends: what one of them
 * reads is then what the other has committed. Taken before anything about the thing is read.
 */
export const hold = async (db: Db, about: string): Promise<void> => {
  await db.query('select pg_advisory_xact_lock($1, hashtext($2))', [HOLD_LOCK, about]);
};
