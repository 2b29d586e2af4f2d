import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@app/documents';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { planAccounts, planCampaigns, planUnits } from './around.projection.js';
import {
  AmendPlan,
  EnterInspectionItem,
  RetireInspectionItem,
  ReturnPlan,
  ReviseInspectionItem,
  RevisePlan,
} from './commands.js';
import { ShowPlanCoverageHandler } from './coverage.queries.js';
import { planDraws } from './draws.projection.js';
import { DraftPlanHandler, judgedHandlers } from './handlers.js';
import { ImportInspectionItemsHandler, PreviewInspectionItemImportHandler } from './import.handlers.js';
import { InspectionItemSheetsHttp } from './import.http.js';
import { inspectionItem } from './item.decider.js';
import { InspectionItemRow, InspectionItemTextRow } from './item.entity.js';
import { InspectionItemsHttp } from './item.http.js';
import { inspectionItems } from './item.projection.js';
import {
  DescribeInspectionItemHandler,
  ExportInspectionItemsHandler,
  ListInspectionItemsHandler,
} from './item.queries.js';
import { narrative } from './narrative.js';
import { inspectionPlan } from './plan.decider.js';
import { InspectionPlanRow, PlanEditionRow } from './plan.entity.js';
import { InspectionPlansHttp } from './plan.http.js';
import { inspectionPlans } from './plan.projection.js';
import { DescribePlanHandler, ListPlansHandler } from './plan.queries.js';
import { PublicPlanHttp } from './public-pages.http.js';
import { ReadPublicPlanHandler } from './public.queries.js';
import { refusals } from './refusals.js';

@Module({
  imports: [
    DocumentsModule,
    ReplayModule,
    TypeOrmModule.forFeature([InspectionItemRow, InspectionItemTextRow, InspectionPlanRow, PlanEditionRow]),
  ],
  controllers: [InspectionItemSheetsHttp, InspectionItemsHttp, InspectionPlansHttp, PublicPlanHttp],
  providers: [
    ...commandHandlers(inspectionItem, [EnterInspectionItem, ReviseInspectionItem, RetireInspectionItem]),
    ...commandHandlers(inspectionPlan, [RevisePlan, ReturnPlan, AmendPlan]),
    DraftPlanHandler,
    ...judgedHandlers,
    ImportInspectionItemsHandler,
    PreviewInspectionItemImportHandler,
    ListInspectionItemsHandler,
    ExportInspectionItemsHandler,
    DescribeInspectionItemHandler,
    ListPlansHandler,
    DescribePlanHandler,
    ShowPlanCoverageHandler,
    ReadPublicPlanHandler,
    contribute({
      projections: [planAccounts, planCampaigns, planUnits, inspectionItems, inspectionPlans, planDraws],
      refusals,
      narrative,
    }),
  ],
})
export class InspectionPlanModule {}
