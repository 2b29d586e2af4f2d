import { Inject, Injectable } from '@nestjs/common';
import type { Recorded } from '@app/eventing';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { PayloadErased } from './events.js';
import { clearReadTables } from './jobs.js';

@Reaction('clear-read-tables', [PayloadErased])
@Injectable()
export class ClearAfterErasure implements Reacts<PayloadErased> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ data: { erasureId } }: Recorded<PayloadErased>): Promise<void> {
    return this.jobs.add([requestJob(clearReadTables, `clear-${erasureId}`, { erasureId })]);
  }
}
