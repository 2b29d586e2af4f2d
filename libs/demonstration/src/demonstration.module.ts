import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@app/documents';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { DemonstrationActsHttp } from './act.http.js';
import { pilotActivity } from './activity.decider.js';
import { PilotActivitiesHttp, PilotTeamsHttp } from './activity.http.js';
import { pilotActivities } from './activity.projection.js';
import { ListPilotActivitiesHandler } from './activity.queries.js';
import { DescribeDemonstrationBatchHandler, ListDemonstrationBatchesHandler } from './batch.queries.js';
import {
  DeclineNaming,
  ExtendDemonstrationPeriod,
  JudgeDemonstrationRecheck,
  OpenDemonstrationRecheck,
  ReturnNamingApplication,
  RevokeDemonstration,
  StartDemonstrationCreation,
  VoidPilotActivity,
  WithdrawDemonstrationCandidate,
} from './commands.js';
import {
  DemonstrationBatchRow,
  DemonstrationMaterialRow,
  DemonstrationPointRow,
  DemonstrationRecheckRow,
  DemonstrationSelfCheckRow,
  PilotActivityRow,
} from './demonstration.entity.js';
import { informedHandlers, OpenDemonstrationBatchHandler, PostponeDemonstrationBatchHandler } from './handlers.js';
import { DemonstrationBatchesHttp, DemonstrationPointsHttp } from './http.js';
import { narrative } from './narrative.js';
import { demonstrationPoint } from './point.decider.js';
import {
  demonstrationBatches,
  demonstrationMaterials,
  demonstrationPoints,
  demonstrationRechecks,
  demonstrationSelfChecks,
} from './point.projection.js';
import { DescribeDemonstrationPointHandler, ListDemonstrationPointsHandler } from './point.queries.js';
import { PublicDemonstrationPointsHttp } from './public-pages.http.js';
import { ListPublicDemonstrationPointsHandler } from './public.queries.js';
import { refusals } from './refusals.js';
import { DemonstrationStandards } from './standards.js';
import { demonstrationCampaigns, demonstrationUnits, townshipOfficers } from './surroundings.projection.js';
import { ListPilotTeamsHandler, ListTeamOfficersHandler } from './team.queries.js';
import { DemonstrationImportHttp, demonstrationImportHandlers } from './unit-import.js';

const entities = [
  ...[DemonstrationBatchRow, DemonstrationPointRow, DemonstrationMaterialRow],
  ...[DemonstrationRecheckRow, DemonstrationSelfCheckRow, PilotActivityRow],
];

/** Those whose decider needs nothing looked up. */
const POINT_COMMANDS = [
  ...[WithdrawDemonstrationCandidate, StartDemonstrationCreation, ExtendDemonstrationPeriod],
  ...[ReturnNamingApplication, DeclineNaming],
  ...[OpenDemonstrationRecheck, JudgeDemonstrationRecheck, RevokeDemonstration],
];

@Module({
  imports: [DocumentsModule, ReplayModule, TypeOrmModule.forFeature(entities)],
  controllers: [
    ...[DemonstrationImportHttp, DemonstrationBatchesHttp, DemonstrationPointsHttp, DemonstrationActsHttp],
    ...[PilotTeamsHttp, PilotActivitiesHttp, PublicDemonstrationPointsHttp],
  ],
  providers: [
    DemonstrationStandards,
    OpenDemonstrationBatchHandler,
    PostponeDemonstrationBatchHandler,
    ...commandHandlers(demonstrationPoint, POINT_COMMANDS),
    ...commandHandlers(pilotActivity, [VoidPilotActivity]),
    ...informedHandlers,
    ...demonstrationImportHandlers,
    ListDemonstrationBatchesHandler,
    DescribeDemonstrationBatchHandler,
    ListDemonstrationPointsHandler,
    DescribeDemonstrationPointHandler,
    ListPilotTeamsHandler,
    ListTeamOfficersHandler,
    ListPilotActivitiesHandler,
    ListPublicDemonstrationPointsHandler,
    contribute({
      projections: [
        ...[demonstrationUnits, demonstrationCampaigns, townshipOfficers],
        ...[demonstrationBatches, demonstrationPoints, demonstrationMaterials],
        ...[demonstrationRechecks, demonstrationSelfChecks, pilotActivities],
      ],
      refusals,
      narrative,
    }),
  ],
})
export class DemonstrationModule {}
