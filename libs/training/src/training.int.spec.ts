import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import sharp from 'sharp';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { writeSheet } from '@app/documents';
import { Catalogue, EventingModule, EventStore } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { EnforcementOfficerListed, EnforcementOfficerReleased } from '@app/recording/events.js';
import { UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import type {
  AttendanceListAnswer,
  OfficerAccountListAnswer,
  OfficerHoursAnswer,
  OfficerTrainingAnswer,
  SignInCodeAnswer,
  TrainingCoverageAnswer,
  TrainingPlanListAnswer,
  TrainingSessionAnswer,
} from './answer.dto.js';
import { hoursOwed, owedInSql } from './hours.rules.js';
import { TrainingModule } from './index.js';
import { planTemplate } from './plan-sheet.js';

const clock = new MovedClock(instantOf('2022-06-06', '09:00:10.000'));
const [A, B] = ['unit-a', 'unit-b'] as const;
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: `某${id}`, roles: [role], ...(unitId && { unitId }) },
});
const ACCOUNTS = {
  clerk: account('clerk', 'unit-clerk', A),
  lead: account('lead', 'unit-lead', A),
  one: account('one', 'officer', A),
  two: account('two', 'officer', A),
  neighbour: account('neighbour', 'unit-clerk', B),
  staff: account('staff', 'office-staff'),
  director: account('director', 'office-director'),
};
type Who = keyof typeof ACCOUNTS;
const SESSION = { title: '行政处罚法', kind: 'business', day: '2022-06-06', place: '三楼', hours: 4, teacher: '某甲' };

describe('training', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-training-'));
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let asking: Account;

  const officer = async (id: string, unitId: string, certificate: string, from: string): Promise<void> => {
    const listed = { officerId: id, unitId, name: `某${id.replace(/-.*/, '')}`, certificate, from };
    const rest = { expiresOn: '2024-12-31', post: '科员' };
    await past.record(`enforcement-officer-${id}`, new EnforcementOfficerListed({ ...listed, ...rest }));
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), TrainingModule],
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
    for (const { id, login, name, roles, unitId } of Object.values(ACCOUNTS))
      await past.record(
        `account-${id}`,
        new AccountOpened({ accountId: id, login, name, roles, ...(unitId && { unitId }) }),
      );
    await officer('one', A, '豫L0001', '2020-01-01');
    await officer('two', A, '豫L0002', '2022-03-10');
    await officer('three', A, '豫L0003', '2020-01-01');
    await officer('nine', B, '豫L0009', '2020-01-01');
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
  const refusedWith = async (who: Who, path: string, body: object = {}): Promise<string> =>
    ((await post(who, path, body)).body as { code: string }).code;
  const done = async (who: Who, path: string, body: object = {}): Promise<string> =>
    ((await post(who, path, body).expect(201)).body as { id: string }).id;
  const codeOf = async (id: string, who: Who = 'clerk') =>
    (await get<SignInCodeAnswer>(who, `/training-sessions/${id}/code`)).code;
  const upload = async (path: string, file: Buffer, fields: object = {}, who: Who = 'clerk') => {
    asking = ACCOUNTS[who];
    const sent = request(app.getHttpServer()).post(`/api${path}`).attach('file', file, '表.xlsx');
    for (const [name, value] of Object.entries(fields)) void sent.field(name, String(value));
    return sent;
  };
  const imported = async (path: string, file: Buffer) => {
    const { body } = await upload(`${path}/imports/previews`, file);
    const seen = body as { plan: string; sha256: string; rows: { state: string }[] };
    return { seen, written: await upload(`${path}/imports`, file, { plan: seen.plan, sha256: seen.sha256 }) };
  };
  const person = (who: Who, id: string) => get<OfficerTrainingAnswer>(who, `/training-people/${id}?year=2022`);

  let first: string;

  it('an account is bound by its own unit to the officer who bears its name', async () => {
    const accounts = await get<OfficerAccountListAnswer>('clerk', '/officer-accounts');
    expect(accounts.items.map(({ id }) => id)).toEqual(['clerk', 'lead', 'one', 'two']);
    expect(accounts.items[2]?.candidates).toEqual([{ officerId: 'one', certificate: '豫L0001' }]);
    await done('clerk', '/officer-accounts', { accountId: 'one', officerId: 'one' });
    await done('clerk', '/officer-accounts', { accountId: 'two', officerId: 'two' });
    const refuse = (who: Who, accountId: string, officerId: string) =>
      refusedWith(who, '/officer-accounts', { accountId, officerId });
    expect(await refuse('clerk', 'lead', 'one')).toBe('officer-account-of-another-name');
    expect(await refuse('neighbour', 'one', 'one')).toBe('not-your-unit');
    expect(await refuse('clerk', 'one', 'nobody')).toBe('officer-to-bind-unknown');
  });

  it('an officer signs in by the code on the screen, for himself, once, and never by an old one', async () => {
    first = await done('clerk', '/training-sessions', SESSION);
    const path = `/training-sessions/${first}/sign-ins`;
    const code = await codeOf(first);
    expect(await refusedWith('one', path, { code: '22222222' })).toBe('sign-in-code-unknown');
    expect(await refusedWith('one', path, { code, officerId: 'two' })).toBe('signed-in-for-another');
    expect(await refusedWith('clerk', path, { code })).toBe('account-without-officer');
    expect(await refusedWith('staff', path, { code })).toBe('role-may-not');
    await done('one', path, { code, officerId: 'one' });
    expect(await refusedWith('one', path, { code })).toBe('signed-in-already');
    await past.liveTo(instantOf('2022-06-06', '09:01:10.000'));
    expect(await refusedWith('two', path, { code })).toBe('sign-in-code-old');
    await done('two', path, { code: await codeOf(first) });
    expect((await get<TrainingSessionAnswer>('two', `/training-sessions/${first}`)).ownSignedInAt).toBeDefined();
    expect((await get<AttendanceListAnswer>('two', `/training-sessions/${first}/attendance`)).total).toBe(1);
    expect((await get<AttendanceListAnswer>('clerk', `/training-sessions/${first}/attendance`)).total).toBe(2);
    expect((await post('neighbour', path, { code })).status).toBe(409);
    asking = ACCOUNTS.neighbour;
    await request(app.getHttpServer()).get(`/api/training-sessions/${first}`).expect(404);
    await request(app.getHttpServer()).get(`/api/training-sessions/${first}/code`).expect(403);
  });

  it('no event holds a code or what it is derived from', async () => {
    const code = await codeOf(first);
    const { rows } = await app.get(Pool).query<{ secret: Buffer }>('select secret from training_secret');
    const told = JSON.stringify(await app.get(EventStore).after(0, 10_000));
    for (const word of [code, rows[0]!.secret.toString('hex'), rows[0]!.secret.toString('base64')])
      expect(told).not.toContain(word);
  });

  it('a paper list comes as a table by certificate, and nobody on it gets more than the session', async () => {
    const path = `/training-sessions/${first}/attendance`;
    const sheet = (...rows: (string | number)[][]) =>
      writeSheet({
        name: '签到表',
        columns: ['执法证号', '姓名', '学时'].map((header, place) => ({ header, value: (row: never) => row[place] })),
        rows: rows as never[],
      });
    const bad = await imported(path, await sheet(['豫L0003', '某three', 4.5]));
    expect(bad.seen.rows.map(({ state }) => state)).toEqual(['wrong']);
    expect(JSON.stringify(bad.seen)).toContain('不能超过4学时');
    expect(bad.written.status).toBe(409);
    const file = await sheet(['豫L0001', '某one', 4], ['豫l0003', '某three', 2.5]);
    const good = await imported(path, file);
    expect(good.seen.rows.map(({ state }) => state)).toEqual(['unchanged', 'new']);
    expect(good.written.status).toBe(201);
    const list = await get<AttendanceListAnswer>('clerk', path);
    expect(list.items.map(({ id, how, hours }) => [id, how, hours])).toContainEqual(['three', 'paper', 2.5]);
  });

  it('hours count from the second signature on, political ones never, and none of a session that is void', async () => {
    // What waits for its signatures does not count and is expected.
    expect(await person('clerk', 'one')).toMatchObject({
      ...{ counted: 0, owed: 60, expected: 4, sessions: [{ closed: false }] },
    });
    const sign = (who: Who, id: string) => refusedWith(who, `/training-sessions/${id}/signatures`);
    expect(await sign('lead', first)).toBe('training-signed-by-organiser-first');
    await done('clerk', `/training-sessions/${first}/signatures`);
    expect(await sign('clerk', first)).toBe('training-signed-by-the-same');
    await done('lead', `/training-sessions/${first}/signatures`);
    expect(await person('one', 'mine')).toMatchObject({ counted: 4, owed: 60, state: 'missing' });
    expect(await person('clerk', 'three')).toMatchObject({ counted: 2.5, sessions: [{ hours: 2.5, closed: true }] });
    const hold = async (kind: string): Promise<string> => {
      const id = await done('staff', '/training-sessions', { ...SESSION, kind });
      const code = await codeOf(id, 'staff');
      await done('one', `/training-sessions/${id}/sign-ins`, { code });
      await done('staff', `/training-sessions/${id}/signatures`);
      await done('director', `/training-sessions/${id}/signatures`);
      return id;
    };
    await hold('political');
    expect(await person('clerk', 'one')).toMatchObject({ counted: 4, political: 4 });
    const records = await hold('records');
    expect(await person('clerk', 'one')).toMatchObject({ counted: 8, records: 4, political: 4 });
    await done('director', `/training-sessions/${records}/voidings`, { reason: '没有实际举办' });
    expect(await person('clerk', 'one')).toMatchObject({ counted: 4, records: 0 });
    expect((await post('one', '/training-sessions', SESSION)).status).toBe(403);
  });

  it('nobody gets more hours of a day than it has, however many sessions he goes to', async () => {
    const long = await done('staff', '/training-sessions', { ...SESSION, hours: 21 });
    const code = await codeOf(long, 'staff');
    expect(await refusedWith('one', `/training-sessions/${long}/sign-ins`, { code })).toBe('hours-beyond-day');
    const entered = { attendance: [{ officerId: 'one', hours: 21 }], reason: '网络故障' };
    expect(await refusedWith('staff', `/training-sessions/${long}/paper-attendance`, entered)).toBe('hours-beyond-day');
    await done('staff', `/training-sessions/${long}/cancellations`, { reason: '改期' });
  });

  it('an officer sees his own hours alone, a unit those of its own', async () => {
    asking = ACCOUNTS.one;
    await request(app.getHttpServer()).get('/api/training-people/two').expect(404);
    await request(app.getHttpServer()).get('/api/training-hours').expect(403);
    asking = ACCOUNTS.neighbour;
    await request(app.getHttpServer()).get('/api/training-people/one').expect(404);
    expect((await get<OfficerHoursAnswer>('neighbour', '/training-hours?year=2022')).items).toHaveLength(1);
  });

  it('exam scores go with the list, and pictures are pictures', async () => {
    const keep = async (name: string, bytes: Buffer): Promise<string> => {
      asking = ACCOUNTS.clerk;
      const answer = await request(app.getHttpServer()).post('/api/files').attach('file', bytes, name).expect(201);
      return (answer.body as { id: string }).id;
    };
    const image = sharp({ create: { width: 64, height: 48, channels: 3, background: '#abc' } });
    const picture = await keep('会场.png', await image.png().toBuffer());
    const table = await keep('试卷.xlsx', await writeSheet(planTemplate));
    const path = `/training-sessions/${first}`;
    await done('clerk', `${path}/pictures`, { pictures: [picture] });
    expect(await refusedWith('clerk', `${path}/pictures`, { pictures: [table] })).toBe('training-no-picture');
    const paper = { title: '结业考试', fullMark: 100, passMark: 60, fileId: table };
    await done('clerk', `${path}/exam-papers`, paper);
    const score = (value: number) => ({ scores: [{ officerId: 'one', score: value }] });
    expect(await refusedWith('clerk', `${path}/exam-scores`, score(101))).toBe('exam-score-out-of-range');
    await done('clerk', `${path}/exam-scores`, score(59.5));
    const list = await get<AttendanceListAnswer>('clerk', `${path}/attendance?q=one`);
    expect(list.items[0]).toMatchObject({ score: 59.5, passed: false });
  });

  it('scores come as a table of those who attended; what is left empty stays as it is', async () => {
    const path = `/training-sessions/${first}/exam-scores`;
    const sheet = (...rows: (string | number)[][]) =>
      writeSheet({
        name: '成绩',
        columns: ['执法证号', '成绩'].map((header, place) => ({ header, value: (row: never) => row[place] })),
        rows: rows as never[],
      });
    const bad = await imported(path, await sheet(['豫L0009', 80], ['豫L0001', 101]));
    expect(bad.seen.rows.map(({ state }) => state)).toEqual(['wrong', 'wrong']);
    expect(bad.written.status).toBe(409);
    const good = await imported(path, await sheet(['豫L0001', 61], ['豫L0002', 88.5], ['豫L0003', '']));
    expect(good.seen.rows.map(({ state }) => state)).toEqual(['changed', 'new', 'unchanged']);
    expect(good.written.status).toBe(201);
    const list = await get<AttendanceListAnswer>('clerk', `/training-sessions/${first}/attendance`);
    expect(list.items.map(({ id, score, passed }) => [id, score, passed]).sort()).toEqual([
      ...[
        ['one', 61, true],
        ['three', undefined, undefined],
        ['two', 88.5, true],
      ],
    ]);
    expect((await upload(`${path}/imports/previews`, await sheet(['豫L0001', 61]), {}, 'neighbour')).status).toBe(403);
  });

  it('who is examined does not read the paper before the session is closed', async () => {
    const id = await done('clerk', '/training-sessions', SESSION);
    const path = `/training-sessions/${id}`;
    const { exam: old } = await get<TrainingSessionAnswer>('clerk', `/training-sessions/${first}`);
    const { title, fullMark, passMark, fileId } = old!;
    await done('clerk', `${path}/exam-papers`, { title, fullMark, passMark, fileId });
    const paperOf = async (who: Who, at = path) => (await get<TrainingSessionAnswer>(who, at)).exam?.fileId;
    expect([await paperOf('one'), await paperOf('clerk')]).toEqual([undefined, fileId]);
    expect(await paperOf('one', `/training-sessions/${first}`)).toBe(fileId);
    await done('clerk', `${path}/cancellations`, { reason: '改期' });
  });

  it('coverage counts whom the unit lists today: joiners for the months left, nobody who has left', async () => {
    const covered = async () => (await get<TrainingCoverageAnswer>('staff', '/training-coverage?year=2022')).items[0];
    expect(await covered()).toMatchObject({
      ...{
        unitId: A,
        officers: 3,
        joined: 1,
        left: 0,
        trained: 3,
        met: 0,
        missing: 3,
        trainedPercent: 100,
        metPercent: 0,
      },
    });
    const release = { officerId: 'three', unitId: A, name: '某three', until: '2022-06-05', reason: '调离' };
    await past.record('enforcement-officer-three', new EnforcementOfficerReleased(release));
    await officer('three-b', B, '豫L0003', '2022-06-06');
    expect(await covered()).toMatchObject({ officers: 2, left: 1, trained: 2 });
    expect(await person('neighbour', 'three')).toMatchObject({ unitId: B, counted: 2.5, owed: 60 });
    const hours = await get<OfficerHoursAnswer>('staff', '/training-hours?year=2022&short=true');
    expect(hours.items.map(({ id, owed, counted }) => [id, owed, counted])).toEqual([
      ...[
        ['nine', 60, 0],
        ['three', 60, 2.5],
        ['one', 60, 4],
      ],
      ['two', 50, 4],
    ]);
  });

  it('who goes to another unit is listed on that day by the later one, and has its hours once', async () => {
    await officer('mover', A, '豫L0077', '2020-01-01');
    const release = { officerId: 'mover', unitId: A, name: '某mover', until: '2022-06-06', reason: '调离' };
    await past.record('enforcement-officer-mover', new EnforcementOfficerReleased(release));
    await officer('mover-b', B, '豫L0077', '2022-06-06');
    const id = await done('staff', '/training-sessions', SESSION);
    const enter = (...people: string[]) => {
      const attendance = people.map((officerId) => ({ officerId, hours: 4 }));
      return refusedWith('staff', `/training-sessions/${id}/paper-attendance`, { attendance, reason: '网络故障' });
    };
    expect(await enter('mover')).toBe('trainee-not-listed');
    expect(await enter('mover', 'mover-b')).toBe('trainee-not-listed');
    expect(await enter('mover-b')).toBeUndefined();
    await done('staff', `/training-sessions/${id}/attendance/mover-b/reductions`, { hours: 0, reason: '误录' });
    await past.record(
      'enforcement-officer-mover-b',
      new EnforcementOfficerReleased({ ...release, officerId: 'mover-b', unitId: B }),
    );
  });

  it('what is owed is the same in a statement as in the rule', async () => {
    for (const since of ['2021-05-05', '2022-01-01', '2022-03-10', '2022-12-31', '2023-01-01']) {
      const { rows } = await app
        .get(Pool)
        .query<{ owed: number }>(`select ${owedInSql('$1::date', '2022')} as owed`, [since]);
      expect(rows[0]?.owed).toBe(hoursOwed(2022, since));
    }
  });

  it('a plan is handed in as a table, whole, and is late after its day', async () => {
    await done('staff', '/training-years/2022/due-days', { dueOn: '2022-06-30', reason: '机构改革' });
    const sheet = (...rows: (string | number)[][]) =>
      writeSheet({
        ...planTemplate,
        columns: planTemplate.columns.map(({ header }, place) => ({ header, value: (row: never) => row[place] })),
        rows: rows as never[],
      });
    const path = `/training-plans/${A}/2022`;
    const lines = [
      ['行政处罚法', '业务知识和法律法规', 7, 40, '全体'],
      ['全过程记录', '文字与音像记录专项', 8, 20.5, '记录人员'],
    ];
    const { seen, written } = await imported(path, await sheet(...lines));
    expect([seen.rows.map(({ state }) => state), written.status]).toEqual([['new', 'new'], 201]);
    expect((await imported(path, await sheet(...lines))).seen.rows.map(({ state }) => state)).toEqual([
      ...['unchanged', 'unchanged'],
    ]);
    const list = await get<TrainingPlanListAnswer>('staff', '/training-plans?year=2022');
    expect(list).toMatchObject({
      dueOn: '2022-06-30',
      items: [
        { unitId: A, state: 'submitted', hours: 60.5, items: 2 },
        { unitId: B, state: 'awaited' },
      ],
    });
  });

  it('who will miss the hours is warned from September on, once a month, and not for what is arranged', async () => {
    const foretold = async () =>
      (await app.get(EventStore).stream(`training-forecast-${A}-2022`)).map(({ type, at }) => [type, at.slice(0, 10)]);
    await past.liveTo(instantOf('2022-08-31', '12:00:00.000'));
    expect(await foretold()).toEqual([]);
    const coming = { ...SESSION, day: '2022-11-01', hours: 24 };
    for (let count = 0; count < 2; count++) await done('clerk', '/training-sessions', coming);
    await past.liveTo(instantOf('2022-10-02', '12:00:00.000'));
    expect(await foretold()).toEqual([
      ...[
        ['UnitShortfallForetold', '2022-09-01'],
        ['OwnShortfallForetold', '2022-09-01'],
      ],
      ...[
        ['UnitShortfallForetold', '2022-10-01'],
        ['OwnShortfallForetold', '2022-10-01'],
      ],
    ]);
    const [{ data } = { data: {} }] = await app.get(EventStore).stream(`training-forecast-${A}-2022`);
    expect(data).toMatchObject({ officers: [{ officerId: 'one', hours: 4, owed: 60, expected: 52 }] });
  });

  it('the read tables are what the history says, and stand in the past as they stood', async () => {
    const then = await get<OfficerTrainingAnswer>('clerk', '/training-people/one?year=2022&asOf=2022-06-06');
    expect(then).toMatchObject({ counted: 4, political: 4 });
    for (const group of app.get(Catalogue).groups())
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
  });
});
