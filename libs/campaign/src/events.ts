import { Event } from '@app/eventing/message.js';

/** 安排部署 → 自查 → 整改提升 → 总结评比. */
export type Phase = 'deployment' | 'self-inspection' | 'rectification' | 'review';

export interface PhasePlan {
  readonly phase: Phase;
  readonly name: string;
  readonly startsOn: string;
  readonly dueOn: string;
}

/** R1–R7: what each unit reports to the office, in which phase, by when. */
export interface MaterialPlan {
  readonly code: string;
  readonly name: string;
  readonly phase: Phase;
  readonly dueOn: string;
  /** What the office wants to see in it. */
  readonly note?: string;
  /** Which units hand it in; absent: all of them. */
  readonly appliesTo?: Applicability;
  /** Of them only these units, by their ids. */
  readonly only?: readonly string[];
}

/** By which measure figures answer a check: one device for two officers, 5 % reviewers, 60 hours, items made public. */
export interface ComputedMeasure {
  readonly measure: string;
  readonly devices?: number;
  readonly officers?: number;
  readonly percent?: number;
  readonly hours?: number;
  readonly items?: readonly string[];
}

/** One 具体内容 of the 自查自纠台账. */
export interface Check {
  readonly id: string;
  readonly text: string;
  /** Kinds of evidence, by the codes of the template: red-header-document, picture, … */
  readonly evidence: readonly string[];
  readonly computed?: ComputedMeasure;
}

/** `pilot`: 乡镇综合行政执法试点. */
export type Applicability =
  'all' | 'service-window' | 'demonstration-unnamed' | 'demonstration-named' | 'township' | 'pilot';

/** One of the 21 目标任务. */
export interface Task {
  readonly number: number;
  readonly category: string;
  readonly title: string;
  readonly appliesTo: Applicability;
  readonly checks: readonly Check[];
}

export interface CampaignUnit {
  readonly unitId: string;
  readonly name: string;
  /** The conditions of applicability it meets; always holds `all`. */
  readonly meets: readonly Applicability[];
}

/**
 * The template as it stood at launch; a later change of it changes nothing in a running campaign. `template` is its
 * code and `templateVersion` counts its revisions; both are absent when the plan was taken over from a campaign.
 */
export class CampaignLaunched extends Event('CampaignLaunched')<{
  campaignId: string;
  year: number;
  title: string;
  documentNumber: string;
  templateHash: string;
  template?: string;
  templateVersion?: number;
  /** The past campaign whose plan this one goes on with, directly or through a template made from it. */
  clonedFrom?: string;
  phases: readonly PhasePlan[];
  materials: readonly MaterialPlan[];
  categories: readonly string[];
  tasks: readonly Task[];
  units: readonly CampaignUnit[];
}> {}
/** `reason` is there when the office opened it before its day. */
export class PhaseOpened extends Event('PhaseOpened')<{
  campaignId: string;
  phase: Phase;
  dueOn: string;
  reason?: string;
}> {}
/** `materials` are the reporting deadlines that moved with the phase. */
export class PhaseExtended extends Event('PhaseExtended')<{
  campaignId: string;
  phase: Phase;
  from: string;
  dueOn: string;
  reason: string;
  materials: readonly { readonly code: string; readonly dueOn: string }[];
}> {}
export class PhaseClosed extends Event('PhaseClosed')<{ campaignId: string; phase: Phase }> {}
export class CampaignFinished extends Event('CampaignFinished')<{ campaignId: string }> {}

/** 批量增加上报材料: a file of this hash brought so many, each an event of its own. */
export class MaterialsImported extends Event('MaterialsImported')<{
  campaignId: string;
  importId: string;
  fileName: string;
  sha256: string;
  added: number;
}> {}
/** 等资料: asked for while the campaign runs, of these units, under the names they have now. `title` is the campaign's. */
export class MaterialAdded extends Event('MaterialAdded')<
  MaterialPlan & {
    campaignId: string;
    title: string;
    units: readonly { readonly unitId: string; readonly name: string }[];
  }
> {}

/** A day in force and the one that takes its place, of a material or a phase. */
export interface MovedDay {
  readonly code: string;
  readonly from: string;
  readonly to: string;
}

/** What a change of the running plan did to one unit. Checks go by their ids, materials by their codes. */
export interface MigrationEffect {
  readonly unitId: string;
  readonly name: string;
  /** The conditions it meets from now on. */
  readonly meets: readonly Applicability[];
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Asked in other words or with other evidence; an answer given stands. */
  readonly reworded: readonly string[];
  /** How many of its answers stand, and to which checks they are set aside. */
  readonly answersKept: number;
  readonly setAside: readonly string[];
  /** It had signed off its self-inspection and now has more to answer. */
  readonly reopened: boolean;
  readonly materialsGained: readonly string[];
  readonly materialsLost: readonly string[];
  /** Materials, by the days in force for this unit. */
  readonly moved: readonly MovedDay[];
  /** It takes part from now on; its self-inspection is due on this day. */
  readonly joined?: { readonly selfInspectionDueOn: string };
  /** It takes part no more. What it did stays; these of its issues, by their numbers, are open and stay its own. */
  readonly letGo?: { readonly openIssues: readonly number[] };
}

/** The whole new plan, so that readers replace what they hold. `version` counts plans from 1, the one of the launch. */
export class CampaignMigrated extends Event('CampaignMigrated')<{
  campaignId: string;
  title: string;
  version: number;
  reason: string;
  phases: readonly PhasePlan[];
  /** The phases whose last day is another, by their codes. */
  movedPhases: readonly MovedDay[];
  materials: readonly MaterialPlan[];
  categories: readonly string[];
  tasks: readonly Task[];
  /** One for every unit that takes part, also where nothing changed for it, and for every one that is let go. */
  effects: readonly MigrationEffect[];
  /** By when whoever had signed off answers what came in. */
  answerBy?: string;
}> {}

export type CampaignEvent =
  CampaignLaunched | PhaseOpened | PhaseExtended | PhaseClosed | CampaignFinished | MaterialAdded | CampaignMigrated;

interface MaterialOf {
  readonly campaignId: string;
  readonly unitId: string;
  readonly code: string;
}

/** `round` counts submissions from 1. Late is accepted and marked late against the deadline in force. */
export class MaterialSubmitted extends Event('MaterialSubmitted')<
  MaterialOf & { round: number; files: readonly string[]; note: string; dueOn: string; late: boolean }
> {}
/** Returned with a reason and a new day to hand it in again, which re-arms the deadline. */
export class MaterialReturned extends Event('MaterialReturned')<
  MaterialOf & { round: number; reason: string; dueOn: string }
> {}
export class MaterialAccepted extends Event('MaterialAccepted')<MaterialOf & { round: number; late: boolean }> {}

export type MaterialEvent = MaterialSubmitted | MaterialReturned | MaterialAccepted;
