import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { noticeAccounts, noticeBars, noticeCampaigns, noticeUnits } from './around.projection.js';
import {
  ConfirmOrderedRectification,
  DeliverOfficeNotice,
  DraftOfficeNotice,
  DropOfficeNotice,
  MoveOfficeNoticeDeadline,
  PublishYearReport,
  ReceiveOfficeNotice,
  ReturnOfficeNotice,
  ReturnOrderedRectification,
  ReviewOfficeNotice,
  ReviseOfficeNotice,
  SubmitYearReport,
} from './commands.js';
import { officeNotice } from './decider.js';
import {
  lookAround,
  RegisterOutsideNumberHandler,
  ReportOrderedRectificationHandler,
  SignOfficeNoticeHandler,
} from './handlers.js';
import { OfficeNoticesHttp } from './http.js';
import { NameListsHttp } from './name-list.http.js';
import { narrative } from './narrative.js';
import { NoticeRow, OfficeNumberRow, ReceiptRow, RectificationRow, YearReportRow } from './notice.entity.js';
import { officeNotices, officeNumbers } from './notice.projection.js';
import { OfficeNumbersHttp } from './number.http.js';
import { NoticePrefix } from './prefix.js';
import { PublicNoticesHttp } from './public-pages.http.js';
import { ListPublicNoticesHandler, ReadPublicNoticeHandler } from './public.queries.js';
import { DescribeOfficeNoticeHandler, ListOfficeNoticesHandler, ListOfficeNumbersHandler } from './queries.js';
import { MoveNoticeDeadlines } from './reactions.js';
import { OrderedRectificationsHttp } from './rectification.http.js';
import { refusals } from './refusals.js';
import { yearReport } from './year-report.decider.js';
import { YearReportsHttp } from './year-report.http.js';
import { yearReports } from './year-report.projection.js';
import { ListYearReportsHandler } from './year-report.queries.js';

const COMMANDS = [
  ...[DraftOfficeNotice, ReviseOfficeNotice, ReturnOfficeNotice, ReviewOfficeNotice],
  ...[DropOfficeNotice, DeliverOfficeNotice, MoveOfficeNoticeDeadline, ReceiveOfficeNotice],
  ...[ConfirmOrderedRectification, ReturnOrderedRectification],
];

@Module({
  imports: [
    ReplayModule,
    TypeOrmModule.forFeature([NoticeRow, ReceiptRow, RectificationRow, OfficeNumberRow, YearReportRow]),
  ],
  controllers: [
    NameListsHttp,
    OfficeNoticesHttp,
    OrderedRectificationsHttp,
    OfficeNumbersHttp,
    YearReportsHttp,
    PublicNoticesHttp,
  ],
  providers: [
    ...commandHandlers(officeNotice, COMMANDS, lookAround),
    ...commandHandlers(yearReport, [SubmitYearReport, PublishYearReport]),
    SignOfficeNoticeHandler,
    RegisterOutsideNumberHandler,
    ReportOrderedRectificationHandler,
    NoticePrefix,
    MoveNoticeDeadlines,
    ListOfficeNoticesHandler,
    DescribeOfficeNoticeHandler,
    ListOfficeNumbersHandler,
    ListYearReportsHandler,
    ListPublicNoticesHandler,
    ReadPublicNoticeHandler,
    contribute({
      projections: [
        noticeUnits,
        noticeAccounts,
        noticeCampaigns,
        noticeBars,
        officeNotices,
        officeNumbers,
        yearReports,
      ],
      refusals,
      narrative,
    }),
  ],
})
export class NoticeModule {}
