import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import { EnterFigures, ExplainContradiction, type ComputedCheckCommand } from './commands.js';
import {
  ComputedCheckAnswer,
  ComputedCheckListAnswer,
  ComputedCheckListRequest,
  ContradictionExplanationRequest,
  FiguresRequest,
} from './dto.js';
import type { Figures } from './events.js';
import { DescribeComputedChecks, ListComputedChecks } from './queries.js';
import { computedCheckSheet } from './sheets.js';

@ApiTags('computed-checks')
@Controller('api/computed-checks')
export class ComputedChecksHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(computedCheckSheet)
  list(@Query() request: ComputedCheckListRequest, @Asker() meta: Meta): Promise<ComputedCheckListAnswer> {
    return this.queries.execute(new ListComputedChecks(request, meta));
  }

  @Get(':campaignId/:unitId')
  describe(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Asker() meta: Meta,
  ): Promise<ComputedCheckAnswer> {
    return this.queries.execute(new DescribeComputedChecks({ campaignId, unitId }, meta));
  }

  @Post(':campaignId/:unitId/figures')
  enter(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Body() { heldOn, ...given }: FiguresRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const figures: Figures = Object.fromEntries(
      Object.entries<unknown>({ ...given }).filter(([, value]) => value !== undefined),
    );
    return this.act(new EnterFigures({ campaignId, unitId, heldOn, figures }, meta));
  }

  @Post(':campaignId/:unitId/explanations')
  explain(
    @Param('campaignId') campaignId: string,
    @Param('unitId') unitId: string,
    @Body() { rule, reason }: ContradictionExplanationRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new ExplainContradiction({ campaignId, unitId, rule, reason }, meta));
  }

  private act(command: ComputedCheckCommand): Promise<ActAnswer> {
    const { campaignId, unitId } = command.data;
    return acted(this.commands, `${campaignId}/${unitId}`, command);
  }
}
