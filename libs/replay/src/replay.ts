import {
  type Db,
  EVERY_EVENT,
  type Projection,
  type Recorded,
  recorded,
  STORED_COLUMNS,
  type StoredColumns,
} from '@app/eventing';

export interface ReplayOptions {
  /** Position after which to begin. */
  readonly after?: number;
  /** Up to and with this position, or this instant (UTC, ISO 8601). Absent: everything that is visible. */
  readonly until?: { readonly seq: number } | { readonly at: string };
  /** Only events of these streams. */
  readonly streams?: readonly string[];
  /** Only events of these types. Absent: whatever the projections handle. */
  readonly types?: readonly string[];
  /** Told after each batch. */
  readonly onProgress?: (progress: ReplayProgress) => void;
}

export interface Replayed {
  /** Events given to the projections. */
  readonly events: number;
  /** Position of the last of them, or `after`. */
  readonly seq: number;
}

export interface ReplayProgress extends Replayed {
  /** Position of the newest event there was at the beginning. */
  readonly newest: number;
}

const BATCH = 1000;
const NEWEST = Number.MAX_SAFE_INTEGER;

/** An event of which an erasure left nothing has nothing to project. */
const READ = `
  select ${STORED_COLUMNS} from public.event
   where seq > $1 and seq <= $2
     and (body is not null or exists (select from public.erased_payload where event_id = event.id))
     and ($3::timestamptz is null or at <= $3)
     and ($4::text[] is null or stream = any($4))
     and ($5::text[] is null or type = any($5))
   order by seq limit ${BATCH}`;

/** The types any of them handles; undefined when one handles them all. */
function handledBy(projections: readonly Projection[]): string[] | undefined {
  const types = new Set(projections.flatMap(({ on }) => on));
  return types.has(EVERY_EVENT) ? undefined : [...types];
}

const bounds = ({ until = { seq: NEWEST }, streams, types }: ReplayOptions, projections: readonly Projection[]) => [
  'seq' in until ? until.seq : NEWEST,
  'at' in until ? until.at : null,
  streams ?? null,
  types ?? handledBy(projections) ?? null,
];

const stored = (row: object): Recorded => recorded(Object.values(row) as unknown as StoredColumns);

const takes = ({ on }: Projection, { type }: Recorded): boolean => on.includes(type) || on.includes(EVERY_EVENT);

/**
 * Gives the projections the history again, in its order and in theirs, on a connection whose tables of that name are
 * meant to be filled: see `inShadow`. Reads the next events while the last are being applied.
 */
export async function replay(
  db: Db,
  projections: readonly Projection[],
  options: ReplayOptions = {},
): Promise<Replayed> {
  const { after = 0, onProgress } = options;
  const which = bounds(options, projections);
  const read = async (from: number) => (await db.query(READ, [from, ...which])).rows.map(stored);
  const newest = onProgress ? await newestOf(db) : 0;
  let replayed: Replayed = { events: 0, seq: after };
  for (let rows = await read(after); rows.length > 0;) {
    const seq = rows.at(-1)!.seq;
    const next = rows.length < BATCH ? Promise.resolve([]) : read(seq);
    for (const row of rows) await apply(row, projections, db);
    replayed = { events: replayed.events + rows.length, seq };
    rows = await next;
    onProgress?.({ ...replayed, newest });
  }
  return replayed;
}

async function newestOf(db: Db): Promise<number> {
  const { rows } = await db.query<{ seq: string }>('select coalesce(max(seq), 0) as seq from public.event');
  return Number(rows[0]?.seq);
}

async function apply(event: Recorded, projections: readonly Projection[], db: Db): Promise<void> {
  for (const projection of projections) if (takes(projection, event)) await projection.apply(event, db);
}
