import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type {
  ApproveDisclosure,
  CollectDisclosure,
  DisclosureCommand,
  ProposeNonDisclosure,
  ReturnDisclosure,
} from './commands.js';
import { dated, fix, move } from './deadline.rules.js';
import {
  DisclosureApproved,
  DisclosureReturned,
  type DisclosureCollected,
  type DisclosureEvent,
  type NonDisclosureProposed,
} from './events.js';
import { afterProposal, collect, proposeNone } from './proposal.rules.js';
import { afterPublication, confirm, publish } from './publication.rules.js';
import { entryId, ofEntry, refuseEnterer, without, type Disclosure, type Draft, type Entry } from './rules.js';
import { afterRequest, afterWithdrawal, requestWithdrawal, withdraw } from './withdrawal.rules.js';

/** 公示: collected → reviewed by another → published → updated, confirmed, withdrawn. */
export const disclosure: Decider<DisclosureCommand, DisclosureEvent, Disclosure> = {
  name: 'disclosure',
  initial: { is: 'absent' },
  stream: ({ data }) => `disclosure-${entryId(data)}`,

  decide(command, state) {
    const { data, meta } = command;
    refuseUnlessOwn(meta, data.unitId);
    if (command.type === 'CollectDisclosure') return collect(command, state);
    if (command.type === 'ProposeNonDisclosure') return proposeNone(command, state);
    return onEntry(command, known(state));
  },

  evolve(state, event): Disclosure {
    if (event.type === 'DisclosureCollected' || event.type === 'NonDisclosureProposed')
      return afterProposal(state, event);
    if (state.is === 'absent') return state;
    const after = AFTER[event.type] as (state: Entry, event: OfEntry) => Entry;
    return after(state, event);
  },
};

type OnEntry = Exclude<DisclosureCommand, CollectDisclosure | ProposeNonDisclosure>;

function onEntry(command: OnEntry, entry: Entry): DisclosureEvent[] {
  switch (command.type) {
    case 'ReturnDisclosure':
      return giveBack(command, entry);
    case 'ApproveDisclosure':
      return approve(command, entry);
    case 'PublishDisclosure':
      return publish(command, entry);
    case 'ConfirmDisclosure':
      return confirm(command, entry);
    case 'RequestDisclosureWithdrawal':
      return requestWithdrawal(command, entry);
    case 'WithdrawDisclosure':
      return withdraw(command, entry);
    case 'FixDisclosureDeadline':
      return fix(command, entry);
    case 'MoveDisclosureDeadline':
      return move(command, entry);
  }
}

type OfEntry = Exclude<DisclosureEvent, DisclosureCollected | NonDisclosureProposed>;

type After = { [T in OfEntry['type']]: (state: Entry, event: Extract<OfEntry, { type: T }>) => Entry };

const drafted = (state: Entry, change: Partial<Draft>): Entry =>
  state.draft ? { ...state, draft: { ...state.draft, ...change } } : state;

const AFTER: After = {
  DisclosureReturned: (state) => drafted(state, { returned: true }),
  DisclosureApproved: (state, { data: { approvedBy } }) => drafted(state, { approvedBy }),
  DisclosurePublished: afterPublication,
  DisclosureWithheld: (state, { data }) => ({ ...without(state, 'draft'), settled: true, withheld: data.ground }),
  DisclosureConfirmed: (state) => state,
  DisclosureWithdrawalRequested: afterRequest,
  DisclosureWithdrawn: afterWithdrawal,
  DisclosureDeadlineFixed: (state, { data }) => dated(state, data),
  DisclosureDeadlineMoved: (state, { data }) => dated(state, data),
};

function known(state: Disclosure): Entry {
  if (state.is === 'absent') throw new Rejection('disclosure-not-found');
  return state;
}

/** Throws what stands against anybody reviewing it. */
function reviewable({ draft }: Entry, { data: { owners }, meta }: ReturnDisclosure | ApproveDisclosure): Draft {
  if (!draft || draft.returned || draft.approvedBy !== undefined) throw new Rejection('nothing-to-review');
  refuseEnterer(meta, draft);
  refuseIf(owners?.manager === meta.actor, 'disclosure-reviewed-by-keeper');
  return draft;
}

function giveBack(command: ReturnDisclosure, entry: Entry): DisclosureEvent[] {
  const { round } = reviewable(entry, command);
  const { data, meta } = command;
  return [new DisclosureReturned({ ...ofEntry(data), round, returnedBy: meta.actor, reason: data.reason })];
}

function approve(command: ApproveDisclosure, entry: Entry): DisclosureEvent[] {
  const { round } = reviewable(entry, command);
  const { data, meta } = command;
  return [new DisclosureApproved({ ...ofEntry(data), round, approvedBy: meta.actor })];
}
