import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { EndpointCommand, RegisterEndpoint, ReviseEndpoint } from './commands.js';
import {
  EndpointClosed,
  EndpointRegistered,
  EndpointRevised,
  EndpointTested,
  type EndpointEvent,
  type EndpointTerms,
} from './events.js';

type Endpoint = 'absent' | 'open' | 'closed';

/** 群机器人或接口: where notices are announced to a group or handed to another system. */
export const endpoint: Decider<EndpointCommand, EndpointEvent, Endpoint> = {
  name: 'delivery-endpoint',
  initial: 'absent',
  stream: ({ data }) => `delivery-endpoint-${data.endpointId}`,

  decide(command, state) {
    const { endpointId } = command.data;
    if (command.type === 'RegisterEndpoint') return [new EndpointRegistered({ ...termsOf(command), endpointId })];
    refuseIf(state !== 'open', 'endpoint-not-open');
    switch (command.type) {
      case 'ReviseEndpoint':
        return [new EndpointRevised({ ...termsOf(command), endpointId })];
      case 'CloseEndpoint':
        return [new EndpointClosed({ endpointId, reason: command.data.reason })];
      case 'TestEndpoint':
        return [new EndpointTested({ endpointId, deliveryId: command.data.deliveryId })];
    }
  },

  evolve(state, event): Endpoint {
    if (event.type === 'EndpointRegistered') return 'open';
    return event.type === 'EndpointClosed' ? 'closed' : state;
  },
};

function termsOf({ data }: RegisterEndpoint | ReviseEndpoint): EndpointTerms {
  const { name, format, host = '', ownTemplate = false, kinds, roles, unitId, formatKnown } = data;
  refuseIf(formatKnown !== true, 'format-unknown', { format });
  return { name, format, host, ownTemplate, kinds, roles, ...(unitId === undefined ? {} : { unitId }) };
}
