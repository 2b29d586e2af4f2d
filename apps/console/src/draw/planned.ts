/** 抽查计划: one batch of one item of an approved plan, as far as a freeze follows it. */
export interface PlannedBatch {
  readonly planItem: string;
  readonly name: string;
  readonly batch: number;
  readonly strata: readonly { readonly id: string; readonly rule: string }[];
  readonly slots: readonly string[];
  readonly frequencyMonths: number;
  readonly legalBasis?: string;
}

interface PlanItem {
  readonly planItem?: string;
  readonly name?: string;
  readonly legalBasis: string;
  readonly slots: readonly string[];
  readonly frequencyMonths: number;
  readonly batches: readonly { readonly number: number; readonly strata: readonly { id: string; rule?: string }[] }[];
}

/** 年度抽查计划; its approved editions, the latest first. */
export interface Plan {
  readonly year: number;
  readonly editions: readonly { readonly items: readonly PlanItem[] }[];
}

export interface PlanLine {
  readonly id: string;
  readonly year: number;
  /** The edition in force; absent while none was approved. */
  readonly approvedEdition?: number;
}

/** The approved plan of the year: no other one binds a draw. An amendment under way does not take it out of force. */
export const planInForce = (plans: readonly PlanLine[], year: number): PlanLine | undefined =>
  plans.find((plan) => plan.approvedEdition !== undefined && plan.year === year);

/** Every batch of the plan as it was approved last. */
export const batchesOf = ({ editions }: Plan): PlannedBatch[] =>
  (editions[0]?.items ?? []).flatMap(({ planItem = '', name = '', legalBasis, slots, frequencyMonths, batches }) =>
    batches.map(({ number, strata }) => ({
      ...{ planItem, name, legalBasis, slots, frequencyMonths, batch: number },
      strata: strata.flatMap(({ id, rule }) => (rule ? [{ id, rule }] : [])),
    })),
  );

/** One word in the address and in a choice. */
export const keyOf = ({ planItem, batch }: Pick<PlannedBatch, 'planItem' | 'batch'>): string => `${planItem} ${batch}`;
