import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Pool } from 'pg';
import { Jobs, requestJob } from '@app/queues';
import { awaitResultJob } from './jobs.js';

/** Inspections that ended before results were published by this product have their clock started, too. */
@Injectable()
export class ResultsAtStart implements OnApplicationBootstrap {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { rows } = await this.db.query<{ inspectionId: string }>(
      `select id as "inspectionId" from result_inspection i
        where concluded_at is not null and not exists (select from inspection_result where inspection_id = i.id)
        order by id`,
    );
    const requests = rows.map((data) => requestJob(awaitResultJob, `await-result-${data.inspectionId}`, data));
    if (requests.length > 0) await this.jobs.add(requests);
  }
}
