import { dayOf } from '@app/calendar';
import { projection, type Db, type Recorded } from '@app/eventing';
import { unitSideOf, type IssueEvent } from '@app/rectification/events.js';
import type { SupervisorEvent } from '@app/registry/events.js';
import type { DrawEvent } from './events.js';

/** A closure goes by the unit and the event that closed: closed again, the issue may be drawn again. */
export const closureObject = (unitId: string, closureId: string): string => `${unitId}:${closureId}`;

const KEEP_CLOSURE = `insert into draw_closure (id, issue_id, campaign_id, unit_id, issue_number, category, closed_on, closed_by)
  select $1, i.id, i.campaign_id, $3, i.number, i.category, $4, $5 from draw_closed_issue i where i.id = $2`;

const ADD_TO_SIDE = `update draw_closed_issue set unit_side =
  array(select distinct one from unnest(unit_side || $2) as one order by one)
  where id = $1 and not unit_side @> $2`;

async function rectified(event: Recorded<IssueEvent>, db: Db): Promise<void> {
  const side = unitSideOf(event);
  if (side.length > 0) await db.query(ADD_TO_SIDE, [event.data.issueId, side]);
}

/** 已销号的问题 as far as a draw of rechecks looks at it: every closure, whether it still stands, and which draw rechecked it. */
export const drawClosures = projection<IssueEvent | DrawEvent>(
  'draw_closure',
  {
    IssueReported: async (event, db) => {
      const { issueId, campaignId, number, category } = event.data;
      await db.query('insert into draw_closed_issue (id, campaign_id, number, category) values ($1, $2, $3, $4)', [
        ...[issueId, campaignId, number, category ?? null],
      ]);
      await rectified(event, db);
    },
    IssueClaimed: rectified,
    RectificationPlanned: rectified,
    RectificationStarted: rectified,
    RectificationSubmitted: rectified,
    ExtensionRequested: rectified,
    CauseAnalysed: rectified,
    ResponsibleReplaced: rectified,
    IssueEvidenceAdded: rectified,
    MergeReceived: rectified,
    IssueClosed: ({ id, data: { issueId, unitId }, at, actor }, db) =>
      db.query(KEEP_CLOSURE, [closureObject(unitId, id), issueId, unitId, dayOf(at), actor]),
    IssueReopened: ({ data: { issueId } }, db) =>
      db.query('update draw_closure set stands = false where issue_id = $1', [issueId]),
    IssueMerged: ({ data: { issueId } }, db) =>
      db.query('update draw_closure set stands = false where issue_id = $1', [issueId]),
    DrawPublished: ({ data: { drawId, kind, assignments } }, db) =>
      kind === 'recheck'
        ? db.query('update draw_closure set rechecked_by = $1 where id = any($2) and rechecked_by is null', [
            ...[drawId, Object.keys(assignments)],
          ])
        : Promise.resolve(),
  },
  ['draw_closure', 'draw_closed_issue'],
);

/** With which account each supervisor signs in: who rectified or verified an issue does not recheck it. */
export const drawSupervisorAccounts = projection<SupervisorEvent>('draw_supervisor_account', {
  SupervisorRegistered: ({ data: { supervisorId, accountId } }, db) =>
    accountId === undefined
      ? Promise.resolve()
      : db.query('insert into draw_supervisor_account (supervisor_id, account_id) values ($1, $2)', [
          ...[supervisorId, accountId],
        ]),
});
