import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import {
  AcceptMutualFinding,
  ArrangeMutualVisit,
  CallOffMutualVisit,
  SubmitMutualFindings,
  WithdrawMutualFinding,
  WithdrawMutualRecusal,
  WithdrawMutualTeam,
} from './commands.js';
import { informedHandlers } from './handlers.js';
import { MutualVisitsHttp } from './http.js';
import { KeepMutualVisits } from './jobs.js';
import {
  MutualAssignmentRow,
  MutualCampaignRow,
  MutualRecusalRow,
  MutualTeamRow,
  MutualUnitRow,
  MutualVisitRow,
} from './mutual.entity.js';
import { narrative } from './narrative.js';
import { DescribeMutualVisitHandler, ListMutualTeamsHandler, ListMutualVisitsHandler } from './queries.js';
import { KeepMutualVisitsInLineWithTheDraw } from './reactions.js';
import { refusals } from './refusals.js';
import { mutualAssignments, mutualCampaigns, mutualUnits } from './surroundings.projection.js';
import { mutualTeam } from './team.decider.js';
import { MutualTeamsHttp } from './team.http.js';
import { mutualTeams } from './team.projection.js';
import { mutualVisit } from './visit.decider.js';
import { mutualVisits } from './visit.projection.js';

const TABLES = [
  ...[MutualVisitRow, MutualTeamRow, MutualRecusalRow],
  ...[MutualAssignmentRow, MutualCampaignRow, MutualUnitRow],
];

@Module({
  imports: [TypeOrmModule.forFeature(TABLES)],
  controllers: [MutualVisitsHttp, MutualTeamsHttp],
  providers: [
    ...commandHandlers(mutualTeam, [WithdrawMutualTeam, WithdrawMutualRecusal]),
    ...commandHandlers(mutualVisit, [
      ...[ArrangeMutualVisit, CallOffMutualVisit],
      ...[SubmitMutualFindings, WithdrawMutualFinding, AcceptMutualFinding],
    ]),
    ...informedHandlers,
    KeepMutualVisits,
    KeepMutualVisitsInLineWithTheDraw,
    ListMutualTeamsHandler,
    ListMutualVisitsHandler,
    DescribeMutualVisitHandler,
    contribute({
      projections: [mutualUnits, mutualCampaigns, mutualAssignments, mutualTeams, mutualVisits],
      refusals,
      narrative,
    }),
  ],
})
export class MutualInspectionModule {}
