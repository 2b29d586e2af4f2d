import { projection, type Db } from '@app/eventing';
import type { IssueEvent } from '@app/rectification/events.js';
import type { SelfInspectionEvent } from '@app/self-inspection/events.js';

const SIGN = `
  insert into campaign_sheet (campaign_id, unit_id, signed_off) values ($1, $2, $3)
  on conflict (campaign_id, unit_id) do update set signed_off = excluded.signed_off`;

/** How far units are with their answers: what a change of the plan would touch. */
export const sheetStandings = projection<SelfInspectionEvent>(
  'campaign_sheet',
  {
    CheckAnswered: ({ data: { campaignId, unitId, checkId } }, db) =>
      db.query(
        'insert into campaign_answer (campaign_id, unit_id, check_id) values ($1, $2, $3) on conflict do nothing',
        [campaignId, unitId, checkId],
      ),
    AnswersSetAside: ({ data: { campaignId, unitId, checks } }, db) =>
      db.query('delete from campaign_answer where campaign_id = $1 and unit_id = $2 and check_id = any($3)', [
        campaignId,
        unitId,
        checks,
      ]),
    SelfInspectionSignedOff: ({ data: { campaignId, unitId } }, db) => db.query(SIGN, [campaignId, unitId, true]),
    SelfInspectionReturned: ({ data: { campaignId, unitId } }, db) => db.query(SIGN, [campaignId, unitId, false]),
  },
  ['campaign_sheet', 'campaign_answer'],
);

const opened = (db: Db, issueId: string, open: boolean) =>
  db.query('update campaign_issue set open = $2 where issue_id = $1', [issueId, open]);

/** Which issues stay with a unit that takes part no more. */
export const openIssues = projection<IssueEvent>('campaign_issue', {
  IssueReported: ({ data: { issueId, campaignId, unitId, number } }, db) =>
    db.query(
      'insert into campaign_issue (issue_id, campaign_id, unit_id, number, open) values ($1, $2, $3, $4, true)',
      [...[issueId, campaignId, unitId, number]],
    ),
  IssueClosed: ({ data: { issueId } }, db) => opened(db, issueId, false),
  IssueMerged: ({ data: { issueId } }, db) => opened(db, issueId, false),
  IssueReopened: ({ data: { issueId } }, db) => opened(db, issueId, true),
});
