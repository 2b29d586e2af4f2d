import { projection, type Db, type Recorded } from '@app/eventing';
import type { MutualFindingsSubmitted, MutualVisitArranged, MutualVisitEvent } from '@app/mutual-inspection/events.js';
import { defineDuties, endDutiesAbout, finishDuty, OFFICE, UNIT } from './duties.js';

const visitDuty = (visitId: string): string => `mutual-visit-${visitId}`;
const replyDuty = (visitId: string): string => `mutual-reply-${visitId}`;
const rulingDuty = (findingId: string): string => `mutual-ruling-${findingId}`;
const linkTo = (visitId: string): string => `/mutual-visits/${visitId}`;

async function nameOf(db: Db, unitId: string): Promise<string> {
  const { rows } = await db.query<{ name: string }>('select name from addressed_unit where unit_id = $1', [unitId]);
  return rows[0]?.name ?? unitId;
}

/** The unit that sends a team owes the visit; the unit visited its answers; the office a word on each dispute. */
export const mutualDutyBook = projection<MutualVisitEvent>(
  'mutual_duty',
  {
    MutualVisitArranged: visit,
    MutualVisitCalledOff: (event, db) => endDutiesAbout(db, event, { mutualVisitId: event.data.visitId }, 'dropped'),
    MutualFindingsSubmitted: reply,
    MutualFindingAccepted: answered,
    MutualFindingDisputed: async (event, db) => {
      const { visitId, unitId, findingId } = event.data;
      const matter = `${await nameOf(db, unitId)}的互查异议`;
      const about = { unitId, mutualVisitId: visitId };
      const duty = { matter, what: `裁定${matter}`, thing: '互查', link: linkTo(visitId), about };
      await defineDuties(db, event, [{ ...duty, id: rulingDuty(findingId), roles: OFFICE, state: 'open' }]);
      await answered(event, db);
    },
    MutualDisputeRuled: async (event, db) => {
      await finishDuty(db, event, rulingDuty(event.data.findingId));
      await answered(event, db);
    },
  },
  ['duty'],
  ['addressed_unit'],
);

async function visit(event: Recorded<MutualVisitArranged>, db: Db): Promise<void> {
  const { visitId, unitId, visitorId, campaignId, item, dueOn } = event.data;
  const matter = `对${await nameOf(db, unitId)}的互查`;
  const about = { campaignId, unitId: visitorId, mutualVisitId: visitId };
  const duty = { matter, what: `完成${matter}`, thing: item, link: linkTo(visitId), about, dueOn };
  const open = { ...duty, id: visitDuty(visitId), unitId: visitorId, roles: UNIT, state: 'open' as const };
  await defineDuties(db, event, [open]);
}

async function reply(event: Recorded<MutualFindingsSubmitted>, db: Db): Promise<void> {
  const { visitId, unitId, visitorId, findings, replyBy: dueOn } = event.data;
  await finishDuty(db, event, visitDuty(visitId));
  if (findings === 0) return;
  const matter = `${await nameOf(db, visitorId)}提出的互查问题`;
  const about = { unitId, mutualVisitId: visitId };
  const duty = { matter, what: `回复${matter}`, thing: '互查', link: linkTo(visitId), about, dueOn };
  await defineDuties(db, event, [{ ...duty, id: replyDuty(visitId), unitId, roles: UNIT, state: 'open' }]);
}

async function answered(event: Recorded<MutualVisitEvent & { data: { unanswered: number } }>, db: Db): Promise<void> {
  if (event.data.unanswered === 0) await finishDuty(db, event, replyDuty(event.data.visitId));
}
