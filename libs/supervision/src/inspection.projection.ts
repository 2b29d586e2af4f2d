import { projection, type Db, type Recorded } from '@app/eventing';
import type { InspectionAssigned, InspectionEvent } from './events.js';

const moved = ({ data, version }: Recorded<InspectionEvent>, db: Db, set: string, values: readonly unknown[] = []) =>
  db.query(`update inspection set version = $2, ${set} where id = $1`, [data.inspectionId, version, ...values]);

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
        `supervisors = $3, signed_by = '{}', state = case when visits > 0 then 'visited' else 'assigned' end`,
        [event.data.supervisors],
      ),
    InspectionCalledOff: (event, db) => moved(event, db, `state = 'called-off'`),
    VisitRecorded: (event, db) => moved(event, db, `visits = visits + 1, state = 'visited'`),
    FindingRecorded: (event, db) => moved(event, db, 'findings = findings + 1'),
    InspectionSigned: (event, db) =>
      moved(
        event,
        db,
        `signed_by = array_append(signed_by, $3),
       state = case when cardinality(signed_by) + 1 = cardinality(supervisors) then 'signed' else state end`,
        [event.data.supervisorId],
      ),
    InspectionConcluded: (event, db) =>
      moved(event, db, `state = 'concluded', result = $3, concluded_at = $4`, [event.data.result, event.at]),
  },
  ['inspection'],
  ['supervision_unit'],
);
