import { addDays, dayOf } from '@app/calendar';
import type { DisclosureEvent, StandingItemsOwed } from '@app/disclosure/events.js';
import type { Db, Recorded } from '@app/eventing';
import type { LegalReviewerEvent } from '@app/legal-review/events.js';
import type { EnforcementOfficerEvent, RecordingDeviceEvent } from '@app/recording/events.js';
import { amend, note } from './fact.js';

type Told = EnforcementOfficerEvent | RecordingDeviceEvent | LegalReviewerEvent | DisclosureEvent;
type Of<T extends Told['type']> = Recorded<Extract<Told, { type: T }>>;

const DEVICES = 'device-ratio';
const REVIEWERS = 'reviewer-share';
const ITEMS = 'items-disclosed';

const itemOf = (unitId: string, code: string): string => ['item', unitId, code].join('-');

type Change = Parameters<typeof amend>[3];

/** Where the first day was entered wrongly, with the right one. */
const since = ({ from }: { readonly from?: string }) => (from === undefined ? {} : { from });

/** Each officer calls for a share of a device and of a reviewer. */
async function officer(db: Db, event: Recorded, officerId: string, change: Change) {
  for (const measure of [DEVICES, REVIEWERS] as const) await amend(db, event, { measure, id: officerId }, change);
}

/** 音像记录设备、行政执法人员、法制审核人员: from the first day to the last. */
export const registerFacts = {
  EnforcementOfficerListed: async (event: Of<'EnforcementOfficerListed'>, db: Db) => {
    const { officerId, unitId, name, from } = event.data;
    const fact = { id: officerId, unitId, from, need: 1, have: 0, label: `行政执法人员${name}` };
    for (const measure of [DEVICES, REVIEWERS] as const) await note(db, event, { measure, ...fact });
  },
  EnforcementOfficerCorrected: (event: Of<'EnforcementOfficerCorrected'>, db: Db) =>
    officer(db, event, event.data.officerId, { label: `行政执法人员${event.data.name}`, ...since(event.data) }),
  EnforcementOfficerReleased: (event: Of<'EnforcementOfficerReleased'>, db: Db) =>
    officer(db, event, event.data.officerId, { until: event.data.until }),
  RecordingDeviceEntered: (event: Of<'RecordingDeviceEntered'>, db: Db) => {
    const { deviceId, unitId, serial, kind, from } = event.data;
    const have = kind === 'fixed' ? 0 : 1;
    return note(db, event, {
      ...{ measure: DEVICES, id: deviceId, unitId, from, need: 0, have, label: `音像记录设备${serial}` },
    });
  },
  RecordingDeviceCorrected: (event: Of<'RecordingDeviceCorrected'>, db: Db) => {
    const { deviceId, serial, kind } = event.data;
    const change = { label: `音像记录设备${serial}`, have: kind === 'fixed' ? 0 : 1, ...since(event.data) };
    return amend(db, event, { measure: DEVICES, id: deviceId }, change);
  },
  RecordingDeviceRetired: (event: Of<'RecordingDeviceRetired'>, db: Db) =>
    amend(db, event, { measure: DEVICES, id: event.data.deviceId }, { until: event.data.until }),
  LegalReviewerNamed: (event: Of<'LegalReviewerNamed'>, db: Db) => {
    const { reviewerId, unitId, name, from } = event.data;
    return note(db, event, {
      ...{ measure: REVIEWERS, id: reviewerId, unitId, from, need: 0, have: 1, label: `法制审核人员${name}` },
    });
  },
  LegalReviewerCorrected: (event: Of<'LegalReviewerCorrected'>, db: Db) =>
    amend(db, event, { measure: REVIEWERS, id: event.data.reviewerId }, { label: `法制审核人员${event.data.name}` }),
  LegalReviewerReleased: (event: Of<'LegalReviewerReleased'>, db: Db) =>
    amend(db, event, { measure: REVIEWERS, id: event.data.reviewerId }, { until: event.data.until }),
};

type Shown = Of<'DisclosurePublished' | 'DisclosureWithheld' | 'DisclosureWithdrawn'>;

/** Also where nobody has said yet that it is owed. */
const SHOW = `
  insert into assessment_fact (measure, id, unit_id, from_day, need, have, label, link, origin, stream, event_id)
  values ('${ITEMS}', $1, $2, $3, 1, $4, $5, $6, $7, $7, $8)
  on conflict (measure, id) do update set have = excluded.have, stream = excluded.stream, event_id = excluded.event_id`;

const shown = ({ data, at, stream, id }: Shown, db: Db, have: number) => {
  const { unitId, code, kind } = data;
  if (kind !== 'standing') return Promise.resolve();
  const label = 'title' in data ? data.title : code;
  return db.query(SHOW, [
    ...[itemOf(unitId, code), unitId, dayOf(at), have, label, `/disclosures/${unitId}/${code}`, stream, id],
  ]);
};

/** The whole list each time: what is on it no more counts no more. */
async function owe(event: Recorded<StandingItemsOwed>, db: Db): Promise<void> {
  const { unitId, items } = event.data;
  const today = dayOf(event.at);
  const ids = items.map(({ code }) => itemOf(unitId, code));
  await db.query(
    `update assessment_fact set until_day = $3, event_id = $4
      where measure = '${ITEMS}' and unit_id = $1 and until_day is null and id <> all($2)`,
    [unitId, ids, addDays(today, -1), event.id],
  );
  await db.query(
    `insert into assessment_fact (measure, id, unit_id, from_day, need, have, label, link, origin, stream, event_id)
     select '${ITEMS}', concat_ws('-', 'item', $1::text, i.code), $1, $3, 1, 0, i.name,
            concat('/disclosures/', $1::text, '/', i.code), $4, $4, $5
       from jsonb_to_recordset($2::jsonb) as i(code text, name text)
     on conflict (measure, id) do update set until_day = null, label = excluded.label`,
    [unitId, JSON.stringify(items), today, event.stream, event.id],
  );
}

/** 事前公开、窗口公示: what is rightly not shown, and says so, is not missing. */
export const itemFacts = {
  StandingItemsOwed: owe,
  DisclosurePublished: (event: Shown, db: Db) => shown(event, db, 1),
  DisclosureWithheld: (event: Shown, db: Db) => shown(event, db, 1),
  DisclosureWithdrawn: (event: Shown, db: Db) => shown(event, db, 0),
};
