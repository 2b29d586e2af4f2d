import { dayOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { ClosePhase, ExtendPhase, FinishCampaign, OpenPhase, OpenPhaseEarly } from './commands.js';
import { CampaignFinished, PhaseClosed, PhaseExtended, PhaseOpened, type CampaignEvent, type Phase } from './events.js';
import type { PhaseState, RunningCampaign } from './rules.js';

const placeOf = ({ phases }: RunningCampaign, phase: Phase): number =>
  phases.findIndex((known) => known.phase === phase);

export function phaseOf(state: RunningCampaign, phase: Phase): PhaseState {
  const found = state.phases[placeOf(state, phase)];
  if (!found) throw new Rejection('phase-unknown');
  return found;
}

/** Jobs of several phases may come late and in any order: whatever should have opened before, opens first. */
const reach = (campaignId: string, state: RunningCampaign, phase: Phase): CampaignEvent[] =>
  state.phases
    .slice(0, placeOf(state, phase) + 1)
    .filter(({ is }) => is === 'planned')
    .map((planned) => new PhaseOpened({ campaignId, phase: planned.phase, dueOn: planned.dueOn }));

/** The day may have been moved on since the job was asked for. */
export function open({ data: { campaignId, phase }, meta }: OpenPhase, state: RunningCampaign): CampaignEvent[] {
  const { is, startsOn } = phaseOf(state, phase);
  return is === 'planned' && startsOn <= dayOf(meta.at) ? reach(campaignId, state, phase) : [];
}

export function openEarly({ data }: OpenPhaseEarly, state: RunningCampaign): CampaignEvent[] {
  const { is, dueOn } = phaseOf(state, data.phase);
  refuseIf(is !== 'planned', 'phase-already-open');
  const before = state.phases.slice(0, placeOf(state, data.phase));
  refuseIf(before.at(-1)?.is === 'planned', 'previous-phase-not-open');
  refuseIf(
    before.slice(0, -1).some((earlier) => earlier.is === 'open'),
    'two-phases-open',
  );
  return [new PhaseOpened({ ...data, dueOn })];
}

export function extend({ data, meta }: ExtendPhase, state: RunningCampaign): CampaignEvent[] {
  const { campaignId, phase, dueOn, reason } = data;
  const { is, dueOn: from } = phaseOf(state, phase);
  refuseIf(is === 'closed', 'phase-closed');
  refuseIf(dueOn <= from, 'extension-not-later', { dueOn: from });
  refuseIf(dueOn < dayOf(meta.at), 'extension-in-the-past');
  refuseTooLong(state, phase, dueOn);
  const moving = state.materials.filter((of) => of.phase === phase && of.dueOn >= from && of.dueOn < dueOn);
  const materials = moving.map(({ code }) => ({ code, dueOn }));
  return [new PhaseExtended({ campaignId, phase, from, dueOn, reason, materials })];
}

/** Two neighbouring phases may overlap; a phase neither reaches the one after the next nor outlives the campaign's last. */
function refuseTooLong(state: RunningCampaign, phase: Phase, dueOn: string): void {
  const [next, afterNext] = state.phases.slice(placeOf(state, phase) + 1);
  if (afterNext) refuseIf(dueOn >= afterNext.startsOn, 'extension-too-long', { startsOn: afterNext.startsOn });
  else if (next) refuseIf(dueOn > next.dueOn, 'extension-beyond-campaign', { dueOn: next.dueOn });
}

export function close({ data: { campaignId, phase, dueOn } }: ClosePhase, state: RunningCampaign): CampaignEvent[] {
  const known = phaseOf(state, phase);
  if (known.is === 'closed' || known.dueOn !== dueOn) return [];
  return [...reach(campaignId, state, phase), new PhaseClosed({ campaignId, phase })];
}

export const finish = ({ data }: FinishCampaign, { phases }: RunningCampaign): CampaignEvent[] =>
  phases.every(({ is }) => is === 'closed') ? [new CampaignFinished(data)] : [];
