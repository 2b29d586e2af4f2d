import { projection, type Db, type Recorded } from '@app/eventing';
import type { MutualVisitArranged, MutualVisitEvent } from './events.js';

const moved = ({ data, version }: Recorded<MutualVisitEvent>, db: Db, set: string, values: readonly unknown[] = []) =>
  db.query(`update mutual_visit set version = $2, ${set} where id = $1`, [data.visitId, version, ...values]);

/** One finding leaves those that wait; a visit with none left waiting is settled. */
const answered = (event: Recorded<MutualVisitEvent>, db: Db, from: 'unanswered' | 'disputed', to: string) =>
  moved(
    event,
    db,
    `${from} = ${from} - 1, ${to} = ${to} + 1,
     state = case when unanswered + disputed = 1 and '${to}' <> 'disputed' then 'settled' else state end`,
  );

const enter = ({ data, version }: Recorded<MutualVisitArranged>, db: Db) =>
  db.query(
    `insert into mutual_visit (id, campaign_id, draw_id, draw_year, draw_number, item, unit_id, unit_name, visitor_id,
                               visitor_name, arranged_on, due_on, state, version)
     values ($1, $2, $3, $4, $5, $6, $7, coalesce((select name from mutual_unit where id = $7), $7),
             $8, coalesce((select name from mutual_unit where id = $8), $8), $9, $10, 'arranged', $11)`,
    [
      ...[data.visitId, data.campaignId, data.drawId, data.drawYear, data.drawNumber, data.item],
      ...[data.unitId, data.visitorId, data.arrangedOn, data.dueOn, version],
    ],
  );

/** 互查 as the list shows them. */
export const mutualVisits = projection<MutualVisitEvent>(
  'mutual_visit',
  {
    MutualVisitArranged: enter,
    MutualVisitCalledOff: (event, db) => moved(event, db, `state = 'called-off'`),
    MutualFindingRecorded: (event, db) => moved(event, db, 'findings = findings + 1'),
    MutualFindingWithdrawn: (event, db) => moved(event, db, 'findings = findings - 1'),
    MutualFindingsSubmitted: (event, db) =>
      moved(
        event,
        db,
        `state = case when findings = 0 then 'settled' else 'submitted' end, unanswered = findings,
         visited_on = $3, reply_by = $4`,
        [event.data.visitedOn, event.data.replyBy],
      ),
    MutualFindingAccepted: (event, db) => answered(event, db, 'unanswered', 'confirmed'),
    MutualFindingDisputed: (event, db) => answered(event, db, 'unanswered', 'disputed'),
    MutualDisputeRuled: (event, db) =>
      answered(
        event,
        db,
        event.data.disputed ? 'disputed' : 'unanswered',
        event.data.ruling === 'dismissed' ? 'dismissed' : 'confirmed',
      ),
    MutualFindingConfirmed: (event, db) => moved(event, db, 'findings = findings'),
  },
  ['mutual_visit'],
  ['mutual_unit'],
);
