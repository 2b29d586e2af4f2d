import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@app/documents';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import {
  AcceptScore,
  CloseFileScoring,
  MoveScoringDeadline,
  OpenFileScoring,
  RecuseScorer,
  SettleScore,
} from './commands.js';
import { fileScoring } from './decider.js';
import {
  closingHandlers,
  informedHandlers,
  IssueScoringCircularHandler,
  OpenScoringRoundHandler,
  TellRoundScoresHandler,
} from './handlers.js';
import { FileScoringsHttp } from './http.js';
import { ScoresImportHttp, scoresImportHandlers, ShowScoresFormHandler } from './import.js';
import { SettleUnopposedScore } from './jobs.js';
import { narrative } from './narrative.js';
import { DescribeFileScoringHandler, ListFileScoringsHandler } from './queries.js';
import {
  AwaitScoreObjection,
  CloseRoundWhenDrawIsVoided,
  MoveScoringDeadlines,
  ReportUnavailableScorers,
} from './reactions.js';
import { refusals } from './refusals.js';
import { ReportScoringHandler } from './report.queries.js';
import { ScoringRoundsHttp } from './round.http.js';
import {
  DescribeScoringRoundHandler,
  ListScoreSheetsHandler,
  ListScoringDrawsHandler,
  ListScoringRoundsHandler,
} from './round.queries.js';
import { ScoreSheets } from './score-sheets.js';
import { FileScorerRow, FileScoringRow, ScoringRoundRow } from './scoring.entity.js';
import { fileScorings, scoringRounds } from './scoring.projection.js';
import { ListScorerCandidatesHandler, ReadHandedInSheetHandler } from './sheet.queries.js';
import {
  scoringAccounts,
  scoringCampaigns,
  scoringCases,
  scoringDraws,
  scoringSupervisors,
  scoringUnits,
} from './surroundings.projection.js';

@Module({
  imports: [DocumentsModule, ReplayModule, TypeOrmModule.forFeature([ScoringRoundRow, FileScoringRow, FileScorerRow])],
  controllers: [ScoringRoundsHttp, ScoresImportHttp, FileScoringsHttp],
  providers: [
    ...commandHandlers(fileScoring, [OpenFileScoring, CloseFileScoring, RecuseScorer, AcceptScore]),
    ...commandHandlers(fileScoring, [SettleScore, MoveScoringDeadline]),
    ...informedHandlers,
    ...closingHandlers,
    OpenScoringRoundHandler,
    TellRoundScoresHandler,
    IssueScoringCircularHandler,
    ...scoresImportHandlers,
    ShowScoresFormHandler,
    ScoreSheets,
    ListFileScoringsHandler,
    DescribeFileScoringHandler,
    ReadHandedInSheetHandler,
    ListScorerCandidatesHandler,
    ListScoringRoundsHandler,
    DescribeScoringRoundHandler,
    ListScoreSheetsHandler,
    ListScoringDrawsHandler,
    ReportScoringHandler,
    SettleUnopposedScore,
    AwaitScoreObjection,
    MoveScoringDeadlines,
    CloseRoundWhenDrawIsVoided,
    ReportUnavailableScorers,
    contribute({
      projections: [
        ...[scoringUnits, scoringAccounts, scoringSupervisors, scoringCampaigns, scoringCases, scoringDraws],
        ...[scoringRounds, fileScorings],
      ],
      refusals,
      narrative,
    }),
  ],
})
export class CaseScoringModule {}
