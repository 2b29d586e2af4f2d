import { Event } from '@app/eventing/message.js';
import type { Applicability, Check, MaterialPlan, Phase } from './events.js';

/** 阶段任务: what units have to do in a phase. For reading; no rule counts them. */
export interface PhaseDuty {
  readonly number: number;
  readonly text: string;
  readonly appliesTo: Applicability;
}

export interface PhaseTemplate {
  readonly code: Phase;
  readonly name: string;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly description?: string;
  readonly duties?: readonly PhaseDuty[];
}

/** `sharedWith` are the tasks it is also the check of. */
export interface CheckTemplate extends Check {
  readonly sharedWith?: readonly number[];
}

export interface TaskTemplate {
  readonly number: number;
  /** The code of its category. */
  readonly category: string;
  readonly title: string;
  readonly appliesTo: Applicability;
  readonly checks: readonly CheckTemplate[];
}

/** What of a template may be changed while a campaign runs. */
export interface PlanContent {
  readonly phases: readonly PhaseTemplate[];
  readonly materials: readonly MaterialPlan[];
  readonly categories: readonly { readonly code: string; readonly name: string }[];
  readonly tasks: readonly TaskTemplate[];
}

/** A year's plan: what a campaign is launched from. A draft may have gaps; a campaign takes none over. */
export interface TemplateContent extends PlanContent {
  readonly title: string;
  readonly shortTitle: string;
  readonly documentNumber: string;
  readonly documentTitle?: string;
  readonly issuer?: string;
  readonly basis?: string;
  readonly goal?: string;
  readonly year: number;
}

/** What a template of the office began as: one shipped with the program, another of its own, or a past campaign. */
export interface TemplateBasis {
  readonly kind: 'shipped' | 'template' | 'campaign';
  /** The code of the template, or the campaign's id. */
  readonly of: string;
}

/** `fromCampaign` is the past campaign it goes back to, also through another template. */
export class TemplateDrafted extends Event('TemplateDrafted')<{
  templateId: string;
  basis: TemplateBasis;
  fromCampaign?: string;
  content: TemplateContent;
}> {}
/** The whole content as it stands from now on. `version` counts from 1, the draft. */
export class TemplateRevised extends Event('TemplateRevised')<{
  templateId: string;
  version: number;
  content: TemplateContent;
}> {}
/** No campaign is launched from it any more. */
export class TemplateRetired extends Event('TemplateRetired')<{ templateId: string; reason: string }> {}

export type TemplateEvent = TemplateDrafted | TemplateRevised | TemplateRetired;
