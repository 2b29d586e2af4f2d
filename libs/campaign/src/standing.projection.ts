import { projection } from '@app/eventing';
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
