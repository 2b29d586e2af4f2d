import { projection, type Db } from '@app/eventing';
import type { DeadlinePaused, DeadlineResumed } from '@app/notification/events.js';
import type { IssueEvent } from '@app/rectification/events.js';

/** `columns` are what an event changes of an issue. */
function change({ data: { issueId } }: IssueEvent, db: Db, columns: Readonly<Record<string, unknown>>) {
  const names = Object.keys(columns).map((name, index) => `${name} = $${index + 2}`);
  return db.query(`update paper_issue set ${names.join(', ')} where id = $1`, [issueId, ...Object.values(columns)]);
}

/** The clock of the issue stands still from that day, or runs again. */
async function pauseClock(db: Db, key: string, { issueId, on }: { issueId?: string; on: string | null }) {
  if (key !== `issue-${issueId ?? ''}`) return;
  await db.query('update paper_issue set paused_on = $2 where id = $1', [issueId, on]);
}

/** 整改台账 as it is printed. */
export const paperIssues = projection<IssueEvent | DeadlinePaused | DeadlineResumed>('paper_issue', {
  IssueReported: ({ data }, db) =>
    db.query(
      `insert into paper_issue (id, campaign_id, number, unit_id, source, check_id, category, text, responsible, due_on,
                                state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'reported')`,
      [
        ...[data.issueId, data.campaignId, data.number, data.unitId, data.source, data.checkId ?? null],
        ...[data.category ?? null, data.text, data.responsible, data.dueOn],
      ],
    ),
  IssueClaimed: (event, db) => change(event, db, { state: 'claimed' }),
  /** A plan may be revised later; the issue then stays where it stands. */
  RectificationPlanned: async (event, db) => {
    const { issueId, measures, responsible } = event.data;
    await change(event, db, { measures, responsible });
    await db.query(`update paper_issue set state = 'planned' where id = $1 and state = 'claimed'`, [issueId]);
  },
  RectificationStarted: (event, db) => change(event, db, { state: 'in-progress' }),
  RectificationSubmitted: (event, db) =>
    change(event, db, {
      ...{ state: 'submitted', account: event.data.account, late: event.data.late, paused_on: null },
    }),
  RectificationReturned: (event, db) =>
    change(event, db, { state: 'returned', due_on: event.data.dueOn, paused_on: null }),
  IssueClosed: (event, db) => change(event, db, { state: 'closed', closed_at: event.at }),
  IssueReopened: (event, db) =>
    change(event, db, { state: 'reopened', due_on: event.data.dueOn, closed_at: null, paused_on: null }),
  ResponsibleReplaced: (event, db) => change(event, db, { responsible: event.data.responsible }),
  IssueMerged: (event, db) => change(event, db, { state: 'merged' }),
  ExtensionGranted: (event, db) => change(event, db, { due_on: event.data.dueOn, paused_on: null }),
  IssueDeadlineMoved: (event, db) => change(event, db, { due_on: event.data.dueOn, paused_on: null }),
  DeadlinePaused: ({ data: { key, issueId, on } }, db) => pauseClock(db, key, { issueId, on }),
  DeadlineResumed: async ({ data: { key, issueId, from, dueOn } }, db) => {
    if (from === dueOn) await pauseClock(db, key, { issueId, on: null });
  },
});
