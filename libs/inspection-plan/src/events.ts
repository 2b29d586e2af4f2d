import { Event } from '@app/eventing/message.js';

/** 行政执法单位、执法案卷、检查对象. */
export const OBJECT_KINDS = ['enforcement-unit', 'case-file', 'inspected-entity'] as const;

export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** What the list says of an inspection item (国办发〔2015〕58号: 依据、主体、内容、方式). */
export interface ItemContent {
  readonly name: string;
  /** 依据: names a law, regulation or rule, best with its article. */
  readonly legalBasis: string;
  /** 主体. */
  readonly inspectingBody: string;
  /** 内容: the entries a visit goes through one by one. */
  readonly contents: readonly string[];
  /** 方式: 现场检查、书面检查、网络监测 and the like. */
  readonly methods: readonly string[];
  readonly objectKind: ObjectKind;
}

/** How many of the units of one risk class a batch draws: `ceil(0.4*N)`, `N`, `min(3,N)`, `3`. */
export interface PlannedStratum {
  readonly id: string;
  readonly rule: string;
}

/** 批次: drawn and inspected from one day to another, both included. */
export interface PlanBatch {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly strata: readonly PlannedStratum[];
}

/** 计划事项: one or several inspection items that one visit settles. */
export interface PlanItem {
  /** JH-01: never used by another plan. */
  readonly planItem: string;
  readonly name: string;
  /** Codes of its inspection items. */
  readonly items: readonly string[];
  /** One pool name per supervisor a unit gets. */
  readonly slots: readonly string[];
  /** 频次上限: a unit is not inspected again within so many months; 0 for no limit. */
  readonly frequencyMonths: number;
  readonly batches: readonly PlanBatch[];
}

export interface PlanContent {
  readonly title: string;
  /** 覆盖面: the share of the register to be inspected in the year, a decimal such as 0.3. */
  readonly coverage: string;
  readonly items: readonly PlanItem[];
}

interface OfItem {
  /** SX-01. */
  readonly code: string;
}

/** 列入抽查事项清单. */
export class InspectionItemListed extends Event('InspectionItemListed')<OfItem & ItemContent> {}
/** 调整: the whole item as it reads from now on. */
export class InspectionItemRevised extends Event('InspectionItemRevised')<OfItem & ItemContent & { reason: string }> {}
/** 退出清单: it is inspected no more; what was inspected by it stays. */
export class InspectionItemRetired extends Event('InspectionItemRetired')<OfItem & { reason: string }> {}

/** 批量导入, as one fact beside the items it brings. */
export class InspectionItemsImported extends Event('InspectionItemsImported')<{
  importId: string;
  fileName: string;
  sha256: string;
  listed: number;
  revised: number;
}> {}

export type InspectionItemEvent = InspectionItemListed | InspectionItemRevised | InspectionItemRetired;

interface OfPlan {
  readonly planId: string;
  /** Counts the texts of a plan that were or are put to the director: the first is 1, every amendment one more. */
  readonly edition: number;
}

/** An inspection item as it read in the list on the day the plan was approved. */
export type ItemInForce = OfItem & ItemContent;

/** What a freeze needs of a plan item, so that nobody has to look anything up. */
export interface ApprovedPlanItem extends PlanItem {
  /** The bases of its inspection items, each once, joined by ；. */
  readonly legalBasis: string;
  readonly inForce: readonly ItemInForce[];
}

/** 拟定. `campaignId` when the plan is made for a campaign. */
export class PlanDrafted extends Event('PlanDrafted')<
  OfPlan & { year: number; campaignId?: string; content: PlanContent }
> {}
export class PlanRevised extends Event('PlanRevised')<OfPlan & { content: PlanContent }> {}
export class PlanSubmitted extends Event('PlanSubmitted')<OfPlan> {}
export class PlanReturned extends Event('PlanReturned')<OfPlan & { reason: string }> {}
/** 批准: from now on draws follow it. Whatever an earlier edition said no longer counts. */
export class PlanApproved extends Event('PlanApproved')<
  OfPlan & {
    year: number;
    campaignId?: string;
    title: string;
    coverage: string;
    items: readonly ApprovedPlanItem[];
  }
> {}
/** 调整: a new edition beside the approved one, which stays in force until the new one is approved. */
export class PlanAmended extends Event('PlanAmended')<OfPlan & { content: PlanContent; reason: string }> {}

export type InspectionPlanEvent = PlanDrafted | PlanRevised | PlanSubmitted | PlanReturned | PlanApproved | PlanAmended;
