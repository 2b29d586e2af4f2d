import { addDays, dayOf } from '@app/calendar';
import type { DisclosureEvent, DisclosurePublished, DisclosureWithheld } from '@app/disclosure/events.js';
import { projection, type Db, type Recorded } from '@app/eventing';
import type { LegalReviewerEvent } from '@app/legal-review/events.js';
import type { DeviceKind, EnforcementOfficerEvent, RecordingDeviceEvent } from '@app/recording/events.js';
import { reviewerStays } from './reviewer-stays.js';

/** What hangs on a wall goes with nobody to a scene: it does not count towards 1:2. */
const carried = (kind: DeviceKind): boolean => kind !== 'fixed';

const ENTER = `
  insert into checked_stay (id, unit_id, figure, name, counts, from_day, expires_on)
  values ($1, $2, $3, $4, $5, $6, $7)`;

const ended = (db: Db, id: string, until: string) =>
  db.query('update checked_stay set until_day = $2 where id = $1', [id, until]);

/** An item of the nine and five, which is public from this day on, and stays so with every edition. */
const SHOW = `
  insert into checked_stay (id, unit_id, figure, name, note, counts, from_day)
  values ($1, $2, 'shown', $3, $4, true, $5)
  on conflict (id) do update set
    name = excluded.name, note = excluded.note, until_day = null,
    from_day = case when checked_stay.until_day is null then checked_stay.from_day else excluded.from_day end`;

/** What is rightly not shown, and says so, is not missing. */
const show = ({ data, at, type }: Recorded<DisclosurePublished | DisclosureWithheld>, db: Db) =>
  data.kind === 'standing'
    ? db.query(SHOW, [data.entryId, data.unitId, data.title, type === 'DisclosureWithheld' ? WITHHELD : '', dayOf(at)])
    : Promise.resolve();
const WITHHELD = '依法不予公开';

/** Which devices, officers, reviewers and public items each unit counts, from a day to a day. */
export const checkedStays = projection<
  RecordingDeviceEvent | EnforcementOfficerEvent | LegalReviewerEvent | DisclosureEvent
>('checked_stay', {
  ...reviewerStays,
  RecordingDeviceEntered: ({ data: { deviceId, unitId, serial, kind, from } }, db) =>
    db.query(ENTER, [deviceId, unitId, 'devices', serial, carried(kind), from, null]),
  RecordingDeviceCorrected: ({ data: { deviceId, serial, kind, from } }, db) =>
    db.query('update checked_stay set name = $2, counts = $3, from_day = coalesce($4, from_day) where id = $1', [
      deviceId,
      serial,
      carried(kind),
      from ?? null,
    ]),
  RecordingDeviceRetired: ({ data: { deviceId, until } }, db) => ended(db, deviceId, until),
  EnforcementOfficerListed: ({ data: { officerId, unitId, name, from, expiresOn } }, db) =>
    db.query(ENTER, [officerId, unitId, 'officers', name, true, from, expiresOn]),
  EnforcementOfficerCorrected: ({ data: { officerId, name, expiresOn, from } }, db) =>
    db.query('update checked_stay set name = $2, expires_on = $3, from_day = coalesce($4, from_day) where id = $1', [
      officerId,
      name,
      expiresOn,
      from ?? null,
    ]),
  EnforcementCertificateRenewed: ({ data: { officerId, expiresOn } }, db) =>
    db.query('update checked_stay set expires_on = $2 where id = $1', [officerId, expiresOn]),
  EnforcementOfficerReleased: ({ data: { officerId, until } }, db) => ended(db, officerId, until),
  DisclosurePublished: show,
  DisclosureWithheld: show,
  // On the day it goes it is public no more.
  DisclosureWithdrawn: ({ data: { entryId }, at }, db) => ended(db, entryId, addDays(dayOf(at), -1)),
});
