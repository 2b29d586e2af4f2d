import { dayOf } from '@app/calendar/dates.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { KnownCase } from './case.rules.js';
import type { DecideCase, RecordDiscussion } from './commands.js';
import { CaseDecided, DiscussionApproved, DiscussionSentBack, type LegalCaseEvent } from './events.js';

/** One person is no 集体; how many are needed no rule says. */
const FEWEST_PARTICIPANTS = 2;

/** 河南省行政执法条例第二十八条: the discussion of those in charge comes after the review, never before. */
export function discuss({ data, meta }: RecordDiscussion, of: KnownCase): LegalCaseEvent[] {
  refuseIf(of.is !== 'passed', 'discussion-before-review');
  const { legalCaseId, approved, heldOn, chair, participants, minutes, files, conclusion } = data;
  refuseIf(heldOn > dayOf(meta.at), 'discussion-in-future', { heldOn });
  refuseIf(heldOn < of.concludedOn, 'discussion-before-the-pass', { heldOn, passedOn: of.concludedOn });
  const names = new Set([chair, ...participants].map(({ name }) => name));
  refuseIf(names.size < FEWEST_PARTICIPANTS, 'discussion-of-one');
  refuseIf(minutes.trim() === '' && files.length === 0, 'discussion-without-minutes');
  const { unitId, round } = of;
  const held = { legalCaseId, unitId, round, heldOn, chair, participants, minutes, files, conclusion };
  return [approved ? new DiscussionApproved(held) : new DiscussionSentBack(held)];
}

/** 行政处罚法第五十八条: 未经法制审核或者审核未通过的，不得作出决定. Names the gate that is missing. */
function refuseBeforeGates({ is }: KnownCase): void {
  refuseIf(is === 'registered', 'triggers-not-tested');
  refuseIf(['necessary', 'in-review', 'supplementing'].includes(is), 'decision-before-review');
  refuseIf(is === 'returned', 'decision-after-return');
  refuseIf(is === 'passed', 'decision-before-discussion');
  refuseIf(is === 'sent-back', 'decision-after-sent-back');
}

export function decide({ data, meta }: DecideCase, of: KnownCase): LegalCaseEvent[] {
  refuseBeforeGates(of);
  const { legalCaseId, decisionNumber, decidedOn, decision } = data;
  refuseIf(decidedOn > dayOf(meta.at), 'decision-in-future', { decidedOn });
  const reviewed = of.is === 'approved';
  const since = reviewed ? of.discussedOn : of.testedOn;
  const tooEarly = decidedOn < since;
  refuseIf(tooEarly && reviewed, 'decision-day-before-discussion', { decidedOn, since });
  refuseIf(tooEarly, 'decision-day-before-test', { decidedOn, since });
  const round = reviewed ? of.round : 0;
  return [new CaseDecided({ legalCaseId, unitId: of.unitId, round, decisionNumber, decidedOn, decision })];
}
