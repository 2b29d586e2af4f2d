import { dayOf } from '@app/calendar';
import { projection, type Db, type Recorded } from '@app/eventing';
import type { UnitEvent, UnitParticularsCorrected } from '@app/registry/events.js';
import type { EnforcementOfficerEvent, RecordingDeviceEvent, RecordingRoomEvent } from './events.js';

const NAME =
  'insert into recording_unit (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name';

/** The units that keep registers. */
export const recordingUnits = projection<UnitEvent>('recording_unit', {
  UnitRegistered: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
  UnitParticularsCorrected: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
  // On the day it is closed it is no more.
  UnitClosed: ({ data: { unitId }, at }, db) =>
    db.query('update recording_unit set closed = true, closed_on = $2 where id = $1', [unitId, dayOf(at)]),
});

const NAMED = `coalesce((select name from recording_unit where id = $2), $2)`;

/** Every row bears the name of its unit, as it is now. */
const renamed = (table: string) => (event: Recorded<UnitParticularsCorrected>, db: Db) =>
  db.query(`update ${table} set unit_name = $2 where unit_id = $1 and unit_name <> $2`, [
    ...[event.data.unitId, event.data.name],
  ]);

/** 音像记录设备, each stay in a unit with its days. */
export const recordingDevices = projection<RecordingDeviceEvent | UnitParticularsCorrected>(
  'recording_device',
  {
    RecordingDeviceEntered: ({ data, version }, db) =>
      db.query(
        `insert into recording_device (id, unit_id, unit_name, serial, model, kind, keeper, from_day, version)
         values ($1, $2, ${NAMED}, $3, $4, $5, $6, $7, $8)`,
        [data.deviceId, data.unitId, data.serial, data.model, data.kind, data.keeper, data.from, version],
      ),
    RecordingDeviceCorrected: ({ data, version }, db) =>
      db.query(
        `update recording_device set serial = $2, model = $3, kind = $4, keeper = $5, version = $6,
                from_day = coalesce($7, from_day) where id = $1`,
        [data.deviceId, data.serial, data.model, data.kind, data.keeper, version, data.from ?? null],
      ),
    RecordingDeviceRetired: ({ data: { deviceId, until, reason }, version }, db) =>
      db.query('update recording_device set until_day = $2, retire_reason = $3, version = $4 where id = $1', [
        ...[deviceId, until, reason, version],
      ]),
    UnitParticularsCorrected: renamed('recording_device'),
  },
  ['recording_device'],
  ['recording_unit'],
);

/** 行政执法人员, each stay in a unit with its days. */
export const enforcementOfficers = projection<EnforcementOfficerEvent | UnitParticularsCorrected>(
  'enforcement_officer',
  {
    EnforcementOfficerListed: ({ data, version }, db) =>
      db.query(
        `insert into enforcement_officer (id, unit_id, unit_name, name, certificate, expires_on, post, from_day, version)
         values ($1, $2, ${NAMED}, $3, $4, $5, $6, $7, $8)`,
        [
          ...[data.officerId, data.unitId, data.name, data.certificate, data.expiresOn, data.post, data.from],
          ...[version],
        ],
      ),
    EnforcementOfficerCorrected: ({ data, version }, db) =>
      db.query(
        `update enforcement_officer set name = $2, certificate = $3, expires_on = $4, post = $5, version = $6,
                from_day = coalesce($7, from_day) where id = $1`,
        [data.officerId, data.name, data.certificate, data.expiresOn, data.post, version, data.from ?? null],
      ),
    EnforcementCertificateRenewed: ({ data: { officerId, expiresOn }, at, version }, db) =>
      db.query(
        `update enforcement_officer set expires_on = $2, version = $3,
                renewals = renewals || jsonb_build_object('on', $4::text, 'expiredOn', expires_on) where id = $1`,
        [officerId, expiresOn, version, dayOf(at)],
      ),
    EnforcementOfficerReleased: ({ data: { officerId, until, reason }, version }, db) =>
      db.query('update enforcement_officer set until_day = $2, release_reason = $3, version = $4 where id = $1', [
        ...[officerId, until, reason, version],
      ]),
    UnitParticularsCorrected: renamed('enforcement_officer'),
  },
  ['enforcement_officer'],
  ['recording_unit'],
);

/** 办案室、询问室、听证室. */
export const recordingRooms = projection<RecordingRoomEvent | UnitParticularsCorrected>(
  'recording_room',
  {
    RecordingRoomOpened: ({ data, version }, db) =>
      db.query(
        `insert into recording_room (id, unit_id, unit_name, kind, place, equipment, pictures, from_day, version)
         values ($1, $2, ${NAMED}, $3, $4, $5, $6, $7, $8)`,
        [
          ...[data.roomId, data.unitId, data.kind, data.place, data.equipment, JSON.stringify(data.pictures)],
          ...[data.from, version],
        ],
      ),
    RecordingRoomCorrected: ({ data, version }, db) =>
      db.query(
        'update recording_room set kind = $2, place = $3, equipment = $4, pictures = $5, version = $6 where id = $1',
        [data.roomId, data.kind, data.place, data.equipment, JSON.stringify(data.pictures), version],
      ),
    RecordingRoomClosed: ({ data: { roomId, until, reason }, version }, db) =>
      db.query('update recording_room set until_day = $2, close_reason = $3, version = $4 where id = $1', [
        ...[roomId, until, reason, version],
      ]),
    UnitParticularsCorrected: renamed('recording_room'),
  },
  ['recording_room'],
  ['recording_unit'],
);
