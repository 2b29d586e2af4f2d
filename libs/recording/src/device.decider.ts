import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { EnterRecordingDevice, HoldingFacts, RecordingDeviceCommand } from './commands.js';
import {
  RecordingDeviceCorrected,
  RecordingDeviceEntered,
  RecordingDeviceRetired,
  type DeviceParticulars,
  type RecordingDeviceEvent,
} from './events.js';
import { refuseCountedTwice, sameMark, type Holding } from './holding.rules.js';

const TWICE = {
  here: 'device-entered-already',
  elsewhere: 'device-counted-elsewhere',
  before: 'device-counted-until',
};

/** 音像记录设备 of a unit: entered, and retired. */
export const recordingDevice: Decider<RecordingDeviceCommand, RecordingDeviceEvent, Holding> = {
  name: 'recording-device',
  initial: { is: 'absent' },
  stream: ({ data }) => `recording-device-${data.deviceId}`,

  decide(command, state) {
    if (command.type === 'EnterRecordingDevice') return enter(command, state);
    if (state.is === 'absent') throw new Rejection('recording-device-not-found');
    const { unitId, from, known: serial } = state;
    refuseUnlessOwn(command.meta, unitId);
    refuseIf(state.is === 'gone', 'recording-device-retired');
    const { deviceId } = command.data;
    if (command.type === 'CorrectRecordingDevice') {
      const { reason, facts } = command.data;
      refuseUnfit(command.data, unitId, facts);
      return [new RecordingDeviceCorrected({ deviceId, unitId, ...particularsOf(command.data), reason })];
    }
    const { until, reason } = command.data;
    refuseIf(until < from || until > dayOf(command.meta.at), 'device-retirement-day', { from, until });
    return [new RecordingDeviceRetired({ deviceId, unitId, serial, until, reason })];
  },

  evolve(state, { type, data }): Holding {
    if (type === 'RecordingDeviceEntered')
      return { is: 'counted', unitId: data.unitId, known: data.serial, from: data.from };
    if (state.is === 'absent') return state;
    return type === 'RecordingDeviceRetired' ? { ...state, is: 'gone' } : { ...state, known: data.serial };
  },
};

function enter({ data, meta }: EnterRecordingDevice, state: Holding): RecordingDeviceEvent[] {
  const { deviceId, unitId, from, facts } = data;
  refuseIf(state.is !== 'absent', 'device-entered-already', { mark: sameMark(data.serial) });
  refuseUnlessOwn(meta, unitId);
  refuseIf(!facts?.unitKnown, 'recording-unit-unknown');
  refuseIf(from > dayOf(meta.at), 'device-counted-in-future', { from });
  refuseUnfit(data, unitId, facts);
  return [new RecordingDeviceEntered({ deviceId, unitId, ...particularsOf(data), from })];
}

function refuseUnfit({ serial }: DeviceParticulars, unitId: string, facts: HoldingFacts | undefined): void {
  refuseIf(sameMark(serial) === '', 'device-without-serial');
  if (facts) refuseCountedTwice(facts, unitId, TWICE, sameMark(serial));
}

const particularsOf = ({ serial, model, kind, keeper }: DeviceParticulars): DeviceParticulars => ({
  ...{ serial: sameMark(serial), model, kind, keeper },
});
