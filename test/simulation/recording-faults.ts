import { dayOf } from '@app/calendar/dates.js';
import type { Recorded } from '@app/eventing';

/** A device or an officer in one unit, from a day to a day. */
interface Stay {
  readonly unitId: string;
  mark: string;
  readonly from: string;
  until?: string;
}
interface Kept {
  retention: string;
  keepUntil?: string;
}

/** What the registers of 全过程记录 hold, as the history tells it. */
export interface Recordings {
  readonly stays: Map<string, Stay>;
  readonly records: Map<string, Kept>;
  /** The edition of each system of each unit, and the last number of each register. */
  readonly editions: Map<string, number>;
  readonly given: Map<string, number>;
}

export const noRecordings = (): Recordings => ({
  ...{ stays: new Map(), records: new Map(), editions: new Map(), given: new Map() },
});

interface Told {
  readonly unitId: string;
  readonly serial?: string;
  readonly certificate?: string;
  readonly from?: string;
  readonly until: string;
  readonly year: number;
  readonly number: number;
  readonly device: { readonly deviceId: string };
  readonly madeAt: string;
  readonly retention: string;
  readonly keepUntil?: string;
  readonly to: string;
  readonly kind: string;
  readonly edition: number;
}

const LAST_DAY = '9999-12-31';
const covers = ({ from, until = LAST_DAY }: Stay, day: string): boolean => from <= day && day <= until;
const overlap = (one: Stay, other: Stay): boolean =>
  one.mark === other.mark && one.from <= (other.until ?? LAST_DAY) && other.from <= (one.until ?? LAST_DAY);

/** Devices and officers have registers of their own, and what is counted in one unit is counted in no other on any day. */
function counted({ stays }: Recordings, stream: string, stay: Stay): string[] {
  stays.set(stream, stay);
  const sort = stream.startsWith('recording-device-');
  const twice = [...stays].find(
    ([other, its]) => other !== stream && other.startsWith('recording-device-') === sort && overlap(its, stay),
  );
  return twice ? [`${stay.mark} is counted twice, in ${twice[1].unitId} and in ${stay.unitId}`] : [];
}

const markOf = ({ serial, certificate }: Told): string =>
  (serial ?? certificate ?? '').replace(/\s/g, '').toUpperCase();

type Hear = (all: Recordings, event: Recorded, told: Told) => string[];

const begins: Hear = (all, { stream }, told) =>
  counted(all, stream, { unitId: told.unitId, mark: markOf(told), from: told.from ?? '' });
const corrected: Hear = (all, { stream }, told) => {
  const stay = all.stays.get(stream);
  return stay
    ? counted(all, stream, { ...stay, mark: markOf(told), from: told.from ?? stay.from })
    : ['is corrected before it was entered'];
};
const ends: Hear = ({ stays }, { stream }, { until }) => {
  const stay = stays.get(stream);
  if (!stay || stay.until !== undefined) return ['ends without having begun'];
  stay.until = until;
  return until < stay.from ? ['ends before it began'] : [];
};

const HEARD: Readonly<Record<string, Hear>> = {
  RecordingDeviceEntered: begins,
  EnforcementOfficerListed: begins,
  RecordingDeviceCorrected: corrected,
  EnforcementOfficerCorrected: corrected,
  RecordingDeviceRetired: ends,
  EnforcementOfficerReleased: ends,
  RecordingSystemIssued: ({ editions }, _, { unitId, kind, edition }) => {
    const last = editions.get(`${unitId} ${kind}`) ?? 0;
    editions.set(`${unitId} ${kind}`, edition);
    return edition === last + 1 ? [] : [`edition ${edition} follows ${last}`];
  },
  RecordingSystemPostedOnWall: ({ editions }, _, { unitId, kind, edition }) =>
    editions.get(`${unitId} ${kind}`) === edition ? [] : ['hangs on the wall and is not in force'],
  RecordStored: ({ stays, records, given }, { stream }, told) => {
    const { unitId, year, number, device, madeAt, retention, keepUntil } = told;
    const last = given.get(`${unitId} ${year}`) ?? 0;
    given.set(`${unitId} ${year}`, number);
    records.set(stream, { retention, ...(keepUntil !== undefined && { keepUntil }) });
    const stay = stays.get(`recording-device-${device.deviceId}`);
    const own = stay?.unitId === unitId && covers(stay, dayOf(madeAt));
    return [
      ...(number === last + 1 ? [] : [`number ${number} follows ${last} in the register`]),
      ...(own ? [] : ['is recorded by a device that the unit does not count on that day']),
    ];
  },
  RecordRetentionRaised: ({ records }, { stream }, { to }) => {
    const order = ['half-year', 'with-case', 'permanent'];
    const before = records.get(stream)?.retention ?? 'permanent';
    records.set(stream, { retention: to });
    return order.indexOf(to) > order.indexOf(before) ? [] : ['is kept for less than before'];
  },
  RecordDestroyed: ({ records }, { stream, at }) => {
    const { keepUntil = LAST_DAY } = records.get(stream) ?? {};
    records.delete(stream);
    return dayOf(at) > keepUntil ? [] : ['is destroyed and was to be kept'];
  },
};

/** A device in two units, a record without a device of the unit, or gone before its time. */
export function recordingFaults(all: Recordings, event: Recorded): string[] {
  const hear = HEARD[event.type];
  if (!hear) return [];
  const told = event.data as Told;
  const stranger = event.unit !== undefined && event.unit !== told.unitId;
  return [...hear(all, event, told), ...(stranger ? [`${event.actor} acts for another unit`] : [])];
}
