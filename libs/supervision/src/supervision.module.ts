import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { AssignmentRow } from './assignment.entity.js';
import { assignments } from './assignment.projection.js';
import { AssignInspection, CallOffInspection } from './commands.js';
import { inspection } from './decider.js';
import { actHandlers } from './handlers.js';
import { InspectionsHttp } from './http.js';
import { InspectionRow } from './inspection.entity.js';
import { inspections } from './inspection.projection.js';
import { KeepInspection } from './jobs.js';
import { narrative } from './narrative.js';
import { DescribeInspectionHandler, ListInspectionsHandler } from './queries.js';
import { KeepInspectionsInLineWithTheDraw } from './reactions.js';
import { refusals } from './refusals.js';
import { inspectedCampaigns, inspectedUnits, supervisors } from './register.projection.js';
import { SupervisorRow } from './supervisor.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([AssignmentRow, InspectionRow, SupervisorRow])],
  controllers: [InspectionsHttp],
  providers: [
    ...commandHandlers(inspection, [AssignInspection, CallOffInspection]),
    ...actHandlers,
    KeepInspection,
    KeepInspectionsInLineWithTheDraw,
    ListInspectionsHandler,
    DescribeInspectionHandler,
    contribute({
      projections: [inspectedCampaigns, inspectedUnits, supervisors, assignments, inspections],
      refusals,
      narrative,
    }),
  ],
})
export class SupervisionModule {}
