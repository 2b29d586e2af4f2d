import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import { GrantExtension, RefuseExtension, RequestExtension, type IssueCommand } from './commands.js';
import { IssueOpinionRequest, IssueReasonAndDayRequest, IssueReasonRequest } from './dto.js';

@ApiTags('rectification')
@Controller('api/issues/:id')
export class ExtensionsHttp {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('extension-requests')
  request(
    @Param('id') issueId: string,
    @Body() { reason, dueOn }: IssueReasonAndDayRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new RequestExtension({ issueId, reason, dueOn }, meta));
  }

  @Post('extension-grants')
  grant(
    @Param('id') issueId: string,
    @Body() { opinion }: IssueOpinionRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new GrantExtension({ issueId, opinion }, meta));
  }

  @Post('extension-refusals')
  refuse(
    @Param('id') issueId: string,
    @Body() { reason }: IssueReasonRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new RefuseExtension({ issueId, reason }, meta));
  }

  private act(command: IssueCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.issueId, command);
  }
}
