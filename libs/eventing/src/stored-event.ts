import type { Recorded } from './message.js';
import { upcast } from './upcast.js';

/**
 * Columns of `public.event` in the order `recorded` takes them. Instead of a body that was erased stands what the
 * erasure left of it.
 */
export const STORED_COLUMNS = `seq, stream, version, id, type, schema_version, date_part('epoch', at) as at_s, actor,
  case when body is null then (select remainder::text from public.erased_payload where event_id = event.id)
       else body::text end as content,
  encode(hash, 'hex') as hash_hex`;

/** The time in a column as envelopes have it. One before our era is written otherwise: its digits alone would pass. */
export const envelopeTime = (column: string): string =>
  `case when ${column} >= '0001-01-01Z' then to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        else ${column}::text end`;

/** As the driver gives them; numbers may still be text. */
export type StoredColumns = readonly [
  seq: string,
  stream: string,
  version: string,
  id: string,
  type: string,
  schemaVersion: string | number,
  atSeconds: string | number,
  actor: string,
  body: string | null,
  hash: string,
];

interface Body {
  readonly data: object;
  readonly unit?: string;
}

/** An event as the program knows it, in today's shape. One whose content is gone altogether has no data. */
export function recorded(row: StoredColumns): Recorded {
  const [seq, stream, version, id, type, schemaVersion, at, actor, text, hash] = row;
  const body = (text === null ? { data: {} } : JSON.parse(text)) as Body;
  const event = {
    id,
    stream,
    version: Number(version),
    seq: Number(seq),
    type,
    data: upcast(type, Number(schemaVersion), body.data),
    at: new Date(Math.round(Number(at) * 1000)).toISOString(),
    actor,
    hash,
  };
  return body.unit === undefined ? event : { ...event, unit: body.unit };
}
