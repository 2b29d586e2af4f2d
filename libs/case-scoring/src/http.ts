import { Body, Controller, Get, Inject, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import { idFrom, type Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest } from '@app/http';
import {
  AcceptScore,
  AssignScorer,
  HandInScores,
  ObjectToScore,
  RaiseCaseFindings,
  RecuseScorer,
  RuleOnScoreObjection,
  TellScore,
  type FileScoringCommand,
} from './commands.js';
import {
  CaseFindingsRequest,
  FileScoringAnswer,
  FileScoringListAnswer,
  FileScoringListRequest,
  HandedInSheetAnswer,
  HandInRequest,
  ScoreObjectionRequest,
  ScoreRulingRequest,
  ScorerCandidateListAnswer,
  ScorerRecusalRequest,
  ScorerRequest,
} from './dto.js';
import { DescribeFileScoring, ListFileScorings } from './queries.js';
import { ListScorerCandidates, ReadHandedInSheet } from './sheet.queries.js';
import { fileScoringSheet } from './sheets.js';

const plain = <T extends object>(all: readonly T[]): T[] => all.map((one) => ({ ...one }));

@ApiTags('case-scoring')
@Controller('api/file-scorings')
export class FileScoringsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(fileScoringSheet)
  list(@Query() request: FileScoringListRequest, @Asker() meta: Meta): Promise<FileScoringListAnswer> {
    return this.queries.execute(new ListFileScorings(request, meta));
  }

  @Get(':id')
  describe(@Param('id') scoringId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta) {
    return this.queries.execute<DescribeFileScoring, FileScoringAnswer>(
      new DescribeFileScoring({ scoringId, asOf }, meta),
    );
  }

  /** Who may score, and why somebody does not score this file. */
  @Get(':id/candidates')
  candidates(@Param('id') scoringId: string, @Asker() meta: Meta): Promise<ScorerCandidateListAnswer> {
    return this.queries.execute(new ListScorerCandidates({ scoringId }, meta));
  }

  /** One sheet: nobody's but its author's before the file is scored. */
  @Get(':id/sheets/:place')
  sheet(
    @Param('id') scoringId: string,
    @Param('place', ParseIntPipe) place: number,
    @Asker() meta: Meta,
  ): Promise<HandedInSheetAnswer> {
    return this.queries.execute(new ReadHandedInSheet({ scoringId, place }, meta));
  }

  @Post(':id/scorers')
  assign(@Param('id') scoringId: string, @Body() request: ScorerRequest, @Asker() meta: Meta) {
    return this.act(new AssignScorer({ ...request, scoringId }, meta));
  }

  /** 回避. */
  @Post(':id/recusals')
  recuse(@Param('id') scoringId: string, @Body() request: ScorerRecusalRequest, @Asker() meta: Meta) {
    return this.act(new RecuseScorer({ ...request, scoringId }, meta));
  }

  /** 交卷. */
  @Post(':id/sheets')
  handIn(@Param('id') scoringId: string, @Body() { marking, signed }: HandInRequest, @Asker() meta: Meta) {
    const { vetoes, deductions } = marking;
    return this.act(
      new HandInScores({ scoringId, signed, marking: { vetoes: plain(vetoes), deductions: plain(deductions) } }, meta),
    );
  }

  @Post(':id/tellings')
  tell(@Param('id') scoringId: string, @Asker() meta: Meta) {
    return this.act(new TellScore({ scoringId }, meta));
  }

  /** 无异议. */
  @Post(':id/acceptances')
  accept(@Param('id') scoringId: string, @Asker() meta: Meta) {
    return this.act(new AcceptScore({ scoringId }, meta));
  }

  @Post(':id/objections')
  object(@Param('id') scoringId: string, @Body() { items, evidence }: ScoreObjectionRequest, @Asker() meta: Meta) {
    return this.act(new ObjectToScore({ scoringId, items: plain(items), evidence }, meta));
  }

  @Post(':id/rulings')
  rule(@Param('id') scoringId: string, @Body() { items, ...request }: ScoreRulingRequest, @Asker() meta: Meta) {
    return this.act(new RuleOnScoreObjection({ ...request, scoringId, items: plain(items) }, meta));
  }

  /** 移交整改台账. */
  @Post(':id/findings')
  raise(@Param('id') scoringId: string, @Body() { findings }: CaseFindingsRequest, @Asker() meta: Meta) {
    const named = findings.map((finding) => ({
      ...finding,
      findingId: idFrom('case-finding', scoringId, finding.code),
    }));
    return this.act(new RaiseCaseFindings({ scoringId, findings: named }, meta));
  }

  private act(command: FileScoringCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.scoringId, command);
  }
}
