import type { Decider } from '@app/eventing/decider.js';
import type { Recorded } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  AmendPlan,
  ApprovePlan,
  DraftPlan,
  InspectionPlanCommand,
  RevisePlan,
  SubmitPlan,
  Surroundings,
} from './commands.js';
import {
  PlanAmended,
  PlanApproved,
  PlanDrafted,
  PlanReturned,
  PlanRevised,
  PlanSubmitted,
  type ApprovedPlanItem,
  type InspectionPlanEvent,
  type PlanContent,
  type PlanItem,
} from './events.js';
import { planReadsTheSame, refuseUnfitPlan } from './plan.rules.js';

/** 拟定中、待审批、已退回、已批准. */
export type PlanSituation = 'draft' | 'submitted' | 'returned' | 'approved';

type Made = {
  readonly is: PlanSituation;
  readonly edition: number;
  readonly year: number;
  readonly campaignId?: string;
  /** The text at hand, and the one last approved. */
  readonly content: PlanContent;
  readonly approved?: PlanContent;
  readonly submittedBy?: string;
};
type Plan = { readonly is: 'absent' } | Made;

/** An event with the account that caused it. */
type Told = InspectionPlanEvent & Partial<Pick<Recorded, 'actor'>>;

const NOTHING_KNOWN: Surroundings = { items: [], taken: [], drawn: [] };

/** 年度抽查计划: drawn up by the office, approved by the director, amended with a reason. */
export const inspectionPlan: Decider<InspectionPlanCommand, Told, Plan> = {
  name: 'inspection-plan',
  initial: { is: 'absent' },
  stream: ({ data }) => `inspection-plan-${data.planId}`,

  decide(command, state) {
    if (command.type === 'DraftPlan') return draft(command, state);
    if (state.is === 'absent') throw new Rejection('plan-not-found');
    switch (command.type) {
      case 'RevisePlan':
        return revise(command, state);
      case 'SubmitPlan':
        return submit(command, state);
      case 'ApprovePlan':
        return approve(command, state);
      case 'ReturnPlan':
        refuseIf(state.is !== 'submitted', 'plan-not-submitted');
        return [new PlanReturned({ ...command.data, edition: state.edition })];
      case 'AmendPlan':
        return amend(command, state);
    }
  },

  evolve(state, event): Plan {
    if (event.type === 'PlanDrafted') {
      const { year, campaignId, edition, content } = event.data;
      return { is: 'draft', edition, year, ...(campaignId === undefined ? {} : { campaignId }), content };
    }
    if (state.is === 'absent') return state;
    switch (event.type) {
      case 'PlanRevised':
        return { ...state, is: 'draft', content: event.data.content };
      case 'PlanSubmitted':
        return { ...state, is: 'submitted', submittedBy: event.actor ?? '' };
      case 'PlanReturned':
        return { ...state, is: 'returned' };
      case 'PlanApproved':
        return { ...state, is: 'approved', approved: state.content };
      case 'PlanAmended':
        return { ...state, is: 'draft', edition: event.data.edition, content: event.data.content };
    }
  },
};

function draft({ data }: DraftPlan, state: Plan): PlanDrafted[] {
  refuseIf(state.is !== 'absent', 'plan-already-drafted');
  const { campaignKnown = false, ...plan } = data;
  refuseIf(plan.campaignId !== undefined && !campaignKnown, 'plan-campaign-unknown');
  return [new PlanDrafted({ ...plan, edition: 1 })];
}

/** A plan in the director's hands or approved is not rewritten under him. Saving what was saved already says nothing. */
function revise({ data }: RevisePlan, state: Made): PlanRevised[] {
  refuseIf(state.is === 'submitted', 'plan-submitted');
  refuseIf(state.is === 'approved', 'plan-approved');
  if (planReadsTheSame(data.content, state.content)) return [];
  return [new PlanRevised({ ...data, edition: state.edition })];
}

function submit({ data: { planId, around = NOTHING_KNOWN } }: SubmitPlan, state: Made): PlanSubmitted[] {
  const { is, edition, year, content, approved } = state;
  refuseIf(is === 'submitted', 'plan-submitted');
  refuseIf(is === 'approved', 'plan-approved');
  refuseUnfitPlan(content, year, around, approved);
  return [new PlanSubmitted({ planId, edition })];
}

/** Looked at once more: an inspection item may have left the list, and a batch been drawn, since it was submitted. */
function approve({ data: { planId, around = NOTHING_KNOWN }, meta }: ApprovePlan, state: Made): PlanApproved[] {
  const { is, edition, year, campaignId, content, approved, submittedBy } = state;
  refuseIf(is !== 'submitted', 'plan-not-submitted');
  refuseIf(meta.actor === submittedBy, 'plan-approver-submitted');
  refuseUnfitPlan(content, year, around, approved);
  const head = { planId, edition, year, ...(campaignId === undefined ? {} : { campaignId }) };
  const { title, coverage, items } = content;
  return [new PlanApproved({ ...head, title, coverage, items: items.map((item) => approvedItem(item, around)) })];
}

function approvedItem(item: PlanItem, { items }: Surroundings): ApprovedPlanItem {
  const inForce = items.filter(({ code }) => item.items.includes(code));
  const legalBasis = [...new Set(inForce.map((known) => known.legalBasis))].join('；');
  return { ...item, legalBasis, inForce };
}

function amend({ data }: AmendPlan, state: Made): PlanAmended[] {
  refuseIf(state.is !== 'approved', 'plan-not-approved');
  refuseIf(planReadsTheSame(data.content, state.content), 'plan-nothing-amended');
  return [new PlanAmended({ ...data, edition: state.edition + 1 })];
}
