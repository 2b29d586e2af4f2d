import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { ShowBoardHandler } from './board.queries.js';
import { campaign } from './campaign.decider.js';
import { CampaignRow, MigrationRow, PhaseRow } from './campaign.entity.js';
import { CampaignsHttp } from './campaign.http.js';
import { campaigns } from './campaign.projection.js';
import { CurrentCampaignHandler, DescribeCampaignHandler, ListCampaignsHandler } from './campaign.queries.js';
import {
  AcceptMaterial,
  ClosePhase,
  ExtendPhase,
  FinishCampaign,
  OpenPhase,
  OpenPhaseEarly,
  ReturnMaterial,
} from './commands.js';
import { LaunchCampaignHandler, SubmitMaterialHandler, withMembership } from './handlers.js';
import { ClosePhaseAtItsEnd, OpenPhaseOnItsDay } from './jobs.js';
import { material } from './material.decider.js';
import { MaterialImportHttp, materialImportHandlers } from './material-imports.js';
import { MaterialRow } from './material.entity.js';
import { MaterialsHttp } from './material.http.js';
import { materials } from './material.projection.js';
import { DescribeMaterialHandler, ListMaterialsHandler } from './material.queries.js';
import { AddMaterialHandler, MigrateCampaignHandler, PreviewMigrationHandler } from './migration.handlers.js';
import { DescribeCampaignPlanHandler, ListMigrationsHandler } from './migration.queries.js';
import { narrative } from './narrative.js';
import { numbersTaken } from './number.projection.js';
import { PlanSources } from './plan-source.js';
import { ArmPhaseJobs, FinishCampaignAfterItsLastPhase } from './reactions.js';
import { refusals } from './refusals.js';
import { roll } from './roll.projection.js';
import { openIssues, sheetStandings } from './standing.projection.js';
import { RetireTemplate, ReviseTemplate } from './template.commands.js';
import { template } from './template.decider.js';
import { TemplateRow } from './template.entity.js';
import { DraftTemplateHandler } from './template.handlers.js';
import { TemplatesHttp } from './template.http.js';
import { ownTemplates } from './template.projection.js';
import { DescribeCampaignTemplateHandler, ListCampaignTemplatesHandler } from './template.queries.js';
import { Templates } from './templates.js';

@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([CampaignRow, PhaseRow, MaterialRow, MigrationRow, TemplateRow])],
  controllers: [MaterialImportHttp, CampaignsHttp, TemplatesHttp, MaterialsHttp],
  providers: [
    ...commandHandlers(campaign, [OpenPhase, OpenPhaseEarly, ExtendPhase, ClosePhase, FinishCampaign]),
    ...commandHandlers(material, [ReturnMaterial], withMembership),
    ...commandHandlers(material, [AcceptMaterial]),
    ...commandHandlers(template, [ReviseTemplate, RetireTemplate]),
    LaunchCampaignHandler,
    SubmitMaterialHandler,
    DraftTemplateHandler,
    AddMaterialHandler,
    ...materialImportHandlers,
    MigrateCampaignHandler,
    PreviewMigrationHandler,
    Templates,
    PlanSources,
    DescribeCampaignTemplateHandler,
    DescribeCampaignPlanHandler,
    ListMigrationsHandler,
    ListCampaignsHandler,
    CurrentCampaignHandler,
    DescribeCampaignHandler,
    ListCampaignTemplatesHandler,
    ShowBoardHandler,
    ListMaterialsHandler,
    DescribeMaterialHandler,
    OpenPhaseOnItsDay,
    ClosePhaseAtItsEnd,
    ArmPhaseJobs,
    FinishCampaignAfterItsLastPhase,
    contribute({
      projections: [numbersTaken, roll, campaigns, materials, ownTemplates, sheetStandings, openIssues],
      refusals,
      narrative,
    }),
  ],
})
export class CampaignModule {}
