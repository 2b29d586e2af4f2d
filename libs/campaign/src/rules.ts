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
}

/** A candidate for 示范点 is not named yet, so it answers for the creation of one like any unnamed unit. */
export function takesPart({ unitId, name, kind, serviceWindow, demonstration }: UnitTraits): CampaignUnit {
  const meets: Applicability[] = ['all'];
  if (serviceWindow) meets.push('service-window');
  meets.push(demonstration === 'named' ? 'demonstration-named' : 'demonstration-unnamed');
  if (kind === 'township') meets.push('township');
  return { unitId, name, meets };
}

export interface PhaseState extends PhasePlan {
  readonly is: 'planned' | 'open' | 'closed';
}

export interface RunningCampaign {
  readonly is: 'running';
  readonly phases: readonly PhaseState[];
  readonly materials: readonly MaterialPlan[];
}

export type Campaign = { readonly is: 'absent' } | RunningCampaign | { readonly is: 'finished' };
