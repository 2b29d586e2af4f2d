import { projection } from '@app/eventing';
import type { TalkEvent } from './events.js';

/** 约谈: the letter, the minutes, and what became of each promise. */
export const talks = projection<TalkEvent>(
  'talk',
  {
    TalkSummoned: ({ data, at, version }, db) =>
      db.query(
        `insert into talk (id, campaign_id, unit_id, unit_name, issue_ids, reason, meets_at, place, document_number,
                           state, summoned_at, version)
         values ($1, $2, $3, coalesce((select name from oversight_unit where id = $3), $3), $4, $5, $6, $7, $8,
                 'summoned', $9, $10)`,
        [
          ...[data.talkId, data.campaignId, data.unitId, data.issueIds, data.reason, data.meetsAt, data.place],
          ...[data.documentNumber, at, version],
        ],
      ),
    TalkHeld: ({ data: { talkId, heldOn, participants, minutes, files, commitments }, version }, db) =>
      db.query(
        `update talk set state = 'held', held_on = $3, participants = $4, minutes = $5, files = $6, commitments = $7,
                version = $2 where id = $1`,
        [...[talkId, version, heldOn, JSON.stringify(participants), minutes, files, JSON.stringify(commitments)]],
      ),
    TalkCancelled: ({ data: { talkId, reason }, version }, db) =>
      db.query(`update talk set state = 'cancelled', cancel_reason = $3, version = $2 where id = $1`, [
        ...[talkId, version, reason],
      ]),
    CommitmentReported: ({ data: { talkId, place, account, evidence, late }, at, version }, db) =>
      db.query(
        `update talk set version = $2,
                commitments = jsonb_set(commitments, array[($3::int - 1)::text, 'reported'], $4::jsonb) where id = $1`,
        [talkId, version, place, JSON.stringify({ account, evidence, late, at })],
      ),
  },
  ['talk'],
  ['oversight_unit'],
);
