import { Module } from '@nestjs/common';
import { DocumentsModule } from '@app/documents';
import { commandHandlers, contribute } from '@app/eventing';
import { lookAround } from './around.js';
import { ImportWorkingYear } from './commands.js';
import { countedDeadlines } from './counted.projection.js';
import { workingYear } from './decider.js';
import { WorkingYearsHttp } from './http.js';
import { narrative } from './narrative.js';
import { DescribeWorkingYearHandler, ListWorkingYearsHandler, PreviewWorkingYearHandler } from './queries.js';
import { refusals } from './refusals.js';
import { calendarNames, workingYears } from './year.projection.js';

@Module({
  imports: [DocumentsModule],
  controllers: [WorkingYearsHttp],
  providers: [
    ...commandHandlers(workingYear, [ImportWorkingYear], lookAround),
    ListWorkingYearsHandler,
    DescribeWorkingYearHandler,
    PreviewWorkingYearHandler,
    contribute({ projections: [workingYears, countedDeadlines, calendarNames], refusals, narrative }),
  ],
})
export class WorkingCalendarModule {}
