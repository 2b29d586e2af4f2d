import { projection } from '@app/eventing';
import type { InspectionPlanEvent } from '@app/inspection-plan/events.js';
import { defineDuties, DIRECTOR, finishDuty, OFFICE, openDuty } from './duties.js';

export const approvalDuty = (planId: string): string => `approve-plan-${planId}`;
const amendsDuty = (planId: string): string => `redo-plan-${planId}`;

/** A submitted plan waits for the director, a returned one for the office. */
export const planDutyBook = projection<InspectionPlanEvent>(
  'plan_duty',
  {
    PlanDrafted: (event, db) => {
      const { planId, year, campaignId, content } = event.data;
      const matter = `${year}年度抽查计划`;
      const shared = { matter, thing: content.title, link: `/inspection-plans/${planId}`, state: 'waiting' as const };
      const about = { planId, ...(campaignId === undefined ? {} : { campaignId }) };
      return defineDuties(db, event, [
        { ...shared, about, id: approvalDuty(planId), roles: DIRECTOR, what: `审批${matter}` },
        { ...shared, about, id: amendsDuty(planId), roles: OFFICE, what: `修改并重新报送${matter}` },
      ]);
    },
    PlanSubmitted: async (event, db) => {
      await finishDuty(db, event, amendsDuty(event.data.planId));
      await openDuty(db, event, approvalDuty(event.data.planId), {
        verb: event.data.edition === 1 ? '审批' : '审批调整后的',
      });
    },
    PlanReturned: async (event, db) => {
      await finishDuty(db, event, approvalDuty(event.data.planId));
      await openDuty(db, event, amendsDuty(event.data.planId));
    },
    PlanApproved: (event, db) => finishDuty(db, event, approvalDuty(event.data.planId)),
  },
  ['duty'],
);
