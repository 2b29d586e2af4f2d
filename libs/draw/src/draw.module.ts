import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { drawClerks } from './clerks.projection.js';
import { ReplaceObject, ReplaceSupervisor, VoidDraw } from './commands.js';
import { draw } from './decider.js';
import { DrawRow } from './draw.entity.js';
import { draws } from './draw.projection.js';
import { FreezeDrawHandler, PublishDrawHandler, ThrowDiceHandler } from './handlers.js';
import { DrawsHttp } from './http.js';
import { narrative } from './narrative.js';
import { drawPlans } from './plan.projection.js';
import { PublicPagesHttp } from './public-pages.http.js';
import { ReadPublicDrawHandler } from './public-sheet.js';
import { PublicDrawsHttp } from './public.http.js';
import { ListPublicDrawsHandler, ReadDrawBundleHandler } from './public.queries.js';
import { DescribeDrawHandler, ListDrawsHandler, PreviewRollsHandler } from './queries.js';
import { refusals } from './refusals.js';
import { drawCampaigns, drawObjects, drawSupervisors } from './register.projection.js';

@Module({
  imports: [TypeOrmModule.forFeature([DrawRow])],
  controllers: [DrawsHttp, PublicDrawsHttp, PublicPagesHttp],
  providers: [
    ...commandHandlers(draw, [VoidDraw, ReplaceSupervisor, ReplaceObject]),
    FreezeDrawHandler,
    ThrowDiceHandler,
    PublishDrawHandler,
    ListDrawsHandler,
    DescribeDrawHandler,
    PreviewRollsHandler,
    ListPublicDrawsHandler,
    ReadDrawBundleHandler,
    ReadPublicDrawHandler,
    contribute({
      projections: [drawCampaigns, drawPlans, drawObjects, drawSupervisors, drawClerks, draws],
      refusals,
      narrative,
    }),
  ],
})
export class DrawModule {}
