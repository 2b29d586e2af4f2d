import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { CorrectPilotActivity, PilotActivityCommand, RecordPilotActivity } from './commands.js';
import {
  PilotActivityCorrected,
  PilotActivityRecorded,
  PilotActivityVoided,
  type ActivityParticulars,
  type PilotActivityEvent,
} from './events.js';

type Activity = { readonly is: 'absent' } | { readonly is: 'kept' | 'void'; readonly unitId: string };

/** 乡镇综合行政执法活动: seen by pictures, told by a summary, with the case files it led to. */
export const pilotActivity: Decider<PilotActivityCommand, PilotActivityEvent, Activity> = {
  name: 'pilot-activity',
  initial: { is: 'absent' },
  stream: ({ data }) => `pilot-activity-${data.activityId}`,

  decide(command, state) {
    if (command.type === 'RecordPilotActivity') return record(command, state);
    if (state.is === 'absent') throw new Rejection('pilot-activity-not-found');
    const { unitId } = state;
    refuseUnlessOwn(command.meta, unitId);
    refuseIf(state.is === 'void', 'pilot-activity-void');
    const { activityId, reason } = command.data;
    if (command.type === 'VoidPilotActivity') return [new PilotActivityVoided({ activityId, unitId, reason })];
    refuseUnseen(command);
    return [new PilotActivityCorrected({ activityId, unitId, ...particularsOf(command.data), reason })];
  },

  evolve(state, { type, data }): Activity {
    return { is: type === 'PilotActivityVoided' ? 'void' : 'kept', unitId: data.unitId };
  },
};

function record(command: RecordPilotActivity, state: Activity): PilotActivityEvent[] {
  const { activityId, unitId, township = false } = command.data;
  refuseIf(state.is !== 'absent', 'pilot-activity-recorded');
  refuseUnlessOwn(command.meta, unitId);
  refuseIf(!township, 'pilot-activity-not-township');
  refuseUnseen(command);
  return [new PilotActivityRecorded({ activityId, unitId, ...particularsOf(command.data) })];
}

function refuseUnseen({ data, meta }: RecordPilotActivity | CorrectPilotActivity): void {
  const { heldOn, pictures, noPicture } = data;
  refuseIf(heldOn > dayOf(meta.at), 'demonstration-day-to-come', { day: heldOn });
  refuseIf(pictures.length === 0, 'pilot-activity-without-picture');
  refuseIf(noPicture !== undefined, 'pilot-activity-no-picture', { name: noPicture ?? '' });
}

const particularsOf = ({ kind, title, heldOn, place, summary, pictures, files }: ActivityParticulars) => ({
  ...{ kind, title, heldOn, place, summary, pictures, files },
});
