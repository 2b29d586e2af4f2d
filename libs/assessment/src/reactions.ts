import { Inject, Injectable } from '@nestjs/common';
import type { Recorded } from '@app/eventing';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { ScoringRequested } from './events.js';
import { scoreAssessment, scoringJobId } from './jobs.js';

@Reaction('score-assessment', [ScoringRequested])
@Injectable()
export class ScoreWhenRequested implements Reacts<ScoringRequested> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ data: { assessmentId, run } }: Recorded<ScoringRequested>): Promise<void> {
    const data = { assessmentId, run };
    return this.jobs.add([requestJob(scoreAssessment, scoringJobId(data), data)]);
  }
}
