import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, newId } from '@app/http';
import { EngagedActivityListAnswer, EngagementAnswer, EngagementListAnswer } from './answer.dto.js';
import {
  CorrectEngagement,
  EndEngagement,
  EngageSupervisor,
  ProlongEngagement,
  RecordEngagedActivity,
} from './commands.js';
import {
  EngagedActivityListRequest,
  EngagementCorrectionRequest,
  EngagementEndRequest,
  EngagementListRequest,
  EngagementTermRequest,
  NewEngagedActivityRequest,
  NewEngagementRequest,
} from './dto.js';
import { DescribeEngagement, ListEngagedActivities, ListEngagements } from './engagement.queries.js';
import { engagedActivitySheet, engagementSheet } from './sheets.js';

/** The side that acts: a unit for itself, everybody else for the county. */
const sideOf = ({ unit }: Meta) => (unit === undefined ? {} : { unitId: unit });

/** 聘请的执法监督员. */
@ApiTags('leads')
@Controller('api/engaged-supervisors')
export class EngagementsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(engagementSheet)
  list(@Query() request: EngagementListRequest, @Asker() meta: Meta): Promise<EngagementListAnswer> {
    return this.queries.execute(new ListEngagements(request, meta));
  }

  @Get(':id')
  describe(
    @Param('id') engagementId: string,
    @Query() { asOf }: AsOfRequest,
    @Asker() meta: Meta,
  ): Promise<EngagementAnswer> {
    return this.queries.execute(new DescribeEngagement({ engagementId, asOf }, meta));
  }

  /** 聘请. */
  @Post()
  engage(@Body() { ...request }: NewEngagementRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const engagementId = newId(meta);
    const command = new EngageSupervisor({ ...request, ...sideOf(meta), engagementId }, meta);
    return acted(this.commands, engagementId, command);
  }

  @Post(':id/corrections')
  correct(@Param('id') engagementId: string, @Body() { ...request }: EngagementCorrectionRequest, @Asker() meta: Meta) {
    return acted(this.commands, engagementId, new CorrectEngagement({ ...request, engagementId }, meta));
  }

  /** 续聘. */
  @Post(':id/prolongations')
  prolong(@Param('id') engagementId: string, @Body() { until }: EngagementTermRequest, @Asker() meta: Meta) {
    return acted(this.commands, engagementId, new ProlongEngagement({ engagementId, until }, meta));
  }

  /** 解聘. */
  @Post(':id/endings')
  end(@Param('id') engagementId: string, @Body() { until, reason }: EngagementEndRequest, @Asker() meta: Meta) {
    return acted(this.commands, engagementId, new EndEngagement({ engagementId, until, reason }, meta));
  }
}

/** 执法监督员开展的活动. */
@ApiTags('leads')
@Controller('api/engaged-activities')
export class EngagedActivitiesHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(engagedActivitySheet)
  list(@Query() request: EngagedActivityListRequest, @Asker() meta: Meta): Promise<EngagedActivityListAnswer> {
    return this.queries.execute(new ListEngagedActivities(request, meta));
  }

  @Post()
  record(@Body() { ...request }: NewEngagedActivityRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const activityId = newId(meta);
    const command = new RecordEngagedActivity({ ...request, ...sideOf(meta), activityId }, meta);
    return acted(this.commands, activityId, command);
  }
}
