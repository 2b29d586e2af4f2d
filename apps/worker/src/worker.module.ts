import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { CalendarModule } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { QueuesModule, QueueWorkerModule } from '@app/queues';
import { contexts, permissions } from '../../../config/contexts.js';
import { readEnv } from '../../../config/env.js';

const env = readEnv();
const databaseUrl = env.databaseUrl ?? '';

@Module({
  imports: [
    LoggerModule.forRoot({ pinoHttp: { level: env.logLevel } }),
    CalendarModule,
    DatabaseModule.forRoot(databaseUrl),
    EventingModule.forRoot(permissions),
    QueuesModule.forRoot({ databaseUrl, redisUrl: env.redisUrl }),
    QueueWorkerModule,
    FilesModule.forRoot(env.dataFolder),
    ...contexts,
  ],
})
export class WorkerModule {}
