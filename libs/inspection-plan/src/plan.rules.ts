import { canonicalJson } from '@app/eventing/canonical-json.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { Surroundings } from './commands.js';
import type { PlanBatch, PlanContent, PlanItem } from './events.js';
import { isShare, isShareRule } from './share.rules.js';

const FEWEST_SLOTS = 2;
/** Goes into the manifest of a draw. */
const NUMBER = /^[0-9A-Za-z._:-]{1,64}$/;

export const batchKey = (planItem: string, batch: number): string => `${planItem}/${batch}`;

export const planReadsTheSame = (one: PlanContent, other: PlanContent): boolean =>
  canonicalJson(one) === canonicalJson(other);

/** What a plan must be before it is put to the director. A draft may be anything. */
export function refuseUnfitPlan(
  { coverage, items }: PlanContent,
  year: number,
  around: Surroundings,
  approved?: PlanContent,
): void {
  refuseIf(items.length === 0, 'plan-empty');
  refuseIf(!isShare(coverage), 'plan-coverage-out-of-range', { coverage });
  const repeated = firstRepeated(items.map(({ planItem }) => planItem));
  refuseIf(repeated !== undefined, 'plan-item-repeated', { planItem: repeated ?? '' });
  for (const item of items) refuseUnfitPlanItem(item, year, around);
  refuseTouchedDraws(items, around, approved);
}

function refuseUnfitPlanItem(item: PlanItem, year: number, around: Surroundings): void {
  const { planItem, items, slots, batches } = item;
  refuseIf(!NUMBER.test(planItem), 'plan-item-number-invalid', { planItem });
  refuseIf(around.taken.includes(planItem), 'plan-item-taken', { planItem });
  refuseIf(items.length === 0, 'plan-item-without-inspection-item', { planItem });
  const unlisted = items.find((code) => !around.items.some((known) => known.code === code));
  refuseIf(unlisted !== undefined, 'plan-inspection-item-unlisted', { planItem, code: unlisted ?? '' });
  refuseIf(slots.length < FEWEST_SLOTS, 'plan-slots-too-few', { planItem });
  refuseIf(batches.length === 0, 'plan-batches-missing', { planItem });
  const repeated = firstRepeated(batches.map(({ number }) => number));
  refuseIf(repeated !== undefined, 'plan-batch-repeated', { planItem, batch: repeated ?? 0 });
  for (const batch of batches) refuseUnfitBatch(planItem, batch, year);
}

function refuseUnfitBatch(planItem: string, { number: batch, from, to, strata }: PlanBatch, year: number): void {
  const within = from <= to && [from, to].every((day) => day.startsWith(`${year}-`));
  refuseIf(!within, 'plan-batch-days-wrong', { planItem, batch, year });
  refuseIf(strata.length === 0, 'plan-rule-missing', { planItem, batch });
  const odd = strata.find(({ rule }) => !isShareRule(rule));
  refuseIf(odd !== undefined, 'plan-rule-unreadable', { planItem, batch, rule: odd?.rule ?? '' });
}

/** A batch whose lists are locked is a draw: it stays in the plan, and draws as many as it was approved to. */
function refuseTouchedDraws(items: readonly PlanItem[], { drawn }: Surroundings, approved?: PlanContent): void {
  for (const { planItem, batches } of approved?.items ?? []) {
    for (const { number, strata } of batches) {
      if (!drawn.includes(batchKey(planItem, number))) continue;
      const now = items
        .find((item) => item.planItem === planItem)
        ?.batches.find((batch) => batch.number === number)?.strata;
      const touched = !now || canonicalJson(now) !== canonicalJson(strata);
      refuseIf(touched, 'plan-batch-drawn', { planItem, batch: number });
    }
  }
}

const firstRepeated = <T>(values: readonly T[]): T | undefined =>
  values.find((value, index) => values.indexOf(value) !== index);
