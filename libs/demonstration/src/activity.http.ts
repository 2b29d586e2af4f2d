import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import { ListPilotActivities } from './activity.queries.js';
import { PilotActivityListAnswer, PilotTeamListAnswer, TeamOfficerListAnswer } from './answer.dto.js';
import { CorrectPilotActivity, RecordPilotActivity, VoidPilotActivity } from './commands.js';
import {
  DemonstrationReasonRequest,
  NewPilotActivityRequest,
  PilotActivityCorrectionRequest,
  PilotActivityListRequest,
  PilotTeamListRequest,
} from './dto.js';
import { activitySheet, teamOfficerSheet, teamSheet } from './sheets.js';
import { ListPilotTeams, ListTeamOfficers } from './team.queries.js';

@ApiTags('demonstration')
@Controller('api/pilot-teams')
export class PilotTeamsHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  /** 乡镇行政执法队伍、执法证件和活动. */
  @Get()
  @AsSheet(teamSheet)
  list(@Query() request: PilotTeamListRequest, @Asker() meta: Meta): Promise<PilotTeamListAnswer> {
    return this.queries.execute(new ListPilotTeams(request, meta));
  }

  /** 队伍名单. */
  @Get('officers')
  @AsSheet(teamOfficerSheet)
  officers(@Query() request: PilotTeamListRequest, @Asker() meta: Meta): Promise<TeamOfficerListAnswer> {
    return this.queries.execute(new ListTeamOfficers(request, meta));
  }
}

@ApiTags('demonstration')
@Controller('api/pilot-activities')
export class PilotActivitiesHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(activitySheet)
  list(@Query() request: PilotActivityListRequest, @Asker() meta: Meta): Promise<PilotActivityListAnswer> {
    return this.queries.execute(new ListPilotActivities(request, meta));
  }

  @Post()
  record(@Body() { ...request }: NewPilotActivityRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const activityId = newId(meta);
    return acted(this.commands, activityId, new RecordPilotActivity({ ...request, activityId }, meta));
  }

  @Post(':id/corrections')
  correct(
    @Param('id') activityId: string,
    @Body() { ...request }: PilotActivityCorrectionRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return acted(this.commands, activityId, new CorrectPilotActivity({ ...request, activityId }, meta));
  }

  /** 登记作废. */
  @Post(':id/voidings')
  void(@Param('id') activityId: string, @Body() { reason }: DemonstrationReasonRequest, @Asker() meta: Meta) {
    return acted(this.commands, activityId, new VoidPilotActivity({ activityId, reason }, meta));
  }
}
