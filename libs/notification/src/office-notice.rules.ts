import { officialDate } from '@app/calendar/dates.js';
import type {
  OfficeNoticeDelivered,
  OrderedRectificationConfirmed,
  OrderedRectificationReturned,
} from '@app/notice/events.js';
import { closed, draft, UNIT, type Draft } from './notice-draft.rules.js';

export type OfOfficeNotice = OfficeNoticeDelivered | OrderedRectificationConfirmed | OrderedRectificationReturned;

/** 送达, to every unit that signs for it; and what the office said to 整改情况 of a unit. */
export const officeNoticeNotices = {
  OfficeNoticeDelivered: ({
    officeNoticeId,
    units,
    documentNumber,
    title,
    dueOn,
  }: OfficeNoticeDelivered['data']): Draft =>
    draft(
      'announcement',
      { unitIds: units, roles: UNIT },
      `/office-notices/${officeNoticeId}`,
      `${documentNumber}《${title}》已送达，请于${officialDate(dueOn)}前签收。`,
    ),
  OrderedRectificationConfirmed: ({ officeNoticeId, unitId, documentNumber }: OrderedRectificationConfirmed['data']) =>
    draft(
      'announcement',
      { unitId, roles: UNIT },
      `/office-notices/${officeNoticeId}`,
      `办公室已认定${documentNumber}责令整改的事项整改到位。`,
    ),
  OrderedRectificationReturned: ({
    officeNoticeId,
    unitId,
    documentNumber,
    reason,
    dueOn,
  }: OrderedRectificationReturned['data']): Draft =>
    draft(
      'announcement',
      { unitId, roles: UNIT },
      `/office-notices/${officeNoticeId}`,
      `${documentNumber}的整改情况退回，请于${officialDate(dueOn)}前重新报告：${closed(reason)}`,
    ),
};
