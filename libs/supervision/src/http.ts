import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta, Receipt } from '@app/eventing';
import { ActAnswer, Asker, newId } from '@app/http';
import { ConcludeInspection, RecordFinding, RecordVisit, SignInspection, type InspectionAct } from './commands.js';
import {
  ConclusionRequest,
  FindingRequest,
  InspectionAnswer,
  InspectionListAnswer,
  InspectionListRequest,
  VisitRequest,
} from './dto.js';
import { DescribeInspection, ListInspections } from './queries.js';

@ApiTags('inspections')
@Controller('api/inspections')
export class InspectionsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Query() request: InspectionListRequest, @Asker() meta: Meta): Promise<InspectionListAnswer> {
    return this.queries.execute(new ListInspections(request, meta));
  }

  @Get(':id')
  describe(@Param('id') inspectionId: string, @Asker() meta: Meta): Promise<InspectionAnswer> {
    return this.queries.execute(new DescribeInspection({ inspectionId }, meta));
  }

  @Post(':id/visits')
  visit(@Param('id') inspectionId: string, @Body() { ...record }: VisitRequest, @Asker() meta: Meta) {
    return this.act(new RecordVisit({ ...record, inspectionId }, meta));
  }

  /** Answers with the id of the inspection; the finding's own id is in its detail. */
  @Post(':id/findings')
  find(@Param('id') inspectionId: string, @Body() { ...finding }: FindingRequest, @Asker() meta: Meta) {
    return this.act(new RecordFinding({ ...finding, findingId: newId(meta), inspectionId }, meta));
  }

  @Post(':id/signatures')
  sign(@Param('id') inspectionId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new SignInspection({ inspectionId }, meta));
  }

  @Post(':id/conclusions')
  conclude(@Param('id') inspectionId: string, @Body() { result }: ConclusionRequest, @Asker() meta: Meta) {
    return this.act(new ConcludeInspection({ inspectionId, result }, meta));
  }

  private async act(command: InspectionAct): Promise<ActAnswer> {
    const receipt = await this.commands.execute<InspectionAct, Receipt>(command);
    return { id: command.data.inspectionId, receipt: { ...receipt, events: [...receipt.events] } };
  }
}
