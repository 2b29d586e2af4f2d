import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@app/documents';
import { commandHandlers, contribute } from '@app/eventing';
import { CaseCatalogueRow, CaseFileRow, CaseUnitRow } from './case.entity.js';
import { caseCatalogues, caseUnits } from './catalogue.projection.js';
import { ReopenCaseCatalogue, StrikeCaseFile } from './commands.js';
import { caseCatalogue } from './decider.js';
import { registeredHandlers } from './handlers.js';
import { CaseCataloguesHttp } from './http.js';
import { CaseImportHttp, caseImportHandlers } from './import.js';
import { narrative } from './narrative.js';
import { DescribeCaseCatalogueHandler, ListCaseCataloguesHandler } from './queries.js';
import { refusals } from './refusals.js';

@Module({
  imports: [DocumentsModule, TypeOrmModule.forFeature([CaseCatalogueRow, CaseFileRow, CaseUnitRow])],
  controllers: [CaseImportHttp, CaseCataloguesHttp],
  providers: [
    ...commandHandlers(caseCatalogue, [StrikeCaseFile, ReopenCaseCatalogue]),
    ...registeredHandlers,
    ...caseImportHandlers,
    ListCaseCataloguesHandler,
    DescribeCaseCatalogueHandler,
    contribute({ projections: [caseUnits, caseCatalogues], refusals, narrative }),
  ],
})
export class CaseReviewModule {}
