import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { acted, ActAnswer, AsOfRequest, Asker, newId } from '@app/http';
import {
  DeliverOfficeNotice,
  DraftOfficeNotice,
  DropOfficeNotice,
  ReceiveOfficeNotice,
  ReturnOfficeNotice,
  ReviewOfficeNotice,
  ReviseOfficeNotice,
  SignOfficeNotice,
  type OfficeNoticeCommand,
} from './commands.js';
import {
  DraftNoticeRequest,
  NoticeAnswer,
  NoticeListAnswer,
  NoticeListRequest,
  NoticeOpinionRequest,
  NoticeReasonRequest,
  NoticeTextRequest,
  SignNoticeRequest,
} from './dto.js';
import { DescribeOfficeNotice, ListOfficeNotices } from './queries.js';
import { noticeSheet } from './sheets.js';

@ApiTags('notice')
@Controller('api/office-notices')
export class OfficeNoticesHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(noticeSheet)
  list(@Query() request: NoticeListRequest, @Asker() meta: Meta): Promise<NoticeListAnswer> {
    return this.queries.execute(new ListOfficeNotices(request, meta));
  }

  @Get(':id')
  describe(
    @Param('id') officeNoticeId: string,
    @Query() { asOf }: AsOfRequest,
    @Asker() meta: Meta,
  ): Promise<NoticeAnswer> {
    return this.queries.execute(new DescribeOfficeNotice({ officeNoticeId, asOf }, meta));
  }

  @Post()
  draft(@Body() { ...request }: DraftNoticeRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new DraftOfficeNotice({ ...request, officeNoticeId: newId(meta) }, meta));
  }

  @Post(':id/revisions')
  revise(@Param('id') id: string, @Body() { ...text }: NoticeTextRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new ReviseOfficeNotice({ ...text, officeNoticeId: id }, meta));
  }

  @Post(':id/returns')
  sendBack(@Param('id') id: string, @Body() { reason }: NoticeReasonRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new ReturnOfficeNotice({ officeNoticeId: id, reason }, meta));
  }

  @Post(':id/reviews')
  review(@Param('id') id: string, @Body() { opinion }: NoticeOpinionRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new ReviewOfficeNotice({ officeNoticeId: id, opinion }, meta));
  }

  @Post(':id/signatures')
  sign(@Param('id') id: string, @Body() { number }: SignNoticeRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new SignOfficeNotice({ officeNoticeId: id, number }, meta));
  }

  @Post(':id/drops')
  drop(@Param('id') id: string, @Body() { reason }: NoticeReasonRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new DropOfficeNotice({ officeNoticeId: id, reason }, meta));
  }

  @Post(':id/deliveries')
  deliver(@Param('id') id: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new DeliverOfficeNotice({ officeNoticeId: id }, meta));
  }

  /** 签收 for the own unit. */
  @Post(':id/receipts')
  receive(@Param('id') id: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new ReceiveOfficeNotice({ officeNoticeId: id }, meta));
  }

  private act(command: OfficeNoticeCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.officeNoticeId, command);
  }
}
