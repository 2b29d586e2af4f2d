import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import { Rejection, type Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import { DecideEvidenceReuse, GiveRetention } from './commands.js';
import {
  EvidenceAnswer,
  EvidenceListAnswer,
  EvidenceListRequest,
  EvidenceReuseListAnswer,
  EvidenceReuseListRequest,
  RetentionClassesAnswer,
  RetentionRequest,
  ReuseDecisionRequest,
} from './dto.js';
import { DescribeEvidence, ListEvidence, ListRetentionClasses } from './queries.js';
import { ListEvidenceReuses } from './reuse.queries.js';
import { evidenceSheet } from './sheets.js';

@ApiTags('evidence')
@Controller('api')
export class EvidenceHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get('evidence')
  @AsSheet(evidenceSheet)
  list(@Query() request: EvidenceListRequest, @Asker() meta: Meta): Promise<EvidenceListAnswer> {
    return this.queries.execute(new ListEvidence(request, meta));
  }

  @Get('retention-classes')
  classes(@Asker() meta: Meta): Promise<RetentionClassesAnswer> {
    return this.queries.execute(new ListRetentionClasses({}, meta));
  }

  @Get('evidence-reuses')
  reuses(@Query() request: EvidenceReuseListRequest, @Asker() meta: Meta): Promise<EvidenceReuseListAnswer> {
    return this.queries.execute(new ListEvidenceReuses(request, meta));
  }

  @Get('evidence/:fileId')
  describe(@Param('fileId') fileId: string, @Asker() meta: Meta): Promise<EvidenceAnswer> {
    if (!/^[0-9a-f]{64}$/.test(fileId)) throw new Rejection('not-found');
    return this.queries.execute(new DescribeEvidence({ fileId }, meta));
  }

  @Post('evidence/retentions')
  giveRetention(@Body() request: RetentionRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const command = new GiveRetention({ ...request }, meta);
    return acted(this.commands, request.fileId, command);
  }

  @Post('evidence-reuses/:id/decisions')
  decide(
    @Param('id') reuseId: string,
    @Body() { verdict, note }: ReuseDecisionRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const command = new DecideEvidenceReuse({ reuseId, verdict, note }, meta);
    return acted(this.commands, reuseId, command);
  }
}
