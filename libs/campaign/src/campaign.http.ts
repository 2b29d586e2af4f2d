import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, newId } from '@app/http';
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
import {
  AddMaterial,
  ExtendPhase,
  LaunchCampaign,
  MigrateCampaign,
  OpenPhaseEarly,
  type CampaignCommand,
} from './commands.js';
import { BoardAnswer, MaterialListAnswer, MaterialListRequest } from './material.dto.js';
import { ListMaterials } from './material.queries.js';
import { CampaignPlanAnswer, MigrationListAnswer, MigrationPreviewAnswer } from './migration.dto.js';
import { PreviewMigration } from './migration.handlers.js';
import { DescribeCampaignPlan, ListMigrations } from './migration.queries.js';
import { AddMaterialRequest, MigrationPreviewRequest, MigrationRequest } from './template.dto.js';
import { campaignSheet, materialSheet } from './sheets.js';

@ApiTags('campaign')
@Controller('api/campaigns')
export class CampaignsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(campaignSheet)
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
  @AsSheet(materialSheet)
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

  /** 等资料: asks units for a further material while the campaign runs. */
  @Post(':id/materials')
  addMaterial(@Param('id') campaignId: string, @Body() { ...request }: AddMaterialRequest, @Asker() meta: Meta) {
    return this.act(new AddMaterial({ ...request, campaignId }, meta));
  }

  /** The plan as it stands, as the form takes it. */
  @Get(':id/plan')
  plan(@Param('id') campaignId: string, @Asker() meta: Meta): Promise<CampaignPlanAnswer> {
    return this.queries.execute(new DescribeCampaignPlan({ campaignId }, meta));
  }

  /** What a changed plan would do to each unit. Writes nothing. */
  @Post(':id/migration-previews')
  @HttpCode(200)
  preview(
    @Param('id') campaignId: string,
    @Body() { content, reassess = false, answerBy, takeIn, letGo }: MigrationPreviewRequest,
    @Asker() meta: Meta,
  ): Promise<MigrationPreviewAnswer> {
    return this.queries.execute(new PreviewMigration({ campaignId, content, reassess, answerBy, takeIn, letGo }, meta));
  }

  @Post(':id/migrations')
  migrate(
    @Param('id') campaignId: string,
    @Body() { content, reassess = false, reason, preview, ...more }: MigrationRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new MigrateCampaign({ ...more, campaignId, content, reassess, reason, preview }, meta));
  }

  @Get(':id/migrations')
  migrations(@Param('id') campaignId: string, @Asker() meta: Meta): Promise<MigrationListAnswer> {
    return this.queries.execute(new ListMigrations({ campaignId }, meta));
  }

  private act(command: CampaignCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.campaignId, command);
  }
}
