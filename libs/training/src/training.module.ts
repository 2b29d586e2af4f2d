import { Module } from '@nestjs/common';
import { DocumentsModule } from '@app/documents';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { officerAccount } from './account.decider.js';
import { AttendanceImportHttp, attendanceImportHandlers } from './attendance-import.js';
import {
  CancelTrainingSession,
  MoveTrainingPlanDue,
  RearrangeTrainingSession,
  ReduceAttendanceHours,
  ReleaseOfficerAccount,
  ReturnTrainingSession,
  ScoreExam,
  SignTrainingSession,
  VoidTrainingSession,
} from './commands.js';
import { informedHandlers } from './handlers.js';
import { TrainingHoursHttp, TrainingPlansHttp } from './hours.http.js';
import { ListOfficerHoursHandler, ShowOfficerTrainingHandler, ShowTrainingCoverageHandler } from './hours.queries.js';
import { ForetellShortfallsOfUnits, RequestPlansOfUnits } from './jobs.js';
import { narrative } from './narrative.js';
import { trainingAccounts, trainingOfficers, trainingUnits } from './person.projection.js';
import { trainingYear } from './plan.decider.js';
import { ExamScoreImportHttp, scoreImportHandlers } from './score-import.js';
import { planImportHandlers, TrainingPlanImportHttp } from './plan-import.js';
import { trainingPlans, trainingShortfalls } from './plan.projection.js';
import { DescribeTrainingPlanHandler, ListOfficerAccountsHandler, ListTrainingPlansHandler } from './plan.queries.js';
import { refusals } from './refusals.js';
import { trainingSession } from './session.decider.js';
import { TrainingSessionsHttp } from './session.http.js';
import { trainingSessions } from './session.projection.js';
import {
  DescribeTrainingSessionHandler,
  ListAttendanceHandler,
  ListTrainingSessionsHandler,
  ShowSignInCodeHandler,
} from './session.queries.js';
import { TrainingWarningsAtStart } from './warnings-at-start.js';

@Module({
  imports: [DocumentsModule, ReplayModule],
  controllers: [
    ...[TrainingPlanImportHttp, AttendanceImportHttp, ExamScoreImportHttp],
    ...[TrainingSessionsHttp, TrainingPlansHttp, TrainingHoursHttp],
  ],
  providers: [
    ...commandHandlers(trainingSession, [
      ...[RearrangeTrainingSession, CancelTrainingSession, ReduceAttendanceHours, SignTrainingSession],
      ...[ReturnTrainingSession, VoidTrainingSession, ScoreExam],
    ]),
    ...commandHandlers(officerAccount, [ReleaseOfficerAccount]),
    ...commandHandlers(trainingYear, [MoveTrainingPlanDue]),
    ...informedHandlers,
    ...planImportHandlers,
    ...attendanceImportHandlers,
    ...scoreImportHandlers,
    ListTrainingSessionsHandler,
    DescribeTrainingSessionHandler,
    ListAttendanceHandler,
    ShowSignInCodeHandler,
    ListOfficerHoursHandler,
    ShowTrainingCoverageHandler,
    ShowOfficerTrainingHandler,
    ListTrainingPlansHandler,
    DescribeTrainingPlanHandler,
    ListOfficerAccountsHandler,
    ForetellShortfallsOfUnits,
    RequestPlansOfUnits,
    TrainingWarningsAtStart,
    contribute({
      projections: [
        ...[trainingUnits, trainingOfficers, trainingAccounts],
        ...[trainingPlans, trainingSessions, trainingShortfalls],
      ],
      refusals,
      narrative,
    }),
  ],
})
export class TrainingModule {}
