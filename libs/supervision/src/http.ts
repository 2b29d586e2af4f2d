import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import {
  AcceptInspection,
  ConcludeInspection,
  IssueNotice,
  ReceiveNotice,
  RecordFinding,
  RecordUnitStatement,
  RecordVisit,
  SignInspection,
  type InspectionCommand,
} from './commands.js';
import {
  ConclusionRequest,
  FindingRequest,
  InspectionAnswer,
  InspectionListAnswer,
  InspectionListRequest,
  InspectionNoticeRequest,
  SignatureRequest,
  UnitStatementRequest,
  VisitRequest,
} from './dto.js';
import { DescribeInspection } from './inspection.queries.js';
import { ListInspections } from './queries.js';
import { inspectionSheet } from './sheets.js';

@ApiTags('inspections')
@Controller('api/inspections')
export class InspectionsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(inspectionSheet)
  list(@Query() request: InspectionListRequest, @Asker() meta: Meta): Promise<InspectionListAnswer> {
    return this.queries.execute(new ListInspections(request, meta));
  }

  @Get(':id')
  describe(@Param('id') inspectionId: string, @Asker() meta: Meta): Promise<InspectionAnswer> {
    return this.queries.execute(new DescribeInspection({ inspectionId }, meta));
  }

  /** 检查通知书. */
  @Post(':id/notices')
  issue(@Param('id') inspectionId: string, @Body() { ...letter }: InspectionNoticeRequest, @Asker() meta: Meta) {
    return this.act(new IssueNotice({ ...letter, inspectionId }, meta));
  }

  @Post(':id/notice-receipts')
  receive(@Param('id') inspectionId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new ReceiveNotice({ inspectionId }, meta));
  }

  @Post(':id/acceptances')
  accept(@Param('id') inspectionId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new AcceptInspection({ inspectionId }, meta));
  }

  @Post(':id/visits')
  visit(@Param('id') inspectionId: string, @Body() { ...visit }: VisitRequest, @Asker() meta: Meta) {
    const { letterHandedOver = false } = visit;
    const answers = visit.answers.map(({ entry, answer, note }) => ({ entry, answer, ...(note && { note }) }));
    return this.act(new RecordVisit({ ...visit, answers, letterHandedOver, inspectionId }, meta));
  }

  /** Answers with the id of the inspection; the finding's own id is in its detail. */
  @Post(':id/findings')
  find(@Param('id') inspectionId: string, @Body() { ...finding }: FindingRequest, @Asker() meta: Meta) {
    return this.act(new RecordFinding({ ...finding, findingId: newId(meta), inspectionId }, meta));
  }

  @Post(':id/signatures')
  sign(@Param('id') inspectionId: string, @Body() { contentHash }: SignatureRequest, @Asker() meta: Meta) {
    return this.act(new SignInspection({ inspectionId, ...(contentHash && { contentHash }) }, meta));
  }

  /** What the unit's person did with the record: signed it, or refused and why. */
  @Post(':id/unit-statements')
  state(@Param('id') inspectionId: string, @Body() { ...statement }: UnitStatementRequest, @Asker() meta: Meta) {
    return this.act(new RecordUnitStatement({ ...statement, inspectionId }, meta));
  }

  @Post(':id/conclusions')
  conclude(@Param('id') inspectionId: string, @Body() { ...conclusion }: ConclusionRequest, @Asker() meta: Meta) {
    return this.act(new ConcludeInspection({ ...conclusion, inspectionId }, meta));
  }

  private act(command: InspectionCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.inspectionId, command);
  }
}
