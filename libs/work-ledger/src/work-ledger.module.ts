import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { handlers } from './handlers.js';
import { WorkLedgersHttp } from './http.js';
import { workLedgers } from './ledger.projection.js';
import { narrative } from './narrative.js';
import { DescribeWorkLedgerHandler, DescribeWorkLeftHandler, ListWorkLedgersHandler } from './queries.js';
import { NoteWorkOfClosedAccounts } from './reactions.js';
import { refusals } from './refusals.js';
import { surroundings } from './surroundings.projection.js';
import { WorkAccountRow, WorkAssignmentRow, WorkCampaignRow, WorkIssueRow, WorkUnitRow } from './work-ledger.entity.js';

@Module({
  imports: [
    ReplayModule,
    TypeOrmModule.forFeature([WorkCampaignRow, WorkUnitRow, WorkAssignmentRow, WorkAccountRow, WorkIssueRow]),
  ],
  controllers: [WorkLedgersHttp],
  providers: [
    ...handlers,
    NoteWorkOfClosedAccounts,
    ListWorkLedgersHandler,
    DescribeWorkLedgerHandler,
    DescribeWorkLeftHandler,
    contribute({ projections: [surroundings, workLedgers], refusals, narrative }),
  ],
})
export class WorkLedgerModule {}
