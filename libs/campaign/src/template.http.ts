import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { instanceToPlain } from 'class-transformer';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import { TemplateListAnswer } from './campaign.dto.js';
import { TemplateDetailAnswer } from './template-answer.dto.js';
import { DraftTemplate, RetireTemplate, ReviseTemplate, type TemplateCommand } from './template.commands.js';
import { DraftTemplateRequest, RetireTemplateRequest, TemplateContentFields } from './template.dto.js';
import type { TemplateContent } from './template.events.js';
import { DescribeCampaignTemplate, ListCampaignTemplates } from './template.queries.js';

@ApiTags('campaign')
@Controller('api/campaign-templates')
export class TemplatesHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(@Asker() meta: Meta): Promise<TemplateListAnswer> {
    return this.queries.execute(new ListCampaignTemplates({}, meta));
  }

  @Get(':code')
  describe(@Param('code') code: string, @Asker() meta: Meta): Promise<TemplateDetailAnswer> {
    return this.queries.execute(new DescribeCampaignTemplate({ code }, meta));
  }

  /** A template of the office's own, from a shipped one, another of its own, or a past campaign. */
  @Post()
  draft(@Body() { title, year, basis }: DraftTemplateRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const { kind, of } = basis;
    return this.act(new DraftTemplate({ templateId: newId(meta), title, year, basis: { kind, of } }, meta));
  }

  /** The whole content as it is to stand. What is still faulty is kept, and named by the template's faults. */
  @Post(':code/revisions')
  revise(@Param('code') templateId: string, @Body() fields: TemplateContentFields, @Asker() meta: Meta) {
    return this.act(new ReviseTemplate({ templateId, content: plain(fields) }, meta));
  }

  @Post(':code/retirements')
  retire(@Param('code') templateId: string, @Body() { reason }: RetireTemplateRequest, @Asker() meta: Meta) {
    return this.act(new RetireTemplate({ templateId, reason }, meta));
  }

  private act(command: TemplateCommand): Promise<ActAnswer> {
    return acted(this.commands, command.data.templateId, command);
  }
}

/** Without the fields nobody filled in, which an event does not carry. */
const plain = (fields: TemplateContentFields): TemplateContent =>
  instanceToPlain(fields, { exposeUnsetFields: false }) as TemplateContent;
