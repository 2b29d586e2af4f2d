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

/** The day of an instant, as it is here. */
const dayIn = (instant: string): string => `(${instant}::timestamptz at time zone 'Asia/Shanghai')::date`;

/** To the end of which day a certificate was good, as it was known on the day asked about. */
const CERTIFIED_TO = `
  coalesce((select (r->>'expiredOn')::date from jsonb_array_elements(s.renewals) with ordinality as e(r, nth)
             where (r->>'on')::date > $1 order by nth limit 1), s.expires_on)`;

/**
 * How each unit stood on a day: what it counted, had opened, issued and posted by then, and what it had recorded. A
 * day of the people of the register is one they name; a record is there from the day it was stored.
 */
const STANDING = `
  with unit as (
    select id, name, count(*) over ()::int as total from recording_unit
     where (closed_on is null or closed_on > $1) and ($2::text is null or id = $2) and ($3::text is null or name ilike $3)
     order by name, id offset $4 limit $5)
  select u.id as "unitId", u.name as "unitName", u.total, o.officers, o.expired as "expiredCertificates", d.have,
         r.rooms, p.issued, p.posted, p.phrases, p.scenes, x.records, x.late, x.expired
    from unit u
    cross join lateral (
      select count(*)::int as officers,
             count(*) filter (where ${CERTIFIED_TO} is null or ${CERTIFIED_TO} < $1)::int as expired
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
      select coalesce(array_agg(kind) filter (where system), '{}') as issued,
             coalesce(array_agg(kind) filter (where system and edition = posted), '{}') as posted,
             coalesce(max(lines) filter (where kind = 'phrases'), 0) as phrases,
             coalesce(max(lines) filter (where kind = 'scenes'), 0) as scenes
        from (select distinct on (e.kind) e.kind, e.edition, e.lines, e.kind not in ('phrases', 'scenes') as system,
                     (select h.edition from recording_posting h
                       where h.unit_id = u.id and h.kind = e.kind and h.posted_on <= $1
                       order by h.nth desc limit 1) as posted
                from recording_edition e where e.unit_id = u.id and e.issued_on <= $1
               order by e.kind, e.edition desc) s) p
    cross join lateral (
      select count(*)::int as records, count(*) filter (where late)::int as late,
             count(*) filter (where expires_on < $1 and (s.raised = '[]' or ${dayIn(`(s.raised->0->>'at')`)} > $1))::int
               as expired
        from recording_record s
       where s.unit_id = u.id and ${dayIn('s.stored_at')} <= $1
         and (s.destroyed_on is null or s.destroyed_on > $1) and (s.voided_on is null or s.voided_on > $1)) x
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
