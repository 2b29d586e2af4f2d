import { type Db, Rejection } from '@app/eventing';

/** Postgres' code for a statement that ran out of time. */
const QUERY_CANCELED = '57014';

/** The same connection, as long as there is time: past `deadline` (ms since 1970) it refuses with `past-too-long`. */
export const until = (deadline: number, db: Db): Db => ({
  query: (text, values) => {
    if (Date.now() > deadline) throw new Rejection('past-too-long');
    return db.query(text, values);
  },
});

/** A statement that Postgres gave up on ran out of the same time. */
export const refusedInTime = (error: unknown): unknown =>
  (error as { code?: string }).code === QUERY_CANCELED ? new Rejection('past-too-long') : error;
