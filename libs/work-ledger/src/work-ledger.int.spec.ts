import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignFinished, CampaignLaunched, CampaignMigrated, type Task } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { Catalogue, EventingModule, EventStore } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountClosed, AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { IssueClosed, IssueReported, RectificationPlanned, ResponsibleReplaced } from '@app/rectification/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import type { WorkLedgerAnswer, WorkLedgerListAnswer, WorkLeftAnswer } from './dto.js';
import { WorkLedgerModule } from './index.js';

const clock = new MovedClock(instantOf('2022-05-10', '09:00:00.000'));
const campaignId = 'campaign-1';
const [A, B] = ['unit-a', 'unit-b'] as const;
const PEOPLE: readonly (readonly [string, string, string, string?])[] = [
  ['zhao', '赵立新', 'unit-lead', A],
  ['wang', '王芳', 'unit-clerk', A],
  ['qian', '钱进', 'unit-clerk', B],
  ['staff', '周敏', 'office-staff'],
  ['admin', '马骏', 'admin'],
];
const ACCOUNTS: Readonly<Record<string, Account>> = Object.fromEntries(
  PEOPLE.map(([id, name, role, unitId]) => [id, { id, login: id, name, roles: [role], unitId }]),
);
const task = (number: number, appliesTo: Task['appliesTo']): Task => ({
  ...{ number, appliesTo, checks: [], category: number < 5 ? '公示' : '记录', title: `任务${number}` },
});
const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '提升年活动', documentNumber: '1', templateHash: 'h', materials: [], phases: [] },
  ...{ categories: ['公示', '记录'], tasks: [task(1, 'all'), task(2, 'service-window'), task(5, 'all')] },
  units: [
    { unitId: A, name: '甲局', meets: ['all'] },
    { unitId: B, name: '乙局', meets: ['all', 'service-window'] },
  ],
});
const reported = (number: number, responsible: string) =>
  new IssueReported({
    ...{ issueId: `issue-${number}`, campaignId, unitId: A, number, source: 'self-inspection' },
    ...{ text: `问题${number}`, dueOn: '2022-08-31', responsible },
  });

interface Answered {
  readonly status: number;
  readonly body: WorkLedgerListAnswer & WorkLedgerAnswer & WorkLeftAnswer & { code: string; title: string };
}

describe('the work ledger of a unit', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, WorkLedgerModule],
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
    for (const [accountId, name, role, unitId] of PEOPLE) {
      await past.record(
        `account-${accountId}`,
        new AccountOpened({ accountId, login: accountId, name, roles: [role], ...(unitId && { unitId }) }),
      );
    }
    await past.record(`campaign-${campaignId}`, launched);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const get = async (who: string, path: string): Promise<Answered> => {
    account = ACCOUNTS[who];
    return request(app.getHttpServer()).get(`/api/${path}`);
  };
  const post = async (who: string, path: string, body: object): Promise<Answered> => {
    account = ACCOUNTS[who];
    return request(app.getHttpServer()).post(`/api/work-ledgers/${campaignId}/${path}`).send(body);
  };
  const ledger = async (who = 'wang') => (await get(who, `work-ledgers/${campaignId}/${A}`)).body;
  const zhao = { name: '赵立新', accountId: 'zhao' };
  const wang = { name: '王芳', accountId: 'wang' };
  const paper = { name: '孙志远' };

  it('lists the tasks that apply to it, and the people to choose from', async () => {
    const { tasks, accounts, people } = await ledger();
    expect(tasks).toEqual([
      { task: 1, category: '公示', title: '任务1' },
      { task: 5, category: '记录', title: '任务5' },
    ]);
    expect(accounts).toEqual([wang, zhao].map(({ name, accountId }) => ({ accountId, name })));
    expect(people).toEqual([]);
  });

  it('is filled in as one table, and the office sees who is missing', async () => {
    const rows = [
      { task: 1, lead: zhao, responsible: wang },
      { task: 5, lead: zhao, responsible: { name: '孙  志远' } },
    ];
    expect((await post('wang', `${A}/assignments`, { rows })).status).toBe(201);
    expect((await ledger()).tasks.map(({ lead, responsible }) => [lead, responsible])).toEqual([
      [zhao, wang],
      [zhao, paper],
    ]);
    const { items } = (await get('staff', `work-ledgers?campaignId=${campaignId}`)).body;
    expect(items.map(({ unitName, applicable, missing }) => [unitName, applicable, missing])).toEqual([
      ['乙局', 3, 3],
      ['甲局', 2, 0],
    ]);
    expect((await get('staff', `work-ledgers?campaignId=${campaignId}&incomplete=true`)).body.total).toBe(1);
    expect((await get('qian', 'work-ledgers')).body.items.map(({ unitId }) => unitId)).toEqual([B]);
  });

  it('refuses a faulty row in the words of the rule, and writes none of the table', async () => {
    const rows = [
      { task: 5, lead: zhao, responsible: wang },
      { task: 2, lead: zhao, responsible: wang },
    ];
    const { status, body } = await post('wang', `${A}/assignments`, { rows });
    expect([status, body.code, body.title]).toEqual([
      ...[409, 'work-task-not-applicable'],
      '第2项目标任务不适用于本单位，不需要明确主管领导和责任人。',
    ]);
    expect((await ledger()).tasks[1]?.responsible).toEqual(paper);
    expect((await post('wang', `${A}/assignments`, { rows: [{ task: 1, lead: zhao }] })).status).toBe(422);
    expect((await post('qian', `${A}/assignments`, { rows })).body.code).toBe('not-your-unit');
    expect((await post('staff', `${A}/assignments`, { rows })).status).toBe(403);
  });

  it('shows beforehand what would be handed over: tasks, and open issues he is responsible for', async () => {
    await past.record('issue-1', reported(1, '王芳'));
    await past.record('issue-2', reported(2, '王芳'), new IssueClosed({ issueId: 'issue-2', unitId: A, opinion: '' }));
    const planned = { issueId: 'issue-3', unitId: A, measures: '补齐', responsible: '王芳' };
    await past.record('issue-3', reported(3, '李明'), new RectificationPlanned(planned));
    const { people } = await ledger();
    expect(people.find(({ name }) => name === '王芳')).toEqual({
      ...wang,
      left: false,
      tasks: [1],
      issues: [1, 3].map((number) => ({ issueId: `issue-${number}`, number, text: `问题${number}` })),
    });
    const { items } = (await get('admin', 'work-left/wang')).body;
    expect(items).toEqual([
      { campaignId, campaignTitle: '提升年活动', unitId: A, unitName: '甲局', tasks: [1], issues: 2 },
    ]);
    expect((await get('admin', 'work-left/nobody')).body.items).toEqual([]);
    expect((await get('qian', 'work-left/wang')).body.code).toBe('not-your-unit');
  });

  it('tells of a closed account with work left, once', async () => {
    await past.record('account-wang', new AccountClosed({ accountId: 'wang', reason: '调离' }));
    await past.liveTo(clock.now().toISOString());
    await past.liveTo(clock.now().toISOString());
    const noted = await app.get(EventStore).stream(`work-ledger-${campaignId}-${A}`);
    expect(noted.filter(({ type }) => type === 'WorkLeftBehind').map(({ data }) => data)).toEqual([
      { campaignId, unitId: A, person: wang, tasks: [1], issues: [1, 3] },
    ]);
    expect((await ledger('zhao')).people.filter(({ left }) => left).map(({ name }) => name)).toEqual(['王芳']);
  });

  it('hands everything of one person to another in one act', async () => {
    const { version } = await ledger('zhao');
    const body = { from: wang, to: paper, reason: '王芳调离' };
    expect((await post('zhao', `${A}/handovers`, { ...body, to: wang })).body.code).toBe('work-successor-same');
    expect((await post('zhao', `${A}/handovers`, body)).status).toBe(201);
    const after = await ledger('zhao');
    expect(after.version).toBe(version + 1);
    expect(after.tasks.map(({ responsible }) => responsible)).toEqual([paper, paper]);
    expect(await handedOver()).toMatchObject({ from: wang, to: paper, tasks: [1], issues: [1, 3] });
  });

  const handedOver = async () =>
    (await app.get(EventStore).stream(`work-ledger-${campaignId}-${A}`)).find(({ type }) => type === 'WorkHandedOver')
      ?.data;

  it('tells who was responsible on an earlier day', async () => {
    clock.moveTo(instantOf('2022-05-20', '09:00:00.000'));
    const then = { task: 5, lead: paper, responsible: zhao };
    expect((await post('zhao', `${A}/assignments`, { rows: [then] })).status).toBe(201);
    const before = (await get('zhao', `work-ledgers/${campaignId}/${A}?asOf=2022-05-10`)).body;
    expect(before.tasks[1]).toMatchObject({ lead: zhao, responsible: paper });
    expect((await ledger('zhao')).tasks[1]).toMatchObject({ lead: paper, responsible: zhao });
  });

  it('follows a plan that changes while it runs', async () => {
    const nothing = { gained: [], lost: [], reworded: [], answersKept: 0, setAside: [], reopened: false };
    const none = { materialsGained: [], materialsLost: [], moved: [] };
    const effects = [{ ...nothing, ...none, unitId: A, name: '甲局', meets: ['all' as const] }];
    const plan = {
      title: '提升年活动',
      version: 2,
      reason: '补充',
      phases: [],
      movedPhases: [],
      materials: [],
      effects,
    };
    const tasks = [task(1, 'all'), task(6, 'all'), task(7, 'all')];
    await past.record(`campaign-${campaignId}`, new CampaignMigrated({ ...plan, campaignId, categories: [], tasks }));
    expect((await ledger('zhao')).tasks.map((one) => [one.task, one.lead?.name])).toEqual([
      [1, '赵立新'],
      [6, undefined],
      [7, undefined],
    ]);
    const { items } = (await get('zhao', 'work-ledgers')).body;
    expect(items).toMatchObject([{ applicable: 3, assigned: 1, missing: 2 }]);
  });

  it('follows whom the ledger of issues names', async () => {
    const replaced = { issueId: 'issue-1', unitId: A, responsible: '赵立新', responsibleId: 'zhao', reason: '移交' };
    await past.record('issue-1', new ResponsibleReplaced(replaced));
    const { people } = await ledger('zhao');
    expect(people.find(({ name }) => name === '赵立新')?.issues.map(({ number }) => number)).toEqual([1]);
  });

  it('is closed with the campaign, and equal to its replay', async () => {
    await past.record(`campaign-${campaignId}`, new CampaignFinished({ campaignId }));
    const { body } = await post('zhao', `${A}/assignments`, { rows: [{ task: 1, lead: zhao, responsible: zhao }] });
    expect(body.code).toBe('work-campaign-finished');
    for (const group of app.get(Catalogue).groups()) {
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
    }
  });
});
