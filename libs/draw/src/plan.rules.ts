import { refuseIf } from '@app/eventing/rejection.js';

/** A batch of a plan item as the director approved it. */
export interface PlannedBatch {
  readonly planId: string;
  readonly planItem: string;
  readonly batch: number;
  readonly year: number;
  readonly edition: number;
  readonly name: string;
  readonly legalBasis: string;
  /** How many of each risk class are drawn: `ceil(0.4*N)`, `N`, `min(3,N)`, `3`. */
  readonly strata: readonly { readonly id: string; readonly rule: string }[];
  readonly slots: readonly string[];
  readonly frequencyMonths: number;
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
}

/** What is looked up for a freeze: whether a plan of the year was approved, and what it says of this batch. */
export interface PlanStanding {
  readonly planApproved: boolean;
  readonly planned?: PlannedBatch;
}

interface Asked {
  readonly planItem: string;
  readonly batch: number;
  readonly strata: readonly { readonly id: string; readonly rule: string }[];
}

/**
 * Where a plan of the year was approved, only what it holds is drawn, and as many as it says. An office that has no
 * approved plan yet may draw: the plan is a duty of the year, not a condition of the protocol.
 */
export function refuseUnplanned({ planItem, batch, strata }: Asked, { planApproved, planned }: PlanStanding): void {
  refuseIf(planApproved && !planned, 'plan-item-not-approved', { planItem, batch });
  for (const { id, rule } of planned?.strata ?? []) {
    const asked = strata.find((stratum) => stratum.id === id)?.rule;
    refuseIf(asked !== undefined && asked !== rule, 'plan-rule-differs', {
      ...{ planItem, batch, stratum: id === 'key' ? '重点' : id === 'ordinary' ? '一般' : id },
      ...{ asked: asked ?? '', approved: rule },
    });
  }
}
