import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, newId } from '@app/http';
import {
  AttendanceListAnswer,
  SignInCodeAnswer,
  TrainingSessionAnswer,
  TrainingSessionListAnswer,
} from './answer.dto.js';
import {
  AddTrainingPictures,
  ArrangeTrainingSession,
  CancelTrainingSession,
  EnterPaperAttendance,
  FileExamPaper,
  RearrangeTrainingSession,
  ReduceAttendanceHours,
  ReturnTrainingSession,
  ScoreExam,
  SignInToTraining,
  SignOutOfTraining,
  SignTrainingSession,
  VoidTrainingSession,
} from './commands.js';
import {
  AttendanceHoursRequest,
  AttendanceListRequest,
  ExamPaperRequest,
  ExamScoresRequest,
  PaperAttendanceRequest,
  TrainingPicturesRequest,
  TrainingReasonRequest,
  TrainingRearrangementRequest,
  TrainingSessionListRequest,
  TrainingSessionRequest,
  TrainingSignInRequest,
  TrainingSignOutRequest,
} from './dto.js';
import { DescribeTrainingSession, ListAttendance, ListTrainingSessions, ShowSignInCode } from './session.queries.js';
import { attendanceSheet, sessionSheet } from './sheets.js';

const plain = <T extends object>(all: readonly T[]): T[] => all.map((one) => ({ ...one }));

@ApiTags('training')
@Controller('api/training-sessions')
export class TrainingSessionsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(sessionSheet)
  list(@Query() request: TrainingSessionListRequest, @Asker() meta: Meta): Promise<TrainingSessionListAnswer> {
    return this.queries.execute(new ListTrainingSessions(request, meta));
  }

  @Get(':id')
  describe(@Param('id') sessionId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta) {
    const asked = new DescribeTrainingSession({ sessionId, asOf }, meta);
    return this.queries.execute<DescribeTrainingSession, TrainingSessionAnswer>(asked);
  }

  /** By a unit for its own officers; by the office for those of the whole county. */
  @Post()
  arrange(@Body() { ...request }: TrainingSessionRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const sessionId = newId(meta);
    const own = meta.unit === undefined ? {} : { unitId: meta.unit };
    return acted(this.commands, sessionId, new ArrangeTrainingSession({ ...request, ...own, sessionId }, meta));
  }

  @Post(':id/rearrangements')
  rearrange(@Param('id') sessionId: string, @Body() { ...request }: TrainingRearrangementRequest, @Asker() meta: Meta) {
    return acted(this.commands, sessionId, new RearrangeTrainingSession({ ...request, sessionId }, meta));
  }

  @Post(':id/cancellations')
  cancel(@Param('id') sessionId: string, @Body() { reason }: TrainingReasonRequest, @Asker() meta: Meta) {
    return acted(this.commands, sessionId, new CancelTrainingSession({ sessionId, reason }, meta));
  }

  /** 会场屏幕: the code of these 30 seconds. */
  @Get(':id/code')
  code(@Param('id') sessionId: string, @Asker() meta: Meta): Promise<SignInCodeAnswer> {
    return this.queries.execute(new ShowSignInCode({ sessionId }, meta));
  }

  @Post(':id/sign-ins')
  signIn(@Param('id') sessionId: string, @Body() { ...request }: TrainingSignInRequest, @Asker() meta: Meta) {
    return acted(this.commands, sessionId, new SignInToTraining({ ...request, sessionId }, meta));
  }

  @Post(':id/sign-outs')
  signOut(@Param('id') sessionId: string, @Body() { code }: TrainingSignOutRequest, @Asker() meta: Meta) {
    return acted(this.commands, sessionId, new SignOutOfTraining({ code, sessionId }, meta));
  }

  @Get(':id/attendance')
  @AsSheet(attendanceSheet)
  attendance(@Param('id') sessionId: string, @Query() { ...request }: AttendanceListRequest, @Asker() meta: Meta) {
    const asked = new ListAttendance({ ...request, sessionId }, meta);
    return this.queries.execute<ListAttendance, AttendanceListAnswer>(asked);
  }

  /** 纸质签到表. */
  @Post(':id/paper-attendance')
  enter(
    @Param('id') sessionId: string,
    @Body() { attendance, ...request }: PaperAttendanceRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const entered = { ...request, attendance: plain(attendance), sessionId };
    return acted(this.commands, sessionId, new EnterPaperAttendance(entered, meta));
  }

  /** 核减学时: came late or left early. */
  @Post(':id/attendance/:officerId/reductions')
  reduce(
    @Param('id') sessionId: string,
    @Param('officerId') officerId: string,
    @Body() { hours, reason }: AttendanceHoursRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return acted(this.commands, sessionId, new ReduceAttendanceHours({ sessionId, officerId, hours, reason }, meta));
  }

  @Post(':id/pictures')
  pictures(@Param('id') sessionId: string, @Body() { pictures }: TrainingPicturesRequest, @Asker() meta: Meta) {
    return acted(this.commands, sessionId, new AddTrainingPictures({ sessionId, pictures }, meta));
  }

  /** The organiser's, then another's: the second closes the session. */
  @Post(':id/signatures')
  sign(@Param('id') sessionId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return acted(this.commands, sessionId, new SignTrainingSession({ sessionId }, meta));
  }

  @Post(':id/returns')
  giveBack(@Param('id') sessionId: string, @Body() { reason }: TrainingReasonRequest, @Asker() meta: Meta) {
    return acted(this.commands, sessionId, new ReturnTrainingSession({ sessionId, reason }, meta));
  }

  @Post(':id/voidings')
  void(@Param('id') sessionId: string, @Body() { reason }: TrainingReasonRequest, @Asker() meta: Meta) {
    return acted(this.commands, sessionId, new VoidTrainingSession({ sessionId, reason }, meta));
  }

  @Post(':id/exam-papers')
  exam(@Param('id') sessionId: string, @Body() { ...request }: ExamPaperRequest, @Asker() meta: Meta) {
    return acted(this.commands, sessionId, new FileExamPaper({ ...request, sessionId }, meta));
  }

  @Post(':id/exam-scores')
  score(@Param('id') sessionId: string, @Body() { scores, reason }: ExamScoresRequest, @Asker() meta: Meta) {
    const given = { scores: plain(scores), ...(reason ? { reason } : {}) };
    return acted(this.commands, sessionId, new ScoreExam({ ...given, sessionId }, meta));
  }
}
