import { Inject, Injectable } from '@nestjs/common';
import { CampaignMigrated } from '@app/campaign/events.js';
import type { Recorded } from '@app/eventing';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { followMigrationJob } from './jobs.js';

/** A change of the plan touches hundreds of sheets: a job for each of those it takes something from or gives something to. */
@Reaction('follow-migration', [CampaignMigrated])
@Injectable()
export class FollowMigrations implements Reacts<CampaignMigrated> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  react({ id, data: { campaignId, effects } }: Recorded<CampaignMigrated>): Promise<unknown> {
    const touched = effects.filter(({ gained, lost }) => gained.length + lost.length > 0);
    return this.jobs.add(
      touched.map(({ unitId }) => requestJob(followMigrationJob, `follow-${unitId}-${id}`, { campaignId, unitId })),
    );
  }
}
