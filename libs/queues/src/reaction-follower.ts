import { Inject, Injectable } from '@nestjs/common';
import type { Follower, Recorded } from '@app/eventing';
import { Jobs, requestJob } from './job.js';
import { JobRunner, reactionJob } from './job-runner.js';

/** The history is the outbox: every event becomes one job per reaction to it, under an id that follows from the event. */
@Injectable()
export class ReactionFollower implements Follower {
  readonly name = 'reactions';

  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(JobRunner) private readonly runner: JobRunner,
  ) {}

  async handle(batch: readonly Recorded[]): Promise<void> {
    const requests = batch.flatMap(({ id, type, stream, version }) =>
      this.runner
        .reactionsTo(type)
        .map((reaction) => requestJob(reactionJob, `${id}-${reaction}`, { reaction, stream, version })),
    );
    if (requests.length > 0) await this.jobs.add(requests);
  }
}
