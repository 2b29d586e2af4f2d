import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { DrawPublished, ObjectReplaced, SupervisorReplaced } from '@app/draw/events.js';
import { EventingModule } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import {
  IssueClaimed,
  IssueClosed,
  IssueEvidenceAdded,
  IssueReopened,
  IssueReported,
  RectificationPlanned,
  RectificationSubmitted,
} from '@app/rectification/events.js';
import { SupervisorRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import type { RecheckAnswer, RecheckListAnswer } from './dto.js';
import { RecheckModule } from './index.js';

const clock = new MovedClock(instantOf('2022-09-01', '09:00:00.000'));
const [campaignId, unitId] = ['campaign-1', 'unit-a'];
const account = (id: string, role: string, unit?: string): Account => ({
  ...{ id, login: id, name: id, roles: [role], unitId: unit },
});
const ACCOUNTS = {
  one: account('one', 'supervisor'),
  two: account('two', 'supervisor'),
  clerk: account('clerk', 'unit-clerk', unitId),
  neighbour: account('neighbour', 'unit-clerk', 'unit-b'),
  /** Serves in a unit, and is sent to others. */
  both: { ...account('both', 'unit-clerk', 'unit-b'), roles: ['unit-clerk', 'supervisor'] },
  staff: account('staff', 'office-staff'),
};
type Who = keyof typeof ACCOUNTS;
const fileId = (letter: string): string => letter.repeat(64);

describe('rechecks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-recheck-'));
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let asking: Account;
  let file: string;
  const closures: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), RecheckModule],
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
    for (const supervisorId of ['one', 'two', 'both']) {
      const person = { supervisorId, name: `${supervisorId}某`, organisation: '县司法局', pool: 'expert' };
      const certificate = { certificateNumber: supervisorId, expiresOn: '2030-01-01', accountId: supervisorId };
      await past.record(supervisorId, new SupervisorRegistered({ ...person, ...certificate }));
    }
    for (const number of [1, 2, 3, 4, 5]) {
      const issue = { issueId: `i${number}`, unitId, campaignId, number, source: 'complaint', text: `问题${number}` };
      const told = { ...issue, dueOn: '2022-06-01', responsible: '某甲' } as IssueReported['data'];
      await past.record(`issue-i${number}`, new IssueReported(told));
      if (number === 5) {
        const claimed = new IssueClaimed({ issueId: 'i5', unitId });
        await past.recordAs({ ...past.meta('one', ['unit-clerk']), unit: unitId }, 'issue-i5', claimed);
      }
      if (number === 4) await rectify(`i${number}`);
      const closed = new IssueClosed({ issueId: `i${number}`, unitId, opinion: '同意' });
      const { events } = await past.recordAs(past.meta('staff'), `issue-i${number}`, closed);
      closures.push(events[0]!.id);
    }
    file = (await app.get(Files).keep('照片.txt', Buffer.from('照片'), past.meta('one', ['supervisor']))).id;
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const rectify = async (issueId: string) => {
    const of = { issueId, unitId };
    const round = (number: number, evidence: string[]) =>
      new RectificationSubmitted({
        ...{ ...of, round: number, account: `第${number}次整改情况`, evidence, dueOn: '2022-06-01', late: false },
      });
    for (const event of [
      new RectificationPlanned({ ...of, measures: '张贴公示', responsible: '某甲' }),
      ...[round(1, [fileId('a')]), round(2, [fileId('b')])],
      new IssueEvidenceAdded({ ...of, fileId: fileId('c'), name: '整改前.jpg', side: 'before' }),
    ])
      await past.recordAs(past.meta('clerk', ['unit-clerk'], unitId), `issue-${issueId}`, event);
  };
  const post = (who: Who, path: string, body: object = {}) => {
    asking = ACCOUNTS[who];
    return request(app.getHttpServer()).post(`/api/rechecks${path}`).send(body);
  };
  const get = async <T>(who: Who, path = ''): Promise<T> => {
    asking = ACCOUNTS[who];
    return (await request(app.getHttpServer()).get(`/api/rechecks${path}`).expect(200)).body as T;
  };
  const object = (number: number): string => `${unitId}:${closures[number - 1]}`;
  const publish = (drawId: string, kind: 'recheck' | 'supervision', numbers: readonly number[], team = ['one']) => {
    const assignments = Object.fromEntries(numbers.map((number) => [object(number), team]));
    const draw = { drawId, year: 2022, number: 3, kind, campaignId, item: '整改复查', dueOn: '2022-09-10' };
    return past.record(`draw-${drawId}`, new DrawPublished({ ...draw, assignments, contributions: [], late: false }));
  };
  const day = (date: string) => past.liveTo(instantOf(date, '12:00:00.000'));
  const states = async (): Promise<string[]> =>
    (await get<RecheckListAnswer>('staff', '?limit=20')).items
      .map(({ issueNumber, state }) => `${issueNumber} ${state}`)
      .sort();

  it('a published draw gives closed issues to those drawn, once, and what is reopened is excused', async () => {
    await publish('d0', 'supervision', [4]);
    await past.record('issue-i3', new IssueReopened({ issueId: 'i3', unitId, reason: '反弹', dueOn: '2022-10-01' }));
    await publish('d1', 'recheck', [1, 2, 3]);
    await publish('d2', 'recheck', [1]);
    await day('2022-09-02');
    expect(await states()).toEqual(['1 assigned', '2 assigned', '3 excused']);
    expect((await get<RecheckListAnswer>('one')).items[0]).toMatchObject({
      ...{ drawId: 'd1', drawLabel: '2022-3', unitId, supervisors: [{ supervisorId: 'one', name: 'one某' }] },
    });
    expect(await get<RecheckListAnswer>('neighbour')).toMatchObject({ total: 0 });
    expect(await get<RecheckListAnswer>('clerk')).toMatchObject({ total: 3 });
    await past.record('issue-i2', new IssueReopened({ issueId: 'i2', unitId, reason: '反弹', dueOn: '2022-10-01' }));
    await day('2022-09-03');
    expect(await states()).toEqual(['1 assigned', '2 excused', '3 excused']);
  });

  it('replacements in the draw are followed', async () => {
    const change = {
      drawId: 'd1',
      seq: 1,
      at: clock.now().toISOString(),
      explanation: '出差',
      reason: 'other',
    } as const;
    const replaced = { ...change, out: 'one', in: 'two', object: object(1), team: ['two'] };
    await past.record('draw-d1', new SupervisorReplaced(replaced));
    await past.record('draw-d1', new ObjectReplaced({ ...change, out: object(2), in: object(4), team: ['one'] }));
    await day('2022-09-04');
    expect(await states()).toEqual(['1 assigned', '2 excused', '3 excused', '4 assigned']);
    expect(await get<RecheckListAnswer>('two')).toMatchObject({ total: 1 });
  });

  it('only those drawn record it, with evidence, and failed says by when', async () => {
    const [first = '', , , fourth = ''] = closures;
    const report = { account: '现场查看，整改到位', evidence: [file] };
    expect((await post('one', `/${first}/passes`, report)).body).toMatchObject({ code: 'recheck-not-yours' });
    expect((await post('staff', `/${first}/passes`, report)).status).toBe(403);
    expect((await post('one', `/${fourth}/passes`, { account: '好', evidence: [] })).status).toBe(422);
    expect((await get<RecheckAnswer>('one', `/${fourth}`)).mayConclude).toBe(true);
    await post('one', `/${fourth}/passes`, report).expect(201);
    expect((await post('one', `/${fourth}/failures`, { ...report, dueOn: '2022-10-01' })).body).toMatchObject({
      code: 'recheck-concluded',
    });
    expect(await get<RecheckAnswer>('clerk', `/${fourth}`)).toMatchObject({
      ...{ state: 'passed', account: report.account, evidence: [file], late: false, concludedBy: 'one' },
      mayConclude: false,
    });
    asking = ACCOUNTS.one;
    await request(app.getHttpServer()).get(`/api/rechecks/${first}`).expect(403);
    await request(app.getHttpServer()).get('/api/rechecks/nowhere').expect(404);
    const then = await get<RecheckListAnswer>('staff', '?state=assigned&asOf=2022-09-02');
    expect(then.items.map(({ issueNumber }) => issueNumber)).toEqual([1]);
  });

  it('those drawn see the measures, the last account and the evidence the closure rests on', async () => {
    const rectification = {
      ...{ measures: '张贴公示', account: '第2次整改情况' },
      evidence: [
        { fileId: fileId('b'), side: 'after' },
        { fileId: fileId('c'), side: 'before', name: '整改前.jpg' },
      ],
    };
    await past.record('issue-i4', new IssueReopened({ issueId: 'i4', unitId, reason: '反弹', dueOn: '2022-10-01' }));
    await past.record(
      'issue-i4',
      new RectificationPlanned({ issueId: 'i4', unitId, measures: '换', responsible: '甲' }),
    );
    expect(await get<RecheckAnswer>('one', `/${closures[3]}`)).toMatchObject({ rectification });
  });

  it('a supervisor who serves in a unit reads what he was drawn for beside what is his unit’s', async () => {
    await publish('d3', 'recheck', [5], ['both', 'one']);
    await day('2022-09-05');
    const fifth = closures[4]!;
    expect((await get<RecheckListAnswer>('both')).items.map(({ issueId }) => issueId)).toEqual(['i5']);
    expect(await get<RecheckAnswer>('both', `/${fifth}`)).toMatchObject({ mayConclude: true });
    asking = ACCOUNTS.neighbour;
    const { body } = await request(app.getHttpServer()).get(`/api/rechecks/${fifth}`).expect(403);
    expect(body).toMatchObject({ code: 'not-your-unit' });
  });

  it('is not recorded by whoever acted for the unit on the issue', async () => {
    const report = { account: '现场查看，整改到位', evidence: [file] };
    const { body } = await post('one', `/${closures[4]}/passes`, report).expect(409);
    expect(body).toMatchObject({ code: 'recheck-by-rectifier' });
  });
});
