import { envelopeTime, type Db } from '@app/eventing';
import { faultOf, isErased, type StoredEvent } from './chain.js';
import type { Aspect, Break, Verification } from './report.rules.js';

interface Row extends Omit<StoredEvent, 'version' | 'payloadHash' | 'prevHash' | 'hash'> {
  readonly version: string;
  readonly payload_hash: Buffer;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

const BATCH = 2000;

/** The time is written out by the database: a time no calendar knows is a finding, not a crash. */
const ROWS = `
  select stream, version, id::text as id, type, schema_version as "schemaVersion", actor, body::text as body, salt,
         ${envelopeTime('at')} as at, payload_hash, prev_hash, hash
    from event where $1::text is null or (stream, version) > ($1, $2) order by stream, version limit ${BATCH}`;

const stored = ({ version, payload_hash, prev_hash, hash, ...row }: Row): StoredEvent => ({
  ...row,
  version: Number(version),
  payloadHash: payload_hash.toString('hex'),
  prevHash: prev_hash.toString('hex'),
  hash: hash.toString('hex'),
});

/**
 * Recomputes every chain of the history, and stops at the first break. `db` is one connection: everything is read
 * from one snapshot. That the newest events of a stream were cut off leaves a whole chain behind: it shows only in
 * the receipts and the index as long as those are left alone, and for certain against a signed checkpoint.
 */
export async function verifyChains(db: Db): Promise<Verification> {
  await db.query('begin transaction isolation level repeatable read read only');
  try {
    const chains = await walk(db);
    const receipts = await db.query<{ n: number }>('select count(*)::int as n from command');
    const verification = { ...chains, receipts: receipts.rows[0]?.n ?? 0 };
    const broken =
      chains.broken ??
      (await doubled(db)) ??
      (await remaindersChanged(db)) ??
      (await lostOrRenumbered(db)) ??
      (await againstReceipts(db));
    return broken ? { ...verification, broken } : verification;
  } finally {
    await db.query('rollback');
  }
}

interface Walk {
  events: number;
  streams: number;
  erased: number;
  broken?: Break;
}

async function walk(db: Db): Promise<Walk> {
  const ordered = await erasuresOrdered(db);
  const seen: Walk = { events: 0, streams: 0, erased: 0 };
  let previous: StoredEvent | undefined;
  for (;;) {
    const { rows } = await db.query<Row>(ROWS, [previous?.stream ?? null, previous?.version ?? null]);
    for (const row of rows.map(stored)) {
      const aspect = faultOf(row, previous, ordered);
      if (aspect) return { ...seen, broken: await describe(db, row, aspect, previous) };
      seen.events += 1;
      seen.streams += row.stream === previous?.stream ? 0 : 1;
      seen.erased += isErased(row) ? 1 : 0;
      previous = row;
    }
    if (rows.length < BATCH) return seen;
  }
}

/** What erasures say, event by event. */
const NAMED = `
  select named ->> 'id' as id, named ->> 'stream' as stream, named ->> 'version' as version,
         (named -> 'remainder')::text as remainder
    from event e, json_array_elements(case json_typeof(e.body -> 'data' -> 'events')
                                      when 'array' then e.body -> 'data' -> 'events' else '[]' end) named
   where e.type = 'PayloadErased'`;

/** Ids of the events that erasures name. An erasure whose own row was tampered with is found when its row is reached. */
async function erasuresOrdered(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ id: string }>(NAMED);
  return new Set(rows.map(({ id }) => id));
}

/** What readers are given in place of an erased content is what the erasure says, and nothing else. */
async function remaindersChanged(db: Db): Promise<Break | undefined> {
  const { rows } = await db.query<{ stream: string; version: string }>(
    `select coalesce(n.stream, e.stream, r.event_id::text) as stream, coalesce(n.version, e.version::text, '0') as version
       from (${NAMED}) n full join erased_payload r on r.event_id::text = n.id left join event e on e.id = r.event_id
      where n.remainder is distinct from r.remainder::text order by 1, 2 limit 1`,
  );
  return rows[0] && { stream: rows[0].stream, version: Number(rows[0].version), aspect: 'remainder' };
}

async function describe(db: Db, row: StoredEvent, aspect: Aspect, previous?: StoredEvent): Promise<Break> {
  const { stream, version } = row;
  if (aspect === 'missing') {
    return { stream, version: previous?.stream === stream ? previous.version + 1 : 1, aspect };
  }
  if (aspect !== 'envelope-or-hash') return { stream, version, aspect };
  const { rows } = await db.query<{ prev_hash: Buffer }>(
    'select prev_hash from event where stream = $1 and version = $2',
    [stream, version + 1],
  );
  if (!rows[0]) return { stream, version, aspect };
  return { stream, version, aspect: rows[0].prev_hash.toString('hex') === row.hash ? 'envelope' : 'hash' };
}

/** Two rows in one place can only be where the database's own constraint was taken away. */
async function doubled(db: Db): Promise<Break | undefined> {
  const { rows } = await db.query<{ stream: string; version: string }>(
    'select stream, version from event group by 1, 2 having count(*) > 1 order by 1, 2 limit 1',
  );
  return rows[0] && { stream: rows[0].stream, version: Number(rows[0].version), aspect: 'duplicate' };
}

/** The position of an event is no part of its chain; the index of the timelines was written with it and must agree. */
async function lostOrRenumbered(db: Db): Promise<Break | undefined> {
  const { rows } = await db.query<{ stream: string; version: string | null; last: string | null }>(
    `with indexed as (select substr(subject, 8) as stream, seq from history_about where subject like 'stream:%')
     select coalesce(e.stream, i.stream) as stream, e.version,
            (select max(version) + 1 from event l where l.stream = i.stream) as last
       from event e full join indexed i on i.stream = e.stream and i.seq = e.seq
      where (e.seq is null or i.seq is null) and coalesce(e.stream, i.stream) in (select stream from indexed)
      order by 1, 2 nulls last limit 1`,
  );
  const [found] = rows;
  return found && { stream: found.stream, version: Number(found.version ?? found.last ?? 1), aspect: 'seq' };
}

/** Whoever acted was given the hashes of what was recorded. */
async function againstReceipts(db: Db): Promise<Break | undefined> {
  const { rows } = await db.query<{ stream: string; version: string }>(
    `select r.stream, r.version from (
       select c.receipt->>'stream' as stream, x.event->>'id' as id, x.event->>'hash' as hash,
              (c.receipt->>'version')::bigint - jsonb_array_length(c.receipt->'events') + x.n as version
         from command c, jsonb_array_elements(c.receipt->'events') with ordinality as x(event, n)) r
       left join event e on e.stream = r.stream and e.version = r.version
      where e.id is null or e.id::text <> r.id or encode(e.hash, 'hex') <> r.hash
      order by 1, 2 limit 1`,
  );
  return rows[0] && { stream: rows[0].stream, version: Number(rows[0].version), aspect: 'receipt' };
}
