import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import type { Recorded } from '@app/eventing/message.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import {
  correct,
  drop,
  register,
  testTriggers,
  type CaseState,
  type KnownCase,
  type LegalCase,
  type ReviewClock,
} from './case.rules.js';
import type { LegalCaseCommand, MoveReviewDeadline, RegisterLegalCase } from './commands.js';
import { decide, discuss } from './decision.rules.js';
import type { LegalCaseCorrected, LegalCaseEvent, SubmittedForReview } from './events.js';
import { conclude, extend, moveDeadline, requestMaterials, submit, supplyMaterials } from './review.rules.js';

type Told = LegalCaseEvent & Partial<Pick<Recorded, 'actor' | 'at'>>;

/** One case: registered → tested → submitted → passed or returned → discussed → decided. */
export const legalCase: Decider<LegalCaseCommand, Told, LegalCase> = {
  name: 'legal-case',
  initial: { is: 'absent' },
  stream: ({ data }) => `legal-case-${data.legalCaseId}`,

  decide(command, state) {
    if (command.type === 'RegisterLegalCase') return register(command, state);
    if (state.is === 'absent') throw new Rejection('legal-case-not-found');
    refuseUnlessOwn(command.meta, state.unitId);
    if (command.type === 'MoveReviewDeadline') return moveDeadline(command, state);
    refuseIf(state.is === 'decided', 'legal-case-decided');
    refuseIf(state.is === 'dropped', 'legal-case-dropped');
    return carryOn(command, state);
  },

  evolve(state, event): LegalCase {
    if (event.type === 'LegalCaseRegistered') {
      const { unitId, caseNumber, handlers, foundNecessaryBefore: mustBeReviewed = false } = event.data;
      const days = { testedOn: '', concludedOn: '', discussedOn: '' };
      const begun = { round: 0, reviewers: [], handedInBy: [], mustBeReviewed, ...days };
      return { is: 'registered', unitId, caseNumber, everHandled: handlers, ...begun };
    }
    return state.is === 'absent' ? state : after(state, event);
  },
};

type LaterCommand = Exclude<LegalCaseCommand, RegisterLegalCase | MoveReviewDeadline>;

/** What each command leads to on a case that is neither decided nor dropped. */
const DEEDS: {
  readonly [T in LaterCommand['type']]: (
    command: Extract<LaterCommand, { type: T }>,
    state: KnownCase,
  ) => LegalCaseEvent[];
} = {
  CorrectLegalCase: correct,
  DropLegalCase: drop,
  TestTriggers: testTriggers,
  SubmitForReview: submit,
  RequestReviewMaterials: requestMaterials,
  SupplyReviewMaterials: supplyMaterials,
  ExtendReview: extend,
  PassReview: conclude,
  ReturnFromReview: conclude,
  RecordDiscussion: discuss,
  DecideCase: decide,
};

const carryOn = (command: LaterCommand, state: KnownCase): LegalCaseEvent[] =>
  (DEEDS[command.type] as (command: LaterCommand, state: KnownCase) => LegalCaseEvent[])(command, state);

const TURNS: Readonly<Record<string, CaseState>> = {
  LegalCaseDropped: 'dropped',
  ReviewFoundNecessary: 'necessary',
  ReviewFoundUnnecessary: 'unnecessary',
  SubmittedForReview: 'in-review',
  ReviewMaterialsRequested: 'supplementing',
  ReviewMaterialsSupplied: 'in-review',
  ReviewPassed: 'passed',
  ReviewReturned: 'returned',
  DiscussionApproved: 'approved',
  DiscussionSentBack: 'sent-back',
  CaseDecided: 'decided',
};

function after(state: KnownCase, event: Told): KnownCase {
  return { ...state, ...learned(state, event), is: TURNS[event.type] ?? state.is };
}

const dayTold = ({ at }: Told): string => (at === undefined ? '' : dayOf(at));

/** What a step leaves behind beside where the case stands now. */
function learned(state: KnownCase, event: Told): Partial<KnownCase> {
  switch (event.type) {
    case 'LegalCaseCorrected':
      return renamed(state, event.data);
    case 'ReviewFoundNecessary':
      return { testedOn: dayTold(event), mustBeReviewed: true };
    case 'ReviewFoundUnnecessary':
      return { testedOn: dayTold(event) };
    case 'SubmittedForReview':
      return { round: event.data.round, clock: clockOf(event), handedInBy: handedIn(state, event) };
    case 'ReviewMaterialsSupplied':
      return { ...clockAfter(state, event), handedInBy: handedIn(state, event) };
    case 'ReviewPassed':
    case 'ReviewReturned':
      return { concludedOn: dayTold(event), reviewers: [...state.reviewers, event.data.reviewer] };
    case 'DiscussionApproved':
      return { discussedOn: event.data.heldOn };
    default:
      return clockAfter(state, event);
  }
}

const clockAfter = ({ clock }: KnownCase, event: Told): Partial<KnownCase> =>
  clock ? { clock: ticked(event, clock) } : {};

const handedIn = ({ handedInBy }: KnownCase, { actor }: Told): readonly string[] =>
  actor === undefined || handedInBy.includes(actor) ? handedInBy : [...handedInBy, actor];

const renamed = (
  { is, mustBeReviewed, everHandled }: KnownCase,
  { caseNumber, handlers, foundNecessaryBefore }: LegalCaseCorrected['data'],
): Partial<KnownCase> => ({
  ...{ caseNumber, mustBeReviewed: mustBeReviewed || foundNecessaryBefore === true },
  everHandled: is === 'registered' ? handlers : [...everHandled, ...handlers],
});

const clockOf = ({ data: { submittedOn: countedFrom, days, dueOn } }: SubmittedForReview): ReviewClock => ({
  ...{ dueOn, countedFrom, days, extended: false },
});

function ticked(event: Told, clock: ReviewClock): ReviewClock {
  switch (event.type) {
    case 'ReviewMaterialsRequested':
      return { ...clock, pausedOn: event.data.on };
    case 'ReviewMaterialsSupplied':
      return { ...shifted(clock, event.data.missed ? { ...event.data, days: 0 } : event.data), pausedOn: undefined };
    case 'ReviewExtended':
      return { ...shifted(clock, event.data), extended: true };
    case 'ReviewDeadlineMoved':
      return shifted(clock, event.data);
    default:
      return clock;
  }
}

/** Of a move that does not say for how many days, only the day it led to is known, and it is counted on from there. */
const shifted = (clock: ReviewClock, { dueOn, days }: { dueOn: string; days?: number }): ReviewClock =>
  days === undefined ? { ...clock, dueOn, countedFrom: dueOn, days: 0 } : { ...clock, dueOn, days: clock.days + days };
