import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import { idFrom, type Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, AsOfRequest, newId } from '@app/http';
import {
  LeadAnswer,
  LeadCampaignListAnswer,
  LeadHandlerListAnswer,
  LeadListAnswer,
  SenderLookedAtAnswer,
} from './answer.dto.js';
import {
  AcceptLead,
  AnswerSender,
  ConcludeInvestigation,
  DeclineLead,
  EnterLead,
  FindLeadDuplicate,
  HandLeadOver,
  LookAtSender,
  OpenInvestigation,
  ProlongInvestigation,
  RaiseLeadFindings,
  RecordTransferReply,
  ReturnInvestigation,
  TransferLead,
} from './commands.js';
import {
  InvestigationDayRequest,
  InvestigationRequest,
  LeadAcceptanceRequest,
  LeadDeclineRequest,
  LeadDuplicateRequest,
  LeadFindingsRequest,
  LeadHandoverRequest,
  LeadListRequest,
  LeadReasonRequest,
  LeadResultRequest,
  LeadTransferRequest,
  NewLeadRequest,
  SenderAnswerRequest,
} from './dto.js';
import { enquiryNumberOf } from './enquiry-number.js';
import { ListLeadCampaigns, ListLeadHandlers, ReadSender } from './handling.queries.js';
import { DescribeLead, ListLeads } from './queries.js';
import { leadSheet } from './sheets.js';

/** 投诉线索. */
@ApiTags('leads')
@Controller('api/leads')
export class LeadsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(leadSheet)
  list(@Query() request: LeadListRequest, @Asker() meta: Meta): Promise<LeadListAnswer> {
    return this.queries.execute(new ListLeads(request, meta));
  }

  /** Accounts of the office that may be 承办人. */
  @Get('handlers')
  handlers(@Asker() meta: Meta): Promise<LeadHandlerListAnswer> {
    return this.queries.execute(new ListLeadHandlers({}, meta));
  }

  @Get(':id')
  describe(@Param('id') leadId: string, @Query() { asOf }: AsOfRequest, @Asker() meta: Meta): Promise<LeadAnswer> {
    return this.queries.execute(new DescribeLead({ leadId, asOf }, meta));
  }

  /** Campaigns in whose ledger a finding may stand. */
  @Get(':id/campaigns')
  campaigns(@Param('id') leadId: string, @Asker() meta: Meta): Promise<LeadCampaignListAnswer> {
    return this.queries.execute(new ListLeadCampaigns({ leadId }, meta));
  }

  /** 登记来自四个渠道的线索. */
  @Post()
  enter(@Body() { sender, anonymous, ...request }: NewLeadRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const leadId = newId(meta);
    const { name = '', phone = '', address = '' } = sender ?? {};
    const named = anonymous ? {} : { sender: { name, phone, address } };
    const given = { leadId, enquiryNumber: enquiryNumberOf(meta.commandId) };
    return acted(this.commands, leadId, new EnterLead({ ...request, ...named, ...given }, meta));
  }

  /** 受理. */
  @Post(':id/acceptances')
  accept(@Param('id') leadId: string, @Body() { aboutUnitId, summary }: LeadAcceptanceRequest, @Asker() meta: Meta) {
    return acted(this.commands, leadId, new AcceptLead({ leadId, aboutUnitId, summary }, meta));
  }

  /** 不予受理. */
  @Post(':id/refusals')
  decline(@Param('id') leadId: string, @Body() { ground, reason }: LeadDeclineRequest, @Asker() meta: Meta) {
    return acted(this.commands, leadId, new DeclineLead({ leadId, ground, reason }, meta));
  }

  /** 并案. */
  @Post(':id/mergers')
  merge(@Param('id') leadId: string, @Body() { into, reason }: LeadDuplicateRequest, @Asker() meta: Meta) {
    return acted(this.commands, leadId, new FindLeadDuplicate({ leadId, into, reason }, meta));
  }

  /** 变更承办人. */
  @Post(':id/handovers')
  handOver(@Param('id') leadId: string, @Body() { handlerId, reason }: LeadHandoverRequest, @Asker() meta: Meta) {
    return acted(this.commands, leadId, new HandLeadOver({ leadId, handlerId, reason }, meta));
  }

  /** 移送. */
  @Post(':id/transfers')
  transfer(@Param('id') leadId: string, @Body() { unitId, organ, reason }: LeadTransferRequest, @Asker() meta: Meta) {
    const to = { ...(unitId && { unitId }), ...(organ && { organ }) };
    return acted(this.commands, leadId, new TransferLead({ leadId, ...to, reason }, meta));
  }

  @Post(':id/replies')
  reply(@Param('id') leadId: string, @Body() { ...request }: LeadResultRequest, @Asker() meta: Meta) {
    return acted(this.commands, leadId, new RecordTransferReply({ ...request, leadId }, meta));
  }

  /** 立案调查. */
  @Post(':id/investigations')
  open(@Param('id') leadId: string, @Body() { ground, dueOn }: InvestigationRequest, @Asker() meta: Meta) {
    return acted(this.commands, leadId, new OpenInvestigation({ leadId, ground, dueOn }, meta));
  }

  @Post(':id/prolongations')
  prolong(@Param('id') leadId: string, @Body() { dueOn, reason }: InvestigationDayRequest, @Asker() meta: Meta) {
    return acted(this.commands, leadId, new ProlongInvestigation({ leadId, dueOn, reason }, meta));
  }

  /** 调查结果. */
  @Post(':id/results')
  conclude(@Param('id') leadId: string, @Body() { ...request }: LeadResultRequest, @Asker() meta: Meta) {
    return acted(this.commands, leadId, new ConcludeInvestigation({ ...request, leadId }, meta));
  }

  @Post(':id/returns')
  giveBack(@Param('id') leadId: string, @Body() { dueOn, reason }: InvestigationDayRequest, @Asker() meta: Meta) {
    return acted(this.commands, leadId, new ReturnInvestigation({ leadId, dueOn, reason }, meta));
  }

  /** 移交整改台账. */
  @Post(':id/findings')
  raise(@Param('id') leadId: string, @Body() { campaignId, findings }: LeadFindingsRequest, @Asker() meta: Meta) {
    const named = findings.map((finding) => ({
      ...finding,
      findingId: idFrom('lead-finding', leadId, finding.text),
    }));
    return acted(this.commands, leadId, new RaiseLeadFindings({ leadId, campaignId, findings: named }, meta));
  }

  /** 答复投诉人. */
  @Post(':id/answers')
  answer(@Param('id') leadId: string, @Body() { text }: SenderAnswerRequest, @Asker() meta: Meta) {
    return acted(this.commands, leadId, new AnswerSender({ leadId, text }, meta));
  }

  /**
   * 查看投诉人: the look is recorded first, and then answered. A request that is repeated is another look, decided anew:
   * whoever handed the lead on is not answered by what he once saw.
   */
  @Post(':id/sender-looks')
  async look(
    @Param('id') leadId: string,
    @Body() { reason }: LeadReasonRequest,
    @Asker() meta: Meta,
  ): Promise<SenderLookedAtAnswer> {
    const now = { ...meta, commandId: randomUUID() };
    const lookId = newId(now);
    const recorded = await acted(this.commands, leadId, new LookAtSender({ leadId, lookId, reason }, now));
    return { ...recorded, sender: await this.queries.execute(new ReadSender({ leadId, lookId }, now)) };
  }
}
