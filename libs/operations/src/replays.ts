import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { Catalogue } from '@app/eventing';
import { drift, rebuild, type Difference, type ReplayProgress } from '@app/replay';
import type { Progress } from '@app/queues';
import type { Checked, DriftFound, Rebuilt } from './events.js';

/** Replays a group of read tables. Connects as the owner of the tables: the application's role may make none. */
@Injectable()
export class Replays {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
  ) {}

  async rebuild(projection: string, progress: Progress): Promise<Rebuilt> {
    const { events, rows } = await rebuild(this.owner(), this.catalogue.group(projection), wholePercents(progress));
    return { events, rows };
  }

  async check(projection: string, progress: Progress): Promise<Checked> {
    const group = this.catalogue.group(projection);
    const { events, rows, first } = await drift(this.owner(), group, wholePercents(progress));
    return { events, rows, ...(first && { first: found(first) }) };
  }

  private owner() {
    return { connectionString: this.pool.options.connectionString };
  }
}

/** Tells every whole percent once, by the position in the history. A telling that fails holds nothing up. */
function wholePercents(progress: Progress): (replayed: ReplayProgress) => void {
  let last = 0;
  return ({ seq, newest }) => {
    const percent = newest > 0 ? Math.floor((100 * Math.min(seq, newest)) / newest) : 0;
    if (percent > last) void progress(percent / 100).catch(() => undefined);
    last = Math.max(last, percent);
  };
}

const found = ({ table, key, kind, cell }: Difference): DriftFound => ({
  table,
  row: Object.values(key).map(String).join('，'),
  kind,
  ...(cell && { column: cell.column }),
});
