import type { Pool } from 'pg';

/** Rows for whoever reads positions and hashes alone: each in a stream of its own, under a hash that is its own. */
export async function recordAnyEvents(db: Pool, count: number): Promise<void> {
  await db.query(
    `insert into event (stream, version, id, type, at, actor, payload_hash, prev_hash, hash)
     select 'any-' || gen_random_uuid(), 1, gen_random_uuid(), 'AnythingHappened', now(), 'somebody',
            sha256(n::text::bytea), sha256(''), sha256(gen_random_uuid()::text::bytea)
       from generate_series(1, $1) n`,
    [count],
  );
}
