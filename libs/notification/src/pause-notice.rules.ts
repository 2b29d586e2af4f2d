import { officialDate } from '@app/calendar/dates.js';
import type { DeadlinePaused, DeadlineResumed } from './events.js';
import { closed, draft, OFFICE, UNIT, type Draft } from './notice-draft.rules.js';
import type { Addressees } from './rules.js';

export type OfPause = DeadlinePaused | DeadlineResumed;

/** A pause gives time away: whoever leads the unit and whoever answers for the office hear of it. */
const both = (unitId?: string): Addressees => ({
  ...(unitId === undefined ? {} : { unitId, roles: ['unit-lead'] }),
  besides: ['office-director'],
});

/** What nobody did is told to everybody whose turn it may be. */
const all = (unitId?: string): Addressees => ({
  ...(unitId === undefined ? {} : { unitId, roles: UNIT }),
  besides: OFFICE,
});

export const pauseNotices = {
  DeadlinePaused: ({ unitId, subject, link, on, dueOn, reason, until }: DeadlinePaused['data']): Draft =>
    draft(
      'announcement',
      both(unitId),
      link,
      `${subject}（时限${officialDate(dueOn)}）从${officialDate(on)}起暂停计时${
        until === undefined ? '' : `，最迟至${officialDate(until)}恢复`
      }：${closed(reason)}`,
    ),
  DeadlineResumed: ({ unitId, subject, link, on, dueOn, reason, byRule }: DeadlineResumed['data']): Draft =>
    draft(
      'announcement',
      byRule ? all(unitId) : both(unitId),
      link,
      `${subject}从${officialDate(on)}起恢复计时，时限为${officialDate(dueOn)}：${closed(reason)}`,
    ),
};
