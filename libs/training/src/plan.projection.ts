import { dayOf } from '@app/calendar';
import { projection } from '@app/eventing';
import type { ShortfallEvent, TrainingPlanDueMoved, TrainingPlanSubmitted } from './events.js';

/** 年度培训计划, the latest revision of each. */
export const trainingPlans = projection<TrainingPlanSubmitted | TrainingPlanDueMoved>(
  'training_plan',
  {
    TrainingPlanSubmitted: ({ data, at }, db) =>
      db.query(
        `insert into training_plan (unit_id, year, revision, document_number, items, late, reason, submitted_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (unit_id, year) do update set
           revision = excluded.revision, document_number = excluded.document_number, items = excluded.items,
           reason = excluded.reason, submitted_on = excluded.submitted_on`,
        [
          ...[data.unitId, data.year, data.revision, data.documentNumber, JSON.stringify(data.items), data.late],
          ...[data.reason ?? null, dayOf(at)],
        ],
      ),
    TrainingPlanDueMoved: ({ data: { year, dueOn } }, db) =>
      db.query(
        `insert into training_year (year, due_on) values ($1, $2)
         on conflict (year) do update set due_on = excluded.due_on`,
        [year, dueOn],
      ),
  },
  ['training_plan', 'training_year'],
);

/** 学时预警: who was warned in which month. */
export const trainingShortfalls = projection<ShortfallEvent>('training_shortfall', {
  UnitShortfallForetold: ({ data: { unitId, year, month, officers } }, db) =>
    db.query(
      `insert into training_shortfall (unit_id, year, month, officer_id, hours, owed, expected)
       select $1, $2, $3, o."officerId", o.hours, o.owed, o.expected
         from jsonb_to_recordset($4::jsonb) as o("officerId" text, hours float8, owed float8, expected float8)`,
      [unitId, year, month, JSON.stringify(officers)],
    ),
});
