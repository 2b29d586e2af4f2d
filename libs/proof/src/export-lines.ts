import { envelopeText } from '@app/eventing/hashing.js';
import { envelopeTime, type Db } from '@app/eventing';
import { SEALED_FOR_GOOD } from '@app/leads/events.js';
import { eventLine } from '@app/transparency';

const BATCH = 2000;

interface Row {
  readonly index: string;
  readonly id: string;
  readonly stream: string;
  readonly version: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly at: string;
  readonly actor: string;
  readonly payloadHash: string;
  readonly prev: string;
  readonly salt: string | null;
  readonly body: string | null;
}

const ROWS = `
  select l.log_index as index, e.id::text as id, e.stream, e.version, e.type, e.schema_version as "schemaVersion",
         ${envelopeTime('e.at')} as at, e.actor,
         encode(e.payload_hash, 'hex') as "payloadHash", encode(e.prev_hash, 'hex') as prev,
         encode(e.salt, 'hex') as salt, e.body::text as body
    from event_log l join event e using (seq)
   where l.log_index >= $1 and l.log_index < $2 order by l.log_index`;

export interface ExportedEvents {
  count: number;
  /** Without salt and body. */
  erased: number;
  /** Who sent a lead: read by a look that is recorded, and taken away by nobody. */
  sealed: number;
  /** Indexes below the size whose events are gone: an export tells what stands there, and judges nothing. */
  missing: number;
}

/** events.ndjson up to `size`, a batch at a time: as many pieces as there are batches. Counts in `seen`. */
export async function* eventLines(db: Db, size: number, seen: ExportedEvents): AsyncGenerator<string> {
  for (let from = 0; from < size; from += BATCH) {
    const to = Math.min(size, from + BATCH);
    const { rows } = await db.query<Row>(ROWS, [from, to]);
    seen.count += rows.length;
    seen.missing += to - from - rows.length;
    seen.erased += rows.filter(({ body }) => body === null).length;
    seen.sealed += rows.filter((row) => isSealed(row) && row.body !== null).length;
    if (rows.length > 0) yield rows.map((row) => `${lineOf(isSealed(row) ? bare(row) : row)}\n`).join('');
  }
}

/** One event's line; without its content where that is not to be shown. Throws RangeError where no event has this index. */
export async function eventLineAt(db: Db, index: number, withContent: boolean): Promise<string> {
  const row = await rowAt(db, index);
  return lineOf(withContent ? row : bare(row));
}

const isSealed = ({ type }: Row): boolean => SEALED_FOR_GOOD.includes(type);
const bare = (row: Row): Row => ({ ...row, salt: null, body: null });

/** The text that is hashed of an event. Throws RangeError where no event has this index. */
export const envelopeAt = async (db: Db, index: number): Promise<string> => envelopeOf(await rowAt(db, index));

async function rowAt(db: Db, index: number): Promise<Row> {
  const { rows } = await db.query<Row>(ROWS, [index, index + 1]);
  if (!rows[0]) throw new RangeError(`no event at ${index}`);
  return rows[0];
}

const envelopeOf = ({ id, stream, version, type, schemaVersion, at, actor, payloadHash, prev }: Row): string =>
  envelopeText({ id, stream, version: Number(version), type, schemaVersion, at, actor, payloadHash, prev });

function lineOf(row: Row): string {
  const { index, salt, body } = row;
  return eventLine({
    index: Number(index),
    envelope: envelopeOf(row),
    ...(salt === null ? {} : { salt }),
    ...(body === null ? {} : { body }),
  });
}
