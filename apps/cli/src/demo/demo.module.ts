import { type DynamicModule, Module } from '@nestjs/common';
import type { MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { PaperPlacesModule } from '@app/paper';
import { QueuesModule } from '@app/queues';
import { contexts, permissions } from '../../../../config/contexts.js';
import type { Env } from '../../../../config/env.js';
import { MovedTimeModule } from './moved-time.module.js';

/** A load that is interrupted is begun anew, so no single step of it has to outlive a power cut. */
const HURRIED = '-c synchronous_commit=off';

/** The whole product on a moved clock, with nobody listening and nothing running by itself. */
@Module({})
export class DemoModule {
  static forRoot({ databaseUrl = '', dataFolder, publicUrl, office }: Env, clock: MovedClock): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        MovedTimeModule.forRoot(clock),
        DatabaseModule.forRoot(databaseUrl, { settings: HURRIED }),
        EventingModule.forRoot(permissions),
        QueuesModule.onTimetable(),
        FilesModule.forRoot(dataFolder),
        PaperPlacesModule.forRoot(dataFolder, publicUrl, office),
        ...contexts,
      ],
    };
  }
}
