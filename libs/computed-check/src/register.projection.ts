import { projection, type Db } from '@app/eventing';
import type { DeviceKind, EnforcementOfficerEvent, RecordingDeviceEvent } from '@app/recording/events.js';

/** What hangs on a wall goes with nobody to a scene: it does not count towards 1:2. */
const carried = (kind: DeviceKind): boolean => kind !== 'fixed';

const ENTER = `
  insert into checked_stay (id, unit_id, figure, name, counts, from_day) values ($1, $2, $3, $4, $5, $6)`;

const corrected = (db: Db, id: string, name: string, counts: boolean) =>
  db.query('update checked_stay set name = $2, counts = $3 where id = $1', [id, name, counts]);

const ended = (db: Db, id: string, until: string) =>
  db.query('update checked_stay set until_day = $2 where id = $1', [id, until]);

/** Which devices and officers each unit counts, from a day to a day. */
export const checkedStays = projection<RecordingDeviceEvent | EnforcementOfficerEvent>('checked_stay', {
  RecordingDeviceEntered: ({ data: { deviceId, unitId, serial, kind, from } }, db) =>
    db.query(ENTER, [deviceId, unitId, 'devices', serial, carried(kind), from]),
  RecordingDeviceCorrected: ({ data: { deviceId, serial, kind } }, db) =>
    corrected(db, deviceId, serial, carried(kind)),
  RecordingDeviceRetired: ({ data: { deviceId, until } }, db) => ended(db, deviceId, until),
  EnforcementOfficerListed: ({ data: { officerId, unitId, name, from } }, db) =>
    db.query(ENTER, [officerId, unitId, 'officers', name, true, from]),
  EnforcementOfficerCorrected: ({ data: { officerId, name } }, db) => corrected(db, officerId, name, true),
  EnforcementOfficerReleased: ({ data: { officerId, until } }, db) => ended(db, officerId, until),
});
