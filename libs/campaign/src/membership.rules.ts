import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { MigrationAsked } from './commands.js';
import type { CampaignUnit, MaterialPlan, MigrationEffect } from './events.js';
import type { MigrationFacts, RunningCampaign, StandingUnit } from './rules.js';

type Membership = Pick<MigrationAsked, 'takeIn' | 'letGo'>;

const twice = (ids: readonly string[]): string | undefined => ids.find((id, place) => ids.indexOf(id) !== place);

/** Each unit is named once, comes from the register as it stands, and somebody is left. */
export function refuseMembership(
  { takeIn = [], letGo = [] }: Membership,
  { units }: RunningCampaign,
  { register }: MigrationFacts,
): void {
  const parts = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const known = new Map(register.map(({ unitId, name }) => [unitId, name]));
  const nameOf = (id: string): string => parts.get(id) ?? known.get(id) ?? id;
  const doubled = twice([...takeIn, ...letGo]);
  if (doubled !== undefined) throw new Rejection('migration-unit-twice', { unit: nameOf(doubled) });
  const taking = takeIn.find((id) => parts.has(id));
  if (taking !== undefined) throw new Rejection('migration-unit-takes-part', { unit: nameOf(taking) });
  const unknown = takeIn.find((id) => !known.has(id));
  if (unknown !== undefined) throw new Rejection('migration-unit-unknown', { unit: unknown });
  const stranger = letGo.find((id) => !parts.has(id));
  if (stranger !== undefined) throw new Rejection('migration-unit-not-in-campaign', { unit: nameOf(stranger) });
  refuseIf(letGo.length === units.length && takeIn.length === 0, 'migration-leaves-nobody');
}

/** Those who stay or come in, in that order; whoever comes in is as the register has it now. */
export const membersAfter = (
  { takeIn = [], letGo = [] }: Membership,
  { units }: Pick<RunningCampaign, 'units'>,
  { register }: MigrationFacts,
): { staying: CampaignUnit[]; joining: CampaignUnit[]; leaving: CampaignUnit[] } => ({
  staying: units.filter(({ unitId }) => !letGo.includes(unitId)),
  joining: register.filter(({ unitId }) => takeIn.includes(unitId)),
  leaving: units.filter(({ unitId }) => letGo.includes(unitId)),
});

/** Nobody owes what was due before he came. */
export const stillToCome = (materials: readonly MaterialPlan[], today: string): MaterialPlan[] =>
  materials.filter(({ dueOn }) => dueOn >= today);

/** What a unit did stays its own; what it has not handed in is asked of it no more. */
export const letGoEffect = (
  unit: CampaignUnit,
  { answered, materials, openIssues }: StandingUnit,
  lost: readonly string[],
): MigrationEffect => ({
  ...unit,
  ...{ gained: [], lost, reworded: [], answersKept: answered.length, setAside: [], reopened: false },
  ...{ materialsGained: [], moved: [] },
  materialsLost: materials.filter(({ round }) => round === 0).map(({ code }) => code),
  letGo: { openIssues },
});
