import type { Recorded } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { MutualVisitEvent } from './events.js';

/** 待回复、已认可、有异议、已裁定维持、已撤销. */
export type FindingState = 'open' | 'accepted' | 'disputed' | 'confirmed' | 'dismissed';

export interface Finding {
  readonly id: string;
  readonly text: string;
  readonly category: string;
  readonly dueOn: string;
  readonly is: FindingState;
}

export interface Visit {
  readonly unitId: string;
  readonly visitorId: string;
  readonly campaignId: string;
  readonly arrangedOn: string;
  readonly dueOn: string;
  readonly findings: ReadonlyMap<string, Finding>;
  /** There once the findings were handed over: by when they are to be answered. */
  readonly replyBy?: string;
  /** Accounts that acted for either unit. None of them rules. */
  readonly parties: ReadonlySet<string>;
}

export type MutualVisit =
  { readonly is: 'absent' } | { readonly is: 'called-off' } | ({ readonly is: 'arranged' } & Visit);

/** An event with the account that caused it, which the history keeps beside the event's data. */
export type Told = MutualVisitEvent & Partial<Pick<Recorded, 'actor' | 'unit'>>;

/** Days the inspected unit has to answer the findings. */
export const REPLY_DAYS = 7;

export function findingOf({ findings }: Visit, findingId: string): Finding {
  const finding = findings.get(findingId);
  if (!finding) throw new Rejection('mutual-finding-not-found');
  return finding;
}

/** How many findings wait for an answer once this one has it. */
export const unansweredWithout = ({ findings }: Visit, findingId: string): number =>
  [...findings.values()].filter(({ id, is }) => is === 'open' && id !== findingId).length;

export const refuseSubmitted = ({ replyBy }: Visit): void =>
  refuseIf(replyBy !== undefined, 'mutual-findings-submitted');

/** The day by which to answer; refuses before the findings were handed over. */
export function replyDay({ replyBy }: Visit): string {
  if (replyBy === undefined) throw new Rejection('mutual-findings-not-submitted');
  return replyBy;
}

/** What each event makes of an arranged visit. */
export function progress(state: { readonly is: 'arranged' } & Visit, event: Told): MutualVisit {
  const acted = event.actor !== undefined && event.unit !== undefined ? [event.actor] : [];
  const next = { ...state, parties: new Set([...state.parties, ...acted]) };
  switch (event.type) {
    case 'MutualFindingRecorded': {
      const { findingId: id, text, category, dueOn } = event.data;
      return put(next, { id, text, category, dueOn, is: 'open' });
    }
    case 'MutualFindingWithdrawn':
      return { ...next, findings: new Map([...next.findings].filter(([id]) => id !== event.data.findingId)) };
    case 'MutualFindingsSubmitted':
      return { ...next, replyBy: event.data.replyBy };
    case 'MutualFindingAccepted':
      return turn(next, event.data.findingId, 'accepted');
    case 'MutualFindingDisputed':
      return turn(next, event.data.findingId, 'disputed');
    case 'MutualDisputeRuled':
      return turn(next, event.data.findingId, event.data.ruling === 'dismissed' ? 'dismissed' : 'confirmed');
    default:
      return next;
  }
}

const put = (state: { readonly is: 'arranged' } & Visit, finding: Finding): MutualVisit => ({
  ...state,
  findings: new Map(state.findings).set(finding.id, finding),
});

const turn = (state: { readonly is: 'arranged' } & Visit, findingId: string, is: FindingState): MutualVisit => {
  const finding = state.findings.get(findingId);
  return finding ? put(state, { ...finding, is }) : state;
};
