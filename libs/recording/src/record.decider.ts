import { dayOf, monthsBefore, secondsOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type {
  CorrectRecord,
  DestroyRecord,
  RaiseRecordRetention,
  RecordCommand,
  RecordFacts,
  StoreRecord,
  VoidRecordEntry,
} from './commands.js';
import {
  RecordCorrected,
  RecordDestroyed,
  RecordEntryVoided,
  RecordRetentionRaised,
  RecordStored,
  RETENTIONS,
  type Means,
  type RecordEvent,
  type Retention,
  type Scene,
} from './events.js';

type Stored =
  | { readonly is: 'absent' }
  | {
      readonly is: 'kept' | 'destroyed' | 'void';
      readonly unitId: string;
      readonly retention: Retention;
      readonly keepUntil?: string;
      readonly caseNumber?: string;
      /** Somebody has said why it has to be kept for longer. */
      readonly raised?: true;
    };
type Known = Exclude<Stored, { is: 'absent' }>;

/** 公安机关现场执法视音频记录工作规定第十三条: the shortest that a rule of any sector names. */
const MONTHS = 6;
/** 内蒙古办法第二十条: stored within a day of being made. */
const DAY = 24 * 60 * 60;
const LONGEST_MINUTES = 24 * 60;

/** 音像记录: one record, stored, kept for longer, and at last destroyed; what was entered wrongly is corrected. */
export const record: Decider<RecordCommand, RecordEvent, Stored> = {
  name: 'recording-record',
  initial: { is: 'absent' },
  stream: ({ data }) => `recording-record-${data.recordId}`,

  decide(command, state) {
    if (command.type === 'StoreRecord') return store(command, state);
    if (state.is === 'absent') throw new Rejection('record-not-found');
    refuseUnlessOwn(command.meta, state.unitId);
    refuseIf(state.is === 'destroyed', 'record-destroyed');
    refuseIf(state.is === 'void', 'record-entry-void');
    switch (command.type) {
      case 'CorrectRecord':
        return [correct(command, state)];
      case 'VoidRecordEntry':
        return [makeVoid(command, state)];
      case 'RaiseRecordRetention':
        return [raise(command, state)];
      case 'DestroyRecord':
        return [destroy(command, state)];
    }
  },

  evolve(state, { type, data }): Stored {
    if (type === 'RecordStored') {
      const { unitId, retention, keepUntil, caseNumber } = data;
      return { is: 'kept', unitId, retention, ...given({ keepUntil, caseNumber }) };
    }
    if (state.is === 'absent') return state;
    const { is, unitId, retention, keepUntil, caseNumber, raised } = state;
    switch (type) {
      case 'RecordDestroyed':
        return { ...state, is: 'destroyed' };
      case 'RecordEntryVoided':
        return { ...state, is: 'void' };
      case 'RecordCorrected':
        return { is, unitId, retention, ...given({ keepUntil, caseNumber: data.caseNumber, raised }) };
      case 'RecordRetentionRaised':
        return { is, unitId, retention: data.to, ...given({ caseNumber }), raised: true };
    }
  },
};

/** Without what nobody said. */
const given = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/** The line of the list and the device, as they stand in the registers. */
function registered({ list, device }: RecordFacts, code: string): { edition: number; scene: Scene; device: Device } {
  if (!list) throw new Rejection('no-recording-scenes');
  const scene = list.scenes.find((one) => one.code === code);
  if (!scene) throw new Rejection('scene-unknown', { code });
  if (!device) throw new Rejection('record-by-device-of-others');
  return { edition: list.edition, scene, device };
}
type Device = NonNullable<RecordFacts['device']>;

function store({ data, meta }: StoreRecord, state: Stored): RecordEvent[] {
  const { recordId, unitId, sceneCode, officers, caseNumber, madeAt, minutes, means, place, number = 0 } = data;
  const { facts = { unitKnown: false } } = data;
  refuseIf(state.is !== 'absent', 'record-stored-already');
  refuseUnlessOwn(meta, unitId);
  refuseIf(!facts.unitKnown, 'recording-unit-unknown');
  refuseIf(madeAt > meta.at, 'record-made-in-future', { madeOn: dayOf(madeAt) });
  refuseUnlikely(data);
  const { edition, scene, device } = registered(facts, sceneCode);
  refuseIf(!showsEnough(means, scene.means), 'record-by-other-means', { scene: scene.scene });
  const { retention } = scene;
  refuseWithoutCase(retention, caseNumber);
  return [
    new RecordStored({
      ...{ recordId, unitId, year: Number(dayOf(meta.at).slice(0, 4)), number },
      scene: { edition, code: scene.code, scene: scene.scene },
      ...{ device, officers, ...(caseNumber !== undefined && { caseNumber }), madeAt, minutes, means, place },
      ...{ late: secondsOf(meta.at) - secondsOf(madeAt) > DAY, retention },
      ...(retention === 'half-year' && { keepUntil: monthsBefore(dayOf(madeAt), -MONTHS) }),
    }),
  ];
}

function refuseUnlikely({ officers, minutes }: Pick<StoreRecord['data'], 'officers' | 'minutes'>): void {
  refuseIf(!officers.some((name) => name.trim() !== ''), 'record-without-officer');
  refuseIf(minutes < 0 || minutes > LONGEST_MINUTES, 'record-length-unlikely', { minutes, most: LONGEST_MINUTES });
}

/** A film holds what a sound record and a photograph hold; neither of those holds what the other does. */
const showsEnough = (means: Means, asked: Means): boolean => means === asked || means === 'video';

/** What is kept as long as a file is kept belongs to one. */
const refuseWithoutCase = (retention: Retention, caseNumber: string | undefined): void =>
  refuseIf(retention === 'with-case' && caseNumber === undefined, 'record-without-case');

/** What the history says of the record stays: when it was made, by which device, under which line. */
function correct({ data }: CorrectRecord, { unitId, retention }: Known): RecordEvent {
  const { recordId, officers, caseNumber, minutes, place, reason } = data;
  refuseUnlikely(data);
  refuseWithoutCase(retention, caseNumber);
  return new RecordCorrected({ recordId, unitId, officers, ...given({ caseNumber }), minutes, place, reason });
}

/** What was found worth keeping for longer is there, and is not taken away by saying that it never was. */
function makeVoid({ data: { recordId, reason }, meta }: VoidRecordEntry, { unitId, raised }: Known): RecordEvent {
  refuseIf(raised === true, 'record-raised-not-void');
  return new RecordEntryVoided({ recordId, unitId, on: dayOf(meta.at), reason });
}

/** What may be evidence one day is not made less of. */
function raise({ data }: RaiseRecordRetention, { unitId, retention: from, caseNumber }: Known): RecordEvent {
  const { recordId, to, ground, reason } = data;
  refuseIf(RETENTIONS.indexOf(to) <= RETENTIONS.indexOf(from), 'retention-not-raised');
  refuseWithoutCase(to, caseNumber);
  return new RecordRetentionRaised({ recordId, unitId, from, to, ground, reason });
}

function destroy({ data: { recordId, reason }, meta }: DestroyRecord, { unitId, retention, keepUntil }: Known) {
  refuseIf(retention === 'permanent', 'record-kept-for-ever');
  if (keepUntil === undefined) throw new Rejection('record-kept-with-its-case');
  const on = dayOf(meta.at);
  refuseIf(on <= keepUntil, 'record-kept-still', { keepUntil });
  return new RecordDestroyed({ recordId, unitId, keptUntil: keepUntil, on, reason });
}
