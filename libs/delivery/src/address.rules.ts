import { secondsOf } from '@app/calendar/dates.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ConfirmAddress, GiveAddress, RequestAddressCode, SendTestMail } from './commands.js';
import { AddressCodeRequested, AddressConfirmed, AddressGiven, TestMailRequested, type PersonEvent } from './events.js';

export const CODE_MINUTES = 30;
export const CODE_TRIES = 5;

export interface Person {
  readonly hasAddress: boolean;
  /** When a code was last asked for. */
  readonly codeAt?: string;
}

const PAUSE_SECONDS = 60;

const isSoon = (then: string | undefined, now: string): boolean =>
  then !== undefined && secondsOf(now) - secondsOf(then) < PAUSE_SECONDS;

/** A code goes to every new address, once a minute: nobody's mailbox is filled by typing addresses. */
export function give({ data, meta }: GiveAddress, { codeAt }: Person): PersonEvent[] {
  const { actor: accountId } = meta;
  if (data.confirmed) return [];
  refuseIf(isSoon(codeAt, meta.at), 'address-code-too-soon');
  const { codeId: deliveryId } = data;
  return [
    new AddressGiven({ accountId }),
    ...(deliveryId === undefined ? [] : [new AddressCodeRequested({ accountId, deliveryId })]),
  ];
}

export function requestCode({ data, meta }: RequestAddressCode, { hasAddress, codeAt }: Person): PersonEvent[] {
  refuseIf(data.mailOn !== true, 'mail-not-set-up');
  refuseIf(!hasAddress, 'no-address-given');
  refuseIf(data.confirmed ?? false, 'address-already-confirmed');
  refuseIf(isSoon(codeAt, meta.at), 'address-code-too-soon');
  return [new AddressCodeRequested({ accountId: meta.actor, deliveryId: data.deliveryId })];
}

/** Only whoever reads what is sent there can say it back. */
export function confirm({ data, meta }: ConfirmAddress, { hasAddress }: Person): PersonEvent[] {
  refuseIf(!hasAddress, 'no-address-given');
  if (data.confirmed) return [];
  const { tried = { is: 'none' } } = data;
  refuseIf(tried.is === 'none', 'address-code-none');
  refuseIf(tried.is === 'spent', 'address-code-spent', { tries: CODE_TRIES });
  refuseIf(tried.is === 'expired', 'address-code-expired', { minutes: CODE_MINUTES });
  refuseIf(tried.is === 'wrong', 'address-code-wrong', { left: tried.is === 'wrong' ? tried.left : 0 });
  return [new AddressConfirmed({ accountId: meta.actor })];
}

/** A button that is pressed again and again fills nobody's mailbox. */
export function test({ data, meta }: SendTestMail, { hasAddress }: Person): PersonEvent[] {
  const { deliveryId, mailOn, testedAt, confirmed } = data;
  refuseIf(mailOn !== true, 'mail-not-set-up');
  refuseIf(!hasAddress, 'no-address-given');
  refuseIf(confirmed !== true, 'address-not-confirmed');
  refuseIf(isSoon(testedAt, meta.at), 'test-mail-too-soon');
  return [new TestMailRequested({ accountId: meta.actor, deliveryId })];
}
