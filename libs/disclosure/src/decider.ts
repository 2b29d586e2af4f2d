import { addDays, dayOf, monthsBefore } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type {
  Addressed,
  ApproveDisclosure,
  CollectDisclosure,
  ConfirmDisclosure,
  DisclosureCommand,
  ProposeNonDisclosure,
  PublishDisclosure,
  ReturnDisclosure,
} from './commands.js';
import {
  DisclosureApproved,
  DisclosureCollected,
  DisclosureConfirmed,
  DisclosurePublished,
  DisclosureReturned,
  DisclosureWithheld,
  NonDisclosureProposed,
  type DisclosureEvent,
  type Due,
} from './events.js';
import { dated, fix, move } from './deadline.rules.js';
import {
  afterProposal,
  decisionOf,
  dueOf,
  entryId,
  factsOf,
  isLate,
  publicOf,
  publishable,
  refuseEnterer,
  refuseUnlikely,
  startOf,
  titleOf,
  without,
  worded,
  type Disclosure,
  type Draft,
  type Entry,
} from './rules.js';
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
  DisclosurePublished: (state, { data: { title, text, edition } }) => {
    const facts = factsOf(state.draft?.decision, state.draft?.statistics);
    return { ...without(state, 'draft', 'withheld'), settled: true, edition, shown: { title, text, facts } };
  },
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

const of = ({ unitId, code }: Addressed) => ({ entryId: entryId({ unitId, code }), unitId, code });
const roundOf = (state: Disclosure): number => (state.is === 'absent' ? 0 : state.round);

function collect({ data, meta }: CollectDisclosure, state: Disclosure): DisclosureEvent[] {
  const { kind, statistics } = data;
  const facts = refuseUnlikely(kind, data, dayOf(meta.at));
  const decision = decisionOf(kind, data.decision, state);
  const wording = worded(data, titleOf(kind, facts, decision, statistics), decision);
  refuseIf(state.is === 'entry' && isShown(state, wording.masked, factsOf(decision, statistics)), 'nothing-to-update');
  return [
    new DisclosureCollected({
      ...{ ...of(data), kind, ...wording, round: roundOf(state) + 1, enteredBy: meta.actor },
      ...dueOf(dueNow(state, data.decision === undefined && kind === 'decision', facts)),
      ...(facts.item && { months: facts.item.months }),
      ...(decision && { decision }),
      ...(statistics && { statistics }),
    }),
  ];
}

/** What was answered for keeps its day, and so does what stays as it was entered. */
const dueNow = (state: Disclosure, asBefore: boolean, now: Due): Due =>
  state.is === 'entry' && (state.settled || asBefore) ? state.due : now;

const isShown = ({ shown, withdrawal }: Entry, text: string, facts: string): boolean =>
  shown !== undefined && withdrawal === undefined && shown.text === text && shown.facts === facts;

/** 公开为常态、不公开为例外: that something is not shown is proposed with its ground, and reviewed. */
function proposeNone({ data, meta }: ProposeNonDisclosure, state: Disclosure): DisclosureEvent[] {
  const { kind, ground, explanation } = data;
  const facts = refuseUnlikely(kind, data, dayOf(meta.at));
  refuseIf(kind === 'statistics', 'statistics-never-withheld');
  refuseIf(state.is === 'entry' && state.shown !== undefined, 'disclosure-still-public');
  const decision = decisionOf(kind, data.decision, state);
  const due = dueNow(state, data.decision === undefined && kind === 'decision', facts);
  return [
    new NonDisclosureProposed({
      ...{ ...of(data), kind, title: titleOf(kind, facts, decision), round: roundOf(state) + 1 },
      ...{ enteredBy: meta.actor, ground, explanation, ...dueOf(due), ...(decision && { decision }) },
    }),
  ];
}

/** Throws what stands against anybody reviewing it. */
function reviewable({ draft }: Entry, meta: Meta): Draft {
  if (!draft || draft.returned || draft.approvedBy !== undefined) throw new Rejection('nothing-to-review');
  refuseEnterer(meta, draft);
  return draft;
}

function giveBack({ data, meta }: ReturnDisclosure, entry: Entry): DisclosureEvent[] {
  const { round } = reviewable(entry, meta);
  return [new DisclosureReturned({ ...of(data), round, returnedBy: meta.actor, reason: data.reason })];
}

function approve({ data, meta }: ApproveDisclosure, entry: Entry): DisclosureEvent[] {
  const { round } = reviewable(entry, meta);
  return [new DisclosureApproved({ ...of(data), round, approvedBy: meta.actor })];
}

function publish({ data, meta }: PublishDisclosure, entry: Entry): DisclosureEvent[] {
  const draft = publishable(entry, meta);
  const today = dayOf(meta.at);
  // What was answered for once is in time or late for good: a later wording is an update.
  const late = !entry.settled && isLate(today, startOf(draft, meta.at), entry.due);
  const { kind } = entry;
  const { wording, withheld, title, decision, statistics } = draft;
  if (withheld) return [new DisclosureWithheld({ ...of(data), kind, title, ground: withheld.ground, late })];
  return [
    new DisclosurePublished({
      ...{ ...of(data), kind, title, text: wording?.masked ?? '', edition: entry.edition + 1, late },
      ...freshness(entry, today),
      ...(decision && { decision: publicOf(decision) }),
      ...(statistics && { statistics }),
    }),
  ];
}

const freshness = ({ months }: Entry, today: string): { freshUntil?: string } =>
  months === undefined ? {} : { freshUntil: monthsBefore(today, -months) };

/** 核对无变化: only of what is kept up to date. */
function confirm({ data, meta }: ConfirmDisclosure, entry: Entry): DisclosureEvent[] {
  refuseIf(entry.kind !== 'standing', 'nothing-to-confirm');
  refuseIf(entry.shown === undefined, 'disclosure-not-public');
  const { freshUntil = addDays(dayOf(meta.at), 1) } = freshness(entry, dayOf(meta.at));
  return [new DisclosureConfirmed({ ...of(data), edition: entry.edition, freshUntil })];
}
