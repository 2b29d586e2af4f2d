import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { DecideResultPeriod, MoveResultDeadline, WithdrawResult } from './commands.js';
import { inspectionResult } from './decider.js';
import { resultHandlers } from './handlers.js';
import { InspectionResultsHttp } from './http.js';
import { resultInspections, resultNames } from './inspection.projection.js';
import { AwaitResultJob } from './jobs.js';
import { narrative } from './narrative.js';
import { resultPeriod } from './period.decider.js';
import { ResultPeriodHttp } from './period.http.js';
import { PublicResultsHttp } from './public-pages.http.js';
import { ListPublicResultsHandler, ReadPublicResultHandler } from './public.queries.js';
import { DescribeInspectionResultHandler, ListInspectionResultsHandler, ShowResultPeriodHandler } from './queries.js';
import { AwaitResults, FixResultDeadlines, MoveResultDeadlines } from './reactions.js';
import { refusals } from './refusals.js';
import { ResultRow } from './result.entity.js';
import { resultPeriodBook, results } from './result.projection.js';
import { ResultsAtStart } from './results-at-start.js';

@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([ResultRow])],
  controllers: [InspectionResultsHttp, ResultPeriodHttp, PublicResultsHttp],
  providers: [
    ...commandHandlers(inspectionResult, [MoveResultDeadline, WithdrawResult]),
    ...commandHandlers(resultPeriod, [DecideResultPeriod]),
    ...resultHandlers,
    AwaitResults,
    FixResultDeadlines,
    MoveResultDeadlines,
    AwaitResultJob,
    ListInspectionResultsHandler,
    DescribeInspectionResultHandler,
    ShowResultPeriodHandler,
    ListPublicResultsHandler,
    ReadPublicResultHandler,
    contribute({ projections: [resultInspections, resultNames, resultPeriodBook, results], refusals, narrative }),
  ],
})
export class InspectionResultModule {}

/** For the process that does the jobs; imported beside InspectionResultModule. */
@Module({ imports: [InspectionResultModule], providers: [ResultsAtStart] })
export class InspectionResultWorkerModule {}
