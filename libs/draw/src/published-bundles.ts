import type { PoolClient } from 'pg';
import { canonicalJson, readStream, type Recorded } from '@app/eventing';
import type { DrawEvent } from './events.js';
import { labelOf } from './queries.js';
import { bundleOf, recordOf } from './record.rules.js';

/** A published draw as it leaves the house: its number and its bundle's bytes. */
export interface PublishedBundle {
  readonly number: string;
  readonly bundle: string;
}

/** The draws published up to a position in the history, each by the events up to there; for an export. */
export async function* publishedBundles(db: PoolClient, seq: number): AsyncGenerator<PublishedBundle> {
  const { rows } = await db.query<{ id: string; year: number; number: number }>(
    `select id, year, number from draw
      where exists (select from event e where e.stream = 'draw-' || draw.id and e.type = 'DrawPublished' and e.seq <= $1)
      order by year, number`,
    [seq],
  );
  for (const { id, year, number } of rows) {
    const { events } = await readStream(db, `draw-${id}`);
    const record = recordOf(events.filter((event) => event.seq <= seq) as Recorded<DrawEvent>[]);
    if (record?.published) yield { number: labelOf({ year, number }), bundle: canonicalJson(bundleOf(record)) };
  }
}
