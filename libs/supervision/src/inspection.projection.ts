import { projection, type Db, type Recorded } from '@app/eventing';
import type { InspectionAssigned, InspectionEvent } from './events.js';

const moved = ({ data, version }: Recorded<InspectionEvent>, db: Db, set: string, values: readonly unknown[] = []) =>
  db.query(`update inspection set version = $2, ${set} where id = $1`, [data.inspectionId, version, ...values]);

/** Nothing of the row changes but the version the asker must have seen. */
const touched = ({ data, version }: Recorded<InspectionEvent>, db: Db) =>
  db.query('update inspection set version = $2 where id = $1', [data.inspectionId, version]);

const enter = ({ data, version }: Recorded<InspectionAssigned>, db: Db) =>
  db.query(
    `insert into inspection (id, unit_id, unit_name, campaign_id, draw_id, draw_year, draw_number, item, supervisors,
                             assigned_on, due_on, state, version)
     values ($1, $2, coalesce((select name from supervision_unit where id = $2), $2), $3, $4, $5, $6, $7, $8, $9, $10,
             'assigned', $11)`,
    [
      data.inspectionId,
      data.unitId,
      data.campaignId,
      data.drawId,
      data.drawYear,
      data.drawNumber,
      data.item,
      data.supervisors,
      data.assignedOn,
      data.dueOn,
      version,
    ],
  );

/** 检查任务 as the list shows them. */
export const inspections = projection<InspectionEvent>(
  'inspection',
  {
    InspectionAssigned: enter,
    InspectionReassigned: (event, db) =>
      moved(
        event,
        db,
        `supervisors = $3, signed_by = '{}', state = 'assigned',
         accepted = array(select id from unnest(accepted) as id where id = any($3)),
         recused = array(select id from unnest(recused) as id where id = any($3))`,
        [event.data.supervisors],
      ),
    NoticeIssued: (event, db) => {
      const { year, number, announced, holders } = event.data;
      const named = holders.map(({ supervisorId }) => supervisorId);
      return moved(
        event,
        db,
        'notice_year = $3, notice_number = $4, notice_holders = $5, unit_knows = unit_knows or $6',
        [year, number, named, announced],
      );
    },
    NoticeReceived: touched,
    NoticeHandedOver: (event, db) => moved(event, db, 'unit_knows = true'),
    InspectionAccepted: (event, db) =>
      moved(event, db, 'accepted = array_append(accepted, $3)', [event.data.supervisorId]),
    RecusalRequested: (event, db) => moved(event, db, 'recused = array_append(recused, $3)', [event.data.supervisorId]),
    RecusalApproved: touched,
    RecusalRefused: (event, db) => moved(event, db, 'recused = array_remove(recused, $3)', [event.data.supervisorId]),
    ReplacementRequested: touched,
    UnitStatementRecorded: touched,
    InspectionCalledOff: (event, db) => moved(event, db, `state = 'called-off'`),
    VisitRecorded: (event, db) => moved(event, db, `visits = visits + 1, state = 'visited'`),
    FindingRecorded: (event, db) => moved(event, db, 'findings = findings + 1'),
    InspectionSigned: (event, db) =>
      moved(
        event,
        db,
        // A signature for the visit of a former team binds nobody.
        `signed_by = case when state = 'assigned' then signed_by else array_append(signed_by, $3) end,
       state = case when state <> 'assigned' and cardinality(signed_by) + 1 = cardinality(supervisors) then 'signed' else state end`,
        [event.data.supervisorId],
      ),
    InspectionConcluded: (event, db) =>
      moved(event, db, `state = 'concluded', result = $3, concluded_at = $4`, [event.data.result, event.at]),
  },
  ['inspection'],
  ['supervision_unit'],
);
