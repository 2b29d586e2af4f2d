import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import { idFrom, type Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import {
  EnterBeacon,
  EnterLottery,
  FreezeDraw,
  NoteSealedReading,
  PublishDraw,
  ReplaceObject,
  ReplaceSupervisor,
  RevealSecret,
  ThrowDice,
  VoidDraw,
  type DrawCommand,
  type PlannedSource,
} from './commands.js';
import {
  DrawAnswer,
  DrawListAnswer,
  DrawListRequest,
  ObjectReplacementRequest,
  RollsAnswer,
  RollsRequest,
  SupervisorReplacementRequest,
  ThrowDiceRequest,
  VoidDrawRequest,
} from './dto.js';
import { FreezeDrawRequest, type RatesRequest, type SourceRequest } from './freeze.dto.js';
import { DescribeDraw, ListDraws, PreviewRolls } from './queries.js';
import { EnterBeaconRequest, EnterLotteryRequest, RevealSecretRequest } from './seed.dto.js';
import { drawSheet } from './sheets.js';

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
  @AsSheet(drawSheet)
  list(@Query() request: DrawListRequest, @Asker() meta: Meta): Promise<DrawListAnswer> {
    return this.queries.execute(new ListDraws(request, meta));
  }

  @Get('rolls')
  rolls(@Query() request: RollsRequest, @Asker() meta: Meta): Promise<RollsAnswer> {
    return this.queries.execute(new PreviewRolls(request, meta));
  }

  @Get(':id')
  async describe(@Param('id') drawId: string, @Asker() meta: Meta): Promise<DrawAnswer> {
    const answer: DrawAnswer = await this.queries.execute(new DescribeDraw({ drawId }, meta));
    // Nobody is shown a sealed result before it is on record that he was.
    if (answer.resultHash !== undefined && answer.publishedAt === undefined) {
      const reader = { ...meta, expected: undefined, commandId: idFrom('sealed-reading', drawId, meta.actor) };
      await this.commands.execute(new NoteSealedReading({ drawId }, reader));
    }
    return answer;
  }

  @Post()
  freeze(@Body() request: FreezeDrawRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const {
      rates,
      strata,
      sources,
      preparation,
      slots = USUAL_SLOTS,
      cap = USUAL_CAP,
      exemptions = [],
      closures,
      ...plan
    } = request;
    const data = {
      ...plan,
      ...{ slots, cap, exemptions, strata: strata ?? (rates ? strataOf(rates) : []) },
      ...(closures && { closures: { ...closures } }),
      ...(sources && { sources: sources.map(sourceOf) }),
      ...(preparation === undefined ? { drawId: newId(meta) } : { drawId: preparation, prepared: true }),
    };
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

  @Post(':id/lotteries')
  enterLottery(
    @Param('id') drawId: string,
    @Body() { ...entered }: EnterLotteryRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new EnterLottery({ ...entered, drawId }, meta));
  }

  @Post(':id/beacons')
  enterBeacon(
    @Param('id') drawId: string,
    @Body() { signature }: EnterBeaconRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new EnterBeacon({ drawId, signature }, meta));
  }

  @Post(':id/reveals')
  reveal(@Param('id') drawId: string, @Body() { value }: RevealSecretRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new RevealSecret({ drawId, value }, meta));
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

  private act(command: DrawCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.drawId, command);
  }
}

/** The two usual risk classes, each with its share. */
const strataOf = ({ key, ordinary }: RatesRequest) =>
  Object.entries({ key, ordinary }).map(([id, rate]) => ({ id, method: 'srs' as const, rule: `ceil(${rate}*N)` }));

function sourceOf({ kind, chain = '', game = '', issue = '' }: SourceRequest): PlannedSource {
  switch (kind) {
    case 'drand':
      return { kind, chain };
    case 'lottery':
      return { kind, game, issue };
    case 'dice':
      return { kind };
  }
}
