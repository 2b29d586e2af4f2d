import { projection, type Db, type Recorded } from '@app/eventing';
import type { NoticeKind, OfficeNoticeDelivered, OfficeNoticeDrafted, OfficeNoticeEvent } from '@app/notice/events.js';
import {
  defineDuties,
  DIRECTOR,
  endDutiesAbout,
  finishDuty,
  OFFICE,
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
}

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
    OfficeNoticeSigned: (event, db) => {
      const { officeNoticeId: id } = event.data;
      return passDuty(db, event, stepDuty(id, 'sign'), stepDuty(id, 'deliver'));
    },
    OfficeNoticeDelivered: deliver,
    OfficeNoticeDeadlineMoved: async (event, db) => {
      const { officeNoticeId, units, dueOn } = event.data;
      for (const unitId of units) await shiftDuty(db, event, receiptDuty(officeNoticeId, unitId), dueOn);
    },
    OfficeNoticeReceived: (event, db) =>
      finishDuty(db, event, receiptDuty(event.data.officeNoticeId, event.data.unitId)),
    OfficeNoticeDropped: (event, db) =>
      endDutiesAbout(db, event, { officeNoticeId: event.data.officeNoticeId }, 'dropped'),
  },
  ['duty'],
);
