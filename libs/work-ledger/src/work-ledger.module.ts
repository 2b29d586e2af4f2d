import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@app/documents';
import { contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { handlers } from './handlers.js';
import { WorkLedgersHttp } from './http.js';
import { WorkImportHttp, workImportHandlers } from './import.js';
import { workLedgers } from './ledger.projection.js';
import { narrative } from './narrative.js';
import { DescribeWorkLedgerHandler, DescribeWorkLeftHandler, ListWorkLedgersHandler } from './queries.js';
import { NoteWorkOfClosedAccounts } from './reactions.js';
import { refusals } from './refusals.js';
import { surroundings } from './surroundings.projection.js';
import { WorkAccountRow, WorkAssignmentRow, WorkCampaignRow, WorkIssueRow, WorkUnitRow } from './work-ledger.entity.js';

@Module({
  imports: [
    DocumentsModule,
    ReplayModule,
    TypeOrmModule.forFeature([WorkCampaignRow, WorkUnitRow, WorkAssignmentRow, WorkAccountRow, WorkIssueRow]),
  ],
  controllers: [WorkImportHttp, WorkLedgersHttp],
  providers: [
    ...handlers,
    ...workImportHandlers,
    NoteWorkOfClosedAccounts,
    ListWorkLedgersHandler,
    DescribeWorkLedgerHandler,
    DescribeWorkLeftHandler,
    contribute({ projections: [surroundings, workLedgers], refusals, narrative }),
  ],
})
export class WorkLedgerModule {}
