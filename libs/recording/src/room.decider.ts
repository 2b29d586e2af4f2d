import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { OpenRecordingRoom, RecordingRoomCommand } from './commands.js';
import {
  RecordingRoomClosed,
  RecordingRoomCorrected,
  RecordingRoomOpened,
  type RecordingRoomEvent,
  type RoomParticulars,
} from './events.js';
import { refuseNoPicture } from './picture.rules.js';

type Room =
  { readonly is: 'absent' } | { readonly is: 'open' | 'closed'; readonly unitId: string; readonly from: string };

/** 办案室、询问室、听证室, each with its pictures. */
export const recordingRoom: Decider<RecordingRoomCommand, RecordingRoomEvent, Room> = {
  name: 'recording-room',
  initial: { is: 'absent' },
  stream: ({ data }) => `recording-room-${data.roomId}`,

  decide(command, state) {
    if (command.type === 'OpenRecordingRoom') return open(command, state);
    if (state.is === 'absent') throw new Rejection('recording-room-not-found');
    const { unitId, from } = state;
    refuseUnlessOwn(command.meta, unitId);
    refuseIf(state.is === 'closed', 'recording-room-closed');
    const { roomId, reason } = command.data;
    if (command.type === 'CorrectRecordingRoom') {
      refuseUnshown(command.data);
      return [new RecordingRoomCorrected({ roomId, unitId, ...particularsOf(command.data), reason })];
    }
    const { until } = command.data;
    refuseIf(until < from || until > dayOf(command.meta.at), 'recording-room-closing-day', { from, until });
    return [new RecordingRoomClosed({ roomId, unitId, until, reason })];
  },

  evolve(state, { type, data }): Room {
    if (type === 'RecordingRoomOpened') return { is: 'open', unitId: data.unitId, from: data.from };
    if (state.is === 'absent' || type === 'RecordingRoomCorrected') return state;
    return { ...state, is: 'closed' };
  },
};

function open({ data, meta }: OpenRecordingRoom, state: Room): RecordingRoomEvent[] {
  const { roomId, unitId, from, unitKnown = false } = data;
  refuseIf(state.is !== 'absent', 'recording-room-open-already');
  refuseUnlessOwn(meta, unitId);
  refuseIf(!unitKnown, 'recording-unit-unknown');
  refuseIf(from > dayOf(meta.at), 'recording-room-in-future', { from });
  refuseUnshown(data);
  return [new RecordingRoomOpened({ roomId, unitId, ...particularsOf(data), from })];
}

/** The plan asks to see pictures of the rooms (第5项目标任务). */
function refuseUnshown({ pictures, noPicture }: RoomParticulars & { readonly noPicture?: string }): void {
  refuseIf(pictures.length === 0, 'recording-room-without-picture');
  refuseNoPicture(noPicture);
}

const particularsOf = ({ kind, place, equipment, pictures }: RoomParticulars): RoomParticulars => ({
  ...{ kind, place, equipment, pictures },
});
