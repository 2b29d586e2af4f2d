import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { contribute } from '@app/eventing';
import { surroundings } from './campaign.projection.js';
import { AttachEvidenceHandler, handlers } from './handlers.js';
import { SelfInspectionsHttp } from './http.js';
import { SheetFollowsMigration } from './jobs.js';
import { narrative } from './narrative.js';
import { DescribeSelfInspectionHandler, ListSelfInspectionsHandler } from './queries.js';
import { FollowMigrations } from './reactions.js';
import { refusals } from './refusals.js';
import {
  SheetAnswerRow,
  SheetCampaignRow,
  SheetEvidenceRow,
  SheetIssueRow,
  SheetRow,
} from './self-inspection.entity.js';
import { sheets } from './sheet.projection.js';

@Module({
  imports: [TypeOrmModule.forFeature([SheetCampaignRow, SheetRow, SheetAnswerRow, SheetEvidenceRow, SheetIssueRow])],
  controllers: [SelfInspectionsHttp],
  providers: [
    ...handlers,
    AttachEvidenceHandler,
    ListSelfInspectionsHandler,
    DescribeSelfInspectionHandler,
    FollowMigrations,
    SheetFollowsMigration,
    contribute({ projections: [surroundings, sheets], refusals, narrative }),
  ],
})
export class SelfInspectionModule {}
