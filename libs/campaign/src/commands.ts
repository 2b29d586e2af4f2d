import { Command } from '@app/eventing/message.js';
import type { Applicability, CampaignUnit, Phase } from './events.js';
import type { CampaignPlan, MigrationFacts } from './rules.js';
import type { PlanContent } from './template.events.js';

/** Where a plan comes from, as far as the launch records it. `faults` are sentences; a plan with any is not launched. */
export interface PlanOrigin {
  readonly templateVersion?: number;
  readonly clonedFrom?: string;
  readonly faults: readonly string[];
}

/**
 * From a template, or without one from the plan of the campaign it is cloned from; with both, that campaign is the one
 * it is compared with. `startsOn` moves the whole plan; absent, the template's own days stand, and a past campaign's
 * are moved to the new year. `plan`, `origin`, `units` and
 * `numberOn`, the paper that bears the number already, are filled in on the way.
 */
export class LaunchCampaign extends Command('LaunchCampaign')<{
  campaignId: string;
  template?: string;
  clonedFrom?: string;
  year: number;
  title: string;
  documentNumber: string;
  startsOn?: string;
  plan?: CampaignPlan;
  origin?: PlanOrigin;
  units?: readonly CampaignUnit[];
  numberOn?: string;
}> {}
/** The phase's day has come. */
export class OpenPhase extends Command('OpenPhase')<{ campaignId: string; phase: Phase }> {}
export class OpenPhaseEarly extends Command('OpenPhaseEarly')<{ campaignId: string; phase: Phase; reason: string }> {}
export class ExtendPhase extends Command('ExtendPhase')<{
  campaignId: string;
  phase: Phase;
  dueOn: string;
  reason: string;
}> {}
/** `dueOn` is the day whose end has come; a phase extended since then stays open. */
export class ClosePhase extends Command('ClosePhase')<{ campaignId: string; phase: Phase; dueOn: string }> {}
export class FinishCampaign extends Command('FinishCampaign')<{ campaignId: string }> {}
/** Without a code it takes the next number. `only` are units; absent: all that meet `appliesTo`. `register` is looked up. */
export class AddMaterial extends Command('AddMaterial')<{
  campaignId: string;
  code?: string;
  name: string;
  phase: Phase;
  dueOn: string;
  note?: string;
  appliesTo?: Applicability;
  only?: readonly string[];
  register?: readonly CampaignUnit[];
}> {}

/** What a file brings, as it was previewed: `plan` is the hash of everything the preview said would be written. */
export class ImportMaterials extends Command('ImportMaterials')<{
  campaignId: string;
  importId: string;
  fileName: string;
  sha256: string;
  plan: string;
  table: object;
  /** How many materials are new; counted by the handler. */
  added?: number;
  corrected?: number;
}> {}

/** A change of a running plan. `reassess`: what each unit meets is taken from the register anew. */
export interface MigrationAsked {
  readonly content: PlanContent;
  readonly reassess: boolean;
  /** By when whoever had signed off answers what comes in, and whoever comes in does its self-inspection. */
  readonly answerBy?: string;
  /** Units of the register that take part from now on, and units that take part no more. */
  readonly takeIn?: readonly string[];
  readonly letGo?: readonly string[];
}

/** `preview` is the hash of the preview that was agreed to. `facts` are looked up on the way. */
export class MigrateCampaign extends Command('MigrateCampaign')<
  MigrationAsked & { campaignId: string; reason: string; preview: string; facts?: MigrationFacts }
> {}

export type CampaignCommand =
  | LaunchCampaign
  | OpenPhase
  | OpenPhaseEarly
  | ExtendPhase
  | ClosePhase
  | FinishCampaign
  | AddMaterial
  | MigrateCampaign;

interface MaterialOf {
  readonly campaignId: string;
  readonly unitId: string;
  readonly code: string;
}

/** What the campaign expects of the unit: the deadline in force, and whether the campaign has begun. */
export interface Expected {
  readonly dueOn: string;
  readonly begun: boolean;
}

/** `files` are SHA-256 in hex. `expected` is filled in on the way; absent when the campaign expects no such material. */
export class SubmitMaterial extends Command('SubmitMaterial')<
  MaterialOf & { files: readonly string[]; note: string; expected?: Expected }
> {}
/** `letGo` is looked up on the way. */
export class ReturnMaterial extends Command('ReturnMaterial')<
  MaterialOf & { reason: string; dueOn: string; letGo?: boolean }
> {}
export class AcceptMaterial extends Command('AcceptMaterial')<MaterialOf> {}

export type MaterialCommand = SubmitMaterial | ReturnMaterial | AcceptMaterial;
