import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { LegalReviewerCommand, NameLegalReviewer, ReleaseLegalReviewer, ReviewerFacts } from './commands.js';
import {
  LegalReviewerCorrected,
  LegalReviewerNamed,
  LegalReviewerReleased,
  type LegalReviewerEvent,
  type ReviewerParticulars,
} from './events.js';

export type LegalReviewer =
  | { readonly is: 'absent' }
  | { readonly is: 'in-office' | 'released'; readonly unitId: string; readonly name: string; readonly from: string };

type Known = Exclude<LegalReviewer, { is: 'absent' }>;

/** 行政处罚法: who first reviews from this day on has passed the 国家统一法律职业资格考试. */
export const EXAMINATION_SINCE = '2018-01-01';

/** 法制审核人员 of a unit: named, and released. */
export const legalReviewer: Decider<LegalReviewerCommand, LegalReviewerEvent, LegalReviewer> = {
  name: 'legal-reviewer',
  initial: { is: 'absent' },
  stream: ({ data }) => `legal-reviewer-${data.reviewerId}`,

  decide(command, state) {
    if (command.type === 'NameLegalReviewer') return name(command, state);
    if (state.is === 'absent') throw new Rejection('reviewer-not-found');
    refuseUnlessOwn(command.meta, state.unitId);
    refuseIf(state.is === 'released', 'reviewer-released');
    if (command.type === 'ReleaseLegalReviewer') return [release(command, state)];
    const { reviewerId, reason, facts } = command.data;
    refuseUnfit(command.data, facts, dayOf(command.meta.at));
    return [new LegalReviewerCorrected({ reviewerId, unitId: state.unitId, ...particularsOf(command.data), reason })];
  },

  evolve(state, { type, data }): LegalReviewer {
    if (type === 'LegalReviewerNamed')
      return { is: 'in-office', unitId: data.unitId, name: data.name, from: data.from };
    if (state.is === 'absent') return state;
    return type === 'LegalReviewerReleased' ? { ...state, is: 'released' } : { ...state, name: data.name };
  },
};

function name({ data, meta }: NameLegalReviewer, state: LegalReviewer): LegalReviewerEvent[] {
  const { reviewerId, unitId, from, facts } = data;
  refuseIf(state.is !== 'absent', 'reviewer-already-named');
  refuseUnlessOwn(meta, unitId);
  refuseIf(!facts?.unitKnown, 'legal-unit-unknown');
  refuseUnfit(data, facts, dayOf(meta.at));
  refuseIf(from < data.reviewsSince, 'reviewer-named-before-reviewing', { from });
  return [new LegalReviewerNamed({ reviewerId, unitId, ...particularsOf(data), from })];
}

function refuseUnfit(of: ReviewerParticulars, facts: ReviewerFacts | undefined, today: string): void {
  refuseIf(facts?.alreadyNamed === true, 'reviewer-already-named');
  refuseIf(of.accountId !== undefined && facts?.accountName !== of.name, 'reviewer-account-not-of-unit');
  refuseIf(of.certificateUntil < today, 'reviewer-certificate-expired', { certificateUntil: of.certificateUntil });
  refuseIf(of.qualification === 'passed' && !of.qualificationNumber?.trim(), 'reviewer-without-qualification');
  const since = of.reviewsSince;
  refuseIf(of.qualification === 'before-2018' && since >= EXAMINATION_SINCE, 'reviewer-must-have-passed', { since });
}

function release({ data, meta }: ReleaseLegalReviewer, { unitId, name: called, from }: Known): LegalReviewerReleased {
  const { reviewerId, until, reason } = data;
  refuseIf(until < from || until > dayOf(meta.at), 'reviewer-release-day', { from, until });
  return new LegalReviewerReleased({ reviewerId, unitId, name: called, until, reason });
}

function particularsOf(of: ReviewerParticulars): ReviewerParticulars {
  const { name: called, accountId, post, certificate, certificateUntil, qualification, reviewsSince } = of;
  return {
    ...{ name: called, ...(accountId === undefined ? {} : { accountId }), post, certificate, certificateUntil },
    ...{ qualification, reviewsSince },
    ...(of.qualificationNumber ? { qualificationNumber: of.qualificationNumber } : {}),
  };
}
