import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@app/documents';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { legalCase } from './case.decider.js';
import { LegalCaseRow, ReviewRoundRow } from './case.entity.js';
import { legalCases, reviewRounds } from './case.projection.js';
import { DecideCase, DropLegalCase, MoveReviewDeadline, ReleaseLegalReviewer } from './commands.js';
import { informedHandlers } from './handlers.js';
import { LegalCasesHttp } from './http.js';
import { LegalCaseImportHttp, legalCaseImportHandlers } from './import.js';
import { narrative } from './narrative.js';
import { PublicReviewCataloguesHttp } from './public-pages.http.js';
import { ListPublicReviewCataloguesHandler, ReadPublicReviewCatalogueHandler } from './public.queries.js';
import { DescribeLegalCaseHandler, ListLegalCasesHandler } from './queries.js';
import { MoveReviewDeadlines, ResumeReviewPeriod } from './reactions.js';
import { refusals } from './refusals.js';
import {
  CatalogueEditionRow,
  LegalOfficersRow,
  LegalOfficerStayRow,
  LegalReviewerRow,
  LegalUnitRow,
  ReviewCatalogueRow,
} from './register.entity.js';
import {
  LegalReviewerImportHttp,
  registerImportHandlers,
  ReviewCatalogueImportHttp,
  WriteReviewCatalogueSheetHandler,
} from './register-import.js';
import { LegalReviewersHttp, ReviewCataloguesHttp } from './register.http.js';
import {
  legalAccounts,
  legalOfficers,
  legalOfficerStays,
  legalReviewers,
  legalUnits,
  reviewCatalogues,
} from './register.projection.js';
import {
  DescribeReviewCatalogueHandler,
  ListLegalReviewersHandler,
  ShowReviewerRatiosHandler,
} from './register.queries.js';
import { legalReviewer } from './reviewer.decider.js';

const entities = [
  LegalCaseRow,
  ReviewRoundRow,
  LegalUnitRow,
  LegalReviewerRow,
  CatalogueEditionRow,
  ReviewCatalogueRow,
  LegalOfficersRow,
  LegalOfficerStayRow,
];

@Module({
  imports: [DocumentsModule, ReplayModule, TypeOrmModule.forFeature(entities)],
  controllers: [
    ...[LegalCaseImportHttp, LegalReviewerImportHttp, ReviewCatalogueImportHttp],
    ...[LegalCasesHttp, LegalReviewersHttp, ReviewCataloguesHttp, PublicReviewCataloguesHttp],
  ],
  providers: [
    ...commandHandlers(legalCase, [DropLegalCase, DecideCase, MoveReviewDeadline]),
    ...commandHandlers(legalReviewer, [ReleaseLegalReviewer]),
    ...informedHandlers,
    ...legalCaseImportHandlers,
    ...registerImportHandlers,
    WriteReviewCatalogueSheetHandler,
    ListPublicReviewCataloguesHandler,
    ReadPublicReviewCatalogueHandler,
    ListLegalCasesHandler,
    DescribeLegalCaseHandler,
    ListLegalReviewersHandler,
    DescribeReviewCatalogueHandler,
    ShowReviewerRatiosHandler,
    MoveReviewDeadlines,
    ResumeReviewPeriod,
    contribute({
      projections: [
        ...[legalUnits, legalAccounts, legalCases, reviewRounds],
        ...[legalReviewers, reviewCatalogues, legalOfficers, legalOfficerStays],
      ],
      refusals,
      narrative,
    }),
  ],
})
export class LegalReviewModule {}
