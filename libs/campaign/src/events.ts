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
}

/** One 具体内容 of the 自查自纠台账. */
export interface Check {
  readonly id: string;
  readonly text: string;
  readonly evidence: readonly string[];
}

export type Applicability = 'all' | 'service-window' | 'demonstration-unnamed' | 'demonstration-named' | 'township';

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

/** The template as it stood at launch; a later change of the file changes nothing in a running campaign. */
export class CampaignLaunched extends Event('CampaignLaunched')<{
  campaignId: string;
  year: number;
  title: string;
  documentNumber: string;
  templateHash: string;
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

export type CampaignEvent = CampaignLaunched | PhaseOpened | PhaseExtended | PhaseClosed | CampaignFinished;

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
