import { projection } from '@app/eventing';
import type { SelfInspectionEvent } from '@app/self-inspection/events.js';

const SIGN = `insert into paper_sheet (campaign_id, unit_id, statement, signed_on) values ($1, $2, $3, $4)
  on conflict (campaign_id, unit_id) do update set statement = coalesce(excluded.statement, paper_sheet.statement),
    signed_on = coalesce(excluded.signed_on, paper_sheet.signed_on)`;
const ANSWER = `insert into paper_answer (campaign_id, unit_id, check_id, answer, note, reason)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (campaign_id, unit_id, check_id) do update
     set answer = excluded.answer, note = excluded.note, reason = excluded.reason`;

/** What each unit found when it inspected itself. */
export const paperSheets = projection<SelfInspectionEvent>(
  'paper_sheet',
  {
    CheckAnswered: ({ data: { campaignId, unitId, checkId, answer, note, reason } }, db) =>
      db.query(ANSWER, [campaignId, unitId, checkId, answer, note, reason ?? null]),
    NoIssuesSigned: ({ data: { campaignId, unitId, statement } }, db) =>
      db.query(SIGN, [campaignId, unitId, statement, null]),
    SelfInspectionSignedOff: ({ data: { campaignId, unitId }, at }, db) =>
      db.query(SIGN, [campaignId, unitId, null, at]),
    SelfInspectionReturned: ({ data: { campaignId, unitId } }, db) =>
      db.query('delete from paper_sheet where campaign_id = $1 and unit_id = $2', [campaignId, unitId]),
  },
  ['paper_sheet', 'paper_answer'],
);
