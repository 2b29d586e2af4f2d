import { Module } from '@nestjs/common';
import { PrometheusModule } from '@willsoto/nestjs-prometheus';
import { LoggerModule } from 'nestjs-pino';
import { CalendarModule } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule } from '@app/http';
import { QueuesModule } from '@app/queues';
import { contexts, permissions } from '../../../config/contexts.js';
import { readEnv } from '../../../config/env.js';
import { HealthHttp } from './health.http.js';
import { LiveFeed } from './live-feed.js';
import { LiveHttp } from './live.http.js';
import { TerminusModule } from '@nestjs/terminus';

const env = readEnv();
const databaseUrl = env.databaseUrl ?? '';

@Module({
  imports: [
    LoggerModule.forRoot({
      pinoHttp: { level: env.logLevel, redact: ['req.headers.cookie', 'res.headers["set-cookie"]'] },
    }),
    PrometheusModule.register({ path: '/api/metrics' }),
    TerminusModule,
    CalendarModule,
    DatabaseModule.forRoot(databaseUrl),
    EventingModule.forRoot(permissions),
    QueuesModule.forRoot({ databaseUrl, redisUrl: env.redisUrl }),
    HttpModule,
    FilesModule.forRoot(env.dataFolder),
    ...contexts,
  ],
  controllers: [HealthHttp, LiveHttp],
  providers: [LiveFeed],
})
export class AppModule {}
