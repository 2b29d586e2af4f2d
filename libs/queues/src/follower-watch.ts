import { Inject, Injectable } from '@nestjs/common';
import { IsString } from 'class-validator';
import { Clock } from '@app/calendar';
import { idFrom } from '@app/eventing';
import { JobHandler, type HandlesJob } from './handlers.js';
import { jobKind, Jobs, requestJob } from './job.js';
import { UnfitJob } from './job-runner.js';

class StuckFollowerData {
  @IsString() follower: string;
  @IsString() reason: string;
}

const stuckFollower = jobKind('stuck-follower', StuckFollowerData);

/** A follower is retried for ever, but not for ever in silence: some three seconds of failing. */
const TRIES_BEFORE_SHOWN = 4;

/** Puts a follower that keeps failing among the failed jobs, where the administrator looks. */
@Injectable()
export class FollowerWatch {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Once per run of failures. */
  async failed(follower: string, error: unknown, failures: number): Promise<void> {
    if (failures !== TRIES_BEFORE_SHOWN) return;
    const reason = error instanceof Error ? error.message : String(error);
    const id = idFrom('stuck-follower', follower, this.clock.now().toISOString());
    await this.jobs.add([requestJob(stuckFollower, id, { follower, reason })]);
  }
}

/** Never succeeds: standing on the board as failed, with the reason, is all this job is for. */
@JobHandler(stuckFollower)
@Injectable()
export class ShowStuckFollower implements HandlesJob<StuckFollowerData> {
  run({ follower, reason }: StuckFollowerData): Promise<never> {
    return Promise.reject(new UnfitJob(`${follower}: ${reason}`));
  }
}
