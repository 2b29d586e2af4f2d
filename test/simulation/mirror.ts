import type { Catalogue, Recorded } from '@app/eventing';
import { Pipeline } from '@app/replay';

const KEYS = `
  select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by k.place) as key
    from pg_class c
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    cross join unnest(i.indkey::int2[]) with ordinality as k(attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
   where c.relnamespace = 'public'::regnamespace and c.relname = any($1)
   group by c.relname`;

const DIFFERENT = `
  select row_to_json(live) as live, row_to_json(replayed) as replayed`;

/** Every row of a read table. */
const whole = (table: string, key: string): string => `${DIFFERENT}
   from public."${table}" live full join pg_temp."${table}" replayed using (${key})
  where live is distinct from replayed limit 1`;

/** The rows that one of the two wrote since the transaction `$1`. */
const written = (table: string, key: string): string => `
  with written as (
    select ${key} from public."${table}" where xmin::text::bigint >= $1
    union select ${key} from pg_temp."${table}" where xmin::text::bigint >= $1)
  ${DIFFERENT}
    from written left join public."${table}" live using (${key}) left join pg_temp."${table}" replayed using (${key})
   where live is distinct from replayed limit 1`;

interface Pair {
  readonly live: object | null;
  readonly replayed: object | null;
}

/** Of tables that were made just now the planner knows nothing. */
const ANALYZED_AFTER = 300;

/**
 * The read tables once more, on a connection of its own, made by giving the projections each event as the history tells
 * it: a replay that goes on with the year, so that what a step wrote can be held against it after that step.
 */
export class Mirror {
  /** Tables compared so far, in part or whole. */
  compared = 0;
  private since = '0';
  private events = 0;

  private constructor(
    private readonly db: Pipeline,
    private readonly catalogue: Catalogue,
    private readonly keys: ReadonlyMap<string, string>,
  ) {}

  /** To be opened before the first event. */
  static async beside(url: string, catalogue: Catalogue): Promise<Mirror> {
    const db = await Pipeline.open({ connectionString: url });
    const tables = [...new Set(catalogue.all().flatMap((projection) => projection.tables))];
    const { rows } = await db.query<{ name: string; key: string }>(KEYS, [tables]);
    for (const table of tables) await db.query(`create temp table "${table}" (like public."${table}" including all)`);
    await db.query('set search_path to pg_temp');
    return new Mirror(db, catalogue, new Map(rows.map(({ name, key }) => [name, key])));
  }

  /** What of a step's events was written otherwise than a replay writes it. */
  async follow(events: readonly Recorded[]): Promise<string[]> {
    if (events.length === 0) return [];
    const types = new Set(events.map(({ type }) => type));
    const kept = this.catalogue.all().filter(({ on }) => on.some((type) => types.has(type)));
    const faults = await this.db.transaction('begin', async () => {
      for (const event of events) await this.catalogue.project(event, this.db);
      return this.differences([...new Set(kept.flatMap(({ tables }) => tables))], written, [this.since]);
    });
    await this.moveOn(events.length);
    return faults;
  }

  /** What of all that stands in the read tables is not what a replay makes of the history. */
  everything(): Promise<string[]> {
    return this.differences([...this.keys.keys()], whole);
  }

  close(): Promise<void> {
    return this.db.close();
  }

  private async differences(
    tables: readonly string[],
    between: (table: string, key: string) => string,
    values: unknown[] = [],
  ): Promise<string[]> {
    this.compared += tables.length;
    const found = await Promise.all(
      tables.map(async (table) => {
        const { rows } = await this.db.query<Pair>(between(table, this.keys.get(table) ?? ''), values);
        return rows.map(({ live, replayed }) => {
          const both = `${JSON.stringify(live)} and not ${JSON.stringify(replayed)}`;
          return `a row of ${table} is not what a replay makes of it: ${both}`;
        });
      }),
    );
    return found.flat();
  }

  private async moveOn(events: number): Promise<void> {
    const more = Math.floor((this.events + events) / ANALYZED_AFTER) > Math.floor(this.events / ANALYZED_AFTER);
    this.events += events;
    if (more) await this.db.query(`analyze ${[...this.keys.keys()].map((table) => `"${table}"`).join()}`);
    const { rows } = await this.db.query<{ since: string }>(
      'select pg_snapshot_xmax(pg_current_snapshot())::text as since',
    );
    this.since = rows[0]?.since ?? this.since;
  }
}
