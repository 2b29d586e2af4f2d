import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { BoardStretchRow } from './board.entity.js';
import { courses } from './board.projection.js';
import { BoardsHttp } from './http.js';
import { ShowIssueTrendHandler } from './queries.js';

@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([BoardStretchRow])],
  controllers: [BoardsHttp],
  providers: [ShowIssueTrendHandler, contribute({ projections: [courses] })],
})
export class BoardModule {}
