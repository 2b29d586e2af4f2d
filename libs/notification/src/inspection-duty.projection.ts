import { projection, type Db, type Recorded } from '@app/eventing';
import type { DrawEvent } from '@app/draw/events.js';
import type { InspectionEvent, InspectionReassigned } from '@app/supervision/events.js';
import { defineDuties, endDutiesAbout, finishDuty, OFFICE, openDuty } from './duties.js';

const inspectionDuty = (inspectionId: string, supervisorId: string): string =>
  `inspection-${inspectionId}-${supervisorId}`;
export const drawDuty = (drawId: string): string => `publish-draw-${drawId}`;

/** Each supervisor of an inspection owes it until he has signed or both have. */
export const inspectionDutyBook = projection<InspectionEvent>(
  'inspection_duty',
  {
    InspectionAssigned: async (event, db) => {
      const { inspectionId, unitId, campaignId, item, supervisors, dueOn } = event.data;
      const { rows } = await db.query<{ name: string }>('select name from addressed_unit where unit_id = $1', [unitId]);
      const matter = rows[0]?.name ?? unitId;
      const shared = { matter, what: `检查${matter}`, thing: item, link: `/inspections/${inspectionId}`, dueOn };
      const about = { campaignId, unitId, inspectionId };
      const open = { ...shared, about, state: 'open' as const };
      await defineDuties(
        db,
        event,
        supervisors.map((supervisorId) => ({ ...open, id: inspectionDuty(inspectionId, supervisorId), supervisorId })),
      );
    },
    InspectionReassigned: reassign,
    InspectionSigned: (event, db) =>
      finishDuty(db, event, inspectionDuty(event.data.inspectionId, event.data.supervisorId)),
    InspectionConcluded: (event, db) => endDutiesAbout(db, event, { inspectionId: event.data.inspectionId }, 'done'),
    InspectionCalledOff: (event, db) => endDutiesAbout(db, event, { inspectionId: event.data.inspectionId }, 'dropped'),
  },
  ['duty'],
  ['addressed_unit'],
);

/** Who was replaced owes nothing any more; the others sign again. */
async function reassign(event: Recorded<InspectionReassigned>, db: Db): Promise<void> {
  const { inspectionId, supervisors } = event.data;
  await db.query(
    `insert into duty (id, roles, supervisor_id, matter, what, thing, link, about, due_on, reminds, state, since)
     select 'inspection-' || $1::text || '-' || s.id, '{}', s.id, d.matter, d.what, d.thing, d.link, d.about, d.due_on, true, 'open', $3
       from unnest($2::text[]) as s(id),
            lateral (select * from duty where about @> jsonb_build_object('inspectionId', $1::text) and supervisor_id is not null limit 1) d
     on conflict (id) do update set state = 'open', since = excluded.since`,
    [inspectionId, supervisors, event.seq],
  );
  await db.query(
    `update duty set state = 'dropped', since = $3
      where about @> jsonb_build_object('inspectionId', $1::text) and state = 'open' and supervisor_id <> all($2)`,
    [inspectionId, supervisors, event.seq],
  );
}

/** A draw that was carried out waits to be published. */
export const drawDutyBook = projection<DrawEvent>(
  'draw_duty',
  {
    DrawFrozen: (event, db) => {
      const { drawId, campaignId, year, number, item } = event.data;
      const matter = `${year}年第${number}次抽查抽取结果`;
      const duty = {
        matter,
        what: `公示${matter}`,
        thing: item,
        link: `/draws/${drawId}`,
        about: { campaignId, drawId },
      };
      return defineDuties(db, event, [{ ...duty, id: drawDuty(drawId), roles: OFFICE, state: 'waiting' }]);
    },
    DrawExecuted: (event, db) => openDuty(db, event, drawDuty(event.data.drawId)),
    DrawPublished: (event, db) => finishDuty(db, event, drawDuty(event.data.drawId)),
    DrawVoided: (event, db) => endDutiesAbout(db, event, { drawId: event.data.drawId }, 'dropped'),
  },
  ['duty'],
);
