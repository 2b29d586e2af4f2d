import type { Applicability, CampaignUnit, MaterialPlan, Phase, PhasePlan, Task } from './events.js';

/** 安排部署 → 自查 → 整改提升 → 总结评比. A campaign opens them in this order, each once. */
export const PHASES: readonly Phase[] = ['deployment', 'self-inspection', 'rectification', 'review'];

/** What a campaign takes over from its template, with the days of its own year. */
export interface CampaignPlan {
  readonly templateHash: string;
  readonly phases: readonly PhasePlan[];
  readonly materials: readonly MaterialPlan[];
  readonly categories: readonly string[];
  readonly tasks: readonly Task[];
}

/** What the register says of a unit, as far as it decides which tasks apply to it. */
export interface UnitTraits {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  readonly serviceWindow: boolean;
  readonly demonstration: string;
  readonly pilot: boolean;
}

/** A candidate for 示范点 is not named yet, so it answers for the creation of one like any unnamed unit. */
export function takesPart({ unitId, name, kind, serviceWindow, demonstration, pilot }: UnitTraits): CampaignUnit {
  const meets: Applicability[] = ['all'];
  if (serviceWindow) meets.push('service-window');
  meets.push(demonstration === 'named' ? 'demonstration-named' : 'demonstration-unnamed');
  if (kind === 'township') meets.push('township');
  if (pilot) meets.push('pilot');
  return { unitId, name, meets };
}

/** Whether a unit that meets these conditions hands a material in. */
export const owes = (
  { unitId, meets }: Omit<CampaignUnit, 'name'>,
  { appliesTo = 'all', only }: MaterialPlan,
): boolean => meets.includes(appliesTo) && (only === undefined || only.includes(unitId));

/** A material of one unit, as it stands. */
export interface StandingMaterial {
  readonly code: string;
  readonly state: 'awaited' | 'submitted' | 'returned' | 'accepted';
  readonly dueOn: string;
  /** How often it was handed in. */
  readonly round: number;
}

/** What a unit has done so far, as far as a change of the plan touches it. */
export interface StandingUnit {
  readonly answered: readonly string[];
  readonly signedOff: boolean;
  readonly materials: readonly StandingMaterial[];
  /** Numbers of its issues that are not settled. */
  readonly openIssues: readonly number[];
}

/** Looked up inside the transaction, or for a preview. `register` are the units in it now. */
export interface MigrationFacts {
  readonly units: Readonly<Record<string, StandingUnit>>;
  readonly register: readonly CampaignUnit[];
}

export interface PhaseState extends PhasePlan {
  readonly is: 'planned' | 'open' | 'closed';
}

export interface RunningCampaign {
  readonly is: 'running';
  readonly title: string;
  /** Counts the plans it has had, from 1. */
  readonly plan: number;
  readonly phases: readonly PhaseState[];
  readonly materials: readonly MaterialPlan[];
  readonly categories: readonly string[];
  readonly tasks: readonly Task[];
  readonly units: readonly CampaignUnit[];
}

export type Campaign = { readonly is: 'absent' } | RunningCampaign | { readonly is: 'finished' };

/** A material as a plan keeps it: without what goes without saying. */
export const plannedMaterial = ({ code, name, phase, dueOn, note, appliesTo, only }: MaterialPlan): MaterialPlan => ({
  ...{ code, name, phase, dueOn },
  ...(note && { note }),
  ...(appliesTo && appliesTo !== 'all' && { appliesTo }),
  ...(only && { only }),
});
