import { projection } from '@app/eventing';
import type { UnitParticularsCorrected } from '@app/registry/events.js';
import type { PilotActivityEvent } from './events.js';

/** 乡镇综合行政执法活动. */
export const pilotActivities = projection<PilotActivityEvent | UnitParticularsCorrected>(
  'pilot_activity',
  {
    PilotActivityRecorded: ({ data, version }, db) =>
      db.query(
        `insert into pilot_activity (id, unit_id, unit_name, kind, title, held_on, place, summary, pictures, files,
                                     version)
         values ($1, $2, coalesce((select name from demonstration_unit where id = $2), $2), $3, $4, $5, $6, $7, $8, $9,
                 $10)`,
        [
          ...[data.activityId, data.unitId, data.kind, data.title, data.heldOn, data.place, data.summary],
          ...[JSON.stringify(data.pictures), JSON.stringify(data.files), version],
        ],
      ),
    PilotActivityCorrected: ({ data, version }, db) =>
      db.query(
        `update pilot_activity set kind = $2, title = $3, held_on = $4, place = $5, summary = $6, pictures = $7,
                files = $8, version = $9 where id = $1`,
        [
          ...[data.activityId, data.kind, data.title, data.heldOn, data.place, data.summary],
          ...[JSON.stringify(data.pictures), JSON.stringify(data.files), version],
        ],
      ),
    PilotActivityVoided: ({ data: { activityId, reason }, version }, db) =>
      db.query('update pilot_activity set void_reason = $2, version = $3 where id = $1', [activityId, reason, version]),
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) =>
      db.query('update pilot_activity set unit_name = $2 where unit_id = $1', [unitId, name]),
  },
  ['pilot_activity'],
  ['demonstration_unit'],
);
