import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { UnrecoverableError, type Job, type Worker } from 'bullmq';
import { Pool } from 'pg';
import { FollowerLoop, FollowerRun, HistorySignal, Rejection } from '@app/eventing';
import { openWorker, type QueueBackend } from './backend.js';
import { FollowerWatch } from './follower-watch.js';
import { JobRunner, UnfitJob } from './job-runner.js';
import { ReactionFollower } from './reaction-follower.js';

export const QUEUE_BACKEND = Symbol('queue-backend');

const OPTIONS = {
  concurrency: 8,
  /** A job is not to blame for the death of its worker; one that is to blame is shown in the end. */
  maxStalledCount: 50,
  /** How often jobs of dead workers are looked for, ms. */
  stalledInterval: 5_000,
};

/** Putting one job into the queue costs Postgres as much as putting in fifty; nobody waits for a twentieth of a second. */
const GATHER_MS = 50;

/** The worker process: follows the history into the queue and does what is queued. */
@Injectable()
export class BullWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('worker');
  private worker?: Worker;
  private loop?: FollowerLoop;

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    @Inject(JobRunner) private readonly runner: JobRunner,
    @Inject(ReactionFollower) private readonly reactions: ReactionFollower,
    @Inject(FollowerWatch) private readonly watch: FollowerWatch,
    @Inject(HistorySignal) private readonly signal: HistorySignal,
    @Inject(Pool) private readonly pool: Pool,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.worker = openWorker(this.backend, (job) => this.run(job), OPTIONS);
    this.worker.on('error', (error) => this.logger.error(error));
    this.worker.on('failed', (job, error) => this.logger.error(`job ${job?.id} (${job?.name}): ${error.message}`));
    await this.worker.waitUntilReady();
    const failed = (error: unknown, failures: number) => this.watch.failed(this.reactions.name, error, failures);
    this.loop = new FollowerLoop(new FollowerRun(this.pool, this.reactions), failed, this.signal, GATHER_MS);
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop?.stop();
    await this.worker?.close();
  }

  /** A refusal is an answer, not a mishap: trying again would be refused again. */
  private async run(job: Job): Promise<unknown> {
    try {
      return await this.runner.run(job.name, job.data as object, job.id ?? '', (share) => job.updateProgress(share));
    } catch (error) {
      if (error instanceof Rejection) throw new UnrecoverableError(error.code);
      if (error instanceof UnfitJob) throw new UnrecoverableError(error.message);
      throw error;
    }
  }
}
