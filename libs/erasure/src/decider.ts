import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import type { Recorded } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { DeclineErasure, ErasureCommand, OrderErasure, ProposeErasure } from './commands.js';
import { ErasureDeclined, ErasureProposed, PayloadErased, ReadTablesCleared, type ErasureEvent } from './events.js';
import { refuseUnfit, refuseUnfitDocument } from './rules.js';

/** An event with the account that caused it. */
type Told = ErasureEvent & Partial<Pick<Recorded, 'actor'>>;

type Erasure =
  | { readonly is: 'absent' }
  | { readonly is: 'proposed'; readonly by: string; readonly proposal: ErasureProposed['data'] }
  | { readonly is: 'declined' | 'erased' | 'cleared' };

/** 依法删除: one person proposes, another orders, and the event of the order is what erases. */
export const erasure: Decider<ErasureCommand, Told, Erasure> = {
  name: 'erasure',
  initial: { is: 'absent' },
  stream: ({ data }) => `erasure-${data.erasureId}`,

  decide(command, state) {
    switch (command.type) {
      case 'ProposeErasure':
        return propose(command, state);
      case 'DeclineErasure':
        return decline(command, state);
      case 'OrderErasure':
        return order(command, state);
      case 'RecordReadTablesCleared':
        return state.is === 'erased' ? [new ReadTablesCleared(command.data)] : [];
    }
  },

  evolve(state, event): Erasure {
    switch (event.type) {
      case 'ErasureProposed':
        return { is: 'proposed', by: event.actor ?? '', proposal: event.data };
      case 'ErasureDeclined':
        return { is: 'declined' };
      case 'PayloadErased':
        return { is: 'erased' };
      case 'ReadTablesCleared':
        return { is: 'cleared' };
    }
  },
};

function propose({ data, meta }: ProposeErasure, state: Erasure): ErasureProposed[] {
  refuseIf(state.is !== 'absent', 'erasure-already-proposed');
  const { erasureId, documentNumber, orderedOn, issuedBy, basis, evidence, found = [], files = [] } = data;
  const document = { documentNumber, orderedOn, issuedBy, basis, evidence };
  refuseUnfitDocument(document, dayOf(meta.at));
  refuseIf(found.length === 0, 'erasure-nothing-found');
  found.forEach(refuseUnfit);
  const events = found.flatMap(({ event }) => event ?? []);
  return [new ErasureProposed({ erasureId, ...document, count: events.length, events, files })];
}

/** What is decided over: a proposal nobody has decided on. */
function proposalOf(state: Erasure): Extract<Erasure, { is: 'proposed' }> {
  if (state.is === 'proposed') return state;
  throw new Rejection(state.is === 'absent' ? 'erasure-not-found' : 'erasure-already-decided');
}

function decline({ data }: DeclineErasure, state: Erasure): ErasureDeclined[] {
  proposalOf(state);
  return [new ErasureDeclined(data)];
}

function order({ meta }: OrderErasure, state: Erasure): PayloadErased[] {
  const { by, proposal } = proposalOf(state);
  refuseIf(by === meta.actor, 'erasure-orderer-proposed');
  return [new PayloadErased({ ...proposal, proposedBy: by })];
}
