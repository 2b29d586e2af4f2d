import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  CorrectEngagement,
  EndEngagement,
  EngagementCommand,
  EngageSupervisor,
  ProlongEngagement,
  RecordEngagedActivity,
} from './commands.js';
import {
  EngagedActivityRecorded,
  EngagementCorrected,
  EngagementEnded,
  EngagementProlonged,
  SupervisorEngaged,
  type EngagementEvent,
} from './events.js';
import { given } from './lead.rules.js';

interface Engaged {
  readonly is: 'engaged' | 'ended';
  readonly unitId?: string;
  readonly name: string;
  readonly from: string;
  readonly until: string;
}
type State = { readonly is: 'absent' } | Engaged;

/** Each side engages its own: a unit for itself, the office for the county. */
const refuseAnothers = ({ unit }: Meta, unitId: string | undefined): void =>
  refuseIf(unit !== unitId, 'engagement-not-yours');

/** 聘请的执法监督员: engaged for a term, prolonged, ended. */
export const engagement: Decider<EngagementCommand, EngagementEvent, State> = {
  name: 'engagement',
  initial: { is: 'absent' },
  stream: ({ data }) => `engagement-${data.engagementId}`,

  decide(command, state) {
    if (command.type === 'EngageSupervisor') return engage(command, state);
    if (state.is === 'absent') throw new Rejection('engagement-not-found');
    refuseAnothers(command.meta, state.unitId);
    refuseIf(state.is === 'ended', 'engagement-ended');
    switch (command.type) {
      case 'CorrectEngagement':
        return correct(command, state);
      case 'ProlongEngagement':
        return prolong(command, state);
      case 'EndEngagement':
        return end(command, state);
    }
  },

  evolve(state, event): State {
    if (event.type === 'SupervisorEngaged') {
      const { unitId, name, from, until } = event.data;
      return { is: 'engaged', ...given('unitId', unitId), name, from, until };
    }
    if (state.is === 'absent') return state;
    switch (event.type) {
      case 'EngagementCorrected':
        return { ...state, name: event.data.name };
      case 'EngagementProlonged':
        return { ...state, until: event.data.until };
      case 'EngagementEnded':
        return { ...state, is: 'ended', until: event.data.until };
    }
  },
};

function engage({ data, meta }: EngageSupervisor, state: State): SupervisorEngaged[] {
  const { engagementId, unitId, name, occupation, phone, from, until, facts } = data;
  refuseIf(state.is !== 'absent', 'engagement-there-already');
  refuseAnothers(meta, unitId);
  if (!facts?.unitKnown) throw new Rejection('lead-unit-unknown');
  refuseIf(until <= from, 'engagement-term-reversed', { from, until });
  refuseIf(facts.same === true, 'engaged-already', { name });
  const [year, number] = [Number(from.slice(0, 4)), facts.number];
  return [
    new SupervisorEngaged({
      ...{ engagementId, ...given('unitId', unitId), name, occupation, phone, year, number, from, until },
    }),
  ];
}

function correct({ data }: CorrectEngagement, { unitId }: Engaged): EngagementCorrected[] {
  const { engagementId, name, occupation, phone, reason } = data;
  return [new EngagementCorrected({ engagementId, ...given('unitId', unitId), name, occupation, phone, reason })];
}

function prolong({ data }: ProlongEngagement, { unitId, name, until: before }: Engaged): EngagementProlonged[] {
  const { engagementId, until } = data;
  refuseIf(until <= before, 'engagement-not-longer', { before });
  return [new EngagementProlonged({ engagementId, ...given('unitId', unitId), name, before, until })];
}

function end({ data, meta }: EndEngagement, { unitId, name, from }: Engaged): EngagementEnded[] {
  const { engagementId, until, reason } = data;
  refuseIf(until < from || until > dayOf(meta.at), 'engagement-end-day', { until, from });
  return [new EngagementEnded({ engagementId, ...given('unitId', unitId), name, until, reason })];
}

/** 监督活动: on a day that has come, by those engaged on it, with pictures. */
export const engagedActivity: Decider<RecordEngagedActivity, EngagedActivityRecorded, boolean> = {
  name: 'engaged-activity',
  initial: false,
  stream: ({ data }) => `engaged-activity-${data.activityId}`,

  decide({ data, meta }, there) {
    const { activityId, unitId, on, place, account, pictures, known = [], noPicture } = data;
    refuseIf(there, 'engaged-activity-recorded');
    refuseAnothers(meta, unitId);
    refuseIf(on > dayOf(meta.at), 'engaged-activity-in-future', { on });
    refuseIf(pictures.length === 0, 'engaged-activity-without-picture');
    refuseIf(noPicture !== undefined, 'engaged-activity-no-picture', { name: noPicture ?? '' });
    refuseIf(data.engaged.length === 0, 'engaged-activity-without-people');
    const engaged = data.engaged.map((id) => takingPart(id, on, known));
    return [
      new EngagedActivityRecorded({ activityId, ...given('unitId', unitId), on, place, account, engaged, pictures }),
    ];
  },

  evolve: () => true,
};

function takingPart(id: string, on: string, known: NonNullable<RecordEngagedActivity['data']['known']>) {
  const person = known.find(({ engagementId }) => engagementId === id);
  if (!person) throw new Rejection('engagement-not-found');
  const { engagementId, name, from, until } = person;
  refuseIf(on < from || on > until, 'engaged-not-on-that-day', { name, on });
  return { engagementId, name };
}
