import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { AddressCodes } from './address-codes.js';
import {
  ConfirmAddressHandler,
  GiveAddressHandler,
  RequestAddressCodeHandler,
  SendTestMailHandler,
  WithdrawAddressHandler,
} from './address.handlers.js';
import { Formats } from './channels.js';
import { ChooseDelivery, CloseEndpoint, TestEndpoint } from './commands.js';
import { deliveryChoice } from './decider.js';
import { DeliveriesAtStart } from './deliveries-at-start.js';
import {
  AttemptRow,
  DeliveryAccountRow,
  DeliveryAddressRow,
  DeliveryChoiceRow,
  DeliveryRow,
  EndpointRow,
} from './delivery.entity.js';
import {
  deliveryAccounts,
  deliveryChoices,
  deliveryEndpoints,
  deliveryNotices,
  deliveryYears,
} from './delivery.projection.js';
import { endpoint } from './endpoint.decider.js';
import { EndpointsHttp } from './endpoint.http.js';
import { RegisterEndpointHandler, ResendDeliveriesHandler, ReviseEndpointHandler } from './handlers.js';
import { DeliveriesHttp, DeliverySettingsHttp } from './http.js';
import { Dispatch } from './dispatch.js';
import { Deliver } from './jobs.js';
import { Mail } from './mail.js';
import { narrative } from './narrative.js';
import { Outbox } from './outbox.js';
import { People } from './people.js';
import { PruneDeliveries } from './pruning.js';
import {
  DescribeDeliveryChoiceHandler,
  DescribeDeliveryHandler,
  DescribeEndpointHandler,
  ListDeliveriesHandler,
  ListEndpointsHandler,
  SummariseDeliveriesHandler,
} from './queries.js';
import { ForgetAddress, QueueAddressCode, QueueDeliveries, QueueTest, SendAgain } from './reactions.js';
import { refusals } from './refusals.js';
import { Webhook } from './webhook.js';

const entities = [
  ...[DeliveryAccountRow, DeliveryAddressRow, DeliveryChoiceRow],
  ...[DeliveryRow, AttemptRow, EndpointRow],
];
const projections = [deliveryAccounts, deliveryChoices, deliveryEndpoints, deliveryNotices, deliveryYears];

@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  controllers: [DeliverySettingsHttp, DeliveriesHttp, EndpointsHttp],
  providers: [
    ...commandHandlers(deliveryChoice, [ChooseDelivery]),
    ...commandHandlers(endpoint, [CloseEndpoint, TestEndpoint]),
    ...[
      GiveAddressHandler,
      RequestAddressCodeHandler,
      ConfirmAddressHandler,
      WithdrawAddressHandler,
      SendTestMailHandler,
    ],
    ...[RegisterEndpointHandler, ReviseEndpointHandler, ResendDeliveriesHandler],
    ...[ListDeliveriesHandler, DescribeDeliveryHandler, SummariseDeliveriesHandler],
    ...[DescribeDeliveryChoiceHandler, ListEndpointsHandler, DescribeEndpointHandler],
    ...[QueueDeliveries, QueueTest, QueueAddressCode, SendAgain, ForgetAddress, Deliver, PruneDeliveries],
    ...[Outbox, People, AddressCodes, Dispatch, Mail, Webhook, Formats],
    contribute({ projections, refusals, narrative }),
  ],
})
export class DeliveryModule {}

/** For the process that does the jobs; imported beside DeliveryModule. */
@Module({ providers: [Outbox, DeliveriesAtStart] })
export class DeliveryWorkerModule {}
