import { refuseIf } from '@app/eventing/rejection.js';
import { MUST } from './roll.rules.js';
import { poolName } from './shortage.rules.js';

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
  readonly strata: readonly Rated[];
  readonly slots: readonly string[];
  readonly frequencyMonths: number;
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
}

interface Rated {
  readonly id: string;
  readonly rule: string;
}

/** What is looked up for a freeze: whether a plan of the year was approved, and what it says of this batch. */
export interface PlanStanding {
  readonly planApproved: boolean;
  readonly planned?: PlannedBatch;
}

interface Asked {
  readonly planItem: string;
  readonly batch: number;
  readonly strata: readonly Rated[];
  readonly slots: readonly string[];
  readonly frequencyMonths?: number;
}

/** What a batch says otherwise than it was approved, in words. */
interface Difference {
  readonly what: string;
  readonly approved: string;
  readonly asked: string;
}

/**
 * Where a plan of the year was approved, only what it holds is drawn, and as it says: as many of each risk class, so
 * many supervisors from these pools, and no unit again within its months. An office that has no approved plan yet may
 * draw: the plan is a duty of the year, not a condition of the protocol.
 */
export function refuseUnplanned(asked: Asked, { planApproved, planned }: PlanStanding): void {
  const { planItem, batch } = asked;
  refuseIf(planApproved && !planned, 'plan-item-not-approved', { planItem, batch });
  const [difference] = planned ? differences(asked, planned) : [];
  refuseIf(difference !== undefined, 'plan-rule-differs', { planItem, batch, ...difference });
}

const differences = (asked: Asked, planned: PlannedBatch): Difference[] =>
  [...shares(asked, planned), team(asked, planned), frequency(asked, planned)].filter(
    (one) => one.asked !== one.approved,
  );

/** Every risk class of either side; units inspected without drawing come on top of what was approved. */
function shares(asked: Asked, planned: PlannedBatch): Difference[] {
  const ids = new Set([...planned.strata, ...asked.strata].map(({ id }) => id).filter((id) => id !== MUST));
  const said = ({ strata }: { strata: readonly Rated[] }, id: string) =>
    ruleWords(strata.find((stratum) => stratum.id === id)?.rule);
  return [...ids].map((id) => ({
    ...{ what: `${STRATA.get(id) ?? id}的抽取数量`, approved: said(planned, id), asked: said(asked, id) },
  }));
}

const team = (asked: Asked, { slots }: PlannedBatch): Difference => ({
  ...{ what: '每个单位的监督人员', approved: teamWords(slots), asked: teamWords(asked.slots) },
});

const frequency = ({ frequencyMonths = 0 }: Asked, planned: PlannedBatch): Difference => ({
  ...{ what: '频次上限', approved: monthsWords(planned.frequencyMonths), asked: monthsWords(frequencyMonths) },
});

const STRATA: ReadonlyMap<string, string> = new Map([
  ['key', '重点单位'],
  ['ordinary', '一般单位'],
]);

const teamWords = (slots: readonly string[]): string => slots.map(poolName).sort().join('、');

const monthsWords = (months: number): string => (months === 0 ? '不限制' : `${months}个月内不重复抽查`);

/** As the office fills it in; a rule it cannot have filled in stands as it is printed. */
function ruleWords(rule: string | undefined): string {
  if (rule === undefined) return '不抽取';
  if (rule === 'N') return '全部';
  const [, share] = /^ceil\((\d+(?:\.\d+)?)\*N\)$/.exec(rule) ?? [];
  if (share !== undefined) return `${Number((Number(share) * 100).toFixed(4))}%`;
  const [, most] = /^min\((\d+),N\)$/.exec(rule) ?? [];
  if (most !== undefined) return `至多${most}个`;
  return /^\d+$/.test(rule) ? `${rule}个` : rule;
}
