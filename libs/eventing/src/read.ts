import type { ClientBase, CustomTypesConfig, Pool } from 'pg';
import { NO_PREVIOUS } from './envelope.js';
import type { Recorded } from './message.js';
import { recorded, STORED_COLUMNS, type StoredColumns } from './stored-event.js';

/** What the history is read through: a pool or one connection. */
export type Reader = Pool | ClientBase;

/** Where a stream stands: what the next append to it continues. */
export interface Head {
  readonly name: string;
  /** 0: no such stream yet. */
  readonly version: number;
  /** Hash of the last event, or 64 zeros. */
  readonly hash: string;
}

export interface Stream extends Head {
  readonly events: Recorded[];
}

/** Columns are left as the text they come in: most of it is handed on, and parsing it all took longer than the query. */
const asText: CustomTypesConfig = { getTypeParser: () => (text: string) => text };

/** The rows of a prepared statement, each an array of texts and nulls. */
export async function rowsOf<R extends (string | null)[]>(db: Reader, name: string, text: string, values: unknown[]) {
  const { rows } = await db.query<R>({ name, text, values, rowMode: 'array', types: asText });
  return rows;
}

/** Ten columns of `STORED_COLUMNS`, as text. */
type StoredRow = StoredColumns & (string | null)[];

const STREAM = `select ${STORED_COLUMNS} from public.event where stream = $1 and version >= $2 order by version`;

/** A stream from a version on, 1 being its first event. The head is that of the whole stream. */
export async function readStream(db: Reader, name: string, from = 1): Promise<Stream> {
  const rows = await rowsOf<StoredRow>(db, 'eventing-stream', STREAM, [name, from]);
  const events = rows.map(recorded);
  const last = events.at(-1);
  return { name, version: last?.version ?? 0, hash: last?.hash ?? NO_PREVIOUS, events };
}

const AFTER = `select ${STORED_COLUMNS} from public.event where seq > $1 and seq <= $2 order by seq limit $3`;

/** The highest position that no uncommitted append can still precede (the floor lock). */
export async function horizon(db: Reader): Promise<number> {
  const [row] = await rowsOf<[string]>(db, 'eventing-horizon', 'select event_horizon()', []);
  return Number(row?.[0]);
}

/** Events after a position and up to the horizon, in order. The horizon is taken first, in a statement of its own. */
export async function readAfter(db: Reader, seq: number, limit: number): Promise<Recorded[]> {
  const until = await horizon(db);
  if (until <= seq) return [];
  const rows = await rowsOf<StoredRow>(db, 'eventing-after', AFTER, [seq, until, limit]);
  return rows.map(recorded);
}
