import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Question } from '@app/eventing';
import { Jobs, type JobCounts } from '@app/queues';
import { alarmsOf, type Alarm } from './alarm.rules.js';
import { Followers } from './followers.js';
import { HistorySize } from './history-size.js';
import { Post } from './post.js';
import { Proof } from './proof-standing.js';
import { ReadTables } from './read-tables.js';
import type { Standing } from './standing.rules.js';

export interface Overview extends Standing {
  readonly alarms: readonly Alarm[];
  readonly queue: JobCounts;
  readonly history: { readonly events: number; readonly newestAt?: string };
}

/** How the installation is doing, for those who keep it running. */
export class OperationsOverview extends Question('OperationsOverview')<object, Overview> {}

@QueryHandler(OperationsOverview)
export class OperationsOverviewHandler implements IQueryHandler<OperationsOverview> {
  constructor(
    @Inject(Followers) private readonly followers: Followers,
    @Inject(HistorySize) private readonly history: HistorySize,
    @Inject(Proof) private readonly proof: Proof,
    @Inject(Post) private readonly post: Post,
    @Inject(ReadTables) private readonly tables: ReadTables,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute(): Promise<Overview> {
    const [followers, groups, proof] = await Promise.all([
      this.followers.standing(),
      this.tables.groups(),
      this.proof.standing(),
    ]);
    const [events, newestAt, queue, undelivered] = await Promise.all([
      this.history.events(),
      this.history.newestAt(),
      this.jobs.counts(),
      this.post.undelivered(),
    ]);
    const standing: Standing = { followers, groups, proof, undelivered };
    return { ...standing, alarms: alarmsOf(standing), queue, history: { events, ...(newestAt && { newestAt }) } };
  }
}
