import type { Recorded } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { EscalationLevel, EvidenceOfIssue, IssueEvent, SourceOfIssue } from './events.js';

/** 已上报、已认领、已定措施、整改中、待验收、已退回、已销号、重新整改、已合并. */
export const SITUATIONS = [
  'reported',
  'claimed',
  'planned',
  'in-progress',
  'submitted',
  'returned',
  'closed',
  'reopened',
  'merged',
] as const;

export type Situation = (typeof SITUATIONS)[number];

/** What the ledger knows of an issue whatever its situation. */
export interface Entry {
  readonly unitId: string;
  readonly campaignId: string;
  readonly number: number;
  readonly originalDueOn: string;
  /** The deadline in force: the original, an extended one, or that of a return or reopening. */
  readonly dueOn: string;
  readonly rounds: number;
  /** Accounts that acted for the unit on this issue. None of them verifies it. */
  readonly unitSide: readonly string[];
  readonly extensions: number;
  readonly requested?: { readonly dueOn: string; readonly by: string };
  /** There once the clock found the deadline in force passed: whom it was escalated to since. */
  readonly overdue?: readonly EscalationLevel[];
  /** The account of the responsible person, where it is known. */
  readonly responsible: string;
  readonly responsibleId?: string;
  /** Every way it reached the ledger, the first one first. */
  readonly sources: readonly SourceOfIssue[];
  readonly evidence: readonly EvidenceOfIssue[];
  readonly repeatOf: readonly string[];
  /** The number of the issue it was merged into. */
  readonly mergedInto?: number;
}

/** Which unit's and campaign's an issue is that another is to be merged into. */
export type Survivor = Pick<Entry, 'unitId' | 'campaignId' | 'number'>;

/** What is known of an account that is to be responsible. */
export interface NamedAccount {
  readonly name: string;
  readonly unitId?: string;
  readonly closed: boolean;
}

export type OpenIssue = { readonly is: Situation } & Entry;
export type Issue = { readonly is: 'absent' } | OpenIssue;

/** What the ledger holds of the campaign and the unit an issue is reported for. */
export interface LedgerFacts {
  readonly number: number;
  readonly unitTakesPart: boolean;
  readonly selfInspection: 'not-open' | 'open' | 'signed-off';
  readonly categories: readonly string[];
  readonly check?: { readonly category: string; readonly applies: boolean };
  /** Issues of last year's campaign, of the same unit and the same check. */
  readonly repeatOf?: readonly string[];
  readonly account?: NamedAccount;
}

/** An event with the account that caused it, which the history keeps beside the event's data. */
export type Told = IssueEvent & Partial<Pick<Recorded, 'actor' | 'unit'>>;

/** Neither handed in nor closed: the deadline runs. */
export const UNFINISHED: readonly Situation[] = [
  'reported',
  'claimed',
  'planned',
  'in-progress',
  'returned',
  'reopened',
];

/** Neither closed nor merged. */
export const OPEN: readonly Situation[] = [...UNFINISHED, 'submitted'];

/** From which situations an act is open; `otherwise` names the refusal where the situation's own does not say it. */
const ACTS = {
  claim: { from: ['reported'], otherwise: 'issue-already-claimed' },
  plan: { from: ['claimed', 'planned', 'in-progress', 'returned', 'reopened'] },
  start: { from: ['planned', 'returned', 'reopened'] },
  submit: { from: ['in-progress', 'returned'] },
  close: { from: ['submitted'], otherwise: 'rectification-not-submitted' },
  return: { from: ['submitted'], otherwise: 'rectification-not-submitted' },
  reopen: { from: ['closed'], otherwise: 'issue-not-closed' },
  'request-extension': { from: UNFINISHED },
  'grant-extension': { from: UNFINISHED, otherwise: 'issue-extension-not-requested' },
  'refuse-extension': { from: UNFINISHED, otherwise: 'issue-extension-not-requested' },
  'analyse-cause': { from: ['claimed', 'planned', 'in-progress', 'returned', 'reopened'] },
  'replace-responsible': { from: OPEN },
  'add-source': { from: OPEN },
  'add-before-evidence': { from: UNFINISHED },
  'add-after-evidence': { from: ['in-progress', 'returned'] },
  merge: { from: UNFINISHED },
} satisfies Record<string, { from: readonly Situation[]; otherwise?: string }>;

export type Act = keyof typeof ACTS;

/** The refusal a situation stands for: the step that is missing, or the one already taken. */
const STANDS_AT: Readonly<Record<Situation, string>> = {
  reported: 'issue-not-claimed',
  claimed: 'rectification-not-planned',
  planned: 'rectification-not-started',
  'in-progress': 'rectification-already-started',
  submitted: 'rectification-under-verification',
  returned: 'rectification-not-submitted',
  closed: 'issue-closed',
  reopened: 'rectification-not-started',
  merged: 'issue-merged',
};

const rule = (act: Act): { from: readonly Situation[]; otherwise?: string } => ACTS[act];

export function refuseUnlessOpenTo(act: Act, { is, mergedInto }: OpenIssue): void {
  const { from, otherwise } = rule(act);
  if (from.includes(is)) return;
  refuseIf(is === 'merged', 'issue-merged', { into: mergedInto ?? 0 });
  throw new Rejection(is === 'closed' ? STANDS_AT.closed : (otherwise ?? STANDS_AT[is]));
}

/** What may be done next with an issue, by whoever may do it. */
export const actsOpenTo = (is: Situation, requested: boolean): Act[] =>
  (Object.keys(ACTS) as Act[]).filter((act) => {
    if (!rule(act).from.includes(is)) return false;
    return act === 'request-extension' ? !requested : !act.endsWith('-extension') || requested;
  });

export const refusePastDay = (dueOn: string, today: string): void =>
  refuseIf(dueOn < today, 'issue-due-day-past', { dueOn, today });
