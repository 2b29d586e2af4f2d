import { dayOf } from '@app/calendar/dates.js';
import { measuredBy } from '@app/calendar/standing-clock.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { IssueCommand, ReportIssue, SubmitRectification } from './commands.js';
import {
  IssueClaimed,
  RectificationStarted,
  RectificationSubmitted,
  unitSideOf,
  type IssueEvent,
  type IssueReported,
} from './events.js';
import { grantExtension, refuseExtension, requestExtension } from './extension.rules.js';
import { merge, receiveMerge } from './merge.rules.js';
import { findOverdue, moveDeadline } from './overdue.rules.js';
import {
  addEvidence,
  addSource,
  analyseCause,
  plan,
  replaceResponsible,
  withEvidence,
  withSources,
} from './particulars.rules.js';
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
    return moved(onUnitSide(state, unitSideOf(event)), event);
  },
};

const onUnitSide = (state: OpenIssue, actors: readonly string[]): OpenIssue => {
  const more = actors.filter((actor) => !state.unitSide.includes(actor));
  return more.length === 0 ? state : { ...state, unitSide: [...state.unitSide, ...more] };
};

const reported = (event: IssueReported & Pick<Told, 'actor' | 'unit'>): Issue => {
  const { data } = event;
  const { unitId, campaignId, number, dueOn, source, responsible, repeatOf = [] } = data;
  const { responsibleId, inspectionId, findingId } = data;
  return {
    is: 'reported',
    ...{ unitId, campaignId, number, responsible, repeatOf, evidence: [] },
    ...(responsibleId !== undefined && { responsibleId }),
    sources: [
      { source, ...(inspectionId !== undefined && { inspectionId }), ...(findingId !== undefined && { findingId }) },
    ],
    originalDueOn: dueOn,
    dueOn,
    rounds: 0,
    unitSide: unitSideOf(event),
    extensions: 0,
  };
};

type LaterCommand = Exclude<IssueCommand, ReportIssue>;

/** What each command leads to on an issue in the ledger. */
const DEEDS: {
  readonly [T in LaterCommand['type']]: (command: Extract<LaterCommand, { type: T }>, state: OpenIssue) => IssueEvent[];
} = {
  ClaimIssue: ({ data }, state) => {
    refuseUnlessOpenTo('claim', state);
    return [new IssueClaimed({ ...data, unitId: state.unitId })];
  },
  PlanRectification: plan,
  StartRectification: ({ data }, state) => {
    refuseUnlessOpenTo('start', state);
    return [new RectificationStarted({ ...data, unitId: state.unitId })];
  },
  SubmitRectification: submit,
  CloseIssue: close,
  ReturnRectification: sendBack,
  ReopenIssue: reopen,
  RequestExtension: requestExtension,
  GrantExtension: grantExtension,
  RefuseExtension: refuseExtension,
  FindOverdue: findOverdue,
  MoveIssueDeadline: moveDeadline,
  AnalyseCause: analyseCause,
  ReplaceResponsible: replaceResponsible,
  AddSource: addSource,
  AddIssueEvidence: addEvidence,
  MergeIssue: merge,
  ReceiveMerge: receiveMerge,
};

const carryOn = (command: LaterCommand, state: OpenIssue): IssueEvent[] =>
  (DEEDS[command.type] as (command: LaterCommand, state: OpenIssue) => IssueEvent[])(command, state);

/** Late is accepted and marked late: a locked form helps nobody. */
function submit({ data, meta }: SubmitRectification, state: OpenIssue): RectificationSubmitted[] {
  refuseUnlessOpenTo('submit', state);
  refuseIf(data.evidence.length === 0, 'rectification-without-evidence');
  const { paused, dueAfterPause, ...report } = data;
  const measured = measuredBy(state.dueOn, { paused, dueAfterPause }, dayOf(meta.at));
  return [new RectificationSubmitted({ ...report, unitId: state.unitId, round: state.rounds + 1, ...measured })];
}

/** A deadline set anew is a deadline nobody has missed yet. */
const dueAnew = (state: OpenIssue, dueOn: string): OpenIssue => ({ ...state, dueOn, overdue: undefined });

type Later = Exclude<Told, IssueReported>;

const withResponsible = (
  state: OpenIssue,
  { responsible, responsibleId }: { responsible: string; responsibleId?: string },
): OpenIssue => ({ ...state, responsible, responsibleId });

/** What each event makes of an issue in the ledger. */
const MOVES: { readonly [T in Later['type']]: (state: OpenIssue, event: Extract<Later, { type: T }>) => OpenIssue } = {
  IssueClaimed: (state) => ({ ...state, is: 'claimed' }),
  RectificationPlanned: (state, { data }) => ({
    ...withResponsible(state, data),
    is: state.is === 'claimed' ? 'planned' : state.is,
  }),
  RectificationStarted: (state) => ({ ...state, is: 'in-progress' }),
  RectificationSubmitted: (state, { data }) => ({
    ...state,
    is: 'submitted',
    rounds: data.round,
    requested: undefined,
    evidence: withEvidence(
      state.evidence,
      data.evidence.map((fileId) => ({ fileId, side: 'after' })),
    ),
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
  IssueDeadlineMoved: (state, { data }) => dueAnew(state, data.dueOn),
  IssueEscalated: (state, { data }) => ({ ...state, overdue: [...(state.overdue ?? []), data.level] }),
  CauseAnalysed: (state) => state,
  ResponsibleReplaced: (state, { data }) => withResponsible(state, data),
  SourceAdded: (state, { data: { source, note, inspectionId, findingId } }) => ({
    ...state,
    sources: [
      ...state.sources,
      {
        source,
        note,
        ...(inspectionId !== undefined && { inspectionId }),
        ...(findingId !== undefined && { findingId }),
      },
    ],
  }),
  IssueEvidenceAdded: (state, { data: { fileId, name, side } }) => ({
    ...state,
    evidence: withEvidence(state.evidence, [{ fileId, name, side }]),
  }),
  IssueMerged: (state, { data }) => ({ ...state, is: 'merged', requested: undefined, mergedInto: data.intoNumber }),
  MergeReceived: (state, { data }) => ({
    ...state,
    sources: withSources(state.sources, data.sources),
    evidence: withEvidence(state.evidence, data.evidence),
    repeatOf: [...new Set([...state.repeatOf, ...data.repeatOf])],
    extensions: data.extensions ?? state.extensions,
  }),
};

const moved = (state: OpenIssue, event: Later): OpenIssue =>
  (MOVES[event.type] as (state: OpenIssue, event: Later) => OpenIssue)(state, event);
