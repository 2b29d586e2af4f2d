import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { Asker } from '@app/http';
import {
  CivilPhraseListAnswer,
  RecordingBoardAnswer,
  RecordingSceneListAnswer,
  RecordingSystemListAnswer,
} from './answer.dto.js';
import { ShowRecordingBoard } from './board.queries.js';
import { DeviceRatioRequest, PaperListRequest } from './dto.js';
import { ListCivilPhrases, ListRecordingScenes, ListRecordingSystems } from './paper.queries.js';
import { boardSheet, phraseSheet, sceneSheet, systemSheet } from './sheets.js';

/** What is in force, of every unit the asker may see. */
@ApiTags('recording')
@Controller('api')
export class RecordingListsHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  /** 全过程记录落实情况. */
  @Get('recording-board')
  @AsSheet(boardSheet)
  board(@Query() request: DeviceRatioRequest, @Asker() meta: Meta): Promise<RecordingBoardAnswer> {
    return this.queries.execute(new ShowRecordingBoard(request, meta));
  }

  @Get('recording-systems')
  @AsSheet(systemSheet)
  systems(@Query() request: PaperListRequest, @Asker() meta: Meta): Promise<RecordingSystemListAnswer> {
    return this.queries.execute(new ListRecordingSystems(request, meta));
  }

  @Get('civil-phrases')
  @AsSheet(phraseSheet)
  phrases(@Query() request: PaperListRequest, @Asker() meta: Meta): Promise<CivilPhraseListAnswer> {
    return this.queries.execute(new ListCivilPhrases(request, meta));
  }

  @Get('recording-scenes')
  @AsSheet(sceneSheet)
  scenes(@Query() request: PaperListRequest, @Asker() meta: Meta): Promise<RecordingSceneListAnswer> {
    return this.queries.execute(new ListRecordingScenes(request, meta));
  }
}
