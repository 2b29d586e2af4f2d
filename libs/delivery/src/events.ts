import { Event } from '@app/eventing/message.js';

/** 免打扰: from one time of day until another, across midnight too. `restDays`: all of a day nobody works. */
export interface Quiet {
  /** HH:MM, Asia/Shanghai. */
  readonly from: string;
  readonly until: string;
  readonly restDays: boolean;
}

/** What is urgent goes at once, by night too: something overdue, an escalation. */
export type Urgency = 'late' | 'escalation';

/** What a person wants of his notices beyond the inbox. */
export interface Choice {
  /** Kinds of notices that go by mail, and that a group's robot may announce. */
  readonly email: readonly string[];
  readonly webhook: readonly string[];
  readonly urgent: readonly Urgency[];
  /** Absent: never quiet. */
  readonly quiet?: Quiet;
  /** HH:MM at which what is not urgent comes in one mail. Absent: each in a mail of its own. */
  readonly digestAt?: string;
}

export class DeliveryChosen extends Event('DeliveryChosen')<Choice & { accountId: string }> {}
/** The address itself is no part of the history: it can be forgotten. */
export class AddressGiven extends Event('AddressGiven')<{ accountId: string }> {}
/** A code goes to the address; the code itself stands nowhere. */
export class AddressCodeRequested extends Event('AddressCodeRequested')<{ accountId: string; deliveryId: string }> {}
export class AddressConfirmed extends Event('AddressConfirmed')<{ accountId: string }> {}
export class AddressWithdrawn extends Event('AddressWithdrawn')<{ accountId: string }> {}
export class TestMailRequested extends Event('TestMailRequested')<{ accountId: string; deliveryId: string }> {}

export type PersonEvent =
  DeliveryChosen | AddressGiven | AddressCodeRequested | AddressConfirmed | AddressWithdrawn | TestMailRequested;

/** What an endpoint announces. Its address, key and body template are kept apart from the history. */
export interface EndpointTerms {
  readonly name: string;
  /** One of config/webhook-formats.json. */
  readonly format: string;
  readonly host: string;
  readonly ownTemplate: boolean;
  readonly kinds: readonly string[];
  /** Whose notices: the holders of these roles, in one unit or anywhere. */
  readonly roles: readonly string[];
  readonly unitId?: string;
}

export class EndpointRegistered extends Event('EndpointRegistered')<EndpointTerms & { endpointId: string }> {}
export class EndpointRevised extends Event('EndpointRevised')<EndpointTerms & { endpointId: string }> {}
export class EndpointClosed extends Event('EndpointClosed')<{ endpointId: string; reason: string }> {}
export class EndpointTested extends Event('EndpointTested')<{ endpointId: string; deliveryId: string }> {}

export type EndpointEvent = EndpointRegistered | EndpointRevised | EndpointClosed | EndpointTested;

export class DeliveriesResent extends Event('DeliveriesResent')<{ resendId: string; deliveries: readonly string[] }> {}
