import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { Catalogue, EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { UnitParticularsCorrected, UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import type { DeviceRatioAnswer, RecordingPapersAnswer, RecordListAnswer } from './answer.dto.js';
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

  it('a device is counted in one unit, until that has let it go', async () => {
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
    expect(found).toMatchObject({ systems: [], scenes: { edition: 1, scenes: [scene] } });
    const id = await done('clerk', '/recordings', made);
    const kept = await done('clerk', '/recordings', made);
    expect(await refusedWith('lead', `/recordings/${id}/destructions`, { reason: '期满' })).toBe('record-kept-still');
    await done('clerk', `/recordings/${kept}/retentions`, { to: 'permanent', ground: 'evidence', reason: '听证' });
    await past.liveTo(instantOf('2022-12-07', '09:00:00.000'));
    const expired = await get<RecordListAnswer>('clerk', '/recordings?expired=true');
    expect(expired.items).toMatchObject([{ id, number: 1, keepUntil: '2022-12-06', late: false }]);
    expect(await refusedWith('clerk', `/recordings/${id}/destructions`, { reason: '期满' })).toBe('role-may-not');
    await done('lead', `/recordings/${id}/destructions`, { reason: '期满' });
    expect((await get<RecordListAnswer>('clerk', '/recordings?expired=true')).total).toBe(0);
    expect((await get<RecordListAnswer>('neighbour', '/recordings')).total).toBe(0);
    expect((await get<RecordListAnswer>('staff', `/recordings?q=${encodeURIComponent('某2')}`)).total).toBe(2);
  });

  it('has read tables that are what the history says, and stand in the past as they stood', async () => {
    const renamed = { unitId: A, name: '舞阳县甲局', shortName: '甲局' } as UnitParticularsCorrected['data'];
    await past.record(`unit-${A}`, new UnitParticularsCorrected(renamed));
    for (const group of app.get(Catalogue).groups())
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
    const then = await get<RecordListAnswer>('staff', '/recordings?asOf=2022-06-06');
    expect(then).toMatchObject({ total: 2 });
    expect(then.items.every(({ destroyedOn }) => destroyedOn === undefined)).toBe(true);
  });
});
