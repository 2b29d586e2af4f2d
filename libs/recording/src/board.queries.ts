import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import { cursorAt, LIMIT, literally, offsetOf } from '@app/database';
import { Question } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import type { RecordingBoardAnswer, RecordingBoardItem } from './answer.dto.js';
import type { DeviceRatioRequest } from './dto.js';
import { ROOM_KINDS, SYSTEM_KINDS, type RoomKind, type SystemKind } from './events.js';
import { devicesNeeded, verdictOf } from './ratio.rules.js';
import { recordingPapers, records } from './record.projection.js';
import { enforcementOfficers, recordingDevices, recordingRooms, recordingUnits } from './register.projection.js';

export class ShowRecordingBoard extends Question('ShowRecordingBoard')<
  DeviceRatioRequest,
  Told<RecordingBoardAnswer>
> {}

/** How each unit stands on a day: what it counts, has opened, issued and posted, and what it has recorded. */
const STANDING = `
  with unit as (
    select id, name, count(*) over ()::int as total from recording_unit
     where not closed and ($2::text is null or id = $2) and ($3::text is null or name ilike $3)
     order by name, id offset $4 limit $5)
  select u.id as "unitId", u.name as "unitName", u.total, o.officers, o.expired as "expiredCertificates", d.have,
         r.rooms, p.issued, p.posted, p.phrases, p.scenes, x.records, x.late, x.expired
    from unit u
    cross join lateral (
      select count(*)::int as officers,
             count(*) filter (where expires_on is null or expires_on < $1)::int as expired
        from enforcement_officer s
       where s.unit_id = u.id and s.from_day <= $1 and (s.until_day is null or s.until_day >= $1)) o
    cross join lateral (
      select count(*)::int as have from recording_device s
       where s.unit_id = u.id and s.kind <> 'fixed' and s.from_day <= $1
         and (s.until_day is null or s.until_day >= $1)) d
    cross join lateral (
      select coalesce(array_agg(distinct kind), '{}') as rooms from recording_room s
       where s.unit_id = u.id and s.from_day <= $1 and (s.until_day is null or s.until_day >= $1)) r
    cross join lateral (
      select coalesce(array_agg(kind) filter (where title is not null), '{}') as issued,
             coalesce(array_agg(kind) filter (where title is not null and posted_edition = edition), '{}') as posted,
             coalesce(max(jsonb_array_length(lines)) filter (where kind = 'phrases'), 0)::int as phrases,
             coalesce(max(jsonb_array_length(lines)) filter (where kind = 'scenes'), 0)::int as scenes
        from recording_paper s where s.unit_id = u.id) p
    cross join lateral (
      select count(*)::int as records, count(*) filter (where late)::int as late,
             count(*) filter (where keep_until < $1)::int as expired
        from recording_record s
       where s.unit_id = u.id and s.destroyed_on is null and s.voided_on is null) x
   order by u.name, u.id`;

type Row = Omit<RecordingBoardItem, 'id' | 'needed' | 'verdict'>;

/** In the order of the plan, whichever was there first. */
function standing(row: Row): RecordingBoardItem {
  const { unitId, unitName, officers, have, expiredCertificates, phrases, scenes, records: kept, late, expired } = row;
  return {
    ...{ id: unitId, unitId, unitName, officers, expiredCertificates },
    ...{ needed: devicesNeeded(officers), have, verdict: verdictOf(officers, have) },
    rooms: inOrder<RoomKind>(ROOM_KINDS, row.rooms),
    issued: inOrder<SystemKind>(SYSTEM_KINDS, row.issued),
    posted: inOrder<SystemKind>(SYSTEM_KINDS, row.posted),
    ...{ phrases, scenes, records: kept, late, expired },
  };
}
const inOrder = <K>(all: readonly K[], some: readonly K[]): K[] => all.filter((one) => some.includes(one));

const board: Reading<DeviceRatioRequest, RecordingBoardAnswer> = {
  projections: [
    ...[recordingUnits, recordingDevices, enforcementOfficers, recordingRooms],
    ...[recordingPapers, records],
  ],
  async read(db, { data, meta }) {
    const on = data.on ?? dayOf(meta.at);
    const from = offsetOf(data.cursor);
    const limit = data.limit ?? LIMIT;
    const unit = meta.unit ?? (data.unitId || null);
    const rows = await db.query<(Row & { readonly total: number })[]>(STANDING, [
      on,
      unit,
      data.q ? literally(data.q) : null,
      from,
      limit,
    ]);
    const total = rows[0]?.total ?? 0;
    const end = from + limit;
    return { on, items: rows.map(standing), total, ...(end < total && { next: cursorAt(end) }) };
  },
};

@QueryHandler(ShowRecordingBoard)
export class ShowRecordingBoardHandler implements IQueryHandler<ShowRecordingBoard> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ShowRecordingBoard): Promise<Told<RecordingBoardAnswer>> {
    return this.past.answer(asked, board);
  }
}
