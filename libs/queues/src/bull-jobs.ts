import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Clock } from '@app/calendar';
import { Jobs, type JobRequest } from './job.js';

export const BULL_QUEUE = Symbol('bull-queue');

const ATTEMPTS = 8;
const FIRST_RETRY_MS = 1000;
const KEEP_DONE_SECONDS = 30 * 24 * 3600;

/** Jobs on BullMQ: retried with growing pauses, then kept as failed for the administrator. */
@Injectable()
export class BullJobs extends Jobs implements OnApplicationShutdown {
  constructor(
    @Inject(BULL_QUEUE) private readonly queue: Queue,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    super();
  }

  async add(requests: readonly JobRequest[]): Promise<void> {
    const now = this.clock.now().getTime();
    await this.queue.addBulk(
      requests.map(({ name, id, data, runAt }) => ({
        name,
        data,
        opts: {
          jobId: id,
          delay: runAt === undefined ? 0 : Math.max(0, Date.parse(runAt) - now),
          attempts: ATTEMPTS,
          backoff: { type: 'exponential', delay: FIRST_RETRY_MS },
          removeOnComplete: { age: KEEP_DONE_SECONDS },
          removeOnFail: false,
        },
      })),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
