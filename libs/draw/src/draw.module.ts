import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute, PublishedDraws } from '@app/eventing';
import { BeaconRelays } from './beacon-relays.js';
import { drawClerks } from './clerks.projection.js';
import {
  AwaitSources,
  CommitReveal,
  FindOverdueDraw,
  LapsePreparation,
  LeaveRecusedPlaceOpen,
  NoteSealedReading,
  ReleaseParty,
  ReplaceSupervisor,
  VoidDraw,
} from './commands.js';
import { draw } from './decider.js';
import { DrawBackground } from './draw-background.js';
import { DrawRow } from './draw.entity.js';
import { draws } from './draw.projection.js';
import { FreezeDrawHandler, PrepareDrawHandler, PublishDrawHandler, ReplaceObjectHandler } from './handlers.js';
import { DrawsHttp } from './http.js';
import { FetchBeacon, KeepDrawMoment } from './jobs.js';
import { MomentsAtStart } from './moments-at-start.js';
import { narrative } from './narrative.js';
import { drawPlans } from './plan.projection.js';
import { PreparationRow } from './preparation.entity.js';
import { preparations } from './preparation.projection.js';
import {
  DescribePreparationHandler,
  ListPartyAccountsHandler,
  ListPreparationsHandler,
} from './preparation.queries.js';
import { PreparationsHttp } from './preparations.http.js';
import { PublicPagesHttp } from './public-pages.http.js';
import { ReadPublicDrawHandler } from './public-sheet.js';
import { publishedBundles } from './published-bundles.js';
import { PublicDrawsHttp } from './public.http.js';
import { ListPublicPreparationsHandler } from './public-preparations.js';
import { ListBeaconChainsHandler, ListPublicDrawsHandler, ReadDrawBundleHandler } from './public.queries.js';
import { DescribeDrawHandler, ListDrawsHandler, PreviewRollsHandler } from './queries.js';
import { AskForMoments } from './reactions.js';
import { ReplaceRecused } from './recusal.reactions.js';
import { recusedPlace } from './recused-place.decider.js';
import { drawCaseFiles } from './case.projection.js';
import { drawMutualPairs, drawTeams } from './mutual.projection.js';
import { drawClosures, drawSupervisorAccounts } from './recheck.projection.js';
import { refusals } from './refusals.js';
import { drawCampaigns, drawObjects, drawSupervisors } from './register.projection.js';
import { sealedReading } from './sealed-reading.decider.js';
import { seedHandlers, SeedLookups } from './seed.handlers.js';

const PLAIN = [
  ...[CommitReveal, ReleaseParty, LapsePreparation, AwaitSources, FindOverdueDraw],
  ...[VoidDraw, ReplaceSupervisor],
];

@Module({
  imports: [TypeOrmModule.forFeature([DrawRow, PreparationRow])],
  controllers: [PreparationsHttp, DrawsHttp, PublicDrawsHttp, PublicPagesHttp],
  providers: [
    ...commandHandlers(draw, PLAIN),
    PrepareDrawHandler,
    ReplaceObjectHandler,
    ...commandHandlers(recusedPlace, [LeaveRecusedPlaceOpen]),
    ...commandHandlers(sealedReading, [NoteSealedReading]),
    ReplaceRecused,
    FreezeDrawHandler,
    ...seedHandlers,
    SeedLookups,
    PublishDrawHandler,
    ListDrawsHandler,
    DescribeDrawHandler,
    DrawBackground,
    PreviewRollsHandler,
    ListPreparationsHandler,
    DescribePreparationHandler,
    ListPartyAccountsHandler,
    ListPublicDrawsHandler,
    ListPublicPreparationsHandler,
    ListBeaconChainsHandler,
    ReadDrawBundleHandler,
    ReadPublicDrawHandler,
    { provide: PublishedDraws, useValue: { upTo: publishedBundles } satisfies PublishedDraws },
    BeaconRelays,
    KeepDrawMoment,
    FetchBeacon,
    AskForMoments,
    contribute({
      projections: [
        drawCampaigns,
        drawPlans,
        drawObjects,
        drawSupervisors,
        drawClerks,
        draws,
        preparations,
        drawTeams,
        drawMutualPairs,
        drawCaseFiles,
        drawClosures,
        drawSupervisorAccounts,
      ],
      refusals,
      narrative,
    }),
  ],
})
export class DrawModule {}

/** For the process that does the jobs; imported beside DrawModule. */
@Module({ imports: [DrawModule], providers: [MomentsAtStart] })
export class DrawWorkerModule {}
