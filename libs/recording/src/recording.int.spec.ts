import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import sharp from 'sharp';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { writeSheet } from '@app/documents';
import { Catalogue, EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { UnitParticularsCorrected, UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import type {
  DeviceRatioAnswer,
  RecordAnswer,
  RecordingBoardAnswer,
  RecordingPapersAnswer,
  RecordingSystemListAnswer,
  RecordListAnswer,
} from './answer.dto.js';
import { deviceTemplate } from './holding-sheet.js';
import { RecordingModule } from './index.js';

const clock = new MovedClock(instantOf('2022-06-06', '09:00:00.000'));
const [A, B] = ['unit-a', 'unit-b'] as const;
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: `某${id}`, roles: [role], ...(unitId && { unitId }) },
});
const ACCOUNTS = {
  clerk: account('clerk', 'unit-clerk', A),
  lead: account('lead', 'unit-lead', A),
  neighbour: account('neighbour', 'unit-clerk', B),
  staff: account('staff', 'office-staff'),
};
type Who = keyof typeof ACCOUNTS;
const device = (serial: string, unitId: string = A) => ({
  ...{ unitId, serial, model: '单警执法记录仪', kind: 'body-worn', keeper: '某甲', from: '2022-06-01' },
});
const officer = (number: number, from = '2022-06-01') => ({
  ...{ unitId: A, name: `某${number}`, certificate: `豫L000${number}`, expiresOn: '2024-12-31', post: '科员', from },
});

describe('recording', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-recording-'));
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let asking: Account;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), RecordingModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account: asking, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    past = new LivedPast(app, clock);
    for (const unitId of [A, B]) {
      const unit = { unitId, name: `${unitId}局`, shortName: unitId } as UnitRegistered['data'];
      await past.record(`unit-${unitId}`, new UnitRegistered(unit));
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (who: Who, path: string, body: object = {}) => {
    asking = ACCOUNTS[who];
    return request(app.getHttpServer()).post(`/api${path}`).send(body);
  };
  const get = async <T>(who: Who, path: string): Promise<T> => {
    asking = ACCOUNTS[who];
    return (await request(app.getHttpServer()).get(`/api${path}`).expect(200)).body as T;
  };
  const problem = async (who: Who, path: string, body: object = {}) =>
    (await post(who, path, body)).body as { code: string; detail?: string };
  const refusedWith = async (who: Who, path: string, body: object = {}): Promise<string> =>
    (await problem(who, path, body)).code;
  const done = async (who: Who, path: string, body: object = {}): Promise<string> =>
    ((await post(who, path, body).expect(201)).body as { id: string }).id;

  const keep = async (name: string, bytes: Buffer): Promise<string> => {
    asking = ACCOUNTS.clerk;
    const answer = await request(app.getHttpServer()).post('/api/files').attach('file', bytes, name).expect(201);
    return (answer.body as { id: string }).id;
  };
  const photograph = (name: string, background: string) =>
    sharp({ create: { width: 64, height: 48, channels: 3, background } })
      .png()
      .toBuffer()
      .then((bytes) => keep(name, bytes));

  it('a device is counted in one unit on any day, whichever act would count it again', async () => {
    const id = await done('clerk', '/recording-devices', device('DSJ-1'));
    expect(await refusedWith('clerk', '/recording-devices', device('DSJ-1'))).toBe('device-entered-already');
    const refused = await problem('neighbour', '/recording-devices', device('dsj- 1', B));
    expect(refused.code).toBe('device-counted-elsewhere');
    expect(JSON.stringify(refused)).toContain('unit-a局');
    const other = await done('neighbour', '/recording-devices', device('DSJ-2', B));
    const correction = { ...device('DSJ-1', B), unitId: undefined, from: undefined, reason: '编号有误' };
    expect(await refusedWith('neighbour', `/recording-devices/${other}/corrections`, correction)).toBe(
      'device-counted-elsewhere',
    );
    await done('clerk', `/recording-devices/${id}/retirements`, { until: '2022-06-05', reason: '调出' });
    await done('neighbour', '/recording-devices', { ...device('DSJ-1', B), from: '2022-06-06' });
    expect(await refusedWith('clerk', '/recording-devices', { ...device('DSJ-9', B) })).toBe('not-your-unit');
    expect(await problem('clerk', '/recording-devices', { ...device('DSJ-2'), from: '2022-06-06' })).toMatchObject({
      code: 'device-counted-elsewhere',
      title: expect.stringMatching(/^编号“DSJ-2”的设备登记在unit-b局，一台设备不能在两个单位计算（活动方案第5项/),
    });
    const rows = [['DSJ-2'], ['DSJ-8']];
    const cells = deviceTemplate.columns.map((column, place) => ({
      ...column,
      value: ([serial]: string[]) => [serial, '记录仪', '执法记录仪', '某甲', '2022-06-01'][place],
    }));
    const file = await writeSheet({ ...deviceTemplate, advice: [], columns: cells, rows } as never);
    asking = ACCOUNTS.clerk;
    const seen = await request(app.getHttpServer())
      .post(`/api/recording-device-registers/${A}/imports/previews`)
      .attach('file', file, '设备.xlsx')
      .expect(200);
    expect(JSON.stringify(seen.body)).toContain('编号“DSJ-2”的设备登记在unit-b局');
    await done('staff', `/recording-devices/${other}/retirements`, { until: '2022-06-05', reason: '单位撤并' });
    expect(await refusedWith('clerk', '/recording-devices', device('DSJ-2'))).toBe('device-counted-until');
  });

  it('the 1:2 is counted on any day with the rows it comes from', async () => {
    await done('clerk', '/recording-devices', device('DSJ-3'));
    await done('clerk', '/recording-devices', { ...device('GD-1'), kind: 'fixed' });
    for (const number of [1, 2]) await done('clerk', '/enforcement-officers', officer(number));
    await done('clerk', '/enforcement-officers', officer(3, '2022-06-06'));
    expect(await refusedWith('clerk', '/enforcement-officers', officer(3))).toBe('officer-listed-already');
    const ratioOn = async (day: string) =>
      (await get<DeviceRatioAnswer>('staff', `/recording-devices/ratios?on=${day}&unitId=${A}`)).items[0];
    expect(await ratioOn('2022-06-05')).toMatchObject({
      ...{ verdict: 'met', needed: 1, have: 2 },
      devices: expect.arrayContaining([expect.objectContaining({ serial: 'DSJ-3', from: '2022-06-01' })]),
      officers: expect.arrayContaining([expect.objectContaining({ name: '某1' })]),
    });
    expect(await ratioOn('2022-06-06')).toMatchObject({ verdict: 'short', needed: 2, have: 1 });
    expect(await ratioOn('2022-05-31')).toMatchObject({ verdict: 'none', needed: 0 });
  });

  it('rooms and systems on the wall are shown by pictures, and the board says how each unit stands', async () => {
    const [room, wall] = [await photograph('办案室.png', '#334455'), await photograph('上墙.png', '#998877')];
    const text = await keep('办案室.txt', Buffer.from('办案室在二楼'));
    const opening = { unitId: A, kind: 'case', place: '二楼', equipment: '同步录音录像', from: '2022-06-01' };
    const told = await problem('clerk', '/recording-rooms', { ...opening, pictures: [text] });
    expect([told.code, JSON.stringify(told)]).toEqual(['recording-no-picture', expect.stringContaining('办案室.txt')]);
    expect(await refusedWith('clerk', '/recording-rooms', { ...opening, pictures: ['0'.repeat(64)] })).toBe(
      'file-unknown',
    );
    const roomId = await done('clerk', '/recording-rooms', { ...opening, pictures: [room] });
    const correction = { kind: 'case', place: '三楼', equipment: '同步录音录像', pictures: [room], reason: '搬迁' };
    await done('clerk', `/recording-rooms/${roomId}/corrections`, correction);
    const paper = { kind: 'devices', documentNumber: '舞城〔2022〕5号', issuedOn: '2022-06-01', fileId: text };
    await done('clerk', `/recording-papers/${A}/systems`, { ...paper, title: '音像记录设备管理制度' });
    const posting = { kind: 'devices', place: '大厅', postedOn: '2022-06-02', pictures: [wall] };
    await done('clerk', `/recording-papers/${A}/postings`, posting);
    const standing = async () =>
      (await get<RecordingBoardAnswer>('staff', `/recording-board?unitId=${A}`)).items.map(
        ({ unitName, rooms, issued, posted, phrases }) => ({ unitName, rooms, issued, posted, phrases }),
      );
    const at = { unitName: 'unit-a局', rooms: ['case'], issued: ['devices'], posted: ['devices'], phrases: 0 };
    expect(await standing()).toEqual([at]);
    await done('clerk', `/recording-papers/${A}/systems`, { ...paper, title: '音像记录设备管理制度（修订）' });
    expect(await standing()).toEqual([{ ...at, posted: [] }]);
    const phrases = [{ occasion: '亮证', phrase: '您好', forbidden: false }];
    const { documentNumber, issuedOn } = paper;
    await done('clerk', `/recording-papers/${A}/phrases`, { documentNumber, issuedOn, phrases });
    const { items, total } = await get<RecordingSystemListAnswer>('staff', '/recording-systems');
    expect([total, items[0]]).toMatchObject([1, { unitName: 'unit-a局', edition: 2, posted: false }]);
    expect(await get('neighbour', '/civil-phrases')).toMatchObject({ total: 0 });
    expect(await get('clerk', '/civil-phrases')).toMatchObject({ total: 1, items: phrases });
  });

  it('a record is kept by a line of the list, for longer with a ground, and destroyed by the lead', async () => {
    const list = { documentNumber: '舞城〔2022〕6号', issuedOn: '2022-06-01' };
    const scene = { code: '1', scene: '现场检查', means: 'video', scope: '进入至离开', retention: 'half-year' };
    const [{ id: deviceId }] = (await get<{ items: [{ id: string }] }>('clerk', '/recording-devices?q=DSJ-3')).items;
    const made = {
      ...{ unitId: A, sceneCode: '1', deviceId, officers: ['某1', '某2'], minutes: 40, means: 'video' },
      ...{ madeAt: '2022-06-06T08:00:00+08:00', place: '存储服务器' },
    };
    expect(await refusedWith('clerk', '/recordings', made)).toBe('no-recording-scenes');
    await done('clerk', `/recording-papers/${A}/scenes`, { ...list, scenes: [scene] });
    const found = await get<RecordingPapersAnswer>('clerk', `/recording-papers/${A}`);
    expect(found).toMatchObject({
      systems: [{ edition: 2, postedEdition: 1 }],
      scenes: { edition: 1, scenes: [scene] },
    });
    const id = await done('clerk', '/recordings', made);
    const kept = await done('clerk', '/recordings', made);
    const mistaken = await done('clerk', '/recordings', made);
    expect(await refusedWith('lead', `/recordings/${id}/destructions`, { reason: '期满' })).toBe('record-kept-still');
    await done('clerk', `/recordings/${kept}/retentions`, { to: 'permanent', ground: 'evidence', reason: '听证' });
    const correction = { officers: ['某1', '某3'], caseNumber: '舞城立〔2022〕3号', minutes: 41, place: '档案室' };
    await done('clerk', `/recordings/${kept}/corrections`, { ...correction, reason: '笔误' });
    expect(await refusedWith('clerk', `/recordings/${mistaken}/voidings`, { reason: '重复' })).toBe('role-may-not');
    await done('lead', `/recordings/${mistaken}/voidings`, { reason: '重复' });
    expect(await get<RecordAnswer>('staff', `/recordings/${kept}`)).toMatchObject({
      ...{ ...correction, number: 2, edition: 1, retention: 'permanent', raised: [{ ground: 'evidence' }] },
    });
    await past.liveTo(instantOf('2022-12-07', '09:00:00.000'));
    const expired = await get<RecordListAnswer>('clerk', '/recordings?expired=true');
    expect(expired.items).toMatchObject([{ id, number: 1, keepUntil: '2022-12-06', late: false }]);
    expect(await refusedWith('clerk', `/recordings/${id}/destructions`, { reason: '期满' })).toBe('role-may-not');
    await done('lead', `/recordings/${id}/destructions`, { reason: '期满' });
    expect((await get<RecordListAnswer>('clerk', '/recordings?expired=true')).total).toBe(0);
    expect((await get<RecordListAnswer>('neighbour', '/recordings')).total).toBe(0);
    expect((await get<RecordListAnswer>('staff', `/recordings?q=${encodeURIComponent('某3')}`)).items).toMatchObject([
      { id: kept },
    ]);
    expect((await get<RecordingBoardAnswer>('staff', '/recording-board')).items).toMatchObject([
      { unitName: 'unit-a局', records: 1, expired: 0, scenes: 1, expiredCertificates: 0 },
      { unitName: 'unit-b局', verdict: 'none' },
    ]);
  });

  it('has read tables that are what the history says, and stand in the past as they stood', async () => {
    const renamed = { unitId: A, name: '舞阳县甲局', shortName: '甲局' } as UnitParticularsCorrected['data'];
    await past.record(`unit-${A}`, new UnitParticularsCorrected(renamed));
    for (const group of app.get(Catalogue).groups())
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
    const then = await get<RecordListAnswer>('staff', '/recordings?asOf=2022-06-06');
    expect(then).toMatchObject({ total: 3 });
    expect(then.items.every(({ destroyedOn }) => destroyedOn === undefined)).toBe(true);
  });
});
