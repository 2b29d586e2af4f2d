import { Module } from '@nestjs/common';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { RecordDriftCheck, RecordRebuild, RecordRunFailure } from './commands.js';
import { upkeep } from './decider.js';
import { Followers } from './followers.js';
import { OperationsGauges } from './gauges.js';
import { RequestDriftCheckHandler, RequestRebuildHandler } from './handlers.js';
import { HistorySize } from './history-size.js';
import { OperationsHttp } from './http.js';
import { DriftCheckJob, RebuildJob } from './jobs.js';
import { narrative } from './narrative.js';
import { Post } from './post.js';
import { Proof } from './proof-standing.js';
import { OperationsOverviewHandler } from './queries.js';
import { BeginDriftCheck, BeginRebuild } from './reactions.js';
import { ReadTables } from './read-tables.js';
import { refusals } from './refusals.js';
import { Replays } from './replays.js';
import { operationRuns, operators } from './run.projection.js';
import { Runs } from './runs.js';

@Module({
  imports: [ReplayModule],
  controllers: [OperationsHttp],
  providers: [
    ...commandHandlers(upkeep, [RecordRebuild, RecordDriftCheck, RecordRunFailure]),
    RequestRebuildHandler,
    RequestDriftCheckHandler,
    OperationsOverviewHandler,
    Followers,
    HistorySize,
    Proof,
    Post,
    ReadTables,
    Runs,
    Replays,
    OperationsGauges,
    RebuildJob,
    DriftCheckJob,
    BeginRebuild,
    BeginDriftCheck,
    contribute({ projections: [operationRuns, operators], refusals, narrative }),
  ],
  exports: [OperationsGauges],
})
export class OperationsModule {}
