import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Meta, Receipt } from '@app/eventing';
import { ActAnswer, AsOfRequest, Asker, newId } from '@app/http';
import { ShowBoard } from './board.queries.js';
import {
  CampaignAnswer,
  CampaignListAnswer,
  CampaignListRequest,
  CurrentCampaignAnswer,
  ExtendPhaseRequest,
  LaunchCampaignRequest,
  OpenPhaseRequest,
  PhasePath,
} from './campaign.dto.js';
import { CurrentCampaign, DescribeCampaign, ListCampaigns } from './campaign.queries.js';
import { ExtendPhase, LaunchCampaign, OpenPhaseEarly, type CampaignCommand } from './commands.js';
import { BoardAnswer, MaterialListAnswer, MaterialListRequest } from './material.dto.js';
import { ListMaterials } from './material.queries.js';

@ApiTags('campaign')
@Controller('api/campaigns')
export class CampaignsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Query() request: CampaignListRequest, @Asker() meta: Meta): Promise<CampaignListAnswer> {
    return this.queries.execute(new ListCampaigns(request, meta));
  }

  /** The campaign launched last. */
  @Get('current')
  current(@Asker() meta: Meta): Promise<CurrentCampaignAnswer> {
    return this.queries.execute(new CurrentCampaign({}, meta));
  }

  @Get(':id')
  describe(
    @Param('id') campaignId: string,
    @Query() { asOf }: AsOfRequest,
    @Asker() meta: Meta,
  ): Promise<CampaignAnswer> {
    return this.queries.execute(new DescribeCampaign({ campaignId, asOf }, meta));
  }

  @Get(':id/board')
  board(@Param('id') campaignId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta): Promise<BoardAnswer> {
    return this.queries.execute(new ShowBoard({ campaignId, asOf }, meta));
  }

  @Get(':id/materials')
  materials(
    @Param('id') campaignId: string,
    @Query() { ...request }: MaterialListRequest,
    @Asker() meta: Meta,
  ): Promise<MaterialListAnswer> {
    return this.queries.execute(new ListMaterials({ ...request, campaignId }, meta));
  }

  @Post()
  launch(@Body() { ...request }: LaunchCampaignRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new LaunchCampaign({ ...request, campaignId: newId(meta) }, meta));
  }

  @Post(':id/phases/:phase/openings')
  open(@Param() { id, phase }: PhasePath, @Body() { reason }: OpenPhaseRequest, @Asker() meta: Meta) {
    return this.act(new OpenPhaseEarly({ campaignId: id, phase, reason }, meta));
  }

  @Post(':id/phases/:phase/extensions')
  extend(@Param() { id, phase }: PhasePath, @Body() { dueOn, reason }: ExtendPhaseRequest, @Asker() meta: Meta) {
    return this.act(new ExtendPhase({ campaignId: id, phase, dueOn, reason }, meta));
  }

  private async act(command: CampaignCommand): Promise<ActAnswer> {
    const receipt = await this.commands.execute<CampaignCommand, Receipt>(command);
    return { id: command.data.campaignId, receipt: { ...receipt, events: [...receipt.events] } };
  }
}
