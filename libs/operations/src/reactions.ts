import { Inject, Injectable } from '@nestjs/common';
import type { Recorded } from '@app/eventing';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { DriftCheckRequested, RebuildRequested } from './events.js';
import { driftCheckJob, rebuildJob } from './jobs.js';
import { jobIdOf } from './runs.js';

@Reaction('begin-rebuild', [RebuildRequested])
@Injectable()
export class BeginRebuild implements Reacts<RebuildRequested> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ data }: Recorded<RebuildRequested>): Promise<void> {
    return this.jobs.add([requestJob(rebuildJob, jobIdOf('rebuild', data.runId), data)]);
  }
}

@Reaction('begin-drift-check', [DriftCheckRequested])
@Injectable()
export class BeginDriftCheck implements Reacts<DriftCheckRequested> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ data }: Recorded<DriftCheckRequested>): Promise<void> {
    return this.jobs.add([requestJob(driftCheckJob, jobIdOf('drift-check', data.runId), data)]);
  }
}
