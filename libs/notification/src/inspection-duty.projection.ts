import { projection, type Db, type Recorded } from '@app/eventing';
import type { RecusedPlaceLeftOpen } from '@app/draw/events.js';
import type { InspectionEvent, InspectionReassigned } from '@app/supervision/events.js';
import { defineDuties, DIRECTOR, endDutiesAbout, finishDuty, OFFICE, openDuty, UNIT, type Duty } from './duties.js';

const inspectionDuty = (inspectionId: string, supervisorId: string): string =>
  `inspection-${inspectionId}-${supervisorId}`;
const acceptDuty = (inspectionId: string, supervisorId: string): string => `accept-${inspectionId}-${supervisorId}`;
const noticeDuty = (inspectionId: string): string => `notice-${inspectionId}`;
const receiptDuty = (inspectionId: string): string => `receipt-${inspectionId}`;
const recusalDuty = (recusalId: string): string => `recusal-${recusalId}`;
const placeDuty = (recusalId: string): string => `place-${recusalId}`;

/** Each supervisor of an inspection owes it until he has signed or both have. */
export const inspectionDutyBook = projection<InspectionEvent | RecusedPlaceLeftOpen>(
  'inspection_duty',
  {
    InspectionAssigned: async (event, db) => {
      const { inspectionId, unitId, campaignId, item, supervisors, dueOn } = event.data;
      const { rows } = await db.query<{ name: string }>('select name from addressed_unit where unit_id = $1', [unitId]);
      const matter = rows[0]?.name ?? unitId;
      const shared = { matter, what: `检查${matter}`, thing: item, link: `/inspections/${inspectionId}`, dueOn };
      const about = { campaignId, unitId, inspectionId };
      const open = { ...shared, about, state: 'open' as const };
      const accept = { ...open, what: `接受检查${matter}的任务`, reminds: false };
      await defineDuties(db, event, [
        ...supervisors.map((supervisorId) => ({
          ...open,
          id: inspectionDuty(inspectionId, supervisorId),
          supervisorId,
        })),
        ...supervisors.map((supervisorId) => ({ ...accept, id: acceptDuty(inspectionId, supervisorId), supervisorId })),
        { ...accept, id: noticeDuty(inspectionId), roles: OFFICE, what: `向${matter}发出检查通知书` },
        {
          ...{ ...accept, id: receiptDuty(inspectionId), unitId, roles: UNIT, what: '签收检查通知书' },
          state: 'waiting',
        },
      ]);
    },
    InspectionReassigned: reassign,
    NoticeIssued: async (event, db) => {
      await finishDuty(db, event, noticeDuty(event.data.inspectionId));
      if (event.data.announced) await openDuty(db, event, receiptDuty(event.data.inspectionId));
    },
    NoticeHandedOver: (event, db) => openDuty(db, event, receiptDuty(event.data.inspectionId)),
    NoticeReceived: (event, db) => finishDuty(db, event, receiptDuty(event.data.inspectionId)),
    InspectionAccepted: (event, db) =>
      finishDuty(db, event, acceptDuty(event.data.inspectionId, event.data.supervisorId)),
    RecusalRequested: (event, db) =>
      aboutRecusal(event, db, { id: recusalDuty(event.data.recusalId), roles: DIRECTOR, verb: '决定监督人员是否回避' }),
    RecusalApproved: (event, db) => finishDuty(db, event, recusalDuty(event.data.recusalId)),
    RecusalRefused: (event, db) => finishDuty(db, event, recusalDuty(event.data.recusalId)),
    RecusedPlaceLeftOpen: (event, db) =>
      aboutRecusal(event, db, { id: placeDuty(event.data.recusalId), roles: OFFICE, verb: '无人递补回避的监督人员' }),
    ReplacementRequested: (event, db) => finishDuty(db, event, placeDuty(event.data.recusalId)),
    InspectionSigned: (event, db) =>
      finishDuty(db, event, inspectionDuty(event.data.inspectionId, event.data.supervisorId)),
    InspectionConcluded: (event, db) => endDutiesAbout(db, event, { inspectionId: event.data.inspectionId }, 'done'),
    InspectionCalledOff: (event, db) => endDutiesAbout(db, event, { inspectionId: event.data.inspectionId }, 'dropped'),
  },
  ['duty'],
  ['addressed_unit'],
);

type Recusal = Readonly<{ data: { inspectionId: string; unitId: string; supervisorId: string } }> & Recorded;

/** A recusal is open until it is decided, and its place until it is filled. */
async function aboutRecusal(event: Recusal, db: Db, of: Pick<Duty, 'id' | 'roles'> & { verb: string }): Promise<void> {
  const { inspectionId, unitId, supervisorId } = event.data;
  const { rows } = await db.query<{ name: string }>('select name from addressed_unit where unit_id = $1', [unitId]);
  const { id, roles, verb } = of;
  const matter = rows[0]?.name ?? unitId;
  const [about, link] = [{ unitId, inspectionId, supervisorId }, `/inspections/${inspectionId}`];
  const duty = {
    id,
    roles,
    matter,
    what: `${verb}（检查${matter}）`,
    thing: '回避',
    link,
    about,
    state: 'open' as const,
  };
  await defineDuties(db, event, [duty]);
  await openDuty(db, event, id);
}

/** Who was replaced owes nothing any more; the others sign again. */
async function reassign(event: Recorded<InspectionReassigned>, db: Db): Promise<void> {
  const { inspectionId, supervisors } = event.data;
  await db.query(
    `insert into duty (id, roles, supervisor_id, matter, what, thing, link, about, due_on, reminds, state, since)
     select 'inspection-' || $1::text || '-' || s.id, '{}', s.id, d.matter, d.what, d.thing, d.link, d.about, d.due_on, true, 'open', $3
       from unnest($2::text[]) as s(id),
            lateral (select * from duty where id like 'inspection-%' and about @> jsonb_build_object('inspectionId', $1::text) limit 1) d
     on conflict (id) do update set state = 'open', since = excluded.since`,
    [inspectionId, supervisors, event.seq],
  );
  await db.query(
    `insert into duty (id, roles, supervisor_id, matter, what, thing, link, about, due_on, reminds, state, since)
     select 'accept-' || $1::text || '-' || s.id, '{}', s.id, d.matter, d.what, d.thing, d.link, d.about, d.due_on, false, 'open', $3
       from unnest($2::text[]) as s(id),
            lateral (select * from duty where id like 'accept-%' and about @> jsonb_build_object('inspectionId', $1::text) limit 1) d
     on conflict (id) do nothing`,
    [inspectionId, supervisors, event.seq],
  );
  await db.query(`update duty set state = 'open', since = $2 where id = $1 and state = 'done'`, [
    noticeDuty(inspectionId),
    event.seq,
  ]);
  await db.query(
    `update duty set state = 'done', since = $2
      where id like any(array['recusal-%', 'place-%']) and about @> jsonb_build_object('inspectionId', $1::text)
        and supervisor_id is null and state = 'open' and not about ->> 'supervisorId' = any($3)`,
    [inspectionId, event.seq, supervisors],
  );
  await db.query(
    `update duty set state = 'dropped', since = $3
      where about @> jsonb_build_object('inspectionId', $1::text) and state = 'open' and supervisor_id <> all($2)`,
    [inspectionId, supervisors, event.seq],
  );
}
