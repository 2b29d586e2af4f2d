import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { noticeAccounts, noticeBars, noticeCampaigns, noticeUnits } from './around.projection.js';
import {
  DeliverOfficeNotice,
  DraftOfficeNotice,
  DropOfficeNotice,
  ReceiveOfficeNotice,
  ReturnOfficeNotice,
  ReviewOfficeNotice,
  ReviseOfficeNotice,
} from './commands.js';
import { officeNotice } from './decider.js';
import { lookAround, RegisterOutsideNumberHandler, SignOfficeNoticeHandler } from './handlers.js';
import { OfficeNoticesHttp } from './http.js';
import { narrative } from './narrative.js';
import { NoticeRow, OfficeNumberRow, ReceiptRow } from './notice.entity.js';
import { officeNotices, officeNumbers } from './notice.projection.js';
import { OfficeNumbersHttp } from './number.http.js';
import { NoticePrefix } from './prefix.js';
import { PublicNoticesHttp } from './public-pages.http.js';
import { ListPublicNoticesHandler, ReadPublicNoticeHandler } from './public.queries.js';
import { DescribeOfficeNoticeHandler, ListOfficeNoticesHandler, ListOfficeNumbersHandler } from './queries.js';
import { refusals } from './refusals.js';

const COMMANDS = [
  ...[DraftOfficeNotice, ReviseOfficeNotice, ReturnOfficeNotice, ReviewOfficeNotice],
  ...[DropOfficeNotice, DeliverOfficeNotice, ReceiveOfficeNotice],
];

@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([NoticeRow, ReceiptRow, OfficeNumberRow])],
  controllers: [OfficeNoticesHttp, OfficeNumbersHttp, PublicNoticesHttp],
  providers: [
    ...commandHandlers(officeNotice, COMMANDS, lookAround),
    SignOfficeNoticeHandler,
    RegisterOutsideNumberHandler,
    NoticePrefix,
    ListOfficeNoticesHandler,
    DescribeOfficeNoticeHandler,
    ListOfficeNumbersHandler,
    ListPublicNoticesHandler,
    ReadPublicNoticeHandler,
    contribute({
      projections: [noticeUnits, noticeAccounts, noticeCampaigns, noticeBars, officeNotices, officeNumbers],
      refusals,
      narrative,
    }),
  ],
})
export class NoticeModule {}
