import { secondsOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ChooseDelivery, PersonCommand, SendTestMail } from './commands.js';
import { AddressGiven, AddressWithdrawn, DeliveryChosen, TestMailRequested, type PersonEvent } from './events.js';
import { isQuietAt } from './rules.js';

interface Person {
  readonly hasAddress: boolean;
}

const TEST_PAUSE_SECONDS = 60;

/** How one person wants to be reached. Everybody decides for himself. */
export const deliveryChoice: Decider<PersonCommand, PersonEvent, Person> = {
  name: 'delivery-choice',
  initial: { hasAddress: false },
  stream: ({ meta }) => `delivery-choice-${meta.actor}`,

  decide(command, state) {
    const { actor: accountId } = command.meta;
    switch (command.type) {
      case 'ChooseDelivery':
        return choose(command, accountId);
      case 'GiveAddress':
        return [new AddressGiven({ accountId })];
      case 'WithdrawAddress':
        return state.hasAddress ? [new AddressWithdrawn({ accountId })] : [];
      case 'SendTestMail':
        return test(command, state, accountId);
    }
  },

  evolve(state, event): Person {
    switch (event.type) {
      case 'AddressGiven':
        return { hasAddress: true };
      case 'AddressWithdrawn':
        return { hasAddress: false };
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

/** A button that is pressed again and again fills nobody's mailbox. */
function test({ data, meta }: SendTestMail, { hasAddress }: Person, accountId: string): PersonEvent[] {
  const { deliveryId, mailOn, testedAt } = data;
  refuseIf(mailOn !== true, 'mail-not-set-up');
  refuseIf(!hasAddress, 'no-address-given');
  const soon = testedAt !== undefined && secondsOf(meta.at) - secondsOf(testedAt) < TEST_PAUSE_SECONDS;
  refuseIf(soon, 'test-mail-too-soon');
  return [new TestMailRequested({ accountId, deliveryId })];
}
