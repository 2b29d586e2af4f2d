import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { MergeIssue, ReceiveMerge } from './commands.js';
import { IssueDeadlineMoved, IssueMerged, MergeReceived } from './events.js';
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
  // The day in force of what stands still is not the day it will be due on.
  if (data.paused !== undefined) throw new Rejection('issue-merge-paused', { number: data.paused });
  return [new IssueMerged({ issueId, unitId, number, into, intoNumber: survivor.number, reason })];
}

/**
 * The one that stays is still open, due on the earlier day of the two and extended as often as the oftener extended: a
 * merger gives nobody time.
 */
export function receiveMerge({ data, meta }: ReceiveMerge, state: OpenIssue): (MergeReceived | IssueDeadlineMoved)[] {
  const { unitId, number, is, mergedInto = 0, dueOn: from } = state;
  const { dueOn, extensions, ...takenOver } = data;
  refuseIf(is === 'closed', 'issue-merge-into-closed', { number });
  refuseIf(is === 'merged', 'issue-merge-into-merged', { number, into: mergedInto });
  refuseUnlessIndependent(meta, state);
  const received = { ...takenOver, unitId, ...(extensions > state.extensions && { extensions }) };
  if (dueOn >= from) return [new MergeReceived(received)];
  // What was handed in was measured by its own deadline.
  refuseIf(is === 'submitted', 'issue-merge-into-submitted', { number, dueOn });
  const { issueId, fromNumber } = data;
  const reason = `第${fromNumber}号问题并入，其整改时限较早`;
  return [new MergeReceived({ ...received, dueOn }), new IssueDeadlineMoved({ issueId, unitId, from, dueOn, reason })];
}
