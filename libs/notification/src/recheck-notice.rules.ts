import { officialDate } from '@app/calendar/dates.js';
import type { RecheckAssigned, RecheckReassigned } from '@app/recheck/events.js';
import { draft, type Draft, type Known } from './notice-draft.rules.js';

export type OfRecheck = RecheckAssigned | RecheckReassigned;

/** 复查, to those a draw sends. */
export const recheckNotices = {
  RecheckAssigned: ({ recheckId, supervisors, item, dueOn }: RecheckAssigned['data'], { unitName }: Known): Draft =>
    draft(
      'assignment',
      { supervisors },
      `/rechecks/${recheckId}`,
      `请于${officialDate(dueOn)}前复查${unitName}已销号的问题：${item}`,
    ),
  RecheckReassigned: ({ recheckId, supervisors }: RecheckReassigned['data'], { unitName }: Known): Draft =>
    draft(
      'assignment',
      { supervisors },
      `/rechecks/${recheckId}`,
      `${unitName}已销号问题的复查人员已更换，请现在的复查人员按时复查。`,
    ),
};
