import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, newId } from '@app/http';
import { RecordAnswer, RecordingPapersAnswer, RecordListAnswer } from './answer.dto.js';
import {
  CorrectRecord,
  DestroyRecord,
  IssueCivilPhrases,
  IssueRecordingScenes,
  IssueRecordingSystem,
  PostRecordingSystem,
  RaiseRecordRetention,
  StoreRecord,
  VoidRecordEntry,
} from './commands.js';
import {
  CivilPhrasesRequest,
  NewRecordRequest,
  RecordingPostingRequest,
  RecordingReasonRequest,
  RecordingScenesRequest,
  RecordingSystemRequest,
  RecordCorrectionRequest,
  RecordListRequest,
  RecordRetentionRequest,
} from './dto.js';
import { DescribeRecordingPapers } from './paper.queries.js';
import { DescribeRecord, ListRecords } from './record.queries.js';
import { recordSheet } from './sheets.js';

const plain = <T extends object>(all: readonly T[]): T[] => all.map((one) => ({ ...one }));

@ApiTags('recording')
@Controller('api/recording-papers')
export class RecordingPapersHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get(':unitId')
  describe(@Param('unitId') unitId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta) {
    const asked = new DescribeRecordingPapers({ unitId, asOf }, meta);
    return this.queries.execute<DescribeRecordingPapers, RecordingPapersAnswer>(asked);
  }

  /** 印发制度. */
  @Post(':unitId/systems')
  system(@Param('unitId') unitId: string, @Body() { ...request }: RecordingSystemRequest, @Asker() meta: Meta) {
    return acted(this.commands, unitId, new IssueRecordingSystem({ ...request, unitId }, meta));
  }

  /** 制度上墙. */
  @Post(':unitId/postings')
  post(@Param('unitId') unitId: string, @Body() { ...request }: RecordingPostingRequest, @Asker() meta: Meta) {
    return acted(this.commands, unitId, new PostRecordingSystem({ ...request, unitId }, meta));
  }

  /** 文明用语规范, whole. */
  @Post(':unitId/phrases')
  phrases(@Param('unitId') unitId: string, @Body() { phrases, ...rest }: CivilPhrasesRequest, @Asker() meta: Meta) {
    return acted(this.commands, unitId, new IssueCivilPhrases({ ...rest, phrases: plain(phrases), unitId }, meta));
  }

  /** 音像记录清单, whole. */
  @Post(':unitId/scenes')
  scenes(@Param('unitId') unitId: string, @Body() { scenes, ...rest }: RecordingScenesRequest, @Asker() meta: Meta) {
    return acted(this.commands, unitId, new IssueRecordingScenes({ ...rest, scenes: plain(scenes), unitId }, meta));
  }
}

@ApiTags('recording')
@Controller('api/recordings')
export class RecordsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(recordSheet)
  list(@Query() request: RecordListRequest, @Asker() meta: Meta): Promise<RecordListAnswer> {
    return this.queries.execute(new ListRecords(request, meta));
  }

  @Get(':id')
  describe(@Param('id') recordId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta): Promise<RecordAnswer> {
    return this.queries.execute(new DescribeRecord({ recordId, asOf }, meta));
  }

  @Post()
  store(@Body() { madeAt, ...request }: NewRecordRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const recordId = newId(meta);
    const made = { madeAt: new Date(madeAt).toISOString() };
    return acted(this.commands, recordId, new StoreRecord({ ...request, ...made, recordId }, meta));
  }

  /** 更正登记. */
  @Post(':id/corrections')
  correct(@Param('id') recordId: string, @Body() { ...request }: RecordCorrectionRequest, @Asker() meta: Meta) {
    return acted(this.commands, recordId, new CorrectRecord({ ...request, recordId }, meta));
  }

  /** 登记作废. */
  @Post(':id/voidings')
  void(@Param('id') recordId: string, @Body() { reason }: RecordingReasonRequest, @Asker() meta: Meta) {
    return acted(this.commands, recordId, new VoidRecordEntry({ recordId, reason }, meta));
  }

  /** 延长保存. */
  @Post(':id/retentions')
  raise(@Param('id') recordId: string, @Body() { to, ground, reason }: RecordRetentionRequest, @Asker() meta: Meta) {
    return acted(this.commands, recordId, new RaiseRecordRetention({ recordId, to, ground, reason }, meta));
  }

  /** 期满销毁. */
  @Post(':id/destructions')
  destroy(@Param('id') recordId: string, @Body() { reason }: RecordingReasonRequest, @Asker() meta: Meta) {
    return acted(this.commands, recordId, new DestroyRecord({ recordId, reason }, meta));
  }
}
