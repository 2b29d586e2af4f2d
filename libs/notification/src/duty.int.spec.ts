import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { JobRunner, QueuesModule, Timetable } from '@app/queues';
import { FindOverdue, RectificationModule, SubmitRectification } from '@app/rectification';
import {
  IssueClaimed,
  IssueReported,
  RectificationPlanned,
  RectificationReturned,
  RectificationStarted,
  RectificationSubmitted,
  ResponsibleReplaced,
} from '@app/rectification/events.js';
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { WorkingYearImported } from '@app/working-calendar/events.js';
import { Deadlines } from './deadlines.js';
import { NotificationModule } from './index.js';
import { RemindersAtStart } from './reminders-at-start.js';

const clock = new MovedClock('2022-07-01T02:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'yuheng-duties-'));
const A = 'unit-a';

describe('duties', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder)],
        ...[RectificationModule, NotificationModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    past = new LivedPast(app, clock);
    await past.record(`unit-${A}`, new UnitRegistered({ unitId: A, name: '甲局' } as UnitRegistered['data']));
    for (const [id, role, unitId] of [
      ['staff', 'office-staff'],
      ['director', 'office-director'],
      ['lead', 'unit-lead', A],
      ['clerk', 'unit-clerk', A],
      ['other', 'unit-clerk', A],
    ] as const) {
      const opened = { accountId: id, login: id, name: id, roles: [role], ...(unitId && { unitId }) };
      await past.record(`account-${id}`, new AccountOpened(opened));
    }
    for (const number of [1, 2, 3]) await report(number);
    await now();
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const report = (number: number, dueOn = '2022-07-20') =>
    past.record(
      `issue-i${number}`,
      new IssueReported({
        ...{ issueId: `i${number}`, unitId: A, campaignId: 'c', number, source: 'complaint', text: '公示不全' },
        ...{ dueOn, responsible: '丙某', responsibleId: 'clerk' },
      }),
    );
  const now = () => past.liveTo(clock.now().toISOString());
  const day = (date: string) => past.liveTo(instantOf(date, '12:00:00.000'));
  const as = (id: string, role: string, unitId?: string) => {
    account = { id, login: id, name: id, roles: [role], ...(unitId && { unitId }) };
  };
  const http = () => request(app.getHttpServer());
  const post = (path: string, body: object) => http().post(`/api/duties${path}`).send(body);
  const list = async (query = '') => (await http().get(`/api/duties${query}`).expect(200)).body;
  const inbox = async (id: string, like: string): Promise<string[]> => {
    const { rows } = await app
      .get(Pool)
      .query<{ text: string }>('select text from notification where account_id = $1 and text like $2 order by at', [
        id,
        like,
      ]);
    return rows.map(({ text }) => text);
  };

  it('warn the responsible person alone, as long as he is it', async () => {
    const replaced = { issueId: 'i2', unitId: A, responsible: '丁某', responsibleId: 'other', reason: '调离' };
    await past.record('issue-i2', new ResponsibleReplaced(replaced));
    await day('2022-07-13');
    expect(await inbox('clerk', '还剩7天%')).toHaveLength(2);
    expect(await inbox('other', '还剩7天%第2号%')).toHaveLength(1);
    expect(await inbox('lead', '还剩7天%')).toEqual([]);
  });

  it('are paused and resumed by the office, and nobody is warned or late in between', async () => {
    as('lead', 'unit-lead', A);
    await post('/issue-i1/pauses', { reason: '汛期' }).expect(403);
    as('staff', 'office-staff');
    await post('/issue-i1/pauses', { reason: '' }).expect(422);
    await post('/nothing/pauses', { reason: '汛期' }).expect(404);
    await post('/%20%7B/pauses', { reason: '汛期' }).expect(404);
    await post('/issue-i1/pauses', { reason: '汛期停工' }).expect(201);
    await post('/issue-i1/pauses', { reason: '汛期停工' }).expect(409);
    expect((await list('?standing=paused')).items).toMatchObject([{ id: 'issue-i1', pausedOn: '2022-07-13' }]);
    expect((await list('?key=issue-i2')).items).toMatchObject([{ id: 'issue-i2', urged: 0 }]);
    expect((await list('?key=issue-x')).items).toEqual([]);
    await day('2022-07-25');
    expect(await inbox('clerk', '%：整改第1号%')).toEqual([expect.stringContaining('还剩7天')]);
    const find = () =>
      app
        .get(CommandBus)
        .execute(new FindOverdue({ issueId: 'i1', dueOn: '2022-07-20' }, past.meta('system', ['system'])));
    await find();
    expect((await http().get('/api/issues/i1').expect(200)).body).toMatchObject({ overdue: false });
    await post('/issue-i1/resumptions', { reason: '已复工' }).expect(201);
    await now();
    await find();
    expect((await http().get('/api/issues/i1').expect(200)).body).toMatchObject({
      ...{ dueOn: '2022-08-01', originalDueOn: '2022-07-20', overdue: false },
    });
    const types = (await app.get(EventStore).stream('issue-i1')).map(({ type }) => type);
    expect(types).toEqual(['IssueReported', 'IssueDeadlineMoved']);
    expect((await list()).items).toContainEqual(
      expect.objectContaining({ id: 'issue-i1', dueOn: '2022-08-01', overdue: false }),
    );
  });

  it('warn by the new day after that, and go up the chain, each moment once, whatever jobs run again', async () => {
    await day('2022-08-10');
    for (const { name, id, data } of [...past.done].reverse()) await app.get(JobRunner).run(name, data, `${id}-again`);
    await now();
    const { rows } = await app.get(Pool).query<{ moment: string; told: string[] }>(
      `select body -> 'data' ->> 'moment' as moment, body -> 'data' -> 'recipients' as told from event
        where type = 'DeadlineWarned' and body -> 'data' ->> 'key' = 'issue-i1' order by seq`,
    );
    expect(rows.map(({ moment, told }) => [moment, ...told].join(' '))).toEqual([
      ...['T-7 clerk', 'T-3 clerk', 'T-1 clerk', 'T-0 clerk', 'overdue clerk', 'lead lead', 'office staff'],
      'director director',
    ]);
    expect((await list('?standing=escalated')).items).toContainEqual(
      expect.objectContaining({ id: 'issue-i1', escalatedTo: 'director', overdue: true }),
    );
    expect((await http().get('/api/issues/i1').expect(200)).body).toMatchObject({ escalatedTo: 'director' });
    await post('/issue-i1/pauses', { reason: '汛期' }).expect(409);
  });

  it('are urged by hand, each by itself, once a day, and it is counted', async () => {
    const urge = async (keys: string[]) => (await post('/urges', { keys, text: '请抓紧。' }).expect(200)).body;
    as('clerk', 'unit-clerk', A);
    await post('/urges', { keys: ['issue-i1'], text: '请抓紧。' }).expect(403);
    as('staff', 'office-staff');
    await post('/urges', { keys: [], text: '请抓紧。' }).expect(422);
    expect(await urge(['issue-i1', 'issue-i2', 'issue-none'])).toMatchObject({
      ...{ done: 2, refused: 1 },
      rows: [{ done: true }, { done: true }, { key: 'issue-none', code: 'duty-not-open' }],
    });
    expect((await urge(['issue-i1'])).rows[0].sentence).toMatch(/您已于2022年8月10日 .*催办过这件事项/);
    as('lead', 'unit-lead', A);
    expect(await urge(['issue-i2'])).toMatchObject({ done: 1 });
    await now();
    expect(await inbox('other', '%催办：请抓紧整改第2号问题%')).toHaveLength(2);
    expect(await inbox('lead', '办公室催办%第2号%')).toHaveLength(1);
    expect((await list('?standing=urged&sort=-urged')).items).toMatchObject([
      { id: 'issue-i2', urged: 2, unitName: '甲局' },
      { id: 'issue-i1', urged: 1 },
    ]);
  });

  it('are listed to a lead of his own unit, and to the office by unit and words', async () => {
    as('lead', 'unit-lead', A);
    expect((await list()).total).toBe(3);
    as('staff', 'office-staff');
    expect((await list('?q=甲局&unitId=unit-a')).total).toBe(3);
    expect((await list('?q=%25')).total).toBe(0);
    await http().get('/api/duties?standing=lost').expect(422);
  });

  it('are not paused once the result is handed in, though the deadline has not heard of it yet', async () => {
    await report(4, '2022-09-20');
    await now();
    const handedIn = { round: 1, account: '已公示', evidence: ['f'], dueOn: '2022-09-20', late: false };
    await past.record('issue-i4', new RectificationSubmitted({ issueId: 'i4', unitId: A, ...handedIn }));
    await post('/issue-i4/pauses', { reason: '汛期' }).expect(409);
  });

  it('go on by themselves after 60 days that nobody ended, once, and everybody is told', async () => {
    await report(5, '2022-09-20');
    await now();
    const due = async () => (await http().get('/api/issues/i5').expect(200)).body;
    await post('/issue-i5/pauses', { reason: '汛期停工' }).expect(201);
    await now();
    const [timetable, found] = [app.get(Timetable), new Timetable()];
    const ending = { name: 'end-pause', data: { key: 'issue-i5' }, runAt: '2022-10-08T16:05:00.000Z' };
    expect(timetable.remaining()).toContainEqual(expect.objectContaining(ending));
    await new RemindersAtStart(found, app.get(Deadlines)).onApplicationBootstrap();
    expect(found.remaining()).toContainEqual(expect.objectContaining(ending));
    const year = { year: 2024, holidays: ['2024-01-01'], workdays: [], source: '国办发明电〔2023〕7号' };
    await past.record('working-year-2024', new WorkingYearImported(year));
    await now();
    expect(timetable.remaining().filter((job) => job.name === 'end-pause' && job.runAt === ending.runAt)).toHaveLength(
      2,
    );
    await day('2022-10-08');
    expect(await due()).toMatchObject({ dueOn: '2022-09-20', overdue: false });
    await day('2022-10-12');
    expect(await due()).toMatchObject({ dueOn: '2022-11-19', overdue: false });
    const { name, data, id } = past.done.find((job) => job.name === 'end-pause')!;
    await app.get(JobRunner).run(name, data, `${id}-again`);
    for (const person of ['clerk', 'lead', 'staff', 'director'])
      expect(await inbox(person, '%第5号%恢复计时%')).toEqual([
        '整改第5号问题从2022年10月9日起恢复计时，时限为2022年11月19日：累计暂停计时已满60天，自动恢复。',
      ]);
    expect(await inbox('director', '%第5号%起暂停%')).toEqual([
      '整改第5号问题（时限2022年9月20日）从2022年8月10日起暂停计时，最迟至2022年10月9日恢复：汛期停工。',
    ]);
  });

  it('are late where what is handed in comes after the day a pause could lead to, though no job has ended it', async () => {
    const of = { issueId: 'i6', unitId: A };
    await report(6, '2022-10-20');
    await now();
    await post('/issue-i6/pauses', { reason: '汛期停工' }).expect(201);
    const plan = new RectificationPlanned({ ...of, measures: '公示', responsible: '丙某' });
    await past.record('issue-i6', new IssueClaimed(of), plan, new RectificationStarted(of));
    const clerk = () => past.meta('clerk', ['unit-clerk'], A);
    const { id: picture } = await app.get(Files).keep('公示.txt', Buffer.from('公示'), clerk());
    const handIn = () =>
      app
        .get(CommandBus)
        .execute(new SubmitRectification({ issueId: 'i6', account: '已公示', evidence: [picture] }, clerk()));
    const round = async () => (await app.get(EventStore).stream('issue-i6')).at(-1)?.data;
    clock.moveTo(instantOf('2022-12-19', '12:00:00.000'));
    await handIn();
    expect(await round()).toMatchObject({ late: false, dueOn: '2022-10-20' });
    await past.record('issue-i6', new RectificationReturned({ ...of, round: 1, reason: '不全', dueOn: '2023-01-10' }));
    await now();
    as('staff', 'office-staff');
    await post('/issue-i6/pauses', { reason: '冰冻停工' }).expect(201);
    clock.moveTo(instantOf('2023-03-12', '12:00:00.000'));
    await handIn();
    expect(await round()).toMatchObject({ round: 2, late: true, dueOn: '2023-03-11' });
  });
});
