import { SystemClock } from '@app/calendar';
import { BullJobs, openQueue, type JobRequest } from '@app/queues';
import type { Env } from '../../../../config/env.js';

/** What the past left for the future goes to the real queue, each job under its own id and at its own time. */
export async function handOver(jobs: readonly JobRequest[], { databaseUrl = '', redisUrl }: Env): Promise<void> {
  const queue = new BullJobs(openQueue({ databaseUrl, redisUrl }), new SystemClock());
  await queue.add(jobs);
  await queue.onApplicationShutdown();
}
