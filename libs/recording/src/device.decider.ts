import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { CorrectRecordingDevice, EnterRecordingDevice, HoldingFacts, RecordingDeviceCommand } from './commands.js';
import {
  RecordingDeviceCorrected,
  RecordingDeviceEntered,
  RecordingDeviceRetired,
  type DeviceParticulars,
  type RecordingDeviceEvent,
} from './events.js';
import { refuseCountedTwice, sameMark, type Holding, type KnownHolding } from './holding.rules.js';

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
    if (command.type === 'CorrectRecordingDevice') return [correct(command, state)];
    const { deviceId, until, reason } = command.data;
    refuseIf(until < from || until > dayOf(command.meta.at), 'device-retirement-day', { from, until });
    return [new RecordingDeviceRetired({ deviceId, unitId, serial, until, reason })];
  },

  evolve(state, { type, data }): Holding {
    if (type === 'RecordingDeviceEntered')
      return { is: 'counted', unitId: data.unitId, known: data.serial, from: data.from };
    if (state.is === 'absent') return state;
    if (type === 'RecordingDeviceRetired') return { ...state, is: 'gone' };
    return { ...state, known: data.serial, from: data.from ?? state.from };
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

/** Also the day it is counted from, which no record of it comes before. */
function correct({ data, meta }: CorrectRecordingDevice, { unitId, from: before }: KnownHolding): RecordingDeviceEvent {
  const { deviceId, from = before, reason, facts } = data;
  refuseIf(from > dayOf(meta.at), 'device-counted-in-future', { from });
  const { recordedOn = from } = facts ?? {};
  refuseIf(from !== before && from > recordedOn, 'device-recorded-before', { recordedOn });
  refuseUnfit(data, unitId, facts);
  const moved = from === before ? {} : { from };
  return new RecordingDeviceCorrected({ deviceId, unitId, ...particularsOf(data), ...moved, reason });
}

function refuseUnfit({ serial }: DeviceParticulars, unitId: string, facts: HoldingFacts | undefined): void {
  refuseIf(sameMark(serial) === '', 'device-without-serial');
  if (facts) refuseCountedTwice(facts, unitId, TWICE, sameMark(serial));
}

const particularsOf = ({ serial, model, kind, keeper }: DeviceParticulars): DeviceParticulars => ({
  ...{ serial: sameMark(serial), model, kind, keeper },
});
