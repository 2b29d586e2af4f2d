import { dayOf } from '@app/calendar';
import type { Db, Recorded } from '@app/eventing';
import type { OfficeNoticeDrafted, OfficeNoticeEvent, OfficeNoticeRevised } from '@app/notice/events.js';
import type { CriticismCirculated } from '@app/opinion/events.js';
import { amend, note } from './fact.js';

type Of<T extends OfficeNoticeEvent['type']> = Recorded<Extract<OfficeNoticeEvent, { type: T }>>;

const [SIGNED, BLAMED] = ['notices-signed', 'uncriticised'] as const;

/** Whom a draft blames is known, and counts once it is signed. Of a revision: where the draft blamed somebody before. */
const BLAME = `
  insert into assessment_fact (measure, id, unit_id, from_day, need, have, label, link, origin, stream, event_id)
  select '${BLAMED}', concat_ws('-', $1::text, n."unitId"), n."unitId", $2, 0, 0, $3, concat('/office-notices/', $1::text),
         $4, $4, $5
    from jsonb_to_recordset($6::jsonb) as n("unitId" text)
   where $7 or exists (select from assessment_fact where measure = '${BLAMED}' and origin = $4)
  on conflict (measure, id) do update set label = excluded.label, event_id = excluded.event_id`;

const blame = (event: Recorded<OfficeNoticeDrafted | OfficeNoticeRevised>, db: Db) => {
  const { data, stream, id, at, type } = event;
  return db.query(BLAME, [
    ...[data.officeNoticeId, dayOf(at), data.title, stream, id, JSON.stringify(data.named)],
    type === 'OfficeNoticeDrafted',
  ]);
};

async function revised(event: Of<'OfficeNoticeRevised'>, db: Db): Promise<void> {
  await blame(event, db);
  await db.query(`delete from assessment_fact where measure = '${BLAMED}' and origin = $1 and unit_id <> all($2)`, [
    event.stream,
    event.data.named.map(({ unitId }) => unitId),
  ]);
}

/** What is revoked blames nobody any more. */
async function signed(event: Of<'OfficeNoticeSigned'>, db: Db): Promise<void> {
  const { kind, former, documentNumber, title, signedOn } = event.data;
  if (kind === 'criticism') {
    await db.query(
      `update assessment_fact set need = 1, from_day = $2, label = $3, event_id = $4
        where measure = '${BLAMED}' and origin = $1`,
      [event.stream, signedOn, `${documentNumber}《${title}》`, event.id],
    );
  }
  if (kind === 'revocation' && former) {
    await db.query(
      `update assessment_fact set need = 0, stream = $2, event_id = $3
        where measure = '${BLAMED}' and id like $1 || '-%'`,
      [former.officeNoticeId, event.stream, event.id],
    );
  }
}

async function delivered(event: Of<'OfficeNoticeDelivered'>, db: Db): Promise<void> {
  const { officeNoticeId, documentNumber, units, deliveredOn, dueOn } = event.data;
  for (const unitId of units) {
    await note(db, event, {
      ...{ measure: SIGNED, id: `${officeNoticeId}-${unitId}`, unitId, from: deliveredOn, dueOn, need: 1, have: 0 },
      ...{ label: `签收${documentNumber}`, link: `/office-notices/${officeNoticeId}` },
    });
  }
}

/** 表彰与通报: signed for in time or not, and who was criticised. */
export const noticeFacts = {
  OfficeNoticeDrafted: (event: Of<'OfficeNoticeDrafted'>, db: Db) =>
    event.data.kind === 'criticism' ? blame(event, db) : Promise.resolve(),
  OfficeNoticeRevised: revised,
  OfficeNoticeSigned: signed,
  OfficeNoticeDelivered: delivered,
  OfficeNoticeDeadlineMoved: async (event: Of<'OfficeNoticeDeadlineMoved'>, db: Db) => {
    const { officeNoticeId, units, dueOn } = event.data;
    for (const unitId of units)
      await amend(db, event, { measure: SIGNED, id: `${officeNoticeId}-${unitId}` }, { dueOn });
  },
  OfficeNoticeReceived: (event: Of<'OfficeNoticeReceived'>, db: Db) => {
    const { officeNoticeId, unitId, late } = event.data;
    return amend(db, event, { measure: SIGNED, id: `${officeNoticeId}-${unitId}` }, { have: late ? 0 : 1 });
  },
  CriticismCirculated: (event: Recorded<CriticismCirculated>, db: Db) => {
    const { opinionId, unitId, documentNumber, circulatedOn } = event.data;
    return note(db, event, {
      ...{ measure: BLAMED, id: `circular-${opinionId}`, unitId, from: circulatedOn, need: 1, have: 0 },
      ...{ label: `通报批评${documentNumber}`, link: `/opinions/${opinionId}` },
    });
  },
};
