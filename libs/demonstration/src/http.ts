import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest } from '@app/http';
import {
  DemonstrationBatchAnswer,
  DemonstrationBatchListAnswer,
  DemonstrationPointAnswer,
  DemonstrationPointListAnswer,
} from './answer.dto.js';
import { DescribeDemonstrationBatch, ListDemonstrationBatches } from './batch.queries.js';
import {
  EnterDemonstrationCandidate,
  EnterEarlierNaming,
  OpenDemonstrationBatch,
  PostponeDemonstrationBatch,
} from './commands.js';
import {
  DemonstrationCandidateRequest,
  DemonstrationListRequest,
  DemonstrationPostponementRequest,
  EarlierNamingRequest,
  NewDemonstrationBatchRequest,
} from './dto.js';
import { batchIdOf, pointIdOf } from './point-ids.js';
import { DescribeDemonstrationPoint, ListDemonstrationPoints } from './point.queries.js';
import { batchSheet, pointSheet } from './sheets.js';

@ApiTags('demonstration')
@Controller('api/demonstration-batches')
export class DemonstrationBatchesHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(batchSheet)
  list(@Query() request: DemonstrationListRequest, @Asker() meta: Meta): Promise<DemonstrationBatchListAnswer> {
    return this.queries.execute(new ListDemonstrationBatches(request, meta));
  }

  @Get(':id')
  describe(@Param('id') batchId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta) {
    const asked = new DescribeDemonstrationBatch({ batchId, asOf }, meta);
    return this.queries.execute<DescribeDemonstrationBatch, DemonstrationBatchAnswer>(asked);
  }

  @Post()
  open(@Body() { ...request }: NewDemonstrationBatchRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const batchId = batchIdOf(request.number);
    return acted(this.commands, batchId, new OpenDemonstrationBatch({ ...request, batchId }, meta));
  }

  /** 延长批次期限. */
  @Post(':id/postponements')
  postpone(
    @Param('id') batchId: string,
    @Body() { ...request }: DemonstrationPostponementRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return acted(this.commands, batchId, new PostponeDemonstrationBatch({ ...request, batchId }, meta));
  }

  /** 确定候选单位. */
  @Post(':id/candidates')
  candidate(@Param('id') batchId: string, @Body() { ...request }: DemonstrationCandidateRequest, @Asker() meta: Meta) {
    const pointId = pointIdOf(batchId, request.unitId);
    return acted(this.commands, pointId, new EnterDemonstrationCandidate({ ...request, batchId, pointId }, meta));
  }

  /** 补录以前批次的命名. */
  @Post(':id/earlier-namings')
  earlier(@Param('id') batchId: string, @Body() { ...request }: EarlierNamingRequest, @Asker() meta: Meta) {
    const pointId = pointIdOf(batchId, request.unitId);
    return acted(this.commands, pointId, new EnterEarlierNaming({ ...request, batchId, pointId }, meta));
  }
}

@ApiTags('demonstration')
@Controller('api/demonstration-points')
export class DemonstrationPointsHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  /** 批次、单位、环节. */
  @Get()
  @AsSheet(pointSheet)
  list(@Query() request: DemonstrationListRequest, @Asker() meta: Meta): Promise<DemonstrationPointListAnswer> {
    return this.queries.execute(new ListDemonstrationPoints(request, meta));
  }

  @Get(':id')
  describe(@Param('id') pointId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta) {
    const asked = new DescribeDemonstrationPoint({ pointId, asOf }, meta);
    return this.queries.execute<DescribeDemonstrationPoint, DemonstrationPointAnswer>(asked);
  }
}
