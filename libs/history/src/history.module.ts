import { Global, Module } from '@nestjs/common';
import { contribute, EventSight } from '@app/eventing';
import { about, names } from './about.projection.js';
import { HistoryHttp } from './http.js';
import { ChangesOfStreamHandler, TimelineHandler, VerifyHistoryHandler } from './queries.js';
import { TimelineSight } from './sight.js';
import { Timelines } from './timeline.js';
import { Totals } from './totals.js';

@Global()
@Module({
  controllers: [HistoryHttp],
  providers: [
    Timelines,
    Totals,
    TimelineHandler,
    ChangesOfStreamHandler,
    VerifyHistoryHandler,
    { provide: EventSight, useClass: TimelineSight },
    contribute({ projections: [about, names] }),
  ],
  exports: [EventSight],
})
export class HistoryModule {}
