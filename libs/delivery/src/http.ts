import { Body, Controller, Get, Inject, Optional, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { AnyCommand, Meta } from '@app/eventing';
import { ActAnswer, acted, Asker, newId } from '@app/http';
import { ChannelSettings } from './channels.js';
import {
  ChooseDelivery,
  ConfirmAddress,
  GiveAddress,
  RequestAddressCode,
  ResendDeliveries,
  SendTestMail,
  WithdrawAddress,
} from './commands.js';
import type { DeliveryRow } from './delivery.entity.js';
import {
  AddressCodeRequest,
  AddressRequest,
  ChoiceAnswer,
  ChoiceRequest,
  DeliveryAnswer,
  DeliveryItem,
  DeliveryListAnswer,
  DeliveryListRequest,
  DeliverySummaryAnswer,
  ResendRequest,
} from './dto.js';
import { Mail } from './mail.js';
import { DescribeDelivery, DescribeDeliveryChoice, ListDeliveries, SummariseDeliveries } from './queries.js';
import { deliverySheet } from './sheets.js';

const OPEN = ['queued', 'held', 'failed', 'sending'];

const itemOf = (row: DeliveryRow, recipient: string): DeliveryItem => ({
  ...{ id: row.id, channel: row.channel, recipient, kind: row.kind, urgent: row.urgent, state: row.state },
  ...{ queuedAt: row.queuedAt.toISOString(), tries: row.tries },
  ...(row.digestOn === null ? {} : { digestOn: row.digestOn }),
  ...(OPEN.includes(row.state) ? { dueAt: row.dueAt.toISOString() } : {}),
  ...(row.endedAt === null ? {} : { endedAt: row.endedAt.toISOString() }),
  ...(row.answer === null ? {} : { answer: row.answer }),
});

/** 通知接收设置: everybody's own. */
@ApiTags('delivery')
@Controller('api/delivery-settings')
export class DeliverySettingsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  @Get()
  async describe(@Asker() meta: Meta): Promise<ChoiceAnswer> {
    const { choice, recent, ...rest } = await this.queries.execute(new DescribeDeliveryChoice({}, meta));
    return {
      ...{ ...rest, mailOn: this.mail.on },
      choice: { ...choice, email: [...choice.email], webhook: [...choice.webhook], urgent: [...choice.urgent] },
      recent: recent.map((row) => itemOf(row, '')),
    };
  }

  @Post('choices')
  choose(@Body() { quiet, ...choice }: ChoiceRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(meta.actor, new ChooseDelivery({ ...choice, ...(quiet && { quiet: { ...quiet } }) }, meta));
  }

  @Post('addresses')
  give(@Body() { address }: AddressRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(meta.actor, new GiveAddress({ address }, meta));
  }

  /** A further code takes the place of the former. The answer's id is that of the delivery. */
  @Post('address-codes')
  requestCode(@Asker() meta: Meta): Promise<ActAnswer> {
    const deliveryId = newId(meta);
    return this.act(deliveryId, new RequestAddressCode({ deliveryId }, meta));
  }

  @Post('address-confirmations')
  confirm(@Body() { code }: AddressCodeRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(meta.actor, new ConfirmAddress({ code }, meta));
  }

  @Post('address-withdrawals')
  withdraw(@Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(meta.actor, new WithdrawAddress({}, meta));
  }

  /** The answer's id is that of the delivery. */
  @Post('tests')
  test(@Asker() meta: Meta): Promise<ActAnswer> {
    const deliveryId = newId(meta);
    return this.act(deliveryId, new SendTestMail({ deliveryId }, meta));
  }

  private act(id: string, command: AnyCommand): Promise<ActAnswer> {
    return acted(this.commands, id, command);
  }
}

/** 通知投递: the log, for the administrator. What the notices say is not his business. */
@ApiTags('delivery')
@Controller('api/deliveries')
export class DeliveriesHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(Mail) private readonly mail: Mail,
    @Optional() @Inject(ChannelSettings) private readonly settings = new ChannelSettings(),
  ) {}

  @Get()
  @AsSheet(deliverySheet)
  async list(@Query() request: DeliveryListRequest, @Asker() meta: Meta): Promise<DeliveryListAnswer> {
    const { items, ...rest } = await this.queries.execute(new ListDeliveries(request, meta));
    return { ...rest, items: items.map((row) => itemOf(row, row.recipient)) };
  }

  @Get('summary')
  async summary(@Asker() meta: Meta): Promise<DeliverySummaryAnswer> {
    const counts = await this.queries.execute(new SummariseDeliveries({}, meta));
    const { held = 0, queued = 0, sending = 0, failed = 0, dead = 0, sent = 0 } = counts;
    const { mailFrom } = this.settings;
    return {
      ...{ held, queued: queued + sending, failed, dead, sent, mailOn: this.mail.on },
      ...(this.mail.on && mailFrom !== undefined ? { mailFrom } : {}),
    };
  }

  @Get(':id')
  async describe(@Param('id', ParseUUIDPipe) deliveryId: string, @Asker() meta: Meta): Promise<DeliveryAnswer> {
    const { attempts, notices, ...row } = await this.queries.execute(new DescribeDelivery({ deliveryId }, meta));
    return {
      ...{ ...itemOf(row, row.recipient), notices },
      attempts: attempts.map(({ beganAt, endedAt, outcome, answer }) => ({
        beganAt: beganAt.toISOString(),
        ...(endedAt === null ? {} : { endedAt: endedAt.toISOString() }),
        ...(outcome === null ? {} : { outcome }),
        ...(answer === null ? {} : { answer }),
      })),
    };
  }

  /** Sends again what was given up: the chosen ones, or all. */
  @Post('resends')
  resend(@Body() { ids }: ResendRequest, @Asker() meta: Meta): Promise<ActAnswer> {
    const resendId = newId(meta);
    const command = new ResendDeliveries({ resendId, ...(ids && { chosen: ids }) }, meta);
    return acted(this.commands, resendId, command);
  }
}
