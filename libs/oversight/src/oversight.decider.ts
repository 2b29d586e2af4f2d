import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import type { Recorded } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  ApproveOversight,
  IssueFacts,
  ListForOversight,
  Numbering,
  OversightCommand,
  ProposeOversight,
  SettleOversight,
} from './commands.js';
import {
  IssueListedForOversight,
  OversightDeclined,
  OversightLifted,
  OversightProposed,
  type Listing,
  type OversightEvent,
} from './events.js';

interface Of {
  readonly unitId: string;
  readonly campaignId: string;
}

/** How an issue stands to 挂牌督办: not on the board, proposed for it, or on it. */
export type Oversight =
  | { readonly is: 'off' }
  | ({ readonly is: 'proposed'; readonly by: string; readonly listing: Listing } & Of)
  | ({ readonly is: 'listed'; readonly documentNumber: string } & Of);

type Told = OversightEvent & Partial<Pick<Recorded, 'actor'>>;

/** 挂牌督办 of one issue, as often as it is listed and lifted. */
export const oversight: Decider<OversightCommand, Told, Oversight> = {
  name: 'oversight',
  initial: { is: 'off' },
  stream: ({ data }) => `oversight-${data.issueId}`,

  decide(command, state) {
    switch (command.type) {
      case 'ProposeOversight':
      case 'ListForOversight':
        return enter(command, state);
      case 'ApproveOversight':
        return approve(command, state);
      case 'DeclineOversight': {
        const { unitId } = proposed(state);
        return [new OversightDeclined({ issueId: command.data.issueId, unitId, reason: command.data.reason })];
      }
      case 'LiftOversight': {
        if (state.is !== 'listed') throw new Rejection('oversight-not-listed');
        return [lifted(command.data.issueId, state, 'decided', command.data.reason)];
      }
      case 'SettleOversight':
        return settle(command, state);
    }
  },

  evolve(state, event): Oversight {
    switch (event.type) {
      case 'OversightProposed': {
        const { unitId, campaignId, level, reason, dueOn } = event.data;
        return { is: 'proposed', unitId, campaignId, by: event.actor ?? '', listing: { level, reason, dueOn } };
      }
      case 'IssueListedForOversight': {
        const { unitId, campaignId, documentNumber } = event.data;
        return { is: 'listed', unitId, campaignId, documentNumber };
      }
      default:
        return { is: 'off' };
    }
  },
};

type Listed = Extract<Oversight, { is: 'listed' }>;

const lifted = (
  issueId: string,
  { unitId, documentNumber }: Listed,
  because: SettleOversight['data']['because'] | 'decided',
  reason: string,
) => new OversightLifted({ issueId, unitId, documentNumber, because, reason });

function proposed(state: Oversight): Extract<Oversight, { is: 'proposed' }> {
  if (state.is !== 'proposed') throw new Rejection('oversight-not-proposed');
  return state;
}

/** A settled issue leaves nothing to oversee. */
function open(facts: IssueFacts | undefined): IssueFacts {
  if (!facts) throw new Rejection('oversight-issue-unknown');
  refuseIf(facts.settled, 'oversight-issue-settled');
  return facts;
}

const refusePast = (dueOn: string, today: string): void =>
  refuseIf(dueOn < today, 'oversight-due-day-past', { dueOn, today });

function enter(command: ProposeOversight | ListForOversight, state: Oversight): OversightEvent[] {
  const { issueId, level, reason, dueOn, facts } = command.data;
  const { unitId, campaignId } = open(facts);
  refuseIf(state.is === 'listed', 'oversight-already-listed');
  refuseIf(state.is === 'proposed', 'oversight-already-proposed');
  refusePast(dueOn, dayOf(command.meta.at));
  const listing = { issueId, unitId, campaignId, level, reason, dueOn };
  if (command.type === 'ProposeOversight') return [new OversightProposed(listing)];
  return [new IssueListedForOversight({ ...listing, ...numbered(command.data.numbering) })];
}

function approve({ data, meta }: ApproveOversight, state: Oversight): OversightEvent[] {
  const { unitId, campaignId, by, listing } = proposed(state);
  open(data.facts);
  refuseIf(by === meta.actor, 'oversight-approver-proposed');
  refusePast(listing.dueOn, dayOf(meta.at));
  const { issueId } = data;
  return [new IssueListedForOversight({ issueId, unitId, campaignId, ...listing, ...numbered(data.numbering) })];
}

/** Told twice, it finds nothing to settle; told late, an issue that was taken up again meanwhile. */
function settle({ data: { issueId, because, reason, facts } }: SettleOversight, state: Oversight): OversightEvent[] {
  if (facts?.settled === false) return [];
  switch (state.is) {
    case 'listed':
      return [lifted(issueId, state, because, reason)];
    case 'proposed':
      return [new OversightDeclined({ issueId, unitId: state.unitId, reason })];
    case 'off':
      return [];
  }
}

/** Numbers are taken by the handler, inside the transaction. */
function numbered(numbering: Numbering | undefined): Numbering {
  if (!numbering) throw new Rejection('oversight-number-missing');
  return numbering;
}
