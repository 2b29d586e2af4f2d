import { addDays, dayOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { GrantExtension, RefuseExtension, RequestExtension } from './commands.js';
import { ExtensionGranted, ExtensionRefused, ExtensionRequested } from './events.js';
import { refusePastDay, refuseUnlessOpenTo, type OpenIssue } from './rules.js';

/** The office's own limits; the plan sets none. Change them here. */
export const MOST_EXTENSIONS = 2;
export const LONGEST_EXTENSION_DAYS = 60;

/** Also after the deadline has passed: the request is then late, and the ledger shows that it was. */
export function requestExtension({ data, meta }: RequestExtension, state: OpenIssue): ExtensionRequested[] {
  refuseUnlessOpenTo('request-extension', state);
  refuseIf(state.requested !== undefined, 'issue-extension-already-requested');
  refuseIf(state.extensions >= MOST_EXTENSIONS, 'issue-extensions-exhausted', { most: MOST_EXTENSIONS });
  refuseBeyond(data.dueOn, state);
  refusePastDay(data.dueOn, dayOf(meta.at));
  return [new ExtensionRequested({ ...data, unitId: state.unitId })];
}

/** Later than the deadline in force, and not too much later. */
function refuseBeyond(asked: string, { dueOn }: OpenIssue): void {
  refuseIf(asked <= dueOn, 'issue-extension-not-later', { dueOn });
  const longest = LONGEST_EXTENSION_DAYS;
  refuseIf(asked > addDays(dueOn, longest), 'issue-extension-too-long', { longest, dueOn });
}

/** The deadline may have moved since it was asked for, by a clock that stood still or by a merger. */
export function grantExtension({ data, meta }: GrantExtension, state: OpenIssue): ExtensionGranted[] {
  const { dueOn, by } = pending('grant-extension', state);
  refuseIf(meta.actor === by, 'issue-extension-approver-requested');
  refuseIf(dueOn < dayOf(meta.at), 'issue-extension-expired', { dueOn });
  refuseBeyond(dueOn, state);
  const { unitId, originalDueOn } = state;
  return [new ExtensionGranted({ ...data, unitId, dueOn, originalDueOn })];
}

export function refuseExtension({ data, meta }: RefuseExtension, state: OpenIssue): ExtensionRefused[] {
  const { by } = pending('refuse-extension', state);
  refuseIf(meta.actor === by, 'issue-extension-approver-requested');
  return [new ExtensionRefused({ ...data, unitId: state.unitId })];
}

function pending(act: 'grant-extension' | 'refuse-extension', state: OpenIssue): NonNullable<OpenIssue['requested']> {
  refuseUnlessOpenTo(act, state);
  if (!state.requested) throw new Rejection('issue-extension-not-requested');
  return state.requested;
}
