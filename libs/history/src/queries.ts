import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { Question } from '@app/eventing';
import { titleOf } from './names.js';
import type { Verification } from './report.rules.js';
import { Timelines, type TimelinePage, type TimelineRequest } from './timeline.js';
import { verifyChains } from './verify-chains.js';

/** What happened about a thing, such as `issue:<id>` or `unit:<id>`. */
export class Timeline extends Question('Timeline')<TimelineRequest, TimelinePage & { title?: string }> {}
/** One stream from its first event on. */
export class ChangesOfStream extends Question('ChangesOfStream')<
  { stream: string } & Omit<TimelineRequest, 'subject' | 'oldestFirst'>,
  TimelinePage
> {}
/** Recomputes every chain. */
export class VerifyHistory extends Question('VerifyHistory')<object, Verification> {}

@QueryHandler(Timeline)
export class TimelineHandler implements IQueryHandler<Timeline> {
  constructor(
    @Inject(Timelines) private readonly timelines: Timelines,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data, meta }: Timeline) {
    const page = await this.timelines.page(data, meta);
    const title = await titleOf(this.db, data.subject);
    return { ...page, ...(title === undefined ? {} : { title }) };
  }
}

@QueryHandler(ChangesOfStream)
export class ChangesOfStreamHandler implements IQueryHandler<ChangesOfStream> {
  constructor(@Inject(Timelines) private readonly timelines: Timelines) {}

  execute({ data: { stream, ...request }, meta }: ChangesOfStream): Promise<TimelinePage> {
    return this.timelines.page({ ...request, subject: `stream:${stream}`, oldestFirst: true }, meta);
  }
}

@QueryHandler(VerifyHistory)
export class VerifyHistoryHandler implements IQueryHandler<VerifyHistory> {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  async execute(): Promise<Verification> {
    const db = await this.pool.connect();
    try {
      return await verifyChains(db);
    } finally {
      db.release();
    }
  }
}
