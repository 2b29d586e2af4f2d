import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { ComparedCampaignRow, ComparedIssueRow, ComparedUnitRow } from './comparison.entity.js';
import { comparedCampaigns, comparedIssues, comparedUnits } from './comparison.projection.js';
import { ComparisonsHttp } from './http.js';
import { CompareCampaignsHandler } from './queries.js';
import { refusals } from './refusals.js';

@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([ComparedCampaignRow, ComparedIssueRow, ComparedUnitRow])],
  controllers: [ComparisonsHttp],
  providers: [
    CompareCampaignsHandler,
    contribute({ projections: [comparedCampaigns, comparedIssues, comparedUnits], refusals }),
  ],
})
export class CampaignComparisonModule {}
