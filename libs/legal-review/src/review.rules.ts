import { dayOf } from '@app/calendar/dates.js';
import { addWorkingDays, workingDaysBetween, YearNotArranged, type YearTable } from '@app/calendar/working-days.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import { isSame, type CaseState, type KnownCase, type ReviewClock } from './case.rules.js';
import type {
  ExtendReview,
  KnownReviewer,
  MoveReviewDeadline,
  PassReview,
  RequestReviewMaterials,
  ReturnFromReview,
  ReviewTerm,
  SubmitForReview,
  SupplyReviewMaterials,
} from './commands.js';
import {
  HEADINGS,
  ReviewDeadlineMoved,
  ReviewExtended,
  ReviewMaterialsRequested,
  ReviewMaterialsSupplied,
  ReviewPassed,
  ReviewReturned,
  SubmittedForReview,
  type HeadingFinding,
  type LegalCaseEvent,
  type NamedPerson,
} from './events.js';

/** 内蒙古三项制度办法第三十一条: the shortest of the rules that name a period. Henan names none; each unit may set its own. */
export const USUAL_TERM: ReviewTerm = { days: 5, extension: 5 };

function counted(count: () => string): string {
  try {
    return count();
  } catch (error) {
    if (error instanceof YearNotArranged) throw new Rejection('year-of-review-not-arranged', { year: error.year });
    throw error;
  }
}

const MAY_BE_SUBMITTED: readonly CaseState[] = ['necessary', 'returned', 'sent-back'];

export function submit({ data, meta }: SubmitForReview, of: KnownCase): LegalCaseEvent[] {
  refuseIf(of.is === 'registered', 'triggers-not-tested');
  refuseIf(of.is === 'unnecessary', 'review-not-necessary');
  refuseIf(!MAY_BE_SUBMITTED.includes(of.is), 'already-submitted-for-review');
  const { legalCaseId, proposal, materials, term = USUAL_TERM, years = [] } = data;
  refuseIf(materials.length === 0, 'review-without-materials');
  const submittedOn = dayOf(meta.at);
  const dueOn = counted(() => addWorkingDays(submittedOn, term.days, years));
  const round = of.round + 1;
  return [
    new SubmittedForReview({
      ...{ legalCaseId, unitId: of.unitId, round, proposal, materials, submittedOn, days: term.days, dueOn },
    }),
  ];
}

type UnderReview = KnownCase & { readonly clock: ReviewClock };

function underReview(of: KnownCase): UnderReview {
  const { clock } = of;
  refuseIf(of.is === 'supplementing', 'review-waits-for-materials');
  if (of.is !== 'in-review' || !clock) throw new Rejection('not-under-review');
  return { ...of, clock };
}

/** Who reviews is in the unit's register today, may do so, and has no part in the case nor ever had. */
function fitReviewer(of: UnderReview, reviewer: KnownReviewer | undefined, meta: Meta): KnownReviewer {
  const today = dayOf(meta.at);
  const inOffice = reviewer && reviewer.from <= today && (reviewer.until ?? today) >= today;
  if (!inOffice || reviewer.unitId !== of.unitId) throw new Rejection('reviewer-not-in-register');
  const { certificateUntil } = reviewer;
  refuseIf(certificateUntil < today, 'reviewer-certificate-expired', { certificateUntil });
  const self: NamedPerson = { name: reviewer.name, accountId: meta.actor };
  refuseIf(
    of.everHandled.some((handler) => isSame(handler, self)),
    'reviewer-handles-the-case',
    { name: reviewer.name },
  );
  refuseIf(of.handedInBy.includes(meta.actor), 'reviewer-submitted-the-case', { name: reviewer.name });
  return reviewer;
}

const inRound = (legalCaseId: string, { unitId, round }: KnownCase) => ({ legalCaseId, unitId, round });

/** One clock stands still for one reason at a time: what the office let stand still is given back first. */
export function requestMaterials({ data, meta }: RequestReviewMaterials, state: KnownCase): LegalCaseEvent[] {
  const of = underReview(state);
  const { name } = fitReviewer(of, data.reviewer, meta);
  const { legalCaseId, lacking, paused = false } = data;
  refuseIf(paused, 'review-paused');
  const by = { name, accountId: meta.actor };
  return [new ReviewMaterialsRequested({ ...inRound(legalCaseId, of), lacking, on: dayOf(meta.at), by })];
}

/**
 * Counted anew from the submission, as a table of working days may have been corrected meanwhile; and nobody is made
 * late by a table.
 */
function goingOn({ countedFrom, days }: ReviewClock, standing: number, today: string, years: readonly YearTable[]) {
  const dueOn = addWorkingDays(countedFrom, days + standing, years);
  return dueOn < today ? today : dueOn;
}

/** The time of supplementing does not count; what had been missed before it is not unmissed. */
export function supplyMaterials({ data, meta }: SupplyReviewMaterials, of: KnownCase): LegalCaseEvent[] {
  const { clock } = of;
  if (of.is !== 'supplementing' || clock?.pausedOn === undefined) throw new Rejection('no-materials-requested');
  const { legalCaseId, materials, years = [] } = data;
  refuseIf(materials.length === 0, 'review-without-materials');
  const { pausedOn, dueOn: from } = clock;
  const on = dayOf(meta.at);
  const missed = pausedOn > from;
  let days = 0;
  const dueOn = counted(() => {
    days = workingDaysBetween(pausedOn, on, years);
    return missed ? from : goingOn(clock, days, on, years);
  });
  const supplied = { ...inRound(legalCaseId, of), materials, on, days, from, dueOn };
  return [new ReviewMaterialsSupplied({ ...supplied, ...(missed && { missed }) })];
}

/** Once per submission, before the period has ended, by the lead of the unit, who is not the one that reviews. */
export function extend({ data, meta }: ExtendReview, state: KnownCase): LegalCaseEvent[] {
  const of = underReview(state);
  const { legalCaseId, days, reason, term = USUAL_TERM, years = [] } = data;
  refuseIf(of.clock.extended, 'review-extended-already');
  refuseIf(days > term.extension, 'review-extension-too-long', { days, most: term.extension });
  const { dueOn: from } = of.clock;
  refuseIf(from < dayOf(meta.at), 'review-overdue-not-extended', { dueOn: from });
  const dueOn = counted(() => addWorkingDays(from, days, years));
  return [new ReviewExtended({ ...inRound(legalCaseId, of), days, from, dueOn, reason })];
}

/** Told late or twice it changes nothing. */
export function moveDeadline({ data }: MoveReviewDeadline, state: KnownCase) {
  const { legalCaseId, from, dueOn, reason, days } = data;
  if (!['in-review', 'supplementing'].includes(state.is) || state.clock?.dueOn !== from) return [];
  const moved = { ...inRound(legalCaseId, state), from, dueOn, reason };
  return [new ReviewDeadlineMoved({ ...moved, ...(days === undefined ? {} : { days }) })];
}

/** All seven, each once, and what is wrong said in words. */
function refuseUnfitFindings(findings: readonly HeadingFinding[]): void {
  const missing = HEADINGS.find((heading) => findings.filter((finding) => finding.heading === heading).length !== 1);
  refuseIf(missing !== undefined || findings.length !== HEADINGS.length, 'review-heading-missing', {
    heading: missing ?? '',
  });
  const mute = findings.find(({ problem, note }) => problem && note.trim() === '');
  refuseIf(mute !== undefined, 'review-problem-without-words', { heading: mute?.heading ?? '' });
}

export function conclude(command: PassReview | ReturnFromReview, state: KnownCase): LegalCaseEvent[] {
  const { data, meta } = command;
  const of = underReview(state);
  const { reviewerId, name } = fitReviewer(of, data.reviewer, meta);
  const { legalCaseId, findings, opinion, paused = false } = data;
  refuseUnfitFindings(findings);
  const passes = command.type === 'PassReview';
  const problems = findings.filter(({ problem }) => problem).length;
  refuseIf(passes && problems > 0, 'review-passed-with-problems', { problems });
  refuseIf(!passes && problems === 0, 'review-returned-without-problem');
  const late = !paused && dayOf(meta.at) > of.clock.dueOn;
  const reviewer = { name, accountId: meta.actor };
  const given = { ...inRound(legalCaseId, of), reviewerId, reviewer, findings, opinion, late };
  return [passes ? new ReviewPassed(given) : new ReviewReturned(given)];
}
