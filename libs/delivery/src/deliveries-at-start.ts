import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, dayOf } from '@app/calendar';
import { Jobs } from '@app/queues';
import { deliveryOf } from './jobs.js';
import { Outbox } from './outbox.js';
import { pruningOn } from './pruning.js';

/** Asks for every delivery that is still to be tried: a queue that was lost, or a job that it gave up, loses none; and for the day's pruning. */
@Injectable()
export class DeliveriesAtStart implements OnApplicationBootstrap {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const again = String(this.clock.now().getTime());
    const open = await this.outbox.open();
    const pruning = pruningOn(dayOf(this.clock.now()));
    await this.jobs.add([pruning, ...open.map((due) => deliveryOf(due, again))]);
  }
}
