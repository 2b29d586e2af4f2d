import { Module } from '@nestjs/common';
import { commandHandlers, contribute } from '@app/eventing';
import { planAccounts, planCampaigns, planUnits } from './around.projection.js';
import {
  AmendPlan,
  EnterInspectionItem,
  RetireInspectionItem,
  ReturnPlan,
  ReviseInspectionItem,
  RevisePlan,
} from './commands.js';
import { planDraws } from './draws.projection.js';
import { DraftPlanHandler, judgedHandlers } from './handlers.js';
import { inspectionItem } from './item.decider.js';
import { inspectionItems } from './item.projection.js';
import { narrative } from './narrative.js';
import { inspectionPlan } from './plan.decider.js';
import { inspectionPlans } from './plan.projection.js';
import { refusals } from './refusals.js';

@Module({
  providers: [
    ...commandHandlers(inspectionItem, [EnterInspectionItem, ReviseInspectionItem, RetireInspectionItem]),
    ...commandHandlers(inspectionPlan, [RevisePlan, ReturnPlan, AmendPlan]),
    DraftPlanHandler,
    ...judgedHandlers,
    contribute({
      projections: [planAccounts, planCampaigns, planUnits, inspectionItems, inspectionPlans, planDraws],
      refusals,
      narrative,
    }),
  ],
})
export class InspectionPlanModule {}
