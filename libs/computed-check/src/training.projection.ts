import { projection } from '@app/eventing';
import type { EnforcementOfficerEvent } from '@app/recording/events.js';
import type { TrainingSessionClosed, TrainingSessionVoided } from '@app/training/events.js';

/** Which officers each unit lists, and their hours of every session that was signed by both; one certificate is one person. */
export const checkedTraining = projection<EnforcementOfficerEvent | TrainingSessionClosed | TrainingSessionVoided>(
  'checked_trainee',
  {
    EnforcementOfficerListed: ({ data: { officerId, unitId, name, certificate, from } }, db) =>
      db.query('insert into checked_trainee (id, unit_id, name, mark, from_day) values ($1, $2, $3, $4, $5)', [
        ...[officerId, unitId, name, certificate, from],
      ]),
    EnforcementOfficerCorrected: ({ data: { officerId, name, certificate, from = null } }, db) =>
      db.query('update checked_trainee set name = $2, mark = $3, from_day = coalesce($4, from_day) where id = $1', [
        ...[officerId, name, certificate, from],
      ]),
    EnforcementOfficerReleased: ({ data: { officerId, until } }, db) =>
      db.query('update checked_trainee set until_day = $2 where id = $1', [officerId, until]),
    TrainingSessionClosed: ({ data: { sessionId, day, kind, attendance } }, db) =>
      db.query(
        `insert into checked_hours (session_id, officer_id, unit_id, year, political, hours)
         select $1, a."officerId", a."ofUnit", $2, $3, a.hours
           from jsonb_to_recordset($4::jsonb) as a("officerId" text, "ofUnit" text, hours float8)`,
        [sessionId, Number(day.slice(0, 4)), kind === 'political', JSON.stringify(attendance)],
      ),
    TrainingSessionVoided: ({ data: { sessionId } }, db) =>
      db.query('update checked_hours set voided = true where session_id = $1', [sessionId]),
  },
  ['checked_trainee', 'checked_hours'],
);
