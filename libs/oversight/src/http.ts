import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import {
  ApproveOversight,
  DeclineOversight,
  LiftOversight,
  ListForOversight,
  ProposeOversight,
  type OversightCommand,
} from './commands.js';
import { OversightListAnswer, OversightListRequest, OversightReasonRequest, OversightRequest } from './dto.js';
import { ListOversights } from './queries.js';
import { oversightSheet } from './sheets.js';

@ApiTags('oversight')
@Controller('api/oversights')
export class OversightsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(oversightSheet)
  list(@Query() request: OversightListRequest, @Asker() meta: Meta): Promise<OversightListAnswer> {
    return this.queries.execute(new ListOversights(request, meta));
  }

  @Post(':issueId/proposals')
  propose(@Param('issueId') issueId: string, @Body() request: OversightRequest, @Asker() meta: Meta) {
    const { level, reason, dueOn } = request;
    return this.act(new ProposeOversight({ issueId, level, reason, dueOn }, meta));
  }

  /** By the director, without a proposal. */
  @Post(':issueId/listings')
  enter(@Param('issueId') issueId: string, @Body() request: OversightRequest, @Asker() meta: Meta) {
    const { level, reason, dueOn } = request;
    return this.act(new ListForOversight({ issueId, level, reason, dueOn }, meta));
  }

  @Post(':issueId/approvals')
  approve(@Param('issueId') issueId: string, @Asker() meta: Meta) {
    return this.act(new ApproveOversight({ issueId }, meta));
  }

  @Post(':issueId/declinations')
  decline(@Param('issueId') issueId: string, @Body() { reason }: OversightReasonRequest, @Asker() meta: Meta) {
    return this.act(new DeclineOversight({ issueId, reason }, meta));
  }

  @Post(':issueId/lifts')
  lift(@Param('issueId') issueId: string, @Body() { reason }: OversightReasonRequest, @Asker() meta: Meta) {
    return this.act(new LiftOversight({ issueId, reason }, meta));
  }

  private act(command: OversightCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.issueId, command);
  }
}
