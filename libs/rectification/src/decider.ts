import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type {
  FindOverdue,
  GrantExtension,
  IssueCommand,
  RefuseExtension,
  ReportIssue,
  RequestExtension,
  SubmitRectification,
} from './commands.js';
import {
  ExtensionRequested,
  IssueClaimed,
  RectificationPlanned,
  RectificationStarted,
  RectificationSubmitted,
  type IssueEvent,
  type IssueReported,
} from './events.js';
import { grantExtension, refuseExtension, requestExtension } from './extension.rules.js';
import { findOverdue } from './overdue.rules.js';
import { report } from './report.rules.js';
import { refuseUnlessOpenTo, type Issue, type OpenIssue, type Told } from './rules.js';
import { close, reopen, sendBack } from './verification.rules.js';

/** One line of the 整改台账, from found to verified by another person. */
export const issue: Decider<IssueCommand, Told, Issue> = {
  name: 'issue',
  initial: { is: 'absent' },
  stream: ({ data }) => `issue-${data.issueId}`,

  decide(command, state) {
    if (command.type === 'ReportIssue') return report(command, state);
    if (state.is === 'absent') throw new Rejection('issue-not-found');
    refuseUnlessOwn(command.meta, state.unitId);
    return carryOn(command, state);
  },

  evolve(state, event): Issue {
    if (event.type === 'IssueReported') return reported(event);
    if (state.is === 'absent') return state;
    const actor = event.actor ?? '';
    const known = !BY_THE_UNIT.includes(event.type) || state.unitSide.includes(actor);
    return moved(known ? state : { ...state, unitSide: [...state.unitSide, actor] }, event);
  },
};

const BY_THE_UNIT: readonly string[] = [
  IssueClaimed.type,
  RectificationPlanned.type,
  RectificationStarted.type,
  RectificationSubmitted.type,
  ExtensionRequested.type,
];

const reported = ({
  data: { unitId, dueOn },
  actor = '',
  unit,
}: IssueReported & Pick<Told, 'actor' | 'unit'>): Issue => ({
  is: 'reported',
  unitId,
  originalDueOn: dueOn,
  dueOn,
  rounds: 0,
  unitSide: unit === undefined ? [] : [actor],
  extensions: 0,
});

function carryOn(command: Exclude<IssueCommand, ReportIssue>, state: OpenIssue): IssueEvent[] {
  const { unitId } = state;
  switch (command.type) {
    case 'ClaimIssue':
      refuseUnlessOpenTo('claim', state);
      return [new IssueClaimed({ ...command.data, unitId })];
    case 'PlanRectification':
      refuseUnlessOpenTo('plan', state);
      return [new RectificationPlanned({ ...command.data, unitId })];
    case 'StartRectification':
      refuseUnlessOpenTo('start', state);
      return [new RectificationStarted({ ...command.data, unitId })];
    case 'SubmitRectification':
      return submit(command, state);
    case 'CloseIssue':
      return close(command, state);
    case 'ReturnRectification':
      return sendBack(command, state);
    case 'ReopenIssue':
      return reopen(command, state);
    default:
      return watchDeadline(command, state);
  }
}

type AboutDeadline = RequestExtension | GrantExtension | RefuseExtension | FindOverdue;

function watchDeadline(command: AboutDeadline, state: OpenIssue): IssueEvent[] {
  switch (command.type) {
    case 'RequestExtension':
      return requestExtension(command, state);
    case 'GrantExtension':
      return grantExtension(command, state);
    case 'RefuseExtension':
      return refuseExtension(command, state);
    case 'FindOverdue':
      return findOverdue(command, state);
  }
}

/** Late is accepted and marked late: a locked form helps nobody. */
function submit({ data, meta }: SubmitRectification, state: OpenIssue): RectificationSubmitted[] {
  refuseUnlessOpenTo('submit', state);
  refuseIf(data.evidence.length === 0, 'rectification-without-evidence');
  const { unitId, dueOn } = state;
  return [
    new RectificationSubmitted({ ...data, unitId, round: state.rounds + 1, dueOn, late: dayOf(meta.at) > dueOn }),
  ];
}

/** A deadline set anew is a deadline nobody has missed yet. */
const dueAnew = (state: OpenIssue, dueOn: string): OpenIssue => ({ ...state, dueOn, overdue: undefined });

type Later = Exclude<Told, IssueReported>;

/** What each event makes of an issue in the ledger. */
const MOVES: { readonly [T in Later['type']]: (state: OpenIssue, event: Extract<Later, { type: T }>) => OpenIssue } = {
  IssueClaimed: (state) => ({ ...state, is: 'claimed' }),
  RectificationPlanned: (state) => (state.is === 'claimed' ? { ...state, is: 'planned' } : state),
  RectificationStarted: (state) => ({ ...state, is: 'in-progress' }),
  RectificationSubmitted: (state, { data }) => ({
    ...state,
    is: 'submitted',
    rounds: data.round,
    requested: undefined,
  }),
  RectificationReturned: (state, { data }) => ({ ...dueAnew(state, data.dueOn), is: 'returned' }),
  IssueClosed: (state) => ({ ...state, is: 'closed' }),
  IssueReopened: (state, { data }) => ({ ...dueAnew(state, data.dueOn), is: 'reopened' }),
  ExtensionRequested: (state, { data, actor = '' }) => ({ ...state, requested: { dueOn: data.dueOn, by: actor } }),
  ExtensionGranted: (state, { data }) => ({
    ...dueAnew(state, data.dueOn),
    extensions: state.extensions + 1,
    requested: undefined,
  }),
  ExtensionRefused: (state) => ({ ...state, requested: undefined }),
  IssueFellOverdue: (state) => ({ ...state, overdue: [] }),
  IssueEscalated: (state, { data }) => ({ ...state, overdue: [...(state.overdue ?? []), data.level] }),
};

const moved = (state: OpenIssue, event: Later): OpenIssue =>
  (MOVES[event.type] as (state: OpenIssue, event: Later) => OpenIssue)(state, event);
