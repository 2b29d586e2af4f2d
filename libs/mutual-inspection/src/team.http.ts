import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import {
  DeclareMutualRecusal,
  NameMutualTeam,
  WithdrawMutualRecusal,
  WithdrawMutualTeam,
  type MutualTeamCommand,
} from './commands.js';
import { MutualRecusalRequest, MutualTeamsAnswer, TeamRequest, TeamsRequest, WithdrawTeamRequest } from './dto.js';
import { ListMutualTeams } from './queries.js';

@ApiTags('mutual-teams')
@Controller('api/mutual-teams')
export class MutualTeamsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Query() { campaignId }: TeamsRequest, @Asker() meta: Meta): Promise<MutualTeamsAnswer> {
    return this.queries.execute(new ListMutualTeams({ campaignId }, meta));
  }

  @Post(':campaignId/:unitId')
  name(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Body() { leader, members }: TeamRequest,
    @Asker() meta: Meta,
  ) {
    const people = { leader: { ...leader }, members: members.map(({ ...member }) => member) };
    return this.act(new NameMutualTeam({ campaignId, unitId, ...people }, meta));
  }

  @Post(':campaignId/:unitId/withdrawals')
  withdraw(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Body() { reason }: WithdrawTeamRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new WithdrawMutualTeam({ campaignId, unitId, reason }, meta));
  }

  @Post(':campaignId/:unitId/recusals')
  recuse(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Body() { from, ground }: MutualRecusalRequest,
    @Asker() meta: Meta,
  ) {
    return this.act(new DeclareMutualRecusal({ campaignId, unitId, from, ground }, meta));
  }

  @Post(':campaignId/:unitId/recusals/:from/withdrawals')
  admit(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Param('from') from: string,
    @Asker() meta: Meta,
  ) {
    return this.act(new WithdrawMutualRecusal({ campaignId, unitId, from }, meta));
  }

  private act(command: MutualTeamCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.unitId, command);
  }
}
