import type { Decider } from '@app/eventing/decider.js';
import type { Recorded } from '@app/eventing/message.js';
import { refuseIf } from '@app/eventing/rejection.js';
import { confirm, give, requestCode, test, type Person } from './address.rules.js';
import type { ChooseDelivery, PersonCommand } from './commands.js';
import { AddressWithdrawn, DeliveryChosen, type PersonEvent } from './events.js';
import { isQuietAt } from './rules.js';

type Told = PersonEvent & Partial<Pick<Recorded, 'at'>>;

/** How one person wants to be reached. Everybody decides for himself. */
export const deliveryChoice: Decider<PersonCommand, Told, Person> = {
  name: 'delivery-choice',
  initial: { hasAddress: false },
  stream: ({ meta }) => `delivery-choice-${meta.actor}`,

  decide(command, state) {
    const { actor: accountId } = command.meta;
    switch (command.type) {
      case 'ChooseDelivery':
        return choose(command, accountId);
      case 'GiveAddress':
        return give(command, state);
      case 'RequestAddressCode':
        return requestCode(command, state);
      case 'ConfirmAddress':
        return confirm(command, state);
      case 'WithdrawAddress':
        return state.hasAddress ? [new AddressWithdrawn({ accountId })] : [];
      case 'SendTestMail':
        return test(command, state);
    }
  },

  evolve(state, event): Person {
    switch (event.type) {
      case 'AddressGiven':
        return { ...state, hasAddress: true };
      case 'AddressCodeRequested':
        return { ...state, codeAt: event.at };
      case 'AddressWithdrawn':
        return { ...state, hasAddress: false };
      case 'AddressConfirmed':
      case 'TestMailRequested':
      case 'DeliveryChosen':
        return state;
    }
  },
};

function choose({ data }: ChooseDelivery, accountId: string): PersonEvent[] {
  const { digestAt, quiet } = data;
  refuseIf(digestAt !== undefined && isQuietAt(digestAt, quiet), 'digest-in-quiet-hours', {
    digestAt: digestAt ?? '',
    from: quiet?.from ?? '',
    until: quiet?.until ?? '',
  });
  return [new DeliveryChosen({ ...data, accountId })];
}
