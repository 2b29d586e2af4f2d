import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ResendDeliveries } from './commands.js';
import { DeliveriesResent } from './events.js';

/** 重新发送 of what was given up, singly or all at one stroke. */
export const resend: Decider<ResendDeliveries, DeliveriesResent, null> = {
  name: 'delivery-resend',
  initial: null,
  stream: ({ data }) => `delivery-resend-${data.resendId}`,
  decide({ data: { resendId, chosen, found = [] } }) {
    refuseIf(chosen !== undefined && found.length < chosen.length, 'delivery-not-dead');
    refuseIf(found.length === 0, 'no-dead-letters');
    return [new DeliveriesResent({ resendId, deliveries: found })];
  },
  evolve: (state) => state,
};
