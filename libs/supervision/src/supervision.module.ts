import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { AssignmentRow } from './assignment.entity.js';
import { assignments } from './assignment.projection.js';
import { AssignInspection, CallOffInspection, ReceiveNotice } from './commands.js';
import { inspection } from './decider.js';
import { actHandlers, officeHandlers } from './handlers.js';
import { InspectionsHttp } from './http.js';
import { DescribeInspectionHandler } from './inspection.queries.js';
import { InspectionRow } from './inspection.entity.js';
import { inspections } from './inspection.projection.js';
import { KeepInspection } from './jobs.js';
import { narrative } from './narrative.js';
import { ListInspectionsHandler } from './queries.js';
import { KeepInspectionsInLineWithTheDraw } from './reactions.js';
import { RecusalRow } from './recusal.entity.js';
import { RecusalsHttp } from './recusal.http.js';
import { recusals } from './recusal.projection.js';
import { refusals } from './refusals.js';
import {
  inspectedCampaigns,
  inspectedDraws,
  inspectedItems,
  inspectedUnits,
  supervisors,
} from './register.projection.js';
import { SupervisorRow } from './supervisor.entity.js';

@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([AssignmentRow, InspectionRow, RecusalRow, SupervisorRow])],
  controllers: [InspectionsHttp, RecusalsHttp],
  providers: [
    ...commandHandlers(inspection, [AssignInspection, CallOffInspection, ReceiveNotice]),
    ...officeHandlers,
    ...actHandlers,
    KeepInspection,
    KeepInspectionsInLineWithTheDraw,
    ListInspectionsHandler,
    DescribeInspectionHandler,
    contribute({
      projections: [
        inspectedCampaigns,
        inspectedDraws,
        inspectedItems,
        inspectedUnits,
        supervisors,
        assignments,
        inspections,
        recusals,
      ],
      refusals,
      narrative,
    }),
  ],
})
export class SupervisionModule {}
