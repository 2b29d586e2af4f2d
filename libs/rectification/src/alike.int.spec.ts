import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched, PhaseOpened } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountClosed, AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { DeadlinePaused, DeadlineResumed } from '@app/notification/events.js';
import { OversightDeclined, OversightProposed } from '@app/oversight/events.js';
import { JobRunner, QueuesModule } from '@app/queues';
import { FindingRecorded } from '@app/supervision/events.js';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import { WorkHandedOver } from '@app/work-ledger/events.js';
import type { IssueAnswer, IssueListAnswer, IssueSummaryAnswer } from './dto.js';
import { ExtensionGranted } from './events.js';
import type { DuplicateListAnswer } from './particulars.dto.js';
import { RectificationModule } from './index.js';

const clock = new MovedClock(instantOf('2022-05-20', '09:00:00.000'));
const [LAST, NOW] = ['campaign-2021', 'campaign-2022'] as const;
const [A, B] = ['unit-a', 'unit-b'] as const;

const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: id, roles: [role], unitId },
});
const ACCOUNTS = {
  clerk: account('clerk', 'unit-clerk', A),
  neighbour: account('neighbour', 'unit-clerk', B),
  staff: account('staff', 'office-staff'),
};
type Who = keyof typeof ACCOUNTS;

const launched = (campaignId: string, year: number, more: object = {}) =>
  new CampaignLaunched({
    ...{ campaignId, year, title: '活动', documentNumber: '1', templateHash: 'h', phases: [], materials: [], ...more },
    categories: ['recording', 'publicity'],
    tasks: (['recording', 'publicity'] as const).map((category, index) => ({
      ...{ number: index + 1, category, appliesTo: 'all' as const, title: category },
      checks: [{ id: `${index + 1}.1`, text: '查看', evidence: [] }],
    })),
    units: [A, B].map((unitId) => ({ unitId, name: `${unitId}局`, meets: ['all'] })),
  });

type Body = IssueAnswer &
  IssueListAnswer &
  DuplicateListAnswer &
  Omit<IssueSummaryAnswer, 'overdue'> & { code: string };

describe('issues that are alike', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let asking: Account;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(createTestFolder()), RectificationModule],
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
    for (const [campaignId, year, more] of [[LAST, 2021, {}] as const, [NOW, 2022, { clonedFrom: LAST }] as const]) {
      const opened = new PhaseOpened({ campaignId, phase: 'self-inspection', dueOn: '2022-05-31' });
      await past.record(campaignId, launched(campaignId, year, more), opened);
    }
    for (const [accountId, unitId] of [['han', A] as const, ['pang', A] as const, ['stranger', B] as const]) {
      const person = { accountId, login: accountId, name: `${accountId}某`, roles: ['unit-clerk'], unitId };
      await past.record(`account-${accountId}`, new AccountOpened(person));
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const post = (who: Who, path: string, body: object = {}) => {
    asking = ACCOUNTS[who];
    return request(app.getHttpServer()).post(`/api/${path}`).send(body);
  };
  const get = async <T = Body>(path: string): Promise<T> => {
    asking = ACCOUNTS.staff;
    return (await request(app.getHttpServer()).get(`/api/${path}`).expect(200)).body as T;
  };
  const report = (text: string, more: object = {}, who: Who = 'clerk') => {
    const entry = { campaignId: NOW, source: 'self-inspection', checkId: '1.1', text, dueOn: '2022-06-30' };
    return post(who, 'issues', { ...entry, responsible: '韩某', ...more });
  };
  const reported = async (...asked: Parameters<typeof report>): Promise<string> =>
    ((await report(...asked).expect(201)).body as Body).id;
  const day = (date: string) => past.liveTo(instantOf(date, '12:00:00.000'));
  const alike = async () => (await get<DuplicateListAnswer>(`issue-duplicates?campaignId=${NOW}`)).items;
  const proposals = async () =>
    (await alike()).map(({ issue, other, grounds }) => [...[issue.number, other.number], grounds.join()]);

  it('are proposed for Chinese words in common, the same check, or one category by different ways', async () => {
    await reported('执法记录仪配备不足，一线人员没有做到人手一台');
    await reported('政务服务大厅公示栏没有公示执法人员信息', { checkId: '2.1' });
    const found = { inspectionId: 'i', unitId: A, campaignId: NOW, supervisorId: 's', dueOn: '2022-07-01' };
    await past.record(
      'inspection-i',
      new FindingRecorded({
        ...{ ...found, findingId: 'f1', text: '一线人员执法记录仪配备不足', category: 'recording', responsible: '某' },
      }),
      new FindingRecorded({
        ...{
          ...found,
          findingId: 'f2',
          text: '服务窗口执法人员信息没有公示',
          category: 'publicity',
          responsible: '某',
        },
      }),
    );
    await day('2022-05-21');
    await reported('音像资料没有归档');
    await reported('一线人员执法记录仪配备不足', {}, 'neighbour');
    await day('2022-05-22');
    expect(await proposals()).toEqual([
      [3, 1, 'text,category'],
      [4, 2, 'category'],
      [5, 1, 'check'],
    ]);
  });

  it('are kept apart for good once the office said so', async () => {
    const items = await alike();
    const { issue, other } = items.at(-1)!;
    await post('staff', `issues/${issue.id}/distinctions`, { other: other.id, reason: '一是设备，一是归档' }).expect(
      201,
    );
    const job = past.done.filter(({ data }) => 'reaction' in data && data.reaction === 'propose-duplicates');
    for (const { name, data, id } of job) await app.get(JobRunner).run(name, data, `${id}-again`);
    expect((await proposals()).map(([number]) => number)).toEqual([3, 4]);
    expect((await post('staff', `issues/${issue.id}/distinctions`, { other: 'x', reason: '无' })).status).toBe(409);
  });

  it('are merged in one transaction, and the one that stays carries the sources and the evidence of both', async () => {
    const [photo] = [
      (await app.get(Files).keep('现场.txt', Buffer.from('现场'), past.meta('clerk', ['unit-clerk'], A))).id,
    ];
    const items = await alike();
    const [merged, into] = [items[0]!.issue.id, items[0]!.other.id];
    await post('clerk', `issues/${merged}/evidence`, { side: 'before', files: [photo] }).expect(201);
    const before = await get(`issues/summary?campaignId=${NOW}`);
    clock.moveTo(instantOf('2022-05-23', '09:00:00.000'));
    await post('staff', `issues/${merged}/mergers`, { into, reason: '同一问题' }).expect(201);
    expect(await get(`issues/${into}`)).toMatchObject({
      sources: ['self-inspection', 'double-random'],
      sourcesInDetail: [{ source: 'self-inspection' }, { source: 'double-random', findingId: 'f1', fromNumber: 3 }],
      evidence: [{ fileId: photo, side: 'before', name: '现场.txt', fromNumber: 3 }],
      mergedFrom: [{ id: merged, number: 3, state: 'merged' }],
    });
    const gone = await get(`issues/${merged}`);
    expect(gone).toMatchObject({ state: 'merged', mergedInto: into, mergedIntoNumber: 1, acts: [], overdue: false });
    const after = await get(`issues/summary?campaignId=${NOW}`);
    expect(after.total).toBe(before.total - 1);
    expect((await get(`issues?campaignId=${NOW}`)).total).toBe(after.total);
    expect((await get(`issues?campaignId=${NOW}&state=merged`)).items.map(({ id }) => id)).toEqual([merged]);
    expect((await get(`issues?campaignId=${NOW}&reachedBy=double-random`)).items.map(({ id }) => id)).toContain(into);
    expect((await proposals()).map(([number]) => number)).toEqual([4]);
    const then = await get(`issues/${merged}?asOf=2022-05-22`);
    expect([then.state, then.mergedInto]).toEqual(['reported', undefined]);
    expect((await get(`issues/${into}?asOf=2022-05-22`)).sources).toEqual(['self-inspection']);
    expect((await get(`issues/${into}?asOf=2022-05-23`)).mergedFrom).toHaveLength(1);
  });

  it('are due on the earlier day of the two, so that nothing overdue gets time by a merger', async () => {
    const [overdue, later] = [await reported('早', { dueOn: '2022-05-24' }), await reported('晚')];
    const extension = { issueId: overdue, unitId: A, dueOn: '2022-05-24', originalDueOn: '2022-05-24', opinion: '' };
    await past.record(`issue-${overdue}`, new ExtensionGranted(extension));
    await day('2022-05-25');
    await post('staff', `issues/${overdue}/mergers`, { into: later, reason: '同一问题' }).expect(201);
    await day('2022-05-26');
    expect(await get(`issues/${later}`)).toMatchObject({
      ...{ dueOn: '2022-05-24', originalDueOn: '2022-06-30', overdue: true, extensions: 1 },
    });
    const types = (await app.get(EventStore).stream(`issue-${later}`)).map(({ type }) => type);
    expect(types).toEqual(['IssueReported', 'MergeReceived', 'IssueDeadlineMoved', 'IssueFellOverdue']);
  });

  it('are not merged while the clock of either stands still', async () => {
    const [still, other] = [await reported('停工的'), await reported('晚的', { dueOn: '2022-08-01' })];
    const thing = { issueId: still, unitId: A, subject: '整改', link: `/issues/${still}`, reason: '汛期停工' };
    const pause = { ...thing, key: `issue-${still}`, on: '2022-05-26', dueOn: '2022-06-30' };
    await past.record(`deadline-issue-${still}`, new DeadlinePaused(pause));
    const { number } = await get(`issues/${still}`);
    for (const [of, into] of [
      [still, other],
      [other, still],
    ] as const) {
      const { status, body } = await post('staff', `issues/${of}/mergers`, { into, reason: '同一问题' });
      expect([status, body]).toEqual([409, expect.objectContaining({ code: 'issue-merge-paused', facts: { number } })]);
    }
    const resumed = { ...thing, key: pause.key, pausedOn: '2022-05-26', on: '2022-05-26', days: 0 };
    const due = { counts: 'calendar-days' as const, from: '2022-06-30', dueOn: '2022-06-30' };
    await past.record(`deadline-issue-${still}`, new DeadlineResumed({ ...resumed, ...due }));
    await post('staff', `issues/${still}/mergers`, { into: other, reason: '同一问题' }).expect(201);
  });

  it('are never merged across units, by a unit, into themselves, off the board, or in a circle, and then nothing is recorded', async () => {
    const [a, b] = [await reported('甲'), await reported('乙')];
    const foreign = await reported('丙', {}, 'neighbour');
    const merge = async (of: string, into: string, who: Who = 'staff') => {
      const { status, body } = await post(who, `issues/${of}/mergers`, { into, reason: '重复' });
      return `${status} ${(body as { code?: string }).code ?? ''}`;
    };
    expect(await merge(a, foreign)).toBe('409 issue-merge-elsewhere');
    expect(await merge(a, b, 'clerk')).toBe('403 role-may-not');
    expect(await merge(a, a)).toBe('409 issue-merge-itself');
    expect(await merge(a, 'nowhere')).toBe('409 issue-merge-into-unknown');
    expect(await merge('nowhere', a)).toBe('404 issue-not-found');
    const listing = { level: 'office' as const, reason: '多次督促未改', dueOn: '2022-07-31' };
    const proposal = { issueId: a, unitId: A };
    await past.record(`oversight-${a}`, new OversightProposed({ ...proposal, campaignId: NOW, ...listing }));
    expect(await merge(a, b)).toBe('409 issue-under-oversight');
    await past.record(`oversight-${a}`, new OversightDeclined({ ...proposal, reason: '已经约谈' }));
    const answers = await Promise.all([merge(a, b), merge(b, a)]);
    expect(answers.filter((answer) => answer.startsWith('201'))).toHaveLength(1);
    const types = await Promise.all([a, b].map((id) => app.get(EventStore).stream(`issue-${id}`)));
    expect(
      types
        .flat()
        .map(({ type }) => type)
        .sort(),
    ).toEqual([...['IssueMerged', 'IssueReported', 'IssueReported', 'MergeReceived']]);
  });

  it('an issue names those of last year’s campaign, of the same unit and the same check', async () => {
    const old = await reported('去年的问题', { campaignId: LAST, checkId: '2.1' });
    await reported('去年邻居的问题', { campaignId: LAST, checkId: '2.1' }, 'neighbour');
    const id = await reported('今年又有', { checkId: '2.1' });
    expect(await get(`issues/${id}`)).toMatchObject({ repeated: true, repeatOf: [{ id: old, text: '去年的问题' }] });
    expect((await get(`issues?campaignId=${NOW}&repeated=true`)).items.map((item) => item.id)).toEqual([id]);
    expect((await get(`issues/${await reported('别的', { checkId: '1.1' })}`)).repeatOf).toEqual([]);
  });

  it('the responsible person is an account of the unit, and what he answers for goes with his work', async () => {
    expect((await report('一', { responsibleId: 'stranger' })).body).toMatchObject({
      code: 'issue-responsible-not-of-unit',
    });
    const id = await reported('二', { responsibleId: 'han' });
    expect(await get(`issues/${id}`)).toMatchObject({ responsible: 'han某', responsibleId: 'han' });
    const byName = await reported('三', { responsible: 'han某' });
    await reported('邻居的同名人', { responsible: 'han某' }, 'neighbour');
    expect((await get('issues?responsibleId=han')).items.map((item) => item.id)).toEqual([id, byName]);
    const to = { name: 'pang某', accountId: 'pang' };
    // The ledger of work goes by the name, in which blanks do not count.
    const spaced = await reported('三', { responsible: 'han  某' });
    const issues = await Promise.all([id, byName, spaced].map(async (one) => (await get(`issues/${one}`)).number));
    const work = { campaignId: NOW, unitId: A, from: { name: 'han某', accountId: 'han' }, tasks: [], issues };
    await past.record('work-a', new WorkHandedOver({ ...work, to, reason: '退休' }));
    await day('2022-05-24');
    expect(await get(`issues/${id}`)).toMatchObject({ responsible: 'pang某', responsibleId: 'pang' });
    expect(await get(`issues/${spaced}`)).toMatchObject({ responsible: 'pang某', responsibleId: 'pang' });
    await past.record('account-han', new AccountClosed({ accountId: 'han', reason: '退休' }));
    const back = { name: 'han某', accountId: 'han' };
    await past.record('work-a', new WorkHandedOver({ ...work, from: to, to: back, reason: '返聘' }));
    await day('2022-05-25');
    const { responsible, responsibleId } = await get(`issues/${id}`);
    expect([responsible, responsibleId]).toEqual(['han某', undefined]);
    const jobs = past.done.filter(({ data }) => 'reaction' in data && data.reaction === 'pass-issues-on');
    for (const { name, data, id: job } of jobs) await app.get(JobRunner).run(name, data, `${job}-again`);
    expect((await get(`issues/${id}`)).version).toBe(3);
  });
});
