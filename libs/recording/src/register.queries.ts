import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { dayOf } from '@app/calendar';
import { cursorAt, LIMIT, literally, offsetOf, page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, type Meta } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import type {
  DeviceRatioAnswer,
  DeviceRatioItem,
  EnforcementOfficerItem,
  RecordingDeviceItem,
  RecordingRoomItem,
} from './answer.dto.js';
import type { DeviceRatioRequest, HoldingListRequest } from './dto.js';
import { ratioOn } from './ratio.rules.js';
import { EnforcementOfficerRow, RecordingDeviceRow, RecordingRoomRow } from './recording.entity.js';
import { enforcementOfficers, recordingDevices, recordingRooms, recordingUnits } from './register.projection.js';

export class ListRecordingDevices extends Question('ListRecordingDevices')<
  HoldingListRequest,
  Told<Page<RecordingDeviceItem>>
> {}
export class ListEnforcementOfficers extends Question('ListEnforcementOfficers')<
  HoldingListRequest,
  Told<Page<EnforcementOfficerItem>>
> {}
export class ListRecordingRooms extends Question('ListRecordingRooms')<
  HoldingListRequest,
  Told<Page<RecordingRoomItem>>
> {}
export class ShowDeviceRatios extends Question('ShowDeviceRatios')<DeviceRatioRequest, Told<DeviceRatioAnswer>> {}

/** Narrows a register to what is counted on a day, and to the own unit. */
function narrow<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, data: HoldingListRequest, meta: Meta): void {
  if (meta.unit !== undefined) query.andWhere('s.unitId = :own', { own: meta.unit });
  if (data.unitId) query.andWhere('s.unitId = :unitId', { unitId: data.unitId });
  const day = data.on ?? dayOf(meta.at);
  if (data.gone !== 'true') query.andWhere('s.from <= :day and (s.until is null or s.until >= :day)', { day });
}

/** A certificate is good to the end of its last day. */
const EXPIRED = '(s.expiresOn is null or s.expiresOn < :day)';
const STAY_COLUMNS = { unit: 's.unitName', from: 's.from', until: 's.until' };

const deviceList: Reading<HoldingListRequest, Page<RecordingDeviceItem>> = {
  projections: [recordingUnits, recordingDevices],
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(RecordingDeviceRow, 's').where('true');
    narrow(query, data, meta);
    if (data.q)
      query.andWhere('(s.serial ilike :q or s.model ilike :q or s.keeper ilike :q)', { q: literally(data.q) });
    const columns = { ...STAY_COLUMNS, serial: 's.serial', kind: 's.kind' };
    const { items, ...rest } = await page(query, columns, 's.id', { ...data, sort: data.sort || 'unit' });
    return {
      ...rest,
      items: items.map(({ until, retireReason, ...row }) => ({
        ...{ ...row, until: until ?? undefined, retireReason: retireReason ?? undefined },
      })),
    };
  },
};

const officerList: Reading<HoldingListRequest, Page<EnforcementOfficerItem>> = {
  projections: [recordingUnits, enforcementOfficers],
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(EnforcementOfficerRow, 's').where('true');
    narrow(query, data, meta);
    if (data.q) query.andWhere('(s.name ilike :q or s.certificate ilike :q)', { q: literally(data.q) });
    const day = data.on ?? dayOf(meta.at);
    if (data.expired) query.andWhere(data.expired === 'true' ? EXPIRED : `not ${EXPIRED}`, { day });
    const columns = { ...STAY_COLUMNS, name: 's.name', certificate: 's.certificate', expiresOn: 's.expiresOn' };
    const { items, ...rest } = await page(query, columns, 's.id', { ...data, sort: data.sort || 'unit' });
    return {
      ...rest,
      items: items.map(({ until, releaseReason, expiresOn, ...row }) => ({
        ...{ ...row, until: until ?? undefined, releaseReason: releaseReason ?? undefined },
        ...{ expiresOn: expiresOn ?? '', certificateExpired: (expiresOn ?? '') < day },
      })),
    };
  },
};

const roomList: Reading<HoldingListRequest, Page<RecordingRoomItem>> = {
  projections: [recordingUnits, recordingRooms],
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(RecordingRoomRow, 's').where('true');
    narrow(query, data, meta);
    if (data.q) query.andWhere('(s.place ilike :q or s.equipment ilike :q)', { q: literally(data.q) });
    const columns = { ...STAY_COLUMNS, kind: 's.kind' };
    const { items, ...rest } = await page(query, columns, 's.id', { ...data, sort: data.sort || 'unit' });
    return {
      ...rest,
      items: items.map(({ until, closeReason, ...row }) => ({
        ...{ ...row, until: until ?? undefined, closeReason: closeReason ?? undefined },
      })),
    };
  },
};

type Nullable<T> = { readonly [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] };
interface RatioRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly devices: readonly Nullable<DeviceRatioItem['devices'][number]>[];
  readonly officers: readonly Nullable<DeviceRatioItem['officers'][number]>[];
}

/** What each unit counts on a day. */
const COUNTED = `
  select u.id as "unitId", u.name as "unitName",
         coalesce((select json_agg(json_build_object('id', d.id, 'serial', d.serial, 'model', d.model, 'kind', d.kind,
                                                     'from', d.from_day, 'until', d.until_day)
                                   order by d.serial, d.id)
                     from recording_device d
                    where d.unit_id = u.id and d.from_day <= $1 and (d.until_day is null or d.until_day >= $1)), '[]')
           as devices,
         coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name, 'certificate', o.certificate,
                                                     'from', o.from_day, 'until', o.until_day)
                                   order by o.name, o.id)
                     from enforcement_officer o
                    where o.unit_id = u.id and o.from_day <= $1 and (o.until_day is null or o.until_day >= $1)), '[]')
           as officers
    from recording_unit u
   where (u.closed_on is null or u.closed_on > $1) and ($2::text is null or u.id = $2) and ($3::text is null or u.name ilike $3)
   order by u.name, u.id`;

const toNow = <T extends { readonly until?: string | null }>({ until, ...row }: T) => ({
  ...{ ...row, until: until ?? undefined },
});

function ratioItem({ unitId, unitName, ...rows }: RatioRow, on: string): DeviceRatioItem {
  const counted = ratioOn(on, rows.devices.map(toNow), rows.officers.map(toNow));
  const { verdict, needed, devices, officers } = counted;
  return {
    ...{ id: unitId, unitId, unitName, on, verdict, needed, have: devices.length },
    ...{ devices: [...devices], officers: [...officers] },
  };
}

const ratios: Reading<DeviceRatioRequest, DeviceRatioAnswer> = {
  projections: [recordingUnits, recordingDevices, enforcementOfficers],
  async read(db, { data, meta }) {
    const on = data.on ?? dayOf(meta.at);
    const unit = meta.unit ?? (data.unitId || null);
    if (meta.unit !== undefined && data.unitId) refuseUnlessOwn(meta, data.unitId);
    const rows = await db.query<RatioRow[]>(COUNTED, [on, unit, data.q ? literally(data.q) : null]);
    const from = offsetOf(data.cursor);
    const end = from + (data.limit ?? LIMIT);
    const items = rows.slice(from, end).map((row) => ratioItem(row, on));
    return { on, items, total: rows.length, ...(end < rows.length && { next: cursorAt(end) }) };
  },
};

@QueryHandler(ListRecordingDevices)
export class ListRecordingDevicesHandler implements IQueryHandler<ListRecordingDevices> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListRecordingDevices): Promise<Told<Page<RecordingDeviceItem>>> {
    return this.past.answer(asked, deviceList);
  }
}

@QueryHandler(ListEnforcementOfficers)
export class ListEnforcementOfficersHandler implements IQueryHandler<ListEnforcementOfficers> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListEnforcementOfficers): Promise<Told<Page<EnforcementOfficerItem>>> {
    return this.past.answer(asked, officerList);
  }
}

@QueryHandler(ListRecordingRooms)
export class ListRecordingRoomsHandler implements IQueryHandler<ListRecordingRooms> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListRecordingRooms): Promise<Told<Page<RecordingRoomItem>>> {
    return this.past.answer(asked, roomList);
  }
}

@QueryHandler(ShowDeviceRatios)
export class ShowDeviceRatiosHandler implements IQueryHandler<ShowDeviceRatios> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ShowDeviceRatios): Promise<Told<DeviceRatioAnswer>> {
    return this.past.answer(asked, ratios);
  }
}
