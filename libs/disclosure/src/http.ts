import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import {
  ApproveDisclosure,
  CollectDisclosure,
  ConfirmDisclosure,
  NameDisclosureOwners,
  ProposeNonDisclosure,
  PublishDisclosure,
  RequestDisclosureWithdrawal,
  ReturnDisclosure,
  WithdrawDisclosure,
  type DisclosureCommand,
} from './commands.js';
import {
  DecisionNonDisclosureRequest,
  DecisionDisclosureRequest,
  DisclosureAnswer,
  DisclosureListAnswer,
  DisclosureListRequest,
  DisclosureReturnRequest,
  DisclosureWithdrawalRequest,
  MaskingAnswer,
  MaskingRequest,
  NonDisclosureRequest,
  DisclosureOwnersRequest,
  DisclosureRevisionRequest,
  StatisticsRequest,
} from './dto.js';
import { DescribeDisclosure, ListDisclosures, ProposeMasking } from './queries.js';
import { entryId, kindOf } from './rules.js';
import { disclosureSheet } from './sheets.js';

const DIGITS = 12;
const decisionCode = (meta: Meta): string => `d-${newId(meta).replace(/-/g, '').slice(0, DIGITS)}`;

/** 公示: what a unit enters, reviews, shows and takes down. An entry goes by its unit and its code. */
@ApiTags('disclosures')
@Controller('api/disclosures')
export class DisclosuresHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(disclosureSheet)
  list(@Query() request: DisclosureListRequest, @Asker() meta: Meta): Promise<DisclosureListAnswer> {
    return this.queries.execute(new ListDisclosures(request, meta));
  }

  /** What of a text is somebody's own, and how it may be shown. Nothing is written. */
  @Post('maskings')
  @HttpCode(200)
  mask(@Body() { text, names = [] }: MaskingRequest, @Asker() meta: Meta): Promise<MaskingAnswer> {
    return this.queries.execute(new ProposeMasking({ text, names }, meta));
  }

  @Get(':unitId/:code')
  describe(
    @Param('unitId') unitId: string,
    @Param('code') code: string,
    @Asker() meta: Meta,
  ): Promise<DisclosureAnswer> {
    return this.queries.execute(new DescribeDisclosure({ unitId, code }, meta));
  }

  @Post(':unitId/owners')
  own(
    @Param('unitId') unitId: string,
    @Body() owners: DisclosureOwnersRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const { items, lead, manager } = owners;
    const command = new NameDisclosureOwners({ unitId, items, lead: { ...lead }, manager: { ...manager } }, meta);
    return acted(this.commands, unitId, command);
  }

  /** 执法决定: entered for its review. */
  @Post(':unitId/decisions')
  decide(
    @Param('unitId') unitId: string,
    @Body() asked: DecisionDisclosureRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.collect({ unitId, code: decisionCode(meta) }, asked, meta);
  }

  /** 执法决定 that is not to be shown. */
  @Post(':unitId/withheld-decisions')
  withhold(
    @Param('unitId') unitId: string,
    @Body() { decision, ground, explanation }: DecisionNonDisclosureRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const of = { unitId, code: decisionCode(meta), kind: 'decision' } as const;
    return this.act(new ProposeNonDisclosure({ ...of, ground, explanation, decision: { ...decision } }, meta));
  }

  @Post(':unitId/statistics')
  count(@Param('unitId') unitId: string, @Body() asked: StatisticsRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const { year, counts, fined, original, masked, kept = [] } = asked;
    const at = { unitId, code: `statistics-${year}`, kind: 'statistics' } as const;
    const wording = { original, ...(masked !== undefined && { masked }), kept: kept.map(({ ...one }) => one) };
    const statistics = { year, counts: { ...counts }, fined };
    return this.act(new CollectDisclosure({ ...at, ...wording, statistics }, meta));
  }

  /** 采集、更新: a wording, entered for its review. */
  @Post(':unitId/:code/collections')
  revise(
    @Param('unitId') unitId: string,
    @Param('code') code: string,
    @Body() asked: DisclosureRevisionRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.collect({ unitId, code }, asked, meta);
  }

  @Post(':unitId/:code/non-disclosures')
  proposeNone(
    @Param('unitId') unitId: string,
    @Param('code') code: string,
    @Body() { ground, explanation }: NonDisclosureRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new ProposeNonDisclosure({ unitId, code, kind: kindOf(code), ground, explanation }, meta));
  }

  @Post(':unitId/:code/returns')
  giveBack(
    @Param('unitId') unitId: string,
    @Param('code') code: string,
    @Body() { reason }: DisclosureReturnRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    return this.act(new ReturnDisclosure({ unitId, code, reason }, meta));
  }

  @Post(':unitId/:code/approvals')
  approve(@Param('unitId') unitId: string, @Param('code') code: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new ApproveDisclosure({ unitId, code }, meta));
  }

  @Post(':unitId/:code/publications')
  publish(@Param('unitId') unitId: string, @Param('code') code: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new PublishDisclosure({ unitId, code }, meta));
  }

  /** 核对无变化. */
  @Post(':unitId/:code/confirmations')
  confirm(@Param('unitId') unitId: string, @Param('code') code: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new ConfirmDisclosure({ unitId, code }, meta));
  }

  @Post(':unitId/:code/withdrawal-requests')
  requestWithdrawal(
    @Param('unitId') unitId: string,
    @Param('code') code: string,
    @Body() { ground, explanation, knownOn }: DisclosureWithdrawalRequest,
    @Asker() meta: Meta,
  ): Promise<ActAnswer> {
    const why = { ...(ground !== undefined && { ground }), explanation, knownOn };
    return this.act(new RequestDisclosureWithdrawal({ unitId, code, ...why }, meta));
  }

  @Post(':unitId/:code/withdrawals')
  withdraw(@Param('unitId') unitId: string, @Param('code') code: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(new WithdrawDisclosure({ unitId, code }, meta));
  }

  private collect(
    at: { unitId: string; code: string },
    { original, masked, kept = [], decision }: DisclosureRevisionRequest,
    meta: Meta,
  ): Promise<ActAnswer> {
    const wording = { original, ...(masked !== undefined && { masked }), kept: kept.map(({ ...one }) => one) };
    const facts = decision && { decision: { ...decision } };
    return this.act(new CollectDisclosure({ ...at, kind: kindOf(at.code), ...wording, ...facts }, meta));
  }

  private act(command: DisclosureCommand): Promise<ActAnswer> {
    return acted(this.commands, entryId(command.data), command);
  }
}
