import type { Type } from '@nestjs/common';
import { AssessmentModule } from '@app/assessment';
import { BoardModule } from '@app/board';
import { CampaignModule } from '@app/campaign';
import { CampaignComparisonModule } from '@app/campaign-comparison';
import { CaseReviewModule } from '@app/case-review';
import { CaseScoringModule } from '@app/case-scoring';
import { DeliveryModule } from '@app/delivery';
import { ComputedCheckModule } from '@app/computed-check';
import { DemonstrationModule } from '@app/demonstration';
import { DisclosureModule } from '@app/disclosure';
import { DrawModule } from '@app/draw';
import { ErasureModule } from '@app/erasure';
import { EvidenceModule } from '@app/evidence';
import { HistoryModule } from '@app/history';
import { IdentityModule, permissions } from '@app/identity';
import { InspectionPlanModule } from '@app/inspection-plan';
import { LeadsModule } from '@app/leads';
import { LegalReviewModule } from '@app/legal-review';
import { MutualInspectionModule } from '@app/mutual-inspection';
import { InspectionResultModule } from '@app/inspection-result';
import { NoticeModule } from '@app/notice';
import { NotificationModule } from '@app/notification';
import { OperationsModule } from '@app/operations';
import { OversightModule } from '@app/oversight';
import { RecheckModule } from '@app/recheck';
import { OpinionModule } from '@app/opinion';
import { PaperModule } from '@app/paper';
import { ProofModule } from '@app/proof';
import { RecordingModule } from '@app/recording';
import { RectificationModule } from '@app/rectification';
import { RegistryModule } from '@app/registry';
import { SearchModule } from '@app/search';
import { SelfInspectionModule } from '@app/self-inspection';
import { SupervisionModule } from '@app/supervision';
import { TrainingModule } from '@app/training';
import { WorkingCalendarModule } from '@app/working-calendar';
import { WorkLedgerModule } from '@app/work-ledger';

/** Every context of the product. Each process loads them all: who records an event must know who projects it. */
export const contexts: Type[] = [
  IdentityModule,
  RegistryModule,
  CampaignModule,
  CampaignComparisonModule,
  SelfInspectionModule,
  RectificationModule,
  BoardModule,
  OversightModule,
  InspectionPlanModule,
  DrawModule,
  RecheckModule,
  SupervisionModule,
  WorkingCalendarModule,
  InspectionResultModule,
  OpinionModule,
  NoticeModule,
  MutualInspectionModule,
  CaseReviewModule,
  CaseScoringModule,
  LegalReviewModule,
  RecordingModule,
  LeadsModule,
  AssessmentModule,
  TrainingModule,
  DemonstrationModule,
  DisclosureModule,
  WorkLedgerModule,
  EvidenceModule,
  ComputedCheckModule,
  SearchModule,
  NotificationModule,
  DeliveryModule,
  PaperModule,
  HistoryModule,
  ErasureModule,
  OperationsModule,
  ProofModule,
];

export { permissions };
