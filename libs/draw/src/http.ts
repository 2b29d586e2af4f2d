import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta, Receipt } from '@app/eventing';
import { ActAnswer, Asker, newId } from '@app/http';
import {
  FreezeDraw,
  PublishDraw,
  ReplaceObject,
  ReplaceSupervisor,
  ThrowDice,
  VoidDraw,
  type DrawCommand,
} from './commands.js';
import {
  DrawAnswer,
  DrawListAnswer,
  DrawListRequest,
  FreezeDrawRequest,
  ObjectReplacementRequest,
  RollsAnswer,
  SupervisorReplacementRequest,
  ThrowDiceRequest,
  VoidDrawRequest,
} from './dto.js';
import { DescribeDraw, ListDraws, PreviewRolls } from './queries.js';

/** Two supervisors to a unit, one of them leading. */
const USUAL_SLOTS = ['lead', 'member'];
const USUAL_CAP = 5;

@ApiTags('draws')
@Controller('api/draws')
export class DrawsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Query() request: DrawListRequest, @Asker() meta: Meta): Promise<DrawListAnswer> {
    return this.queries.execute(new ListDraws(request, meta));
  }

  @Get('rolls')
  rolls(@Asker() meta: Meta): Promise<RollsAnswer> {
    return this.queries.execute(new PreviewRolls({}, meta));
  }

  @Get(':id')
  describe(@Param('id') drawId: string, @Asker() meta: Meta): Promise<DrawAnswer> {
    return this.queries.execute(new DescribeDraw({ drawId }, meta));
  }

  @Post()
  freeze(@Body() request: FreezeDrawRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const { rates, slots = USUAL_SLOTS, cap = USUAL_CAP, exemptions = [], ...plan } = request;
    const { key, ordinary } = rates;
    const data = { ...plan, rates: { key, ordinary }, slots, cap, exemptions, drawId: newId(meta) };
    return this.act(new FreezeDraw(data, meta));
  }

  @Post(':id/dice')
  throwDice(
    @Param('id') drawId: string,
    @Body() { ...thrown }: ThrowDiceRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new ThrowDice({ ...thrown, drawId }, meta));
  }

  @Post(':id/publications')
  publish(@Param('id') drawId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new PublishDraw({ drawId }, meta));
  }

  @Post(':id/voids')
  annul(@Param('id') drawId: string, @Body() { reason }: VoidDrawRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new VoidDraw({ drawId, reason }, meta));
  }

  @Post(':id/supervisor-replacements')
  replaceSupervisor(
    @Param('id') drawId: string,
    @Body() { ...replacement }: SupervisorReplacementRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new ReplaceSupervisor({ ...replacement, drawId }, meta));
  }

  @Post(':id/object-replacements')
  replaceObject(
    @Param('id') drawId: string,
    @Body() { ...replacement }: ObjectReplacementRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new ReplaceObject({ ...replacement, drawId }, meta));
  }

  private async act(command: DrawCommand): Promise<ActAnswer> {
    const receipt = await this.commands.execute<DrawCommand, Receipt>(command);
    return { id: command.data.drawId, receipt: { ...receipt, events: [...receipt.events] } };
  }
}
