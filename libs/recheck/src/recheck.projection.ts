import { projection, type Db, type Recorded } from '@app/eventing';
import type { RecheckEvent, RecheckFailed, RecheckPassed } from './events.js';

const move = ({ data, version }: Recorded<RecheckEvent>, db: Db, set: string, values: readonly unknown[] = []) =>
  db.query(`update recheck set version = $2, ${set} where id = $1`, [data.recheckId, version, ...values]);

const conclude = (event: Recorded<RecheckPassed | RecheckFailed>, db: Db, state: 'passed' | 'failed') =>
  move(
    event,
    db,
    'state = $3, account = $4, evidence = $5, late = $6, concluded_at = $7, concluded_by = $8, put_right_by = $9',
    [
      ...[state, event.data.account, event.data.evidence, event.data.late, event.at, event.actor],
      'dueOn' in event.data ? event.data.dueOn : null,
    ],
  );

/** 复查 as the list shows it. */
export const rechecks = projection<RecheckEvent>(
  'recheck',
  {
    RecheckAssigned: ({ data, version }, db) =>
      db.query(
        `insert into recheck (id, draw_id, draw_year, draw_number, item, campaign_id, unit_id, unit_name, issue_id,
                              issue_number, issue_text, supervisors, assigned_on, due_on, state, version)
         select $1, $2, $3, $4, $5, $6, $7, coalesce((select name from recheck_unit where id = $7), $7), $8,
                coalesce(i.number, 0), coalesce(i.text, ''), $9, $10, $11, 'assigned', $12
           from (select) as one left join recheck_issue i on i.id = $8
         on conflict (id) do update set draw_id = excluded.draw_id, draw_year = excluded.draw_year,
           draw_number = excluded.draw_number, item = excluded.item, supervisors = excluded.supervisors,
           assigned_on = excluded.assigned_on, due_on = excluded.due_on, state = 'assigned', version = excluded.version`,
        [
          ...[data.recheckId, data.drawId, data.drawYear, data.drawNumber, data.item, data.campaignId, data.unitId],
          ...[data.issueId, data.supervisors, data.assignedOn, data.dueOn, version],
        ],
      ),
    RecheckReassigned: (event, db) => move(event, db, 'supervisors = $3', [event.data.supervisors]),
    RecheckCalledOff: (event, db) => move(event, db, `state = 'called-off'`),
    RecheckExcused: (event, db) => move(event, db, `state = 'excused', excuse = $3`, [event.data.excuse]),
    RecheckPassed: (event, db) => conclude(event, db, 'passed'),
    RecheckFailed: (event, db) => conclude(event, db, 'failed'),
  },
  ['recheck'],
  ['recheck_unit', 'recheck_closure'],
);
