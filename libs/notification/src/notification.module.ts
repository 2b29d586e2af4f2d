import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { addressees } from './addressee.projection.js';
import {
  ArmDeadline,
  DropDeadline,
  EndPause,
  MarkAllRead,
  MarkNoticeRead,
  MeetDeadline,
  PauseDeadline,
  RemindOfDeadline,
  ResumeDeadline,
  SendNotice,
  UrgeDuty,
} from './commands.js';
import { deadline } from './deadline.decider.js';
import { deadlines } from './deadline.projection.js';
import { Deadlines } from './deadlines.js';
import { DutyRow } from './duty.entity.js';
import { DutiesHttp } from './duty.http.js';
import { ListDutiesHandler } from './duty.queries.js';
import { completeDeadline } from './holding.js';
import { NotificationsHttp, TasksHttp } from './http.js';
import { inbox } from './inbox.decider.js';
import { EndPauseInTime, GiveReminder, KeepDeadline } from './jobs.js';
import { dutyBooks } from './duty-books.js';
import { narrative } from './narrative.js';
import { notice } from './notice.decider.js';
import { SendNotices } from './notice.reactions.js';
import { NotificationRow } from './notification.entity.js';
import { notifications } from './notification.projection.js';
import { CountUnreadHandler, ListNotificationsHandler, ListTasksHandler } from './queries.js';
import { AskForReminders, EndPausesWithYear, KeepDeadlines, LimitPauses, PassUrgesOn } from './reactions.js';
import { addressNotice, countUnread } from './recipients.js';
import { standingDutyBook } from './standing-duty.projection.js';
import { urge } from './urge.decider.js';
import { lookAtDuty } from './urge.handlers.js';
import { refusals } from './refusals.js';
import { RemindersAtStart } from './reminders-at-start.js';

const DEADLINE_COMMANDS = [
  ...[ArmDeadline, MeetDeadline, DropDeadline, RemindOfDeadline],
  ...[PauseDeadline, ResumeDeadline, EndPause],
];

const projections = [addressees, ...dutyBooks, deadlines, standingDutyBook, notifications];

@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([DutyRow, NotificationRow])],
  controllers: [NotificationsHttp, TasksHttp, DutiesHttp],
  providers: [
    ...commandHandlers(deadline, DEADLINE_COMMANDS, completeDeadline),
    ...commandHandlers(notice, [SendNotice, MarkNoticeRead], addressNotice),
    ...commandHandlers(urge, [UrgeDuty], lookAtDuty),
    ...commandHandlers(inbox, [MarkAllRead], countUnread),
    ListNotificationsHandler,
    CountUnreadHandler,
    ListTasksHandler,
    ListDutiesHandler,
    PassUrgesOn,
    Deadlines,
    KeepDeadlines,
    AskForReminders,
    LimitPauses,
    EndPausesWithYear,
    SendNotices,
    KeepDeadline,
    GiveReminder,
    EndPauseInTime,
    contribute({ projections, refusals, narrative }),
  ],
  exports: [Deadlines],
})
export class NotificationModule {}

/** For the process that does the jobs; imported beside NotificationModule. */
@Module({ imports: [NotificationModule], providers: [RemindersAtStart] })
export class NotificationWorkerModule {}
