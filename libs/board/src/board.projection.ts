import { projection, type Db, type Recorded } from '@app/eventing';
import type { DeadlinePaused, DeadlineResumed } from '@app/notification/events.js';
import type { IssueEvent } from '@app/rectification/events.js';
import type { Standing } from './trend.rules.js';

/** What is not said stays as it was. */
interface Change {
  readonly standing?: Standing;
  readonly dueOn?: string;
  readonly paused?: boolean;
}

const GO_ON = `with ended as (
    update board_stretch set until = $2 where issue_id = $1 and (until is null or until > $2)
  )
  insert into board_stretch
  (issue_id, place, campaign_id, unit_id, source, category, reported_at, since, standing, due_on, paused)
  select issue_id, place + 1, campaign_id, unit_id, source, category, reported_at,
         $2, coalesce($3, standing), coalesce($4, due_on), coalesce($5, paused)
    from board_stretch where issue_id = $1 order by place desc limit 1`;

const goOn = (db: Db, issueId: string, at: string, { standing, dueOn, paused }: Change) =>
  db.query(GO_ON, [issueId, at, standing ?? null, dueOn ?? null, paused ?? null]);

const becomes =
  (change: (data: { readonly dueOn: string }) => Change) =>
  ({ data, at }: Recorded<IssueEvent>, db: Db) =>
    goOn(db, data.issueId, at, change(data as unknown as { dueOn: string }));

/** 走势: how every issue stood from when to when, so that any past day can be counted. */
export const courses = projection<IssueEvent | DeadlinePaused | DeadlineResumed>('board_stretch', {
  IssueReported: async ({ data, at }, db) => {
    const { issueId, campaignId, unitId, source, category, dueOn } = data;
    await db.query(
      `insert into board_stretch
           (issue_id, place, campaign_id, unit_id, source, category, reported_at, since, standing, due_on, paused)
         values ($1, 1, $2, $3, $4, $5, $6, $6, 'open', $7, false)`,
      [issueId, campaignId, unitId, source, category ?? null, at, dueOn],
    );
  },
  RectificationSubmitted: becomes(() => ({ standing: 'submitted', paused: false })),
  RectificationReturned: becomes(({ dueOn }) => ({ standing: 'open', dueOn })),
  IssueClosed: becomes(() => ({ standing: 'closed' })),
  IssueReopened: becomes(({ dueOn }) => ({ standing: 'open', dueOn })),
  ExtensionGranted: becomes(({ dueOn }) => ({ dueOn, paused: false })),
  IssueDeadlineMoved: becomes(({ dueOn }) => ({ dueOn, paused: false })),
  IssueMerged: becomes(() => ({ standing: 'merged' })),
  DeadlinePaused: async ({ data: { key, issueId }, at }, db) => {
    if (issueId !== undefined && key === `issue-${issueId}`) await goOn(db, issueId, at, { paused: true });
  },
  /** Where the day moves it still stands until the ledger has taken the new one over. */
  DeadlineResumed: async ({ data: { key, issueId, from, dueOn }, at }, db) => {
    const same = issueId !== undefined && key === `issue-${issueId}` && from === dueOn;
    if (same) await goOn(db, issueId, at, { paused: false });
  },
});
