import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Book } from './book.js';
import type { FileRow } from './county.js';

/** A history that is whole before any of it is written down, and the names of its files. */
export interface Written {
  readonly book: Book;
  readonly files: readonly FileRow[];
  readonly launchedAt: number;
}

const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (found) => ESCAPES[found] ?? found);
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const PIECE = 500;

/** Text of COPY, in pieces. */
function* lines<T>(rows: Iterable<T>, columns: (row: T) => readonly (string | number)[]): Generator<string> {
  let [piece, held] = ['', 0];
  for (const row of rows) {
    piece += `${columns(row)
      .map((value) => escaped(String(value)))
      .join('\t')}\n`;
    if (++held < PIECE) continue;
    yield piece;
    [piece, held] = ['', 0];
  }
  yield piece;
}

const copy = (db: Client, into: string, text: Generator<string>): Promise<void> =>
  pipeline(Readable.from(text), db.query(copyFrom(`copy ${into} from stdin`)));

/**
 * Writes a county's history, the names of its files and what their pictures look like into a migrated database that
 * holds no more than what the product records by itself at its first start, and says that whoever follows the history
 * has read it: what it entails is in it. Read tables are not touched.
 */
export async function fill(db: Client, county: Written): Promise<void> {
  const { book, files } = county;
  const columns = 'seq, stream, version, id, type, at, actor, body, salt, payload_hash, prev_hash, hash';
  const bytes = (hex: string): string => `\\x${hex}`;
  await db.query('begin');
  const { rows } = await db.query<{ before: number }>('select coalesce(max(seq), 0)::int as before from event');
  const before = rows[0]!.before;
  await copy(
    db,
    `event (${columns})`,
    lines(book.rows(before), ({ salt, payload, prev, hash, ...row }) => [
      ...[row.seq, row.stream, row.version, row.id, row.type, row.at, row.actor, row.body],
      ...[salt, payload, prev, hash].map(bytes),
    ]),
  );
  const at = new Date(county.launchedAt).toISOString();
  await copy(
    db,
    'file (id, unit_id, name, size, media_type, uploaded_by, uploaded_at)',
    lines(files, ({ id, unitId, name, by }) => [id, unitId, name, 250_000, 'image/jpeg', by, at]),
  );
  await copy(
    db,
    'file_picture (id, width, height, gist)',
    lines(files, ({ id }) => [id, 1600, 1200, gistOf(id)]),
  );
  await db.query(`select setval('event_seq', $1)`, [before + book.size]);
  await db.query('update follower set seq = $1', [before + book.size]);
  await db.query('commit');
  await db.query('analyze');
}

/** Of a picture unlike every other: 64 binary digits. */
const gistOf = (id: string): string =>
  BigInt(`0x${id.slice(0, 16)}`)
    .toString(2)
    .padStart(64, '0');

/** One password for all of these accounts; their rows are there once the read tables are. */
export async function setPasswords(db: Client, accounts: readonly string[], hash: string): Promise<void> {
  await db.query('insert into credential (account_id, hash) select unnest($1::text[]), $2', [accounts, hash]);
}
