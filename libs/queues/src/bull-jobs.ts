import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Job, JobState, Queue } from 'bullmq';
import { Clock } from '@app/calendar';
import { Jobs, type JobCounts, type JobRequest, type JobStanding } from './job.js';

export const BULL_QUEUE = Symbol('bull-queue');

const ATTEMPTS = 8;
const FIRST_RETRY_MS = 1000;
const KEEP_DONE_SECONDS = 30 * 24 * 3600;
const FAILED_LOOKED_AT = 300;

const STANDING: Readonly<Partial<Record<JobState | 'unknown', JobStanding['is']>>> = {
  active: 'active',
  completed: 'done',
  failed: 'failed',
};

const standing = (job: Job, is: JobStanding['is']): JobStanding => ({
  id: job.id ?? '',
  is,
  data: job.data as object,
  progress: typeof job.progress === 'number' ? job.progress : 0,
  ...(job.failedReason ? { reason: job.failedReason } : {}),
  at: new Date(job.timestamp).toISOString(),
});

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

  async counts(): Promise<JobCounts> {
    const { waiting = 0, active = 0, delayed = 0, failed = 0 } = await this.queue.getJobCounts();
    return { waiting, active, delayed, failed };
  }

  async find(id: string): Promise<JobStanding | undefined> {
    const job = await this.queue.getJob(id);
    return job && standing(job, STANDING[await job.getState()] ?? 'pending');
  }

  async failed(name: string): Promise<JobStanding[]> {
    const jobs = await this.queue.getFailed(0, FAILED_LOOKED_AT - 1);
    return jobs.filter((job) => job.name === name).map((job) => standing(job, 'failed'));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
