import { Module } from '@nestjs/common';
import { contribute } from '@app/eventing';
import { about, names } from './about.projection.js';
import { HistoryHttp } from './http.js';
import { ChangesOfStreamHandler, TimelineHandler, VerifyHistoryHandler } from './queries.js';
import { Timelines } from './timeline.js';

@Module({
  controllers: [HistoryHttp],
  providers: [
    Timelines,
    TimelineHandler,
    ChangesOfStreamHandler,
    VerifyHistoryHandler,
    contribute({ projections: [about, names] }),
  ],
})
export class HistoryModule {}
