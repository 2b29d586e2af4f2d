import { Command } from '@app/eventing/message.js';
import type { CampaignUnit, Phase } from './events.js';
import type { CampaignPlan } from './rules.js';

/** `startsOn` moves the whole template; absent, its own days stand. `plan` and `units` are filled in on the way. */
export class LaunchCampaign extends Command('LaunchCampaign')<{
  campaignId: string;
  template: string;
  year: number;
  title: string;
  documentNumber: string;
  startsOn?: string;
  plan?: CampaignPlan;
  units?: readonly CampaignUnit[];
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

export type CampaignCommand = LaunchCampaign | OpenPhase | OpenPhaseEarly | ExtendPhase | ClosePhase | FinishCampaign;

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
export class ReturnMaterial extends Command('ReturnMaterial')<MaterialOf & { reason: string; dueOn: string }> {}
export class AcceptMaterial extends Command('AcceptMaterial')<MaterialOf> {}

export type MaterialCommand = SubmitMaterial | ReturnMaterial | AcceptMaterial;
