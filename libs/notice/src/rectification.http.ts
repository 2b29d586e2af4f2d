import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { acted, ActAnswer, Asker } from '@app/http';
import {
  ConfirmOrderedRectification,
  ReportOrderedRectification,
  ReturnOrderedRectification,
  type RectificationCommand,
} from './commands.js';
import { NoticeOpinionRequest, RectificationReportRequest, RectificationReturnRequest } from './dto.js';

/** 责令整改: what the unit did about it, and whether that is enough. */
@ApiTags('notice')
@Controller('api/office-notices/:id/rectifications')
export class OrderedRectificationsHttp {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** For the own unit. */
  @Post()
  report(@Param('id') id: string, @Body() { account, files }: RectificationReportRequest, @Asker() meta: Meta) {
    return this.act(new ReportOrderedRectification({ officeNoticeId: id, account, files }, meta));
  }

  @Post(':unitId/confirmations')
  confirm(
    @Param('id') id: string,
    @Param('unitId') unitId: string,
    @Body() { opinion }: NoticeOpinionRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new ConfirmOrderedRectification({ officeNoticeId: id, unitId, opinion }, meta));
  }

  @Post(':unitId/returns')
  sendBack(
    @Param('id') id: string,
    @Param('unitId') unitId: string,
    @Body() { reason, dueOn }: RectificationReturnRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new ReturnOrderedRectification({ officeNoticeId: id, unitId, reason, dueOn }, meta));
  }

  private act(command: RectificationCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.officeNoticeId, command);
  }
}
