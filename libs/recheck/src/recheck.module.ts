import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { CallOffRecheck, ExcuseRecheck } from './commands.js';
import { recheck } from './decider.js';
import { AssignRecheckHandler, concludingHandlers } from './handlers.js';
import { RechecksHttp } from './http.js';
import { KeepRecheck } from './jobs.js';
import { narrative } from './narrative.js';
import { DescribeRecheckHandler, ListRechecksHandler } from './queries.js';
import { ExcuseRechecksOfTheIssue, KeepRechecksInLineWithTheDraw } from './reactions.js';
import { RecheckAssignmentRow, RecheckClosureRow, RecheckerRow, RecheckRow } from './recheck.entity.js';
import { rechecks } from './recheck.projection.js';
import { refusals } from './refusals.js';
import { recheckAssignments, recheckClosures, recheckers, recheckUnits } from './surroundings.projection.js';

@Module({
  imports: [
    ReplayModule,
    TypeOrmModule.forFeature([RecheckRow, RecheckAssignmentRow, RecheckClosureRow, RecheckerRow]),
  ],
  controllers: [RechecksHttp],
  providers: [
    ...commandHandlers(recheck, [CallOffRecheck, ExcuseRecheck]),
    AssignRecheckHandler,
    ...concludingHandlers,
    ListRechecksHandler,
    DescribeRecheckHandler,
    KeepRecheck,
    KeepRechecksInLineWithTheDraw,
    ExcuseRechecksOfTheIssue,
    contribute({
      projections: [recheckUnits, recheckers, recheckClosures, recheckAssignments, rechecks],
      refusals,
      narrative,
    }),
  ],
})
export class RecheckModule {}
