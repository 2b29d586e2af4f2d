import { officialDate } from '@app/calendar/dates.js';
import type { RecheckAssigned, RecheckReassigned } from '@app/recheck/events.js';
import { draft, type Draft, type Known } from './notice-draft.rules.js';

export type OfRecheck = RecheckAssigned | RecheckReassigned;

const assigned = (
  { recheckId, item, dueOn }: Pick<RecheckAssigned['data'], 'recheckId' | 'item' | 'dueOn'>,
  supervisors: readonly string[],
  { unitName }: Known,
): Draft =>
  draft(
    'assignment',
    { supervisors },
    `/rechecks/${recheckId}`,
    `请于${officialDate(dueOn)}前复查${unitName}已销号的问题：${item}`,
  );

/** 复查, to those a draw sends: who joins later is told the same, who was told before is not told again. */
export const recheckNotices = {
  RecheckAssigned: (data: RecheckAssigned['data'], known: Known): Draft => assigned(data, data.supervisors, known),
  RecheckReassigned: (data: RecheckReassigned['data'], known: Known): Draft | undefined => {
    const { recheckId, supervisors, joined, item, dueOn } = data;
    if (joined !== undefined && item !== undefined && dueOn !== undefined)
      return joined.length === 0 ? undefined : assigned({ recheckId, item, dueOn }, joined, known);
    const text = `${known.unitName}已销号问题的复查人员已更换，请现在的复查人员按时复查。`;
    return draft('assignment', { supervisors }, `/rechecks/${recheckId}`, text);
  },
};
