import { Inject, Injectable, Optional } from '@nestjs/common';
import { Matches } from 'class-validator';
import { Pool } from 'pg';
import { addDays, Clock, dayOf, instantOf } from '@app/calendar';
import { JobHandler, jobKind, Jobs, requestJob, type HandlesJob, type JobRequest } from '@app/queues';
import { ChannelSettings } from './channels.js';

export class PruneDeliveriesData {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) day: string;
}
export const pruneDeliveries = jobKind('prune-deliveries', PruneDeliveriesData);

/** Before anybody comes to work. */
const HOUR = '03:30:00.000';

export const pruningOn = (day: string): JobRequest =>
  requestJob(pruneDeliveries, `prune-deliveries-${day}`, { day }, instantOf(day, HOUR));

/** In portions, so that nobody waits for it. What was given up stays until it is sent again; what is open stays. */
const PRUNE = `
  with gone as (
         delete from delivery where id in (
           select id from delivery where state in ('sent', 'dropped') and ended_at < $1 order by ended_at limit 2000)
         returning id),
       items as (delete from delivery_item i using gone where i.delivery_id = gone.id),
       attempts as (delete from delivery_attempt a using gone where a.delivery_id = gone.id)
  select from gone`;

/** Takes out of the log what is older than it keeps, once a day, and asks for the next day before that. Harmless late and twice. */
@JobHandler(pruneDeliveries)
@Injectable()
export class PruneDeliveries implements HandlesJob<PruneDeliveriesData> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Clock) private readonly clock: Clock,
    @Optional() @Inject(ChannelSettings) private readonly settings = new ChannelSettings(),
  ) {}

  async run(): Promise<void> {
    const today = dayOf(this.clock.now());
    const before = instantOf(addDays(today, -this.settings.logDays));
    await this.jobs.add([pruningOn(addDays(today, 1))]);
    while ((await this.db.query(PRUNE, [before])).rowCount);
  }
}
