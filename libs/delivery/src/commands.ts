import { Command } from '@app/eventing/message.js';
import type { Choice, EndpointTerms } from './events.js';

export class ChooseDelivery extends Command('ChooseDelivery')<Choice> {}
/**
 * `address` reaches the handler, which keeps it apart, and no further. Looked up: whether it is the confirmed one
 * already, and, where mails are sent, the delivery its code goes with.
 */
export class GiveAddress extends Command('GiveAddress')<{ address?: string; confirmed?: boolean; codeId?: string }> {}
export class RequestAddressCode extends Command('RequestAddressCode')<{
  deliveryId: string;
  mailOn?: boolean;
  confirmed?: boolean;
}> {}
/** What came of a code that was typed in. */
export type Tried =
  { readonly is: 'right' | 'none' | 'spent' | 'expired' } | { readonly is: 'wrong'; readonly left: number };

/** `code` reaches the handler and no further; it says what came of it. */
export class ConfirmAddress extends Command('ConfirmAddress')<{ code?: string; tried?: Tried; confirmed?: boolean }> {}
export class WithdrawAddress extends Command('WithdrawAddress')<object> {}
/** `mailOn`, whether the address is confirmed, and `testedAt`, when a test mail was last asked for, are looked up. */
export class SendTestMail extends Command('SendTestMail')<{
  deliveryId: string;
  mailOn?: boolean;
  confirmed?: boolean;
  testedAt?: string;
}> {}

export type PersonCommand =
  ChooseDelivery | GiveAddress | RequestAddressCode | ConfirmAddress | WithdrawAddress | SendTestMail;

/** What only the handler sees: it keeps these apart from the history. Absent when revised: as they were. */
export interface EndpointSecrets {
  readonly url?: string;
  readonly secret?: string;
  /** Empty: the format's own. */
  readonly template?: string;
}

/** `secrets` reach the handler and no further; it fills in `host` and `ownTemplate`. */
type Asked = Omit<EndpointTerms, 'host' | 'ownTemplate'> &
  Partial<Pick<EndpointTerms, 'host' | 'ownTemplate'>> & {
    endpointId: string;
    secrets?: EndpointSecrets;
    /** Looked up: config/webhook-formats.json has the format. */
    formatKnown?: boolean;
  };

export class RegisterEndpoint extends Command('RegisterEndpoint')<Asked> {}
export class ReviseEndpoint extends Command('ReviseEndpoint')<Asked> {}
export class CloseEndpoint extends Command('CloseEndpoint')<{ endpointId: string; reason: string }> {}
export class TestEndpoint extends Command('TestEndpoint')<{ endpointId: string; deliveryId: string }> {}

export type EndpointCommand = RegisterEndpoint | ReviseEndpoint | CloseEndpoint | TestEndpoint;

/** `chosen` absent: all that are given up. `found` are those of them that are, looked up in the transaction. */
export class ResendDeliveries extends Command('ResendDeliveries')<{
  resendId: string;
  chosen?: readonly string[];
  found?: readonly string[];
}> {}
