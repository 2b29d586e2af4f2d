import { Body, Controller, Get, Inject, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest } from '@app/http';
import {
  OfficerAccountListAnswer,
  OfficerHoursAnswer,
  OfficerTrainingAnswer,
  TrainingCoverageAnswer,
  TrainingPlanAnswer,
  TrainingPlanListAnswer,
} from './answer.dto.js';
import { BindOfficerAccount, MoveTrainingPlanDue, ReleaseOfficerAccount, SubmitTrainingPlan } from './commands.js';
import {
  OfficerAccountListRequest,
  OfficerAccountRequest,
  OfficerHoursRequest,
  OfficerTrainingRequest,
  TrainingPlanDueRequest,
  TrainingPlanRequest,
  TrainingReasonRequest,
  TrainingYearRequest,
} from './dto.js';
import { ListOfficerHours, ShowOfficerTraining, ShowTrainingCoverage } from './hours.queries.js';
import { DescribeTrainingPlan, ListOfficerAccounts, ListTrainingPlans } from './plan.queries.js';
import { accountSheet, coverageSheet, hoursSheet, planLineSheet, planSheet } from './sheets.js';

@ApiTags('training')
@Controller('api/training-plans')
export class TrainingPlansHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(planSheet)
  list(@Query() request: TrainingYearRequest, @Asker() meta: Meta): Promise<TrainingPlanListAnswer> {
    return this.queries.execute(new ListTrainingPlans(request, meta));
  }

  @Get(':unitId/:year')
  @AsSheet(planLineSheet)
  describe(
    @Param('unitId') unitId: string,
    @Param('year', ParseIntPipe) year: number,
    @Query() { asOf }: AsOfRequest,
    @Asker() meta: Meta,
  ): Promise<TrainingPlanAnswer> {
    return this.queries.execute(new DescribeTrainingPlan({ unitId, year, asOf }, meta));
  }

  /** 报送、修订 a plan, whole. */
  @Post()
  submit(@Body() { items, reason, ...request }: TrainingPlanRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const plan = { ...request, items: items.map((item) => ({ ...item })), ...(reason ? { reason } : {}) };
    return acted(this.commands, `${plan.unitId}-${plan.year}`, new SubmitTrainingPlan(plan, meta));
  }
}

@ApiTags('training')
@Controller('api')
export class TrainingHoursHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  /** By which day the plans of a year are owed. */
  @Post('training-years/:year/due-days')
  due(
    @Param('year', ParseIntPipe) year: number,
    @Body() { dueOn, reason }: TrainingPlanDueRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return acted(this.commands, String(year), new MoveTrainingPlanDue({ year, dueOn, reason }, meta));
  }

  /** 学时: whoever is listed on the day, with what he has, owes and will have. */
  @Get('training-hours')
  @AsSheet(hoursSheet)
  hours(@Query() request: OfficerHoursRequest, @Asker() meta: Meta): Promise<OfficerHoursAnswer> {
    return this.queries.execute(new ListOfficerHours(request, meta));
  }

  /** 全覆盖, unit by unit. */
  @Get('training-coverage')
  @AsSheet(coverageSheet)
  coverage(@Query() request: TrainingYearRequest, @Asker() meta: Meta): Promise<TrainingCoverageAnswer> {
    return this.queries.execute(new ShowTrainingCoverage(request, meta));
  }

  /** 个人培训台账; `mine` of whom the asker's account is bound to. */
  @Get('training-people/:personId')
  person(
    @Param('personId') personId: string,
    @Query() { ...request }: OfficerTrainingRequest,
    @Asker() meta: Meta,
  ): Promise<OfficerTrainingAnswer> {
    return this.queries.execute(new ShowOfficerTraining({ ...request, personId }, meta));
  }

  /** The accounts of the asker's unit, and which officer each is bound to. */
  @Get('officer-accounts')
  @AsSheet(accountSheet)
  accounts(@Query() request: OfficerAccountListRequest, @Asker() meta: Meta): Promise<OfficerAccountListAnswer> {
    return this.queries.execute(new ListOfficerAccounts(request, meta));
  }

  @Post('officer-accounts')
  bind(@Body() { accountId, officerId }: OfficerAccountRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return acted(this.commands, accountId, new BindOfficerAccount({ accountId, officerId }, meta));
  }

  @Post('officer-accounts/:id/releases')
  release(@Param('id') accountId: string, @Body() { reason }: TrainingReasonRequest, @Asker() meta: Meta) {
    return acted(this.commands, accountId, new ReleaseOfficerAccount({ accountId, reason }, meta));
  }
}
