import { dayOf } from '@app/calendar/dates.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { CloseIssue, ReopenIssue, ReturnRectification } from './commands.js';
import { IssueClosed, IssueReopened, RectificationReturned } from './events.js';
import { refusePastDay, refuseUnlessOpenTo, type OpenIssue } from './rules.js';

/** Who rectified never verifies, whatever post he holds since. */
export function refuseUnlessIndependent(meta: Meta, { unitSide }: OpenIssue): void {
  refuseIf(meta.unit !== undefined, 'verifier-acts-for-unit');
  refuseIf(unitSide.includes(meta.actor), 'verifier-took-part');
}

export function close({ data, meta }: CloseIssue, state: OpenIssue): IssueClosed[] {
  refuseUnlessOpenTo('close', state);
  refuseUnlessIndependent(meta, state);
  return [new IssueClosed({ ...data, unitId: state.unitId })];
}

export function sendBack({ data, meta }: ReturnRectification, state: OpenIssue): RectificationReturned[] {
  refuseUnlessOpenTo('return', state);
  refuseUnlessIndependent(meta, state);
  refusePastDay(data.dueOn, dayOf(meta.at));
  return [new RectificationReturned({ ...data, unitId: state.unitId, round: state.rounds })];
}

/** A recheck that is told late says nothing of an issue that was closed anew since. */
export function reopen({ data, meta }: ReopenIssue, state: OpenIssue): IssueReopened[] {
  const { closure, lastClosure, ...reopened } = data;
  if (closure !== undefined && closure !== lastClosure) return [];
  refuseUnlessOpenTo('reopen', state);
  refuseUnlessIndependent(meta, state);
  refusePastDay(data.dueOn, dayOf(meta.at));
  return [new IssueReopened({ ...reopened, unitId: state.unitId })];
}
