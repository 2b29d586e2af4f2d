import { officialDate } from '@app/calendar/dates.js';
import type { OfficeNoticeDelivered } from '@app/notice/events.js';
import { draft, UNIT, type Draft } from './notice-draft.rules.js';

export type OfOfficeNotice = OfficeNoticeDelivered;

/** 送达, to every unit that signs for it. */
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
};
