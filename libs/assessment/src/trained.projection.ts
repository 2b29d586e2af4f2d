import { projection, type Db, type Recorded } from '@app/eventing';
import type { EnforcementOfficerEvent } from '@app/recording/events.js';
import type { TrainingSessionClosed, TrainingSessionVoided } from '@app/training/events.js';

type Told = EnforcementOfficerEvent | TrainingSessionClosed | TrainingSessionVoided;

/** Who had this certificate before, in whichever unit, is the same person, as the register of training has it. */
const LIST = `
  insert into assessed_trainee (id, person_id, unit_id, name, certificate, from_day, stream, event_id)
  values ($1, coalesce((select person_id from assessed_trainee where certificate = $4 order by from_day limit 1), $1),
          $2, $3, $4, $5, $6, $7)`;

/** Only what both have signed counts, and political training never. */
async function attend({ data, stream, id }: Recorded<TrainingSessionClosed>, db: Db): Promise<void> {
  const { sessionId, day, kind, attendance } = data;
  if (kind === 'political') return;
  await db.query(
    `insert into assessed_hours (session_id, officer_id, day, hours, stream, event_id)
     select $1, a."officerId", $2, a.hours, $4, $5
       from jsonb_to_recordset($3::jsonb) as a("officerId" text, hours numeric)`,
    [sessionId, day, JSON.stringify(attendance), stream, id],
  );
}

/** 行政执法人员, each stay in a unit with its days, and the hours of each. */
export const assessedTraining = projection<Told>(
  'assessed_trainee',
  {
    EnforcementOfficerListed: ({ data: { officerId, unitId, name, certificate, from }, stream, id }, db) =>
      db.query(LIST, [officerId, unitId, name, certificate, from, stream, id]),
    EnforcementOfficerCorrected: ({ data: { officerId, name, certificate, from = null }, id }, db) =>
      db.query(
        `update assessed_trainee set name = $2, certificate = $3, from_day = coalesce($4, from_day), event_id = $5
          where id = $1`,
        [officerId, name, certificate, from, id],
      ),
    EnforcementOfficerReleased: ({ data: { officerId, until } }, db) =>
      db.query('update assessed_trainee set until_day = $2 where id = $1', [officerId, until]),
    TrainingSessionClosed: attend,
    TrainingSessionVoided: ({ data: { sessionId } }, db) =>
      db.query('update assessed_hours set voided = true where session_id = $1', [sessionId]),
  },
  ['assessed_trainee', 'assessed_hours'],
);
