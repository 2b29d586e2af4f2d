import { projection, type Db } from '@app/eventing';
import type { SupervisorRegistered, UnitEvent } from '@app/registry/events.js';
import type { InspectionEvent } from '@app/supervision/events.js';

/** The inspections a result may come of, as supervision tells of them. */
export const resultInspections = projection<InspectionEvent>('result_inspection', {
  InspectionAssigned: ({ data }, db) =>
    db.query(
      `insert into result_inspection (id, unit_id, draw_id, draw_year, draw_number, item, supervisors)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [data.inspectionId, data.unitId, data.drawId, data.drawYear, data.drawNumber, data.item, data.supervisors],
    ),
  InspectionReassigned: ({ data: { inspectionId, supervisors } }, db) =>
    db.query('update result_inspection set supervisors = $2 where id = $1', [inspectionId, supervisors]),
  VisitRecorded: ({ data: { inspectionId, visitedOn } }, db) =>
    db.query('update result_inspection set visited_on = $2 where id = $1', [inspectionId, visitedOn]),
  InspectionConcluded: ({ data: { inspectionId, result, findings }, at }, db) =>
    db.query('update result_inspection set result = $2, findings = $3, concluded_at = $4 where id = $1', [
      inspectionId,
      result,
      findings,
      at,
    ]),
});

async function nameUnit(db: Db, unitId: string, name: string): Promise<void> {
  await db.query(
    'insert into result_unit (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name',
    [unitId, name],
  );
  await db.query('update inspection_result set unit_name = $2 where unit_id = $1', [unitId, name]);
}

/** What units are called, and the supervisors' names, which must not be published. */
export const resultNames = projection<UnitEvent | SupervisorRegistered>(
  'result_names',
  {
    UnitRegistered: ({ data: { unitId, name } }, db) => nameUnit(db, unitId, name),
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) => nameUnit(db, unitId, name),
    SupervisorRegistered: ({ data: { supervisorId, name } }, db) =>
      db.query('insert into result_supervisor (id, name) values ($1, $2)', [supervisorId, name]),
  },
  ['result_unit', 'result_supervisor', 'inspection_result'],
);
