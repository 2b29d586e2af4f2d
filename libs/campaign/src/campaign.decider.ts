import type { Decider } from '@app/eventing/decider.js';
import { Rejection } from '@app/eventing/rejection.js';
import type { CampaignCommand, LaunchCampaign } from './commands.js';
import type { CampaignEvent, CampaignLaunched, CampaignMigrated } from './events.js';
import { addMaterial, withAdded } from './added-material.rules.js';
import { launch } from './launch.rules.js';
import { migrate } from './migration.rules.js';
import { close, extend, finish, open, openEarly } from './phase.rules.js';
import type { Campaign, RunningCampaign } from './rules.js';

export const campaign: Decider<CampaignCommand, CampaignEvent, Campaign> = {
  name: 'campaign',
  initial: { is: 'absent' },
  stream: ({ data }) => `campaign-${data.campaignId}`,

  decide(command, state) {
    if (command.type === 'LaunchCampaign') return launch(command, state);
    if (state.is === 'absent') throw new Rejection('campaign-unknown');
    return state.is === 'finished' ? afterTheEnd(command) : carryOn(command, state);
  },

  evolve(state, event): Campaign {
    if (event.type === 'CampaignLaunched') return launched(event);
    return state.is === 'running' ? moved(state, event) : state;
  },
};

type Underway = Exclude<CampaignCommand, LaunchCampaign>;

function carryOn(command: Underway, state: RunningCampaign): CampaignEvent[] {
  switch (command.type) {
    case 'OpenPhase':
      return open(command, state);
    case 'OpenPhaseEarly':
      return openEarly(command, state);
    case 'ExtendPhase':
      return extend(command, state);
    case 'ClosePhase':
      return close(command, state);
    case 'FinishCampaign':
      return finish(command, state);
    case 'AddMaterial':
      return addMaterial(command, state);
    case 'MigrateCampaign':
      return migrate(command, state);
  }
}

/** The clock may come late; a person is told. */
function afterTheEnd({ type }: Underway): CampaignEvent[] {
  const BY_CLOCK: readonly Underway['type'][] = ['OpenPhase', 'ClosePhase', 'FinishCampaign'];
  if (!BY_CLOCK.includes(type)) throw new Rejection('campaign-finished');
  return [];
}

function launched({ data }: CampaignLaunched): RunningCampaign {
  const { title, phases, materials, categories, tasks, units } = data;
  return {
    is: 'running',
    ...{ title, plan: 1, materials, categories, tasks, units },
    phases: phases.map((phase) => ({ ...phase, is: 'planned' })),
  };
}

function moved(state: RunningCampaign, event: Exclude<CampaignEvent, CampaignLaunched>): Campaign {
  if (event.type === 'CampaignFinished') return { is: 'finished' };
  if (event.type === 'CampaignMigrated') return migrated(state, event);
  if (event.type === 'MaterialAdded') return { ...state, materials: withAdded(state.materials, event) };
  const change = (to: object) =>
    state.phases.map((phase) => (phase.phase === event.data.phase ? { ...phase, ...to } : phase));
  switch (event.type) {
    case 'PhaseOpened':
      return { ...state, phases: change({ is: 'open' }) };
    case 'PhaseClosed':
      return { ...state, phases: change({ is: 'closed' }) };
    case 'PhaseExtended': {
      const days = new Map(event.data.materials.map(({ code, dueOn }) => [code, dueOn]));
      const materials = state.materials.map((of) => ({ ...of, dueOn: days.get(of.code) ?? of.dueOn }));
      return { ...state, phases: change({ dueOn: event.data.dueOn }), materials };
    }
  }
}

function migrated(state: RunningCampaign, { data }: CampaignMigrated): RunningCampaign {
  const { version, materials, categories, tasks, effects } = data;
  const was = new Map(state.phases.map(({ phase, is }) => [phase, is]));
  return {
    ...{ ...state, plan: version, materials, categories, tasks },
    phases: data.phases.map((phase) => ({ ...phase, is: was.get(phase.phase) ?? 'planned' })),
    units: effects.flatMap(({ unitId, name, meets, letGo }) => (letGo ? [] : [{ unitId, name, meets }])),
  };
}
