import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

/** How many events the history holds. What was counted once is not counted again: below the horizon nothing appears. */
@Injectable()
export class HistorySize {
  private counted = { seq: 0, events: 0 };
  private counting?: Promise<number>;

  constructor(@Inject(Pool) private readonly db: Pool) {}

  events(): Promise<number> {
    this.counting ??= this.count().finally(() => (this.counting = undefined));
    return this.counting;
  }

  async newestAt(): Promise<string | undefined> {
    const { rows } = await this.db.query<{ at: Date }>('select at from event order by seq desc limit 1');
    return rows[0]?.at.toISOString();
  }

  private async count(): Promise<number> {
    const { rows: horizon } = await this.db.query<{ h: string }>('select event_horizon() as h');
    const seq = Number(horizon[0]?.h ?? 0);
    const { rows } = await this.db.query<{ n: string }>(
      'select count(*) as n from event where seq > $1 and seq <= $2',
      [this.counted.seq, seq],
    );
    this.counted = { seq, events: this.counted.events + Number(rows[0]?.n ?? 0) };
    return this.counted.events;
  }
}
