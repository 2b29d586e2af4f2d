import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { MergeIssue, ReceiveMerge } from './commands.js';
import { IssueMerged, MergeReceived } from './events.js';
import { refuseUnlessOpenTo, type OpenIssue } from './rules.js';
import { refuseUnlessIndependent } from './verification.rules.js';

/** 合并: this one ends. What it is merged into is of the same unit and campaign, and another one. */
export function merge({ data, meta }: MergeIssue, state: OpenIssue): IssueMerged[] {
  const { survivor, issueId, into, reason } = data;
  refuseUnlessOpenTo('merge', state);
  refuseUnlessIndependent(meta, state);
  refuseIf(into === issueId, 'issue-merge-itself');
  if (!survivor) throw new Rejection('issue-merge-into-unknown');
  const { unitId, campaignId, number } = state;
  refuseIf(data.underOversight ?? false, 'issue-under-oversight', { number });
  refuseIf(survivor.unitId !== unitId || survivor.campaignId !== campaignId, 'issue-merge-elsewhere', {
    number: survivor.number,
  });
  return [new IssueMerged({ issueId, unitId, number, into, intoNumber: survivor.number, reason })];
}

/** The one that stays is still open; its own deadline stands. */
export function receiveMerge({ data, meta }: ReceiveMerge, state: OpenIssue): MergeReceived[] {
  const { unitId, number, is, mergedInto = 0 } = state;
  refuseIf(is === 'closed', 'issue-merge-into-closed', { number });
  refuseIf(is === 'merged', 'issue-merge-into-merged', { number, into: mergedInto });
  refuseUnlessIndependent(meta, state);
  return [new MergeReceived({ ...data, unitId })];
}
