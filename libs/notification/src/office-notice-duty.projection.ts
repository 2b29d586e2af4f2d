import { projection, type Db, type Recorded } from '@app/eventing';
import type {
  NoticeKind,
  OfficeNoticeDelivered,
  OfficeNoticeDrafted,
  OfficeNoticeEvent,
  OrderedRectificationReported,
} from '@app/notice/events.js';
import {
  defineDuties,
  DIRECTOR,
  endDutiesAbout,
  finishDuty,
  OFFICE,
  openDuty,
  oweDuty,
  passDuty,
  shiftDuty,
  UNIT,
  type Duty,
} from './duties.js';

const WORDS: Readonly<Record<NoticeKind, string>> = {
  commendation: '表彰决定',
  criticism: '通报批评',
  'rectification-order': '责令整改通知',
  correction: '更正',
  revocation: '撤销决定',
};

type Step = 'review' | 'revise' | 'sign' | 'deliver';

const stepDuty = (id: string, step: Step): string => `${step}-office-notice-${id}`;
const rectifyDuty = (id: string, unitId: string): string => `rectify-office-notice-${id}-${unitId}`;
const confirmDuty = (id: string, unitId: string): string => `confirm-office-notice-${id}-${unitId}`;
const receiptDuty = (id: string, unitId: string): string => `receive-office-notice-${id}-${unitId}`;

/** Who must do what before a notice leaves the house. */
function define(event: Recorded<OfficeNoticeDrafted>, db: Db): Promise<unknown> {
  const { officeNoticeId: id, kind, title, campaignId } = event.data;
  const matter = WORDS[kind];
  const shared = { matter, thing: title, link: `/office-notices/${id}`, about: { campaignId, officeNoticeId: id } };
  const duty = (step: Step, verb: string, roles: readonly string[], state: Duty['state'] = 'waiting'): Duty => ({
    ...{ ...shared, id: stepDuty(id, step), what: `${verb}${matter}`, roles, state },
  });
  return defineDuties(db, event, [
    duty('review', '审核', OFFICE, 'open'),
    duty('revise', '修改', OFFICE),
    duty('sign', '签发', DIRECTOR),
    duty('deliver', '送达', OFFICE),
  ]);
}

/** Each unit signs for it by the same day, which is counted in working days. */
async function deliver(event: Recorded<OfficeNoticeDelivered>, db: Db): Promise<void> {
  const { officeNoticeId: id, documentNumber, title, units, dueOn } = event.data;
  await finishDuty(db, event, stepDuty(id, 'deliver'));
  const duties = units.map((unitId): Duty => ({
    ...{ id: receiptDuty(id, unitId), unitId, roles: UNIT, matter: documentNumber, what: `签收${documentNumber}` },
    ...{ thing: title, link: `/office-notices/${id}`, about: { unitId, officeNoticeId: id } },
    ...{ dueOn, counts: 'working-days', state: 'open' },
  }));
  await defineDuties(db, event, duties);
  await order(event, db);
}

/** 责令整改: the unit reports by the day the order names. */
function order(event: Recorded<OfficeNoticeDelivered>, db: Db): Promise<unknown> {
  const { officeNoticeId: id, documentNumber, title, rectify } = event.data;
  const duties = (rectify?.units ?? []).map((unitId): Duty => ({
    ...{ id: rectifyDuty(id, unitId), unitId, roles: UNIT, matter: `${documentNumber}的整改情况` },
    ...{ what: `报告${documentNumber}的整改情况`, thing: title, link: `/office-notices/${id}` },
    ...{ about: { unitId, officeNoticeId: id }, dueOn: rectify?.by, state: 'open' },
  }));
  return defineDuties(db, event, duties);
}

async function reported(event: Recorded<OrderedRectificationReported>, db: Db): Promise<void> {
  const { officeNoticeId: id, unitId, documentNumber } = event.data;
  await finishDuty(db, event, rectifyDuty(id, unitId));
  const { rows } = await db.query<{ name: string }>('select name from addressed_unit where unit_id = $1', [unitId]);
  const what = `认定${rows[0]?.name ?? unitId}按${documentNumber}整改的情况`;
  await oweDuty(db, event, {
    ...{ id: confirmDuty(id, unitId), roles: OFFICE, matter: '整改情况', what, thing: documentNumber },
    ...{ link: `/office-notices/${id}`, about: { unitId, officeNoticeId: id }, state: 'open' },
  });
}

/** What is revoked is not to be rectified any more. */
const revoked = (id: string, { seq }: Recorded, db: Db) =>
  db.query(
    `update duty set state = 'dropped', since = $2
      where about @> $1::jsonb and state = 'open' and id ~ '^(rectify|confirm)-office-notice-'`,
    [JSON.stringify({ officeNoticeId: id }), seq],
  );

/** 表彰与通报: review, signature and delivery in the office, then 签收 by every addressee. */
export const officeNoticeDutyBook = projection<OfficeNoticeEvent>(
  'office_notice_duty',
  {
    OfficeNoticeDrafted: define,
    OfficeNoticeRevised: (event, db) => {
      const { officeNoticeId: id } = event.data;
      return passDuty(db, event, stepDuty(id, 'revise'), stepDuty(id, 'review'));
    },
    OfficeNoticeReturned: async (event, db) => {
      const { officeNoticeId: id } = event.data;
      await finishDuty(db, event, stepDuty(id, 'sign'));
      await passDuty(db, event, stepDuty(id, 'review'), stepDuty(id, 'revise'));
    },
    OfficeNoticeReviewed: (event, db) => {
      const { officeNoticeId: id } = event.data;
      return passDuty(db, event, stepDuty(id, 'review'), stepDuty(id, 'sign'));
    },
    OfficeNoticeSigned: async (event, db) => {
      const { officeNoticeId: id, kind, former } = event.data;
      await passDuty(db, event, stepDuty(id, 'sign'), stepDuty(id, 'deliver'));
      if (kind === 'revocation' && former) await revoked(former.officeNoticeId, event, db);
    },
    OfficeNoticeDelivered: deliver,
    OfficeNoticeDeadlineMoved: async (event, db) => {
      const { officeNoticeId, units, dueOn } = event.data;
      for (const unitId of units) await shiftDuty(db, event, receiptDuty(officeNoticeId, unitId), dueOn);
    },
    OfficeNoticeReceived: (event, db) =>
      finishDuty(db, event, receiptDuty(event.data.officeNoticeId, event.data.unitId)),
    OrderedRectificationReported: reported,
    OrderedRectificationConfirmed: (event, db) =>
      finishDuty(db, event, confirmDuty(event.data.officeNoticeId, event.data.unitId)),
    OrderedRectificationReturned: async (event, db) => {
      const { officeNoticeId: id, unitId, dueOn } = event.data;
      await finishDuty(db, event, confirmDuty(id, unitId));
      await openDuty(db, event, rectifyDuty(id, unitId), { dueOn, verb: '重新报告' });
    },
    OfficeNoticeDropped: (event, db) =>
      endDutiesAbout(db, event, { officeNoticeId: event.data.officeNoticeId }, 'dropped'),
  },
  ['duty'],
);
