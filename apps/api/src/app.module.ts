import { type DynamicModule, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { CalendarModule } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { ChannelsModule } from '@app/delivery';
import { BeaconChainsModule } from '@app/draw';
import { EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule } from '@app/http';
import { PaperPlacesModule } from '@app/paper';
import { ReceiptPromiseModule } from '@app/proof';
import { QueuesModule } from '@app/queues';
import { contexts, permissions } from '../../../config/contexts.js';
import type { Env } from '../../../config/env.js';
import { HealthHttp } from './health.http.js';
import { LiveFeed } from './live-feed.js';
import { LiveHttp } from './live.http.js';
import { MetricsHttp } from './metrics.http.js';
import { PublicProgramsHttp } from './public-programs.http.js';

@Module({})
export class AppModule {
  static forRoot({
    databaseUrl = '',
    redisUrl,
    dataFolder,
    logHost,
    drandChains,
    channels,
    publicUrl,
    office,
  }: Env): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TerminusModule,
        CalendarModule,
        DatabaseModule.forRoot(databaseUrl),
        EventingModule.forRoot(permissions),
        QueuesModule.forRoot({ databaseUrl, redisUrl }),
        HttpModule,
        ReceiptPromiseModule.forRoot(dataFolder, logHost),
        FilesModule.forRoot(dataFolder),
        PaperPlacesModule.forRoot(dataFolder, publicUrl, office),
        BeaconChainsModule.forRoot(drandChains),
        ChannelsModule.forRoot(channels),
        ...contexts,
      ],
      controllers: [HealthHttp, LiveHttp, MetricsHttp, PublicProgramsHttp],
      providers: [LiveFeed],
    };
  }
}
