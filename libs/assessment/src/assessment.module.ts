import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@app/documents';
import { contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import {
  AssessmentAnswerRow,
  AssessmentPointRow,
  AssessmentRow,
  AssessmentSchemeRow,
  AssessmentUnitRow,
} from './assessment.entity.js';
import { assessmentPoints, assessments, assessmentSchemes } from './assessment.projection.js';
import { ReadBallotPaperHandler, SummariseBallotsHandler } from './ballot.queries.js';
import { ProposeCommendationHandler } from './commend.queries.js';
import { assessmentFacts } from './fact.projection.js';
import { assessedFixtures } from './fixture.projection.js';
import { assessmentHandlers } from './handlers.js';
import { AssessmentsHttp } from './http.js';
import { assessmentImportHandlers, AssessmentSchemeImportHttp, UnitScoresImportHttp } from './import.js';
import { ScoreAssessmentJob } from './jobs.js';
import { narrative } from './narrative.js';
import { PublicAssessmentsHttp, PublicBallotsHttp } from './public.http.js';
import { ListPublishedAssessmentsHandler, ReadPublishedAssessmentHandler } from './public.queries.js';
import { DescribeAssessmentHandler, ListAssessedUnitsHandler, ListAssessmentsHandler } from './queries.js';
import { ScoreWhenRequested } from './reactions.js';
import { refusals } from './refusals.js';
import { AssessmentSchemesHttp } from './scheme.http.js';
import { DescribeAssessmentSchemeHandler, ListAssessmentSchemesHandler } from './scheme.queries.js';
import { Schemes } from './schemes.js';
import { DescribeUnitScoreHandler, ListScoredFactsHandler } from './score.queries.js';
import { assessedCampaigns, assessedUnits, assessmentBars, assessmentScorers } from './surroundings.projection.js';
import { assessedTraining } from './trained.projection.js';

const rows = [AssessmentSchemeRow, AssessmentRow, AssessmentUnitRow, AssessmentPointRow, AssessmentAnswerRow];

@Module({
  imports: [DocumentsModule, ReplayModule, TypeOrmModule.forFeature(rows)],
  controllers: [
    ...[UnitScoresImportHttp, AssessmentSchemeImportHttp, AssessmentsHttp, AssessmentSchemesHttp],
    ...[PublicAssessmentsHttp, PublicBallotsHttp],
  ],
  providers: [
    ...assessmentHandlers,
    ...assessmentImportHandlers,
    ScoreAssessmentJob,
    ScoreWhenRequested,
    Schemes,
    ListAssessmentsHandler,
    DescribeAssessmentHandler,
    ListAssessedUnitsHandler,
    DescribeUnitScoreHandler,
    ListScoredFactsHandler,
    SummariseBallotsHandler,
    ReadBallotPaperHandler,
    ListAssessmentSchemesHandler,
    DescribeAssessmentSchemeHandler,
    ProposeCommendationHandler,
    ListPublishedAssessmentsHandler,
    ReadPublishedAssessmentHandler,
    contribute({
      projections: [
        ...[assessedUnits, assessedCampaigns, assessmentScorers, assessedTraining, assessedFixtures, assessmentFacts],
        ...[assessmentSchemes, assessments, assessmentPoints, assessmentBars],
      ],
      refusals,
      narrative,
    }),
  ],
})
export class AssessmentModule {}
