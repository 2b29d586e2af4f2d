import { dayOf } from '@app/calendar/dates.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { AddMaterial } from './commands.js';
import { MaterialAdded, type CampaignEvent, type CampaignUnit, type MaterialPlan } from './events.js';
import { phaseOf } from './phase.rules.js';
import { owes, plannedMaterial, type RunningCampaign } from './rules.js';

/** R1 to R7, then R8: one more than the highest number in use. */
const nextCode = (materials: readonly MaterialPlan[]): string =>
  `R${1 + Math.max(0, ...materials.map(({ code }) => Number(/^R(\d+)$/.exec(code)?.[1] ?? 0)))}`;

/** Of the units that take part, those still in the register, under the names they have now. */
const stillThere = (units: readonly CampaignUnit[], register: readonly CampaignUnit[]): CampaignUnit[] => {
  const names = new Map(register.map(({ unitId, name }) => [unitId, name]));
  return units.flatMap((unit) => {
    const name = names.get(unit.unitId);
    return name === undefined ? [] : [{ ...unit, name }];
  });
};

/** 等资料: the plan's list is open, and what is asked for later has its day within a phase that is not over. */
export function addMaterial({ data, meta }: AddMaterial, state: RunningCampaign): CampaignEvent[] {
  const {
    campaignId,
    code = nextCode(state.materials),
    name,
    phase,
    dueOn,
    note,
    appliesTo,
    only,
    register = [],
  } = data;
  const { is, startsOn, dueOn: lastDay } = phaseOf(state, phase);
  refuseIf(
    state.materials.some((known) => known.code === code),
    'material-code-taken',
    { code },
  );
  refuseIf(is === 'closed', 'phase-closed');
  refuseIf(dueOn < dayOf(meta.at), 'material-day-past');
  refuseIf(dueOn < startsOn || dueOn > lastDay, 'material-day-outside-phase', { startsOn, lastDay });
  const chosen = only && only.length > 0 ? only : undefined;
  const plan = plannedMaterial({ code, name, phase, dueOn, note, appliesTo, only: chosen });
  const units = stillThere(state.units, register).filter((unit) => owes(unit, plan));
  refuseIf(units.length === 0, 'material-for-nobody');
  const owing = units.map(({ unitId, name: called }) => ({ unitId, name: called }));
  return [new MaterialAdded({ ...plan, campaignId, title: state.title, units: owing })];
}

export const withAdded = (materials: readonly MaterialPlan[], { data }: MaterialAdded): MaterialPlan[] => [
  ...materials,
  plannedMaterial(data),
];
