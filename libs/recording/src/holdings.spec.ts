import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import {
  CorrectEnforcementOfficer,
  CorrectRecordingDevice,
  EnterRecordingDevice,
  ImportEnforcementOfficers,
  ImportRecordingDevices,
  ListEnforcementOfficer,
  ReleaseEnforcementOfficer,
  RenewEnforcementCertificate,
  RetireRecordingDevice,
} from './commands.js';
import { recordingDevice } from './device.decider.js';
import {
  EnforcementCertificateRenewed,
  EnforcementOfficerCorrected,
  EnforcementOfficerListed,
  EnforcementOfficerReleased,
  EnforcementOfficersImported,
  RecordingDeviceCorrected,
  RecordingDeviceEntered,
  RecordingDeviceRetired,
  RecordingDevicesImported,
} from './events.js';
import { planDevices, planOfficers } from './holding-plan.js';
import { sameMark } from './holding.rules.js';
import { enforcementOfficerImport, recordingDeviceImport } from './import.decider.js';
import { enforcementOfficer } from './officer.decider.js';
import { devicesNeeded, ratioOn } from './ratio.rules.js';

const unitId = 'unit-a';
const meta: Meta = { actor: 'clerk', roles: [], at: '2022-06-06T02:00:00.000Z', commandId: 'c', unit: unitId };
const neighbour = { ...meta, unit: 'unit-b' };
const facts = { unitKnown: true };
const elsewhere = { ...facts, countedIn: { unitId: 'unit-b', unitName: '乙局' } };
const left = { ...facts, countedIn: { unitId: 'unit-b', unitName: '乙局', until: '2022-06-03' } };
const here = { ...facts, countedIn: { unitId, unitName: '甲局' } };

describe('音像记录设备', () => {
  const { given } = specify(recordingDevice);
  const particulars = { serial: 'DSJ2022001', model: '执法记录仪', kind: 'body-worn' as const, keeper: '某甲' };
  const of = { deviceId: 'd1', unitId };
  const enter = (more: object = {}, by = meta) =>
    new EnterRecordingDevice({ ...of, ...particulars, from: '2022-06-01', facts, ...more }, by);
  const entered = new RecordingDeviceEntered({ ...of, ...particulars, from: '2022-06-01' });
  const correct = (more: object = {}) =>
    new CorrectRecordingDevice({ deviceId: 'd1', ...particulars, reason: '笔误', facts, ...more }, meta);
  const retire = (until: string) => new RetireRecordingDevice({ deviceId: 'd1', until, reason: '报废' }, meta);
  const retired = new RecordingDeviceRetired({ ...of, serial: 'DSJ2022001', until: '2022-06-06', reason: '报废' });

  it('are entered by the own unit under their number, from a day not to come', () => {
    given().when(enter()).then(entered);
    given()
      .when(enter({ serial: ' dsj 2022001' }))
      .then(entered);
    for (const written of ['ＤＳＪ２０２２００１', 'DSJ\u200b2022001', 'dsj２０２２　００１'])
      given()
        .when(enter({ serial: written }))
        .then(entered);
    expect(['DSJ-1', 'DSJ－1', 'dsj–1', 'DSJ‐1'].map(sameMark)).toEqual(Array(4).fill('DSJ-1'));
    given(entered).when(enter()).thenRefused('device-entered-already');
    given().when(enter({}, neighbour)).thenRefused('not-your-unit');
    given()
      .when(enter({ facts: undefined }))
      .thenRefused('recording-unit-unknown');
    given()
      .when(enter({ serial: ' ' }))
      .thenRefused('device-without-serial');
    given()
      .when(enter({ from: '2022-06-07' }))
      .thenRefused('device-counted-in-future', { from: '2022-06-07' });
  });

  it('are counted in one unit on any day, and the other is named', () => {
    given()
      .when(enter({ facts: elsewhere }))
      .thenRefused('device-counted-elsewhere', { mark: 'DSJ2022001', unit: '乙局' });
    given()
      .when(enter({ facts: left }))
      .thenRefused('device-counted-until', { mark: 'DSJ2022001', unit: '乙局', until: '2022-06-03' });
    given()
      .when(enter({ facts: here }))
      .thenRefused('device-entered-already');
    given(entered)
      .when(correct({ facts: elsewhere }))
      .thenRefused('device-counted-elsewhere');
  });

  it('are corrected with a reason and retired by a day, and then nothing follows', () => {
    given(entered)
      .when(correct({ keeper: '某乙' }))
      .then(new RecordingDeviceCorrected({ ...of, ...particulars, keeper: '某乙', reason: '笔误' }));
    given().when(correct()).thenRefused('recording-device-not-found');
    given(entered).when(retire('2022-06-06')).then(retired);
    for (const until of ['2022-05-31', '2022-06-07'])
      given(entered).when(retire(until)).thenRefused('device-retirement-day');
    given(entered, retired).when(correct()).thenRefused('recording-device-retired');
  });
});

describe('the day something is counted from', () => {
  const device = { serial: 'DSJ1', model: '执法记录仪', kind: 'body-worn' as const, keeper: '某甲' };
  const devices = specify(recordingDevice);
  const entered = new RecordingDeviceEntered({ deviceId: 'd1', unitId, ...device, from: '2022-06-03' });
  const correct = (from: string, more: object = facts) =>
    new CorrectRecordingDevice({ deviceId: 'd1', ...device, from, reason: '笔误', facts: more as never }, meta);
  const corrected = new RecordingDeviceCorrected({
    ...{ deviceId: 'd1', unitId, ...device, from: '2022-06-01', reason: '笔误' },
  });

  it('is corrected with a reason, by the rules of an entry, and no record comes before it', () => {
    devices.given(entered).when(correct('2022-06-01')).then(corrected);
    devices.given(entered).when(correct('2022-06-07')).thenRefused('device-counted-in-future');
    devices.given(entered).when(correct('2022-06-02', left)).thenRefused('device-counted-until');
    devices
      .given(entered)
      .when(correct('2022-06-05', { ...facts, recordedOn: '2022-06-04' }))
      .thenRefused('device-recorded-before', { recordedOn: '2022-06-04' });
    const retire = new RetireRecordingDevice({ deviceId: 'd1', until: '2022-06-02', reason: '报废' }, meta);
    devices.given(entered).when(retire).thenRefused('device-retirement-day');
    devices
      .given(entered, corrected)
      .when(retire)
      .then(
        new RecordingDeviceRetired({ deviceId: 'd1', unitId, serial: 'DSJ1', until: '2022-06-02', reason: '报废' }),
      );
  });

  it('is corrected so of an officer', () => {
    const officers = specify(enforcementOfficer);
    const person = { name: '某甲', certificate: '豫L0001', expiresOn: '2024-12-31', post: '科员' };
    const of = { officerId: 'o1', ...person };
    const listed = new EnforcementOfficerListed({ ...of, unitId, from: '2022-06-03' });
    const moved = (from: string) => new CorrectEnforcementOfficer({ ...of, from, reason: '笔误', facts }, meta);
    const right = new EnforcementOfficerCorrected({ ...of, unitId, from: '2022-06-01', reason: '笔误' });
    officers.given(listed).when(moved('2022-06-01')).then(right);
    officers.given(listed).when(moved('2022-06-07')).thenRefused('officer-counted-in-future');
    const release = new ReleaseEnforcementOfficer({ officerId: 'o1', until: '2022-06-01', reason: '调离' }, meta);
    officers
      .given(listed, right)
      .when(release)
      .then(
        new EnforcementOfficerReleased({ officerId: 'o1', unitId, name: '某甲', until: '2022-06-01', reason: '调离' }),
      );
  });
});

describe('行政执法人员', () => {
  const { given } = specify(enforcementOfficer);
  const particulars = { name: '某甲', certificate: '豫L0001', expiresOn: '2024-12-31', post: '科员' };
  const of = { officerId: 'o1', unitId };
  const list = (more: object = {}, by = meta) =>
    new ListEnforcementOfficer({ ...of, ...particulars, from: '2022-06-01', facts, ...more }, by);
  const listed = new EnforcementOfficerListed({ ...of, ...particulars, from: '2022-06-01' });
  const correct = (more: object = {}) =>
    new CorrectEnforcementOfficer({ officerId: 'o1', ...particulars, reason: '笔误', facts, ...more }, meta);
  const release = (until: string) => new ReleaseEnforcementOfficer({ officerId: 'o1', until, reason: '调离' }, meta);
  const released = new EnforcementOfficerReleased({ ...of, name: '某甲', until: '2022-06-06', reason: '调离' });

  it('are listed by the own unit under their certificate, from a day not to come, and counted in one unit', () => {
    given().when(list()).then(listed);
    given(listed).when(list()).thenRefused('officer-listed-already');
    given()
      .when(list({ facts: here }))
      .thenRefused('officer-listed-already');
    given()
      .when(list({ facts: elsewhere }))
      .thenRefused('officer-counted-elsewhere', { mark: '豫L0001', unit: '乙局' });
    given()
      .when(list({ facts: left }))
      .thenRefused('officer-counted-until');
    given().when(list({}, neighbour)).thenRefused('not-your-unit');
    given()
      .when(list({ certificate: '' }))
      .thenRefused('officer-without-certificate');
    given()
      .when(list({ from: '2022-06-07' }))
      .thenRefused('officer-counted-in-future');
  });

  it('are corrected with a reason and released by a day, and then nothing follows', () => {
    given(listed)
      .when(correct({ post: '股长' }))
      .then(new EnforcementOfficerCorrected({ ...of, ...particulars, post: '股长', reason: '笔误' }));
    given().when(correct()).thenRefused('officer-not-found');
    given(listed).when(release('2022-06-06')).then(released);
    for (const until of ['2022-05-31', '2022-06-07'])
      given(listed).when(release(until)).thenRefused('officer-release-day');
    given(listed, released).when(correct()).thenRefused('officer-released');
  });

  it('have their certificate renewed for longer, and not with one that has expired', () => {
    const renew = (expiresOn: string) => new RenewEnforcementCertificate({ officerId: 'o1', expiresOn }, meta);
    const of5 = { officerId: 'o1', unitId, name: '某甲', certificate: '豫L0001' };
    given(listed)
      .when(renew('2029-12-31'))
      .then(new EnforcementCertificateRenewed({ ...of5, expiresOn: '2029-12-31' }));
    given(listed)
      .when(renew('2024-12-31'))
      .thenRefused('enforcement-certificate-not-longer', {
        ...{ expiresOn: '2024-12-31', before: '2024-12-31' },
      });
    const old = new EnforcementOfficerListed({ ...listed.data, expiresOn: '2022-05-31' });
    given(old).when(renew('2022-06-05')).thenRefused('enforcement-certificate-expired');
    given(old, new EnforcementCertificateRenewed({ ...of5, expiresOn: '2027-05-31' }))
      .when(renew('2026-01-01'))
      .thenRefused('enforcement-certificate-not-longer');
    given(listed, released).when(renew('2029-12-31')).thenRefused('officer-released');
  });
});

describe('批量导入', () => {
  const file = { importId: 'i1', unitId, fileName: '表.xlsx', sha256: 'x' };
  const asked = { ...file, plan: 'p', table: {} };
  const of = { unitId, fileName: '表.xlsx', meta };
  const rows = <T extends object>(...values: T[]) =>
    ({ rows: values.map((each, place) => ({ row: place + 2, values: each, faults: [] })) }) as never;
  const known = (counted: Record<string, { unitId: string; unitName: string; until?: string }> = {}) => ({
    ...{ unitKnown: true, counted: new Map(Object.entries(counted)) },
  });

  it('is one fact beside what it brings, and none where nothing is new', () => {
    const devices = specify(recordingDeviceImport);
    devices
      .given()
      .when(new ImportRecordingDevices({ ...asked, added: 2 }, meta))
      .then(new RecordingDevicesImported({ ...file, added: 2 }));
    devices.given().when(new ImportRecordingDevices(asked, meta)).thenRefused('no-holdings-to-import');
    specify(enforcementOfficerImport)
      .given()
      .when(new ImportEnforcementOfficers({ ...asked, added: 1 }, meta))
      .then(new EnforcementOfficersImported({ ...file, added: 1 }));
  });

  it('goes by the rules of a single entry, and leaves what the unit counts already', () => {
    const line = { mark: 'dsj 1', model: '记录仪', kind: 'body-worn', keeper: '某甲', from: '2022-06-01' };
    const marks = ['DSJ2', 'DSJ3', 'DSJ4', 'DSJ5'].map((mark) => ({ ...line, mark }));
    const counted = known({
      DSJ2: { unitId: 'unit-b', unitName: '乙局' },
      DSJ3: { unitId, unitName: '甲局' },
      DSJ4: { unitId: 'unit-b', unitName: '乙局', until: '2022-06-01' },
      DSJ5: { unitId: 'unit-b', unitName: '乙局', until: '2022-05-31' },
    });
    const planned = planDevices(rows(line, ...marks), counted, of);
    expect(planned.map(({ name, state }) => `${name} ${state}`)).toEqual([
      ...['DSJ1 new', 'DSJ2 wrong', 'DSJ3 unchanged', 'DSJ4 wrong', 'DSJ5 new'],
    ]);
    expect(planned[1]?.faults[0]?.message).toContain('登记在乙局');
    expect(planned[3]?.faults[0]?.message).toContain('在乙局计算到2022年6月1日');
    expect(planDevices(rows(line, { ...line, mark: 'DSJ1' }), known(), of).map(({ state }) => state)).toEqual([
      ...['conflict', 'conflict'],
    ]);
    const person = { mark: '豫L0001', name: '某甲', post: '科员', expiresOn: '2024-12-31', from: '2022-06-07' };
    expect(planOfficers(rows(person, { ...person, mark: '豫L0002', from: '2022-06-06' }), known(), of)).toMatchObject([
      { state: 'wrong', faults: [{ message: '列入日期2022年6月7日晚于今天。' }] },
      { state: 'new' },
    ]);
  });
});

describe('1:2', () => {
  it('is one device for each two officers begun', () =>
    expect([0, 1, 2, 3, 10, 11].map(devicesNeeded)).toEqual([0, 1, 1, 2, 5, 6]));

  it('is counted on any day, of what was counted on it, with the rows it comes from', () => {
    const devices = [
      { id: 'd1', kind: 'body-worn' as const, from: '2022-01-01', until: '2022-06-05' },
      { id: 'd2', kind: 'camera' as const, from: '2022-06-05' },
      { id: 'd3', kind: 'fixed' as const, from: '2022-01-01' },
    ];
    const officers = ['o1', 'o2', 'o3'].map((id, place) => ({ id, from: `2022-06-0${place + 3}` }));
    const on = (day: string) => {
      const { verdict, needed, ...rows } = ratioOn(day, devices, officers);
      return [verdict, needed, rows.devices.map(({ id }) => id).join(), rows.officers.map(({ id }) => id).join()];
    };
    expect(on('2022-06-02')).toEqual(['none', 0, 'd1', '']);
    expect(on('2022-06-04')).toEqual(['met', 1, 'd1', 'o1,o2']);
    expect(on('2022-06-05')).toEqual(['met', 2, 'd1,d2', 'o1,o2,o3']);
    expect(on('2022-06-06')).toEqual(['short', 2, 'd2', 'o1,o2,o3']);
  });

  it('leaves out what is fixed to a wall', () =>
    expect(ratioOn('2022-06-06', [{ kind: 'fixed', from: '2022-01-01' }], [{ from: '2022-01-01' }])).toMatchObject({
      verdict: 'short',
      devices: [],
    }));
});
