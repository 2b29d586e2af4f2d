import { Inject, Injectable } from '@nestjs/common';
import { endOfDay } from '@app/calendar';
import type { Recorded } from '@app/eventing';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { OrderFilled, PaperOrdered } from './events.js';
import { clearOrdered, makeOrdered } from './jobs.js';

export const makeJobId = (orderId: string): string => `make-paper-${orderId}`;

@Reaction('make-ordered-paper', [PaperOrdered])
@Injectable()
export class MakeWhatIsOrdered implements Reacts<PaperOrdered> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ data: { orderId } }: Recorded<PaperOrdered>): Promise<void> {
    return this.jobs.add([requestJob(makeOrdered, makeJobId(orderId), { orderId })]);
  }
}

@Reaction('clear-ordered-paper', [OrderFilled])
@Injectable()
export class ClearWhenOver implements Reacts<OrderFilled> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ data: { orderId, keptUntil } }: Recorded<OrderFilled>): Promise<void> {
    return this.jobs.add([requestJob(clearOrdered, `clear-paper-${orderId}`, { orderId }, endOfDay(keptUntil))]);
  }
}
