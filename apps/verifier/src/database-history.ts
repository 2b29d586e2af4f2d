import type { Client } from 'pg';
import { envelopeText } from '@app/eventing/hashing.js';
import { joinCheckpoints, tilePath } from '@app/transparency';
import type { HistoryPass } from './history-pass.js';
import type { Behind, History } from './history.js';
import type { Report } from './report.js';
import type { Source } from './source.js';
import { Tally } from './tally.js';
import { TileFiles } from './tile-files.js';

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
  readonly hash: string;
}

const BATCH = 2000;

/**
 * Microseconds are read too: the envelope has none, so whoever adds some changes it. A time before our era is written
 * otherwise: its digits alone would pass.
 */
const EVENTS = `
  select l.log_index as index, e.id::text as id, e.stream, e.version, e.type, e.schema_version as "schemaVersion",
         case when e.at >= '0001-01-01Z'
              then regexp_replace(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '000Z$', 'Z')
              else e.at::text end as at, e.actor,
         encode(e.payload_hash, 'hex') as "payloadHash", encode(e.prev_hash, 'hex') as prev,
         encode(e.salt, 'hex') as salt, e.body::text as body, encode(e.hash, 'hex') as hash
    from event_log l join event e using (seq)
   where l.log_index >= $1 and l.log_index < $2 order by l.log_index`;

const NOTES = `
  select c.note || coalesce((select string_agg(s.line, '' order by s.at, s.witness) from cosignature s
                              where s.size = c.size), '') as note
    from checkpoint c order by c.size`;

/** An event at or before the log's last that the log does not know was put in afterwards. */
const UNLOGGED = `
  select e.id::text as id, e.stream, e.version::int as version, count(*) over ()::int as count
    from event e left join event_log l using (seq)
   where l.seq is null and e.seq <= (select max(seq) from event_log) order by e.seq limit 1`;

/** Events behind the first `covered` of the log, in it or not, and how many of them are older than a moment. */
const BEHIND = `
  select count(*)::int as count, count(*) filter (where at < $2)::int as late from event
   where seq > coalesce((select seq from event_log where log_index = $1 - 1), 0)`;

/** The live tables, as one snapshot; reads only. */
export class DatabaseHistory implements History {
  readonly live = true;
  readonly bundles = [];
  readonly #stored = new Tally();

  private constructor(
    private readonly db: Client,
    readonly name: string,
    readonly policy: string | undefined,
    readonly checkpoints: string | undefined,
    readonly tiles: TileFiles,
  ) {}

  static async open(url: string): Promise<DatabaseHistory> {
    const { default: pg } = await import('pg');
    const db = new pg.Client({ connectionString: url, application_name: 'yuheng-verify' });
    // A connection that drops is told to whoever asks next; without a listener it would end the program.
    db.on('error', () => undefined);
    await db.connect();
    await db.query('begin transaction isolation level repeatable read read only');
    const policy = await db.query<{ policy: string }>(
      'select policy::text as policy from log_policy order by heard_at desc limit 1',
    );
    const notes = await db.query<{ note: string }>(NOTES);
    const { host, port, database } = db;
    const tiles = new TileFiles(await storedTiles(db));
    const checkpoints = joinCheckpoints(notes.rows.map(({ note }) => note));
    return new DatabaseHistory(db, `${host}:${port}/${database ?? ''}`, policy.rows[0]?.policy, checkpoints, tiles);
  }

  async walk(pass: HistoryPass, between: () => Promise<void>): Promise<void> {
    const { rows } = await this.db.query<{ size: string }>(
      'select coalesce(max(log_index) + 1, 0) as size from event_log',
    );
    const size = Number(rows[0]?.size ?? 0);
    for (let from = 0; from < size; from += BATCH) {
      const batch = await this.db.query<Row>(EVENTS, [from, from + BATCH]);
      for (const row of batch.rows) this.#take(row, pass);
      await between();
    }
  }

  /** What only tables can have: a stored hash that is another, an event beside the log. */
  async report(report: Report): Promise<void> {
    const { rows: unlogged } = await this.db.query<{ id: string; stream: string; version: number; count: number }>(
      UNLOGGED,
    );
    if (this.#stored.first) report.fail('stored-hash-differs', { ...this.#stored.first, wrong: this.#stored.wrong });
    else report.ok('stored-hashes', { count: this.#stored.count });
    if (unlogged[0]) report.fail('event-unlogged', { ...unlogged[0] });
  }

  async behind(covered: number, before: Date): Promise<Behind> {
    const { rows } = await this.db.query<Behind>(BEHIND, [covered, before]);
    return rows[0] ?? { count: 0, late: 0 };
  }

  close(): Promise<void> {
    return this.db.end();
  }

  #take({ index, salt, body, hash, version, ...rest }: Row, pass: HistoryPass): void {
    const envelope = envelopeText({ ...rest, version: Number(version) });
    const place = pass.size;
    const content = { ...(salt !== null && { salt }), ...(body !== null && { body }) };
    const leaf = pass.take({ index: Number(index), envelope, ...content });
    this.#stored.count++;
    if (leaf !== hash) {
      this.#stored.differs({ index: place, stream: rest.stream, version: Number(version), id: rest.id });
    }
  }
}

/** The stored tiles under the paths they would have as files. */
async function storedTiles(db: Client): Promise<Source> {
  const { rows } = await db.query<{ level: number; tile: string; bytes: number }>(
    'select level, tile, length(hashes) as bytes from tree_tile order by level, tile',
  );
  const places = new Map(
    rows.map(({ level, tile, bytes }) => [
      tilePath({ level, index: Number(tile), width: Math.ceil(bytes / 32) }),
      [level, tile] as const,
    ]),
  );
  const read = async (path: string): Promise<Uint8Array> => {
    const stored = await db.query<{ hashes: Buffer }>('select hashes from tree_tile where level = $1 and tile = $2', [
      ...(places.get(path) ?? []),
    ]);
    return stored.rows[0]?.hashes ?? new Uint8Array();
  };
  return {
    name: 'tree_tile',
    paths: [...places.keys()],
    read,
    async *chunks(path) {
      yield await read(path);
    },
  };
}
