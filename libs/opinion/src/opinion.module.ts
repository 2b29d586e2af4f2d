import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { bar } from './bar.decider.js';
import { BarRow } from './bar.entity.js';
import { CommendationBarsHttp } from './bar.http.js';
import { bars } from './bar.projection.js';
import { ListCommendationBarsHandler } from './bar.queries.js';
import {
  AcceptHandling,
  BarUnit,
  DeliverLetter,
  DraftDecision,
  FindHandlingInsufficient,
  LiftBar,
  MoveLetterDeadline,
  ReturnLetter,
  ReviseLetter,
  WithdrawLetter,
} from './commands.js';
import {
  CirculateCriticismHandler,
  counting,
  DraftOpinionHandler,
  FindLetterOverdueHandler,
  IssueLetterHandler,
  ReportHandlingHandler,
} from './handlers.js';
import { OpinionsHttp } from './http.js';
import { FindLetterOverdueJob } from './jobs.js';
import { letter } from './letter.decider.js';
import { LetterReportRow, LetterRow } from './letter.entity.js';
import { LettersHttp } from './letter.http.js';
import { letters, reports } from './letter.projection.js';
import { narrative } from './narrative.js';
import { Prefixes } from './prefixes.js';
import { DescribeOpinionHandler, ListOpinionsHandler } from './queries.js';
import { BarFromCommendation, MoveLetterDeadlines, TakeOverResumedDeadline, WatchLetterPeriod } from './reactions.js';
import { refusals } from './refusals.js';
import { sources, units } from './source.projection.js';

@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([LetterRow, LetterReportRow, BarRow])],
  controllers: [OpinionsHttp, LettersHttp, CommendationBarsHttp],
  providers: [
    ...commandHandlers(letter, [DraftDecision, ReviseLetter, DeliverLetter], counting),
    ...commandHandlers(letter, [
      ReturnLetter,
      MoveLetterDeadline,
      AcceptHandling,
      FindHandlingInsufficient,
      WithdrawLetter,
    ]),
    ...commandHandlers(bar, [BarUnit, LiftBar]),
    DraftOpinionHandler,
    FindLetterOverdueHandler,
    IssueLetterHandler,
    ReportHandlingHandler,
    CirculateCriticismHandler,
    Prefixes,
    ListOpinionsHandler,
    DescribeOpinionHandler,
    ListCommendationBarsHandler,
    FindLetterOverdueJob,
    WatchLetterPeriod,
    BarFromCommendation,
    MoveLetterDeadlines,
    TakeOverResumedDeadline,
    contribute({ projections: [sources, units, letters, reports, bars], refusals, narrative }),
  ],
})
export class OpinionModule {}
