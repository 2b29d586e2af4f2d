import { type DynamicModule, Module } from '@nestjs/common';
import { CalendarModule } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { ChannelsModule, DeliveryWorkerModule } from '@app/delivery';
import { DisclosureWorkerModule } from '@app/disclosure';
import { BeaconChainsModule, DrawWorkerModule } from '@app/draw';
import { EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { InspectionResultWorkerModule } from '@app/inspection-result';
import { NotificationWorkerModule } from '@app/notification';
import { PaperPlacesModule } from '@app/paper';
import { ProofWorkerModule } from '@app/proof';
import { QueuesModule, QueueWorkerModule } from '@app/queues';
import { contexts, permissions } from '../../../config/contexts.js';
import type { Env } from '../../../config/env.js';

@Module({})
export class WorkerModule {
  static forRoot({
    databaseUrl = '',
    redisUrl,
    dataFolder,
    drandChains,
    channels,
    publicUrl,
    office,
  }: Env): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        CalendarModule,
        DatabaseModule.forRoot(databaseUrl),
        EventingModule.forRoot(permissions),
        QueuesModule.forRoot({ databaseUrl, redisUrl }),
        QueueWorkerModule,
        FilesModule.forRoot(dataFolder),
        PaperPlacesModule.forRoot(dataFolder, publicUrl, office),
        BeaconChainsModule.forRoot(drandChains),
        ChannelsModule.forRoot(channels),
        ...contexts,
        DeliveryWorkerModule,
        DisclosureWorkerModule,
        DrawWorkerModule,
        InspectionResultWorkerModule,
        NotificationWorkerModule,
        ProofWorkerModule,
      ],
    };
  }
}
