import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, newId } from '@app/http';
import {
  GiveUpScoringRound,
  IssueScoringCircular,
  OpenScoringRound,
  TellRoundScores,
  type ScoringRoundCommand,
} from './commands.js';
import {
  ScoringCircularRequest,
  ScoringClosingRequest,
  ScoringDrawListAnswer,
  ScoringReportAnswer,
  ScoringRoundAnswer,
  ScoringRoundListAnswer,
  ScoringRoundListRequest,
  ScoringRoundRequest,
} from './round.dto.js';
import { ReportScoring } from './report.queries.js';
import { DescribeScoringRound, ListScoreSheets, ListScoringDraws, ListScoringRounds } from './round.queries.js';
import { ScoreSheetListAnswer } from './sheet.dto.js';
import { scoringReportSheet, scoringRoundSheet } from './sheets.js';

@ApiTags('case-scoring')
@Controller('api/scoring-rounds')
export class ScoringRoundsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(scoringRoundSheet)
  list(@Query() request: ScoringRoundListRequest, @Asker() meta: Meta): Promise<ScoringRoundListAnswer> {
    return this.queries.execute(new ListScoringRounds(request, meta));
  }

  /** 评查标准 that a round may go by. */
  @Get('sheets')
  sheets(@Asker() meta: Meta): Promise<ScoreSheetListAnswer> {
    return this.queries.execute(new ListScoreSheets({}, meta));
  }

  /** Published draws of case files that no round scores yet. */
  @Get('draws')
  draws(@Asker() meta: Meta): Promise<ScoringDrawListAnswer> {
    return this.queries.execute(new ListScoringDraws({}, meta));
  }

  @Get(':id')
  describe(@Param('id') roundId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta) {
    return this.queries.execute<DescribeScoringRound, ScoringRoundAnswer>(
      new DescribeScoringRound({ roundId, asOf }, meta),
    );
  }

  @Post()
  open(@Body() request: ScoringRoundRequest, @Asker() meta: Meta) {
    return this.act(new OpenScoringRound({ ...request, roundId: newId(meta) }, meta));
  }

  /** 告知: everything that is scored and not told yet. */
  @Post(':id/tellings')
  tell(@Param('id') roundId: string, @Asker() meta: Meta) {
    return this.act(new TellRoundScores({ roundId }, meta));
  }

  /** 评查报告: per unit, and what is held against files most often. */
  @Get(':id/report')
  @HttpCode(200)
  @AsSheet(scoringReportSheet)
  report(@Param('id') roundId: string, @Asker() meta: Meta): Promise<ScoringReportAnswer> {
    return this.queries.execute(new ReportScoring({ roundId }, meta));
  }

  /** 通报. */
  @Post(':id/circulars')
  circular(@Param('id') roundId: string, @Body() request: ScoringCircularRequest, @Asker() meta: Meta) {
    return this.act(new IssueScoringCircular({ ...request, roundId }, meta));
  }

  /** 终止评查. */
  @Post(':id/closings')
  giveUp(@Param('id') roundId: string, @Body() request: ScoringClosingRequest, @Asker() meta: Meta) {
    return this.act(new GiveUpScoringRound({ ...request, roundId }, meta));
  }

  private act(command: ScoringRoundCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.roundId, command);
  }
}
