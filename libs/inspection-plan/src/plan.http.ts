import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, newId } from '@app/http';
import {
  AmendPlan,
  ApprovePlan,
  DraftPlan,
  ReturnPlan,
  RevisePlan,
  SubmitPlan,
  type InspectionPlanCommand,
} from './commands.js';
import { CoverageAnswer } from './coverage.dto.js';
import { ShowPlanCoverage } from './coverage.queries.js';
import type { PlanContent } from './events.js';
import {
  AmendPlanRequest,
  DraftPlanRequest,
  PlanAnswer,
  PlanContentRequest,
  PlanListAnswer,
  PlanListRequest,
  ReturnPlanRequest,
} from './plan.dto.js';
import { DescribePlan, ListPlans } from './plan.queries.js';
import { planSheet } from './sheets.js';

@ApiTags('inspection-plan')
@Controller('api/inspection-plans')
export class InspectionPlansHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(planSheet)
  list(@Query() request: PlanListRequest, @Asker() meta: Meta): Promise<PlanListAnswer> {
    return this.queries.execute(new ListPlans(request, meta));
  }

  @Get(':id')
  describe(@Param('id') planId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta): Promise<PlanAnswer> {
    return this.queries.execute(new DescribePlan({ planId, asOf }, meta));
  }

  /** 覆盖面: what became of every batch of the plan in force, against its targets. */
  @Get(':id/coverage')
  coverage(@Param('id') planId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta): Promise<CoverageAnswer> {
    return this.queries.execute(new ShowPlanCoverage({ planId, asOf }, meta));
  }

  @Post()
  draft(@Body() { year, campaignId, ...text }: DraftPlanRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const of = { planId: newId(meta), year, ...(campaignId ? { campaignId } : {}) };
    return this.act(new DraftPlan({ ...of, content: contentOf(text) }, meta));
  }

  @Post(':id/revisions')
  revise(@Param('id') planId: string, @Body() text: PlanContentRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new RevisePlan({ planId, content: contentOf(text) }, meta));
  }

  @Post(':id/submissions')
  submit(@Param('id') planId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new SubmitPlan({ planId }, meta));
  }

  @Post(':id/approvals')
  approve(@Param('id') planId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new ApprovePlan({ planId }, meta));
  }

  @Post(':id/returns')
  giveBack(
    @Param('id') planId: string,
    @Body() { reason }: ReturnPlanRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new ReturnPlan({ planId, reason }, meta));
  }

  @Post(':id/amendments')
  amend(
    @Param('id') planId: string,
    @Body() { reason, ...text }: AmendPlanRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new AmendPlan({ planId, reason, content: contentOf(text) }, meta));
  }

  private act(command: InspectionPlanCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.planId, command);
  }
}

/** What a draft does not say yet is empty; whether it must be said is decided when it is submitted. */
function contentOf({ title, coverage = '', items }: PlanContentRequest): PlanContent {
  return {
    title,
    coverage,
    items: items.map(({ planItem = '', name = '', items: codes, slots, frequencyMonths, batches }) => ({
      ...{ planItem, name, items: codes, slots, frequencyMonths },
      batches: batches.map(({ number, from = '', to = '', strata }) => ({
        ...{ number, from, to },
        strata: strata.map(({ id, rule = '' }) => ({ id, rule })),
      })),
    })),
  };
}
