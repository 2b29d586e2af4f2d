import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, newId } from '@app/http';
import { CirculateCriticism, DraftDecision, DraftOpinion, type LetterCommand } from './commands.js';
import {
  CriticismRequest,
  DraftOpinionRequest,
  LetterTextRequest,
  OpinionAnswer,
  OpinionListAnswer,
  OpinionListRequest,
} from './dto.js';
import { DescribeOpinion, ListOpinions } from './queries.js';
import { opinionSheet } from './sheets.js';

@ApiTags('opinion')
@Controller('api/opinions')
export class OpinionsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(opinionSheet)
  list(@Query() request: OpinionListRequest, @Asker() meta: Meta): Promise<OpinionListAnswer> {
    return this.queries.execute(new ListOpinions(request, meta));
  }

  @Get(':id')
  describe(
    @Param('id') opinionId: string,
    @Query() { asOf }: AsOfRequest,
    @Asker() meta: Meta,
  ): Promise<OpinionAnswer> {
    return this.queries.execute(new DescribeOpinion({ opinionId, asOf }, meta));
  }

  @Post()
  draft(@Body() request: DraftOpinionRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const { sourceKind, sourceId, ...text } = request;
    const source = { kind: sourceKind, id: sourceId };
    return this.act(new DraftOpinion({ opinionId: newId(meta), source, ...text }, meta));
  }

  @Post(':id/decisions')
  decide(@Param('id') opinionId: string, @Body() text: LetterTextRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new DraftDecision({ opinionId, ...text }, meta));
  }

  @Post(':id/criticisms')
  criticise(
    @Param('id') opinionId: string,
    @Body() { text }: CriticismRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new CirculateCriticism({ opinionId, text }, meta));
  }

  private act(command: LetterCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.opinionId, command);
  }
}
