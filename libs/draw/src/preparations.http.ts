import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import { CommitReveal, PrepareDraw, ReleaseParty, VoidDraw, type DrawCommand } from './commands.js';
import { VoidDrawRequest } from './dto.js';
import {
  CommitRevealRequest,
  PartyAccountsAnswer,
  PreparationAnswer,
  PreparationListAnswer,
  PreparationListRequest,
  PrepareDrawRequest,
  ReleasePartyRequest,
} from './preparation.dto.js';
import { DescribePreparation, ListPartyAccounts, ListPreparations } from './preparation.queries.js';

/** 抽查准备: outside parties commit to a secret before the lists are frozen. */
@ApiTags('draws')
@Controller('api/draws/preparations')
export class PreparationsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Query() request: PreparationListRequest, @Asker() meta: Meta): Promise<PreparationListAnswer> {
    return this.queries.execute(new ListPreparations(request, meta));
  }

  /** Accounts that may stand for a party. */
  @Get('accounts')
  accounts(@Asker() meta: Meta): Promise<PartyAccountsAnswer> {
    return this.queries.execute(new ListPartyAccounts({}, meta));
  }

  @Get(':id')
  describe(@Param('id') drawId: string, @Asker() meta: Meta): Promise<PreparationAnswer> {
    return this.queries.execute(new DescribePreparation({ drawId }, meta));
  }

  @Post()
  prepare(@Body() { parties, ...request }: PrepareDrawRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const asked = parties.map(({ party, name, accountId }) => ({ party, name, accountId }));
    return this.act(new PrepareDraw({ ...request, parties: asked, drawId: newId(meta) }, meta));
  }

  @Post(':id/commitments')
  commit(
    @Param('id') drawId: string,
    @Body() { commit }: CommitRevealRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new CommitReveal({ drawId, commit }, meta));
  }

  @Post(':id/releases')
  release(
    @Param('id') drawId: string,
    @Body() { party, reason }: ReleasePartyRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new ReleaseParty({ drawId, party, reason }, meta));
  }

  @Post(':id/voids')
  annul(@Param('id') drawId: string, @Body() { reason }: VoidDrawRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new VoidDraw({ drawId, reason }, meta));
  }

  private act(command: DrawCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.drawId, command);
  }
}
