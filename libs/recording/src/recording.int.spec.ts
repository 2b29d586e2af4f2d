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
import { writeSheet, type ImportPreviewAnswer } from '@app/documents';
import { Catalogue, EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { UnitClosed, UnitParticularsCorrected, UnitRegistered } from '@app/registry/events.js';
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
import { phraseTemplate, sceneTemplate } from './paper-sheet.js';
import { recordTemplate } from './record-sheet.js';

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

  /** A table filled in as its template asks. */
  const filled = (template: { columns: readonly object[] }, rows: readonly string[][]): Promise<Buffer> => {
    const columns = template.columns.map((column, place) => ({
      ...column,
      value: (row: string[]) => row[place] || undefined,
    }));
    return writeSheet({ ...template, title: undefined, advice: [], columns, rows } as never);
  };
  /** By the clerk: what the preview says, and what a confirmation of it is answered. */
  async function handIn(register: string, file: Buffer) {
    asking = ACCOUNTS.clerk;
    const path = `/api${register}/imports`;
    const agent = request(app.getHttpServer());
    const { body } = await agent.post(`${path}/previews`).attach('file', file, '表.xlsx').expect(200);
    const seen = body as ImportPreviewAnswer;
    const confirm = () =>
      agent.post(path).field({ plan: seen.plan, sha256: seen.sha256 }).attach('file', file, '表.xlsx');
    return { seen, confirm };
  }

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
    const moved = await done('neighbour', '/recording-devices', { ...device('DSJ-1', B), from: '2022-06-06' });
    const backdated = { ...device('DSJ-1', B), unitId: undefined, from: '2022-06-05', reason: '日期有误' };
    expect(await refusedWith('neighbour', `/recording-devices/${moved}/corrections`, backdated)).toBe(
      'device-counted-until',
    );
    expect(await refusedWith('clerk', '/recording-devices', { ...device('DSJ-9', B) })).toBe('not-your-unit');
    expect(await problem('clerk', '/recording-devices', { ...device('DSJ-2'), from: '2022-06-06' })).toMatchObject({
      code: 'device-counted-elsewhere',
      title: expect.stringMatching(/^编号“DSJ-2”的设备登记在unit-b局，一台设备不能在两个单位计算（活动方案第5项/),
    });
    const rows = ['DSJ-2', 'DSJ-8'].map((serial) => [serial, '记录仪', '执法记录仪', '某甲', '2022-06-01']);
    const { seen } = await handIn(`/recording-device-registers/${A}`, await filled(deviceTemplate, rows));
    expect(JSON.stringify(seen)).toContain('编号“DSJ-2”的设备登记在unit-b局');
    await done('staff', `/recording-devices/${other}/retirements`, { until: '2022-06-05', reason: '单位撤并' });
    expect(await refusedWith('clerk', '/recording-devices', device('DSJ-2'))).toBe('device-counted-until');
    const person = await done('neighbour', '/enforcement-officers', { ...officer(7), unitId: B });
    await done('staff', `/enforcement-officers/${person}/releases`, { until: '2022-06-05', reason: '单位撤并' });
    expect(await refusedWith('clerk', '/enforcement-officers', officer(7))).toBe('officer-counted-until');
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
    const only = async (path: string) => (await get<{ items: [{ id: string }] }>('clerk', path)).items[0].id;
    const right = { ...officer(1, '2022-05-31'), unitId: undefined, reason: '列入日期有误' };
    await done('clerk', `/enforcement-officers/${await only('/enforcement-officers?q=L0001')}/corrections`, right);
    expect(await ratioOn('2022-05-31')).toMatchObject({ verdict: 'short', needed: 1, officers: [{ name: '某1' }] });
    const corrected = { ...device('DSJ-3'), unitId: undefined, from: '2022-05-31', reason: '启用日期有误' };
    await done('clerk', `/recording-devices/${await only('/recording-devices?q=DSJ-3')}/corrections`, corrected);
    expect(await ratioOn('2022-05-31')).toMatchObject({ verdict: 'met', devices: [{ serial: 'DSJ-3' }] });
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

  it('the board and the 1:2 stand as on the day they are asked for, also of a unit that is no more', async () => {
    const expired = { ...officer(4), expiresOn: '2022-06-05' };
    const listed = await done('clerk', '/enforcement-officers', expired);
    await done('clerk', `/enforcement-officers/${listed}/certificates`, { expiresOn: '2027-06-05' });
    const paper = { documentNumber: '舞城〔2022〕9号', issuedOn: '2022-12-01' };
    const fileId = await keep('制度.txt', Buffer.from('设备由专人保管'));
    const system = { ...paper, kind: 'devices', title: '音像记录设备管理制度（再修订）', fileId };
    await done('clerk', `/recording-papers/${A}/systems`, system);
    const posting = { kind: 'devices', place: '大厅', postedOn: '2022-12-02' };
    const pictures = [await photograph('再上墙.png', '#112233')];
    await done('clerk', `/recording-papers/${A}/postings`, { ...posting, pictures });
    const phrases = ['您好', '请坐'].map((phrase) => ({ occasion: '亮证', phrase, forbidden: false }));
    await done('clerk', `/recording-papers/${A}/phrases`, { ...paper, phrases });
    await past.record(`unit-${B}`, new UnitClosed({ unitId: B, reason: '撤并' }));
    const standing = async (day: string) =>
      (await get<RecordingBoardAnswer>('staff', `/recording-board?on=${day}`)).items;
    expect(await standing('2022-12-07')).toMatchObject([
      { unitId: A, issued: ['devices'], posted: ['devices'], phrases: 2, records: 1, expiredCertificates: 0 },
    ]);
    expect(await standing('2022-11-30')).toMatchObject([
      { unitId: A, issued: ['devices'], posted: [], phrases: 1, scenes: 1, records: 2, expiredCertificates: 1 },
      { unitId: B },
    ]);
    expect(await standing('2022-05-31')).toMatchObject([
      { unitId: A, issued: [], rooms: [], phrases: 0, scenes: 0, records: 0 },
      { unitId: B },
    ]);
    const counted = async (day: string) =>
      (await get<DeviceRatioAnswer>('staff', `/recording-devices/ratios?on=${day}`)).items.map(({ unitId }) => unitId);
    expect([await counted('2022-12-06'), await counted('2022-12-07')]).toEqual([[A, B], [A]]);
  });

  it('文明用语, 音像记录清单 and records come from a table, which writes nothing before it is confirmed', async () => {
    const issued = ['舞城〔2022〕10号', '2022-12-06'];
    const phrases = [
      [...issued, '亮证', '使用', '您好'],
      ['', '', '询问', '禁用', '少废话'],
    ];
    const list = await handIn(`/civil-phrase-lists/${A}`, await filled(phraseTemplate([]), phrases));
    expect(list.seen).toMatchObject({ amiss: 0, added: 2, unchanged: 0 });
    expect(list.seen.rows[0]?.note).toBe('不再列入：请坐');
    const inForce = async () => (await get<RecordingPapersAnswer>('clerk', `/recording-papers/${A}`)).phrases;
    expect(await inForce()).toMatchObject({ documentNumber: '舞城〔2022〕9号' });
    await list.confirm().expect(201);
    expect(await inForce()).toMatchObject({
      documentNumber: issued[0],
      edition: 3,
      phrases: [{}, { forbidden: true }],
    });
    const scenes = [
      [...issued, '1', '现场检查', '录像', '进入至离开', '六个月'],
      ['', '', '2', '送达', '照片', '送达时', '很久'],
    ];
    const wrong = await handIn(`/recording-scene-lists/${A}`, await filled(sceneTemplate([]), scenes));
    expect(wrong.seen.rows[1]).toMatchObject({ state: 'wrong', faults: [{ column: '保存期限' }] });
    expect((await wrong.confirm()).body).toMatchObject({ code: 'import-row-refused' });
    const right = scenes.map((row) => row.map((cell) => (cell === '很久' ? '随案卷' : cell)));
    const next = await handIn(`/recording-scene-lists/${A}`, await filled(sceneTemplate([]), right));
    await next.confirm().expect(201);
    const records = [
      ['1', '2022年12月7日 08:30', '20', '录像', 'dsj-3', '某1、某2', '', '服务器'],
      ['2', '2022年12月7日 08:40', '1', '照片', 'DSJ-3', '某1', '', '服务器'],
    ];
    const bare = await handIn(`/recording-registers/${A}`, await filled(recordTemplate, records));
    expect(bare.seen.rows).toMatchObject([{ state: 'new' }, { faults: [{ column: '案号' }] }]);
    records[1]![6] = '舞城立〔2022〕7号';
    const whole = await filled(recordTemplate, records);
    const first = await handIn(`/recording-registers/${A}`, whole);
    await first.confirm().expect(201);
    const { items } = await get<RecordListAnswer>('clerk', '/recordings?sort=-madeAt&limit=2');
    expect(items).toMatchObject([
      { number: 5, sceneCode: '2', retention: 'with-case', madeAt: '2022-12-07T00:40:00.000Z' },
      { number: 4, sceneCode: '1', officers: ['某1', '某2'], serial: 'DSJ-3' },
    ]);
    const again = await handIn(`/recording-registers/${A}`, whole);
    expect(again.seen).toMatchObject({ added: 0, unchanged: 2 });
    expect((await again.confirm()).body).toMatchObject({ code: 'no-holdings-to-import' });
    asking = ACCOUNTS.neighbour;
    const theirs = request(app.getHttpServer()).post(`/api/recording-registers/${A}/imports/previews`);
    expect((await theirs.attach('file', whole, '表.xlsx')).body).toMatchObject({ code: 'not-your-unit' });
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
