import type { Decider } from '@app/eventing/decider.js';
import { Rejection } from '@app/eventing/rejection.js';
import type { CampaignCommand, LaunchCampaign } from './commands.js';
import type { CampaignEvent, CampaignLaunched } from './events.js';
import { launch } from './launch.rules.js';
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
  }
}

/** The clock may come late; a person is told. */
function afterTheEnd({ type }: Underway): CampaignEvent[] {
  if (type === 'OpenPhaseEarly' || type === 'ExtendPhase') throw new Rejection('campaign-finished');
  return [];
}

const launched = ({ data: { phases, materials } }: CampaignLaunched): RunningCampaign => ({
  is: 'running',
  phases: phases.map((phase) => ({ ...phase, is: 'planned' })),
  materials,
});

function moved(state: RunningCampaign, event: Exclude<CampaignEvent, CampaignLaunched>): Campaign {
  if (event.type === 'CampaignFinished') return { is: 'finished' };
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
