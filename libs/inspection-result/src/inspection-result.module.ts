import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { resultCalendar } from './calendar.decider.js';
import { WorkingYearsHttp } from './calendar.http.js';
import { DecideResultPeriod, ImportWorkingYear, WithdrawResult } from './commands.js';
import { inspectionResult } from './decider.js';
import { resultHandlers } from './handlers.js';
import { InspectionResultsHttp } from './http.js';
import { resultInspections, resultNames } from './inspection.projection.js';
import { AwaitResultJob } from './jobs.js';
import { narrative } from './narrative.js';
import { PublicResultsHttp } from './public-pages.http.js';
import { ListPublicResultsHandler, ReadPublicResultHandler } from './public.queries.js';
import { DescribeInspectionResultHandler, ListInspectionResultsHandler, ListWorkingYearsHandler } from './queries.js';
import { AwaitResults, FixResultDeadlines } from './reactions.js';
import { refusals } from './refusals.js';
import { ResultRow } from './result.entity.js';
import { resultCalendarBook, results } from './result.projection.js';
import { ResultsAtStart } from './results-at-start.js';

@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([ResultRow])],
  controllers: [InspectionResultsHttp, WorkingYearsHttp, PublicResultsHttp],
  providers: [
    ...commandHandlers(inspectionResult, [WithdrawResult]),
    ...commandHandlers(resultCalendar, [ImportWorkingYear, DecideResultPeriod]),
    ...resultHandlers,
    AwaitResults,
    FixResultDeadlines,
    AwaitResultJob,
    ListInspectionResultsHandler,
    DescribeInspectionResultHandler,
    ListWorkingYearsHandler,
    ListPublicResultsHandler,
    ReadPublicResultHandler,
    contribute({ projections: [resultInspections, resultNames, resultCalendarBook, results], refusals, narrative }),
  ],
})
export class InspectionResultModule {}

/** For the process that does the jobs; imported beside InspectionResultModule. */
@Module({ imports: [InspectionResultModule], providers: [ResultsAtStart] })
export class InspectionResultWorkerModule {}
