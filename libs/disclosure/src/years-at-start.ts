import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Pool } from 'pg';
import { Clock, dayOf } from '@app/calendar';
import { Jobs } from '@app/queues';
import { openingOf } from './jobs.js';

/** The year that ended last is opened where it was not, and this one at its end: whatever became of the jobs. */
@Injectable()
export class YearsAtStart implements OnApplicationBootstrap {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Pool) private readonly db: Pool,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const year = Number(dayOf(this.clock.now()).slice(0, 4));
    const { rowCount } = await this.db.query('select from disclosure_year where year = $1', [year - 1]);
    await this.jobs.add([...(rowCount === 0 ? [openingOf(year - 1)] : []), openingOf(year)]);
  }
}
