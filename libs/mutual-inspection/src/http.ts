import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import {
  AcceptMutualFinding,
  DisputeMutualFinding,
  RecordMutualFinding,
  RuleMutualDispute,
  SubmitMutualFindings,
  WithdrawMutualFinding,
  type MutualVisitAct,
} from './commands.js';
import {
  MutualAcceptanceRequest,
  MutualDisputeRequest,
  MutualFindingRequest,
  MutualRulingRequest,
  MutualSubmissionRequest,
  MutualVisitAnswer,
  MutualVisitListAnswer,
  MutualVisitListRequest,
} from './dto.js';
import { DescribeMutualVisit, ListMutualVisits } from './queries.js';
import { visitSheet } from './sheets.js';

@ApiTags('mutual-visits')
@Controller('api/mutual-visits')
export class MutualVisitsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(visitSheet)
  list(@Query() request: MutualVisitListRequest, @Asker() meta: Meta): Promise<MutualVisitListAnswer> {
    return this.queries.execute(new ListMutualVisits(request, meta));
  }

  @Get(':id')
  describe(@Param('id') visitId: string, @Asker() meta: Meta): Promise<MutualVisitAnswer> {
    return this.queries.execute(new DescribeMutualVisit({ visitId }, meta));
  }

  /** Answers with the id of the visit; the finding's own id is in its detail. */
  @Post(':id/findings')
  record(@Param('id') visitId: string, @Body() { ...finding }: MutualFindingRequest, @Asker() meta: Meta) {
    return this.act(new RecordMutualFinding({ ...finding, findingId: newId(meta), visitId }, meta));
  }

  @Post(':id/findings/:findingId/withdrawals')
  withdraw(@Param('id') visitId: string, @Param('findingId') findingId: string, @Asker() meta: Meta) {
    return this.act(new WithdrawMutualFinding({ visitId, findingId }, meta));
  }

  @Post(':id/submissions')
  submit(@Param('id') visitId: string, @Body() { ...submission }: MutualSubmissionRequest, @Asker() meta: Meta) {
    return this.act(new SubmitMutualFindings({ ...submission, visitId }, meta));
  }

  @Post(':id/findings/:findingId/acceptances')
  accept(
    @Param('id') visitId: string,
    @Param('findingId') findingId: string,
    @Body() { responsible }: MutualAcceptanceRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new AcceptMutualFinding({ visitId, findingId, responsible }, meta));
  }

  @Post(':id/findings/:findingId/disputes')
  dispute(
    @Param('id') visitId: string,
    @Param('findingId') findingId: string,
    @Body() { ...dispute }: MutualDisputeRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new DisputeMutualFinding({ ...dispute, visitId, findingId }, meta));
  }

  @Post(':id/findings/:findingId/rulings')
  rule(
    @Param('id') visitId: string,
    @Param('findingId') findingId: string,
    @Body() { ...ruling }: MutualRulingRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new RuleMutualDispute({ ...ruling, visitId, findingId }, meta));
  }

  private act(command: MutualVisitAct): Promise<ActAnswer> {
    return acted(this.commands, command.data.visitId, command);
  }
}
