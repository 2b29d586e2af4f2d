import { dayOf } from '@app/calendar';
import type { Db, Recorded } from '@app/eventing';
import type { LeadEvent } from '@app/leads/events.js';
import { amend, note } from './fact.js';

type Of<T extends LeadEvent['type']> = Recorded<Extract<LeadEvent, { type: T }>>;

const MEASURE = 'investigations-on-time';
const factOf = (leadId: string) => ({ measure: MEASURE, id: leadId }) as const;

const moved = (event: Of<'InvestigationProlonged' | 'InvestigationReturned'>, db: Db) =>
  amend(db, event, factOf(event.data.leadId), { dueOn: event.data.dueOn });

/** 投诉线索: an investigation by a unit counts by its day; one by the office is nobody's. */
export const leadFacts = {
  InvestigationOpened: async (event: Of<'InvestigationOpened'>, db: Db) => {
    const { leadId, unitId, year, number, dueOn } = event.data;
    if (unitId === undefined) return;
    await note(db, event, {
      ...{ ...factOf(leadId), unitId, from: dayOf(event.at), dueOn, need: 1, have: 0 },
      ...{ label: `${year}年第${number}号立案调查`, link: `/leads/${leadId}` },
    });
  },
  InvestigationProlonged: moved,
  InvestigationReturned: moved,
  InvestigationConcluded: (event: Of<'InvestigationConcluded'>, db: Db) =>
    amend(db, event, factOf(event.data.leadId), { have: event.data.late ? 0 : 1, dueOn: event.data.dueOn }),
};
