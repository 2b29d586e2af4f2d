import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest } from '@app/http';
import { FailRecheck, PassRecheck } from './commands.js';
import {
  RecheckAnswer,
  RecheckFailureRequest,
  RecheckListAnswer,
  RecheckListRequest,
  RecheckPassRequest,
} from './dto.js';
import { DescribeRecheck, ListRechecks } from './queries.js';
import { recheckSheet } from './sheets.js';

@ApiTags('recheck')
@Controller('api/rechecks')
export class RechecksHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(recheckSheet)
  list(@Query() request: RecheckListRequest, @Asker() meta: Meta): Promise<RecheckListAnswer> {
    return this.queries.execute(new ListRechecks(request, meta));
  }

  @Get(':id')
  describe(
    @Param('id') recheckId: string,
    @Query() { asOf }: AsOfRequest,
    @Asker() meta: Meta,
  ): Promise<RecheckAnswer> {
    return this.queries.execute(new DescribeRecheck({ recheckId, asOf }, meta));
  }

  @Post(':id/passes')
  pass(@Param('id') recheckId: string, @Body() { account, evidence }: RecheckPassRequest, @Asker() meta: Meta) {
    return this.act(new PassRecheck({ recheckId, account, evidence }, meta));
  }

  @Post(':id/failures')
  fail(@Param('id') recheckId: string, @Body() request: RecheckFailureRequest, @Asker() meta: Meta) {
    const { account, evidence, dueOn } = request;
    return this.act(new FailRecheck({ recheckId, account, evidence, dueOn }, meta));
  }

  private act(command: PassRecheck | FailRecheck): Promise<ActAnswer> {
    return acted(this.commands, command.data.recheckId, command);
  }
}
