import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { OrderCommand, OrderPaper, RecordOrderFilled } from './commands.js';
import { ArchiveMade, CampaignArchived, OrderCleared, OrderFilled, PaperOrdered, type OrderEvent } from './events.js';
import { refuseForeign } from './kind.rules.js';

type Order = { readonly is: 'absent' | 'waiting' | 'ready' | 'cleared' };

/** What takes long is ordered, made by a job, kept for a while, and taken away. */
export const order: Decider<OrderCommand, OrderEvent, Order> = {
  name: 'order',
  initial: { is: 'absent' },
  stream: ({ data: { orderId } }) => `paper-order-${orderId}`,

  decide(command, { is }) {
    switch (command.type) {
      case 'OrderPaper':
        return place(command, is);
      case 'RecordOrderFilled':
        return fill(command, is);
      case 'ClearOrder':
        return is === 'ready' ? [new OrderCleared({ orderId: command.data.orderId })] : [];
    }
  },

  evolve(state, { type }): Order {
    switch (type) {
      case 'PaperOrdered':
        return { is: 'waiting' };
      case 'OrderFilled':
        return { is: 'ready' };
      case 'ArchiveMade':
      case 'CampaignArchived':
        return state;
      case 'OrderCleared':
        return { is: 'cleared' };
    }
  },
};

function place({ data: { orderId, work, name = '' }, meta }: OrderPaper, is: Order['is']): OrderEvent[] {
  if (is !== 'absent') return [];
  if (work.what === 'archive') refuseIf(meta.unit !== undefined && meta.unit !== work.unitId, 'not-your-unit');
  refuseIf(work.what === 'campaign' && !meta.roles.includes('office-director'), 'archive-by-director');
  if (work.what === 'print') refuseForeign(work.subject, meta);
  const { actor, roles, unit } = meta;
  return [
    new PaperOrdered({ orderId, by: actor, roles, ...(unit === undefined ? {} : { forUnit: unit }), name, work }),
  ];
}

/** A job that ran twice made the same twice; the first counts. */
function fill({ data: { archive, campaign, ...filled } }: RecordOrderFilled, is: Order['is']): OrderEvent[] {
  if (is !== 'waiting') return [];
  const { orderId, size, sha256 } = filled;
  return [
    new OrderFilled(filled),
    ...(archive ? [new ArchiveMade({ orderId, ...archive, size, sha256 })] : []),
    ...(campaign ? [new CampaignArchived({ orderId, ...campaign, size, sha256 })] : []),
  ];
}
