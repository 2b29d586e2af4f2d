import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import { CorrectRecord, DestroyRecord, RaiseRecordRetention, StoreRecord, VoidRecordEntry } from './commands.js';
import {
  RecordCorrected,
  RecordDestroyed,
  RecordEntryVoided,
  RecordRetentionRaised,
  RecordStored,
  type Means,
  type Retention,
} from './events.js';
import { record } from './record.decider.js';

const { given } = specify(record);
const [recordId, unitId] = ['x1', 'unit-a'];
const of = { recordId, unitId };
const by = (at: string, unit = unitId): Meta => ({ actor: 'clerk', roles: [], at, commandId: 'c', unit });
const meta = by('2022-06-06T02:00:00.000Z');
const scene = (retention: Retention) => ({
  ...{ code: '1', scene: '现场检查', means: 'video' as Means, scope: '进入现场至离开', retention },
});
const device = { deviceId: 'd1', serial: 'DSJ2022001' };
const factsOf = (retention: Retention) => ({
  ...{ unitKnown: true, list: { edition: 2, scenes: [scene(retention)] }, device },
});
const facts = factsOf('half-year');
const made = {
  ...{ officers: ['某甲', '某乙'], madeAt: '2022-06-06T01:00:00.000Z', minutes: 40, means: 'video' as const },
  place: '存储服务器',
};
const store = (more: object = {}, at = meta) =>
  new StoreRecord({ ...of, ...made, sceneCode: '1', deviceId: 'd1', number: 7, facts, ...more }, at);
const storedAs = (retention: Retention, keepUntil?: string, late = false) =>
  new RecordStored({
    ...{ ...of, year: 2022, number: 7, scene: { edition: 2, code: '1', scene: '现场检查' }, device, ...made },
    ...{ late, retention, ...(keepUntil !== undefined && { keepUntil }) },
  });
const stored = storedAs('half-year', '2022-12-06');
const ofCase = new RecordStored({ ...stored.data, caseNumber: '舞城立〔2022〕3号' });
const correction = { officers: ['某甲', '某丙'], caseNumber: '舞城立〔2022〕3号', minutes: 41, place: '档案室' };
const correct = (more: object = {}) => new CorrectRecord({ recordId, ...correction, reason: '笔误', ...more }, meta);
const corrected = new RecordCorrected({ ...of, ...correction, reason: '笔误' });
const raise = (to: Retention) =>
  new RaiseRecordRetention({ recordId, to, ground: 'evidence', reason: '进入听证' }, meta);
const raised = new RecordRetentionRaised({
  ...{ ...of, from: 'half-year', to: 'with-case', ground: 'evidence', reason: '进入听证' },
});
const destroy = (at: string) => new DestroyRecord({ recordId, reason: '期满' }, by(at));
const after = '2022-12-07T02:00:00.000Z';

describe('音像记录', () => {
  it('is stored under a line of the list in force, made by a device that the unit counts on that day', () => {
    given().when(store()).then(stored);
    given(stored).when(store()).thenRefused('record-stored-already');
    given()
      .when(store({}, by(meta.at, 'unit-b')))
      .thenRefused('not-your-unit');
    const refused = (more: object, code: string) => given().when(store(more)).thenRefused(code);
    refused({ facts: undefined }, 'recording-unit-unknown');
    refused({ facts: { unitKnown: true, device } }, 'no-recording-scenes');
    refused({ sceneCode: '2' }, 'scene-unknown');
    refused({ facts: { ...facts, device: undefined } }, 'record-by-device-of-others');
    refused({ means: 'audio' }, 'record-by-other-means');
    const asking = (means: Means) => ({ ...facts, list: { edition: 2, scenes: [{ ...scene('half-year'), means }] } });
    refused({ means: 'picture', facts: asking('audio') }, 'record-by-other-means');
    given()
      .when(store({ facts: asking('audio') }))
      .then(stored);
    refused({ facts: factsOf('with-case') }, 'record-without-case');
    for (const officers of [[], ['', ' ']]) refused({ officers }, 'record-without-officer');
    refused({ minutes: 1441 }, 'record-length-unlikely');
    refused({ madeAt: '2022-06-06T03:00:00.000Z' }, 'record-made-in-future');
  });

  it('is late when stored later than a day after it was made', () => {
    const late = by('2022-06-07T01:00:00.001Z');
    given()
      .when(store({}, late))
      .then(storedAs('half-year', '2022-12-06', true));
    given()
      .when(store({}, by('2022-06-07T01:00:00.000Z')))
      .then(stored);
  });

  it('is kept for as long as its line says, to the same day of the sixth month', () => {
    given()
      .when(store({ facts: factsOf('permanent') }))
      .then(storedAs('permanent'));
    given()
      .when(store({ madeAt: '2022-05-31T04:00:00.000Z' }))
      .then(
        new RecordStored({ ...stored.data, madeAt: '2022-05-31T04:00:00.000Z', late: true, keepUntil: '2022-11-30' }),
      );
  });

  it('is kept for longer with a ground, and never for shorter', () => {
    given(stored).when(raise('with-case')).thenRefused('record-without-case');
    given(ofCase).when(raise('with-case')).then(raised);
    given(stored).when(raise('half-year')).thenRefused('retention-not-raised');
    given(ofCase, raised).when(raise('half-year')).thenRefused('retention-not-raised');
    given().when(raise('permanent')).thenRefused('record-not-found');
  });

  it('is destroyed by hand after its last day, and never where it is kept with a case or for ever', () => {
    given(stored)
      .when(destroy(after))
      .then(new RecordDestroyed({ ...of, keptUntil: '2022-12-06', on: '2022-12-07', reason: '期满' }));
    given(stored)
      .when(destroy('2022-12-06T02:00:00.000Z'))
      .thenRefused('record-kept-still', { keepUntil: '2022-12-06' });
    given(ofCase, raised).when(destroy(after)).thenRefused('record-kept-with-its-case');
    given(storedAs('permanent')).when(destroy(after)).thenRefused('record-kept-for-ever');
    const gone = new RecordDestroyed({ ...of, keptUntil: '2022-12-06', on: '2022-12-07', reason: '期满' });
    given(stored, gone).when(raise('permanent')).thenRefused('record-destroyed');
  });

  it('is corrected with a reason in what was entered wrongly, and not in what was recorded', () => {
    given(stored).when(correct()).then(corrected);
    given(stored)
      .when(correct({ officers: [] }))
      .thenRefused('record-without-officer');
    given(stored)
      .when(correct({ minutes: 1441 }))
      .thenRefused('record-length-unlikely');
    given(stored, corrected).when(raise('with-case')).then(raised);
    given(ofCase, raised)
      .when(correct({ caseNumber: undefined }))
      .thenRefused('record-without-case');
    given(stored, corrected)
      .when(destroy(after))
      .then(new RecordDestroyed({ ...of, keptUntil: '2022-12-06', on: '2022-12-07', reason: '期满' }));
  });

  it('whose entry is void stays to be seen, and nothing follows', () => {
    const voided = new RecordEntryVoided({ ...of, on: '2022-06-06', reason: '重复登记' });
    given(stored)
      .when(new VoidRecordEntry({ recordId, reason: '重复登记' }, meta))
      .then(voided);
    for (const act of [correct(), raise('permanent'), destroy(after)])
      given(stored, voided).when(act).thenRefused('record-entry-void');
    given(ofCase, raised)
      .when(new VoidRecordEntry({ recordId, reason: '重复登记' }, meta))
      .thenRefused('record-raised-not-void');
    given(ofCase, raised, corrected)
      .when(new VoidRecordEntry({ recordId, reason: '重复登记' }, meta))
      .thenRefused('record-raised-not-void');
  });
});
