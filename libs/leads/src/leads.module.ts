import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@app/documents';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import {
  AnswerSender,
  CorrectEngagement,
  DeclineLead,
  EndEngagement,
  LookAtSender,
  ProlongEngagement,
  ProlongInvestigation,
  ReturnInvestigation,
} from './commands.js';
import { lead } from './decider.js';
import { engagement } from './engagement.decider.js';
import { EngagedActivityRow, EngagementRow } from './engagement.entity.js';
import { EngagedActivitiesHttp, EngagementsHttp } from './engagement.http.js';
import { engagedActivities, engagements } from './engagement.projection.js';
import {
  DescribeEngagementHandler,
  ListEngagedActivitiesHandler,
  ListEngagementsHandler,
} from './engagement.queries.js';
import { informedHandlers } from './handlers.js';
import {
  EnquireAfterLeadHandler,
  ListLeadCampaignsHandler,
  ListLeadHandlersHandler,
  ListLeadUnitsHandler,
  ProbeFilingHandler,
  ReadEnquiryNumberHandler,
  ReadSenderHandler,
} from './handling.queries.js';
import { LeadsHttp } from './http.js';
import { EngagedSupervisorImportHttp, LeadImportHttp, leadImportHandlers } from './import.js';
import { LeadAccountRow, LeadCampaignRow, LeadLookRow, LeadRow, LeadSenderRow, LeadUnitRow } from './lead.entity.js';
import { leadLooks, leads, leadSenders } from './lead.projection.js';
import { LeadLimits } from './limits.js';
import { narrative } from './narrative.js';
import { PublicLeadsHttp } from './public.http.js';
import { DescribeLeadHandler, ListLeadsHandler } from './queries.js';
import { refusals } from './refusals.js';
import { leadAccounts, leadCampaigns, leadUnits } from './surroundings.projection.js';

const entities = [
  ...[LeadUnitRow, LeadAccountRow, LeadCampaignRow, LeadRow, LeadSenderRow, LeadLookRow],
  ...[EngagementRow, EngagedActivityRow],
];

@Module({
  imports: [DocumentsModule, ReplayModule, TypeOrmModule.forFeature(entities)],
  controllers: [
    ...[LeadImportHttp, EngagedSupervisorImportHttp],
    ...[LeadsHttp, EngagementsHttp, EngagedActivitiesHttp, PublicLeadsHttp],
  ],
  providers: [
    LeadLimits,
    ...commandHandlers(lead, [DeclineLead, ProlongInvestigation, ReturnInvestigation, AnswerSender, LookAtSender]),
    ...commandHandlers(engagement, [CorrectEngagement, ProlongEngagement, EndEngagement]),
    ...informedHandlers,
    ...leadImportHandlers,
    ...[ListLeadsHandler, DescribeLeadHandler, ReadSenderHandler, ListLeadHandlersHandler, ListLeadCampaignsHandler],
    ...[ListLeadUnitsHandler, ReadEnquiryNumberHandler, EnquireAfterLeadHandler, ProbeFilingHandler],
    ...[ListEngagementsHandler, DescribeEngagementHandler, ListEngagedActivitiesHandler],
    contribute({
      projections: [
        ...[leadUnits, leadAccounts, leadCampaigns],
        ...[leads, leadSenders, leadLooks, engagements, engagedActivities],
      ],
      refusals,
      narrative,
    }),
  ],
})
export class LeadsModule {}
