import { Command } from '@app/eventing/message.js';
import type { ItemContent, ItemInForce, PlanContent } from './events.js';

interface OfItem {
  readonly code: string;
}

export class EnterInspectionItem extends Command('EnterInspectionItem')<OfItem & ItemContent> {}
export class ReviseInspectionItem extends Command('ReviseInspectionItem')<OfItem & ItemContent & { reason: string }> {}
export class RetireInspectionItem extends Command('RetireInspectionItem')<OfItem & { reason: string }> {}

export type InspectionItemCommand = EnterInspectionItem | ReviseInspectionItem | RetireInspectionItem;

/** What a file brings, as it was previewed: `plan` is the hash of everything the preview said would be written. */
export class ImportInspectionItems extends Command('ImportInspectionItems')<{
  importId: string;
  fileName: string;
  sha256: string;
  plan: string;
  table: object;
  /** How many items are new, and how many revised; counted by the handler. */
  added?: number;
  corrected?: number;
}> {}

/** What is known around a plan, looked up in the transaction; no asker fills it in. */
export interface Surroundings {
  /** The inspection items the plan names, as far as they are in the list. */
  readonly items: readonly ItemInForce[];
  /** Plan items of other plans that bear a number this one uses. */
  readonly taken: readonly string[];
  /** Batches whose lists are locked, as JH-01/1: they are no longer a plan. */
  readonly drawn: readonly string[];
}

interface OfPlan {
  readonly planId: string;
}

export class DraftPlan extends Command('DraftPlan')<
  OfPlan & { year: number; campaignId?: string; content: PlanContent; campaignKnown?: boolean }
> {}
export class RevisePlan extends Command('RevisePlan')<OfPlan & { content: PlanContent }> {}
export class SubmitPlan extends Command('SubmitPlan')<OfPlan & { around?: Surroundings }> {}
export class ApprovePlan extends Command('ApprovePlan')<OfPlan & { around?: Surroundings }> {}
export class ReturnPlan extends Command('ReturnPlan')<OfPlan & { reason: string }> {}
export class AmendPlan extends Command('AmendPlan')<OfPlan & { content: PlanContent; reason: string }> {}

export type InspectionPlanCommand = DraftPlan | RevisePlan | SubmitPlan | ApprovePlan | ReturnPlan | AmendPlan;
