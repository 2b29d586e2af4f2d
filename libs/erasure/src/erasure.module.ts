import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { DeclineErasure, OrderErasure, RecordReadTablesCleared } from './commands.js';
import { erasure } from './decider.js';
import { Erasable } from './erasable.js';
import { SealedNames } from './sealed-names.js';
import { ErasureRow } from './erasure.entity.js';
import { erasures } from './erasure.projection.js';
import { ProposeErasureHandler } from './handlers.js';
import { ErasuresHttp } from './http.js';
import { ClearReadTables } from './jobs.js';
import { narrative } from './narrative.js';
import { DescribeErasureHandler, ListErasuresHandler, SearchErasableHandler } from './queries.js';
import { ClearAfterErasure } from './reactions.js';
import { ReadTables } from './read-tables.js';
import { refusals } from './refusals.js';
import { Words } from './words.js';

@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([ErasureRow])],
  controllers: [ErasuresHttp],
  providers: [
    ...commandHandlers(erasure, [DeclineErasure, OrderErasure, RecordReadTablesCleared]),
    ProposeErasureHandler,
    SearchErasableHandler,
    ListErasuresHandler,
    DescribeErasureHandler,
    ClearReadTables,
    ClearAfterErasure,
    ReadTables,
    Erasable,
    SealedNames,
    Words,
    contribute({ projections: [erasures], refusals, narrative }),
  ],
})
export class ErasureModule {}
