import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { BoardModule } from '@app/board';
import { CalendarModule, Clock, endOfDay, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { Catalogue, EventingModule, type AnyEvent } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { DeadlinePaused, DeadlineWarned } from '@app/notification/events.js';
import { QueuesModule } from '@app/queues';
import { RectificationModule } from '@app/rectification';
import * as told from '@app/rectification/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';

const TODAY = '2022-06-08';
const campaignId = 'campaign-1';
const [A, B] = ['unit-a', 'unit-b'] as const;
const staff: Account = { id: 's', login: 's', name: '钱思齐', roles: ['office-staff'] };
const clerk: Account = { id: 'c', login: 'c', name: '刘敏', roles: ['unit-clerk'], unitId: B };

const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '活动', documentNumber: '1', templateHash: 'h', phases: [], materials: [] },
  ...{ categories: ['公示'], tasks: [], units: [A, B].map((unitId) => ({ unitId, name: `${unitId}局`, meets: [] })) },
});
const of = (issueId: string, unitId: string = A) => ({ issueId, unitId });
const reported = (issueId: string, number: number, dueOn: string, unitId: string = A) =>
  new told.IssueReported({
    ...{ ...of(issueId, unitId), campaignId, number, source: 'complaint', ...(number !== 2 && { category: '公示' }) },
    ...{ text: `问题${number}`, dueOn, responsible: '张三' },
  });
const result = (issueId: string, dueOn: string) =>
  new told.RectificationSubmitted({ ...of(issueId), round: 1, account: '已办', evidence: ['f'], dueOn, late: false });
const about = { campaignId, unitId: A };
const paused = { key: 'issue-d', issueId: 'd', subject: 's', link: '/', on: '2022-05-27', dueOn: '2022-05-28' };
const merged = { number: 3, into: 'a', intoNumber: 1, reason: '同一问题' };
const warned = { key: 'issue-b', issueId: 'b', moment: 'office', arm: 1, dueOn: '2022-05-18', subject: 's' } as const;

const LIFE: readonly (readonly [day: string, stream: string, event: AnyEvent])[] = [
  ['2022-05-11', `campaign-${campaignId}`, launched],
  ['2022-05-12', 'issue-a', reported('a', 1, '2022-05-20')],
  ['2022-05-12', 'issue-b', reported('b', 2, '2022-05-18', B)],
  ['2022-05-17', 'issue-c', reported('c', 3, '2022-05-20')],
  ['2022-05-18', 'issue-a', result('a', '2022-05-20')],
  ['2022-05-19', 'issue-a', new told.IssueClosed({ ...of('a'), opinion: '同意销号' })],
  [
    '2022-05-23',
    'issue-b',
    new DeadlineWarned({
      ...of('b', B),
      campaignId,
      recipients: ['x'],
      ...warned,
      text: '逾期',
      link: '/',
      late: true,
    }),
  ],
  ['2022-05-24', 'issue-c', new told.IssueMerged({ ...of('c'), ...merged })],
  ['2022-05-25', 'issue-d', reported('d', 4, '2022-05-28')],
  ['2022-05-27', 'deadline-issue-d', new DeadlinePaused({ ...about, ...paused, reason: '等待批复' })],
  ['2022-06-01', 'issue-a', new told.IssueReopened({ ...of('a'), reason: '反弹', dueOn: '2022-06-30' })],
  ['2022-06-02', 'issue-b', new told.IssueClosed({ ...of('b', B), opinion: '同意销号' })],
];

interface Week {
  readonly from: string;
  readonly to: string;
  readonly reported: number;
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
}

describe('the boards of the ledger', () => {
  const clock = new MovedClock(instantOf('2022-05-10', '09:00:00.000'));
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let account = staff;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions), HttpModule],
        ...[QueuesModule.onTimetable(), FilesModule.forRoot(createTestFolder()), RectificationModule, BoardModule],
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
    const past = new LivedPast(app, clock);
    for (const [day, stream, event] of LIFE) {
      clock.moveTo(instantOf(day, '10:00:00.000'));
      await past.record(stream, event);
    }
    clock.moveTo(endOfDay(TODAY));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function ask<T>(path: string, as = staff): Promise<T> {
    account = as;
    return (await request(app.getHttpServer()).get(`/api${path}`).expect(200)).body as T;
  }
  const total = async (query: string, as = staff) => (await ask<{ total: number }>(`/issues?${query}`, as)).total;

  it.each([
    ['the office', staff],
    ['a unit', clerk],
  ])('count for each week as many issues as the ledger lists for it, to %s', async (_, as) => {
    const { weeks } = await ask<{ weeks: Week[] }>('/boards/trend', as);
    for (const { from, to, ...counts } of weeks) {
      expect({ from, ...counts }).toEqual({
        from,
        reported: await total(`reportedFrom=${from}&reportedTo=${to}`, as),
        closed: await total(`closedFrom=${from}&closedTo=${to}`, as),
        open: await total(`counted=unsettled&asOf=${to}`, as),
        overdue: await total(`overdue=true&asOf=${to}`, as),
      });
    }
    expect(weeks).toHaveLength(5);
  });

  it('tell of the weeks as they went', async () => {
    const { weeks } = await ask<{ weeks: Week[] }>(`/boards/trend?campaignId=${campaignId}&source=complaint`);
    expect(weeks.map(({ reported, closed, open, overdue }) => [reported, closed, open, overdue])).toEqual([
      [2, 0, 2, 0],
      [0, 0, 2, 2],
      [1, 0, 2, 1],
      [0, 1, 2, 0],
      [0, 0, 2, 0],
    ]);
  });

  it("count issues that name no category where the ledger's 未分类 is asked for", async () => {
    const { weeks } = await ask<{ weeks: Week[] }>('/boards/trend?category=未分类');
    expect(weeks.map(({ open }) => open)).toEqual([1, 1, 1, 0, 0]);
    expect(await total('category=未分类&counted=unsettled&asOf=2022-05-29')).toBe(1);
  });

  it('answer as of a day what they answered on it', async () => {
    const { weeks } = await ask<{ weeks: Week[] }>('/boards/trend?asOf=2022-05-20');
    expect(weeks.map(({ reported, closed, open, overdue }) => [reported, closed, open, overdue])).toEqual([
      [2, 0, 2, 0],
      [1, 1, 2, 1],
    ]);
  });

  it('count per unit and state, and per step of the chain, what the ledger lists', async () => {
    type Count = { key: string; total: number; states: { state: string; total: number }[] };
    const { byUnit, byCategory, escalated } = await ask<{
      byUnit: Count[];
      byCategory: Count[];
      escalated: { level: string; total: number }[];
    }>('/issues/summary?asOf=2022-05-25');
    for (const { key, states } of byUnit)
      for (const { state, total: counted } of states)
        expect(counted).toBe(await total(`unitId=${key}&state=${state}&asOf=2022-05-25`));
    expect(byUnit.map(({ key, states }) => [key, states])).toEqual([
      [
        A,
        [
          { state: 'reported', total: 1 },
          { state: 'closed', total: 1 },
        ],
      ],
      [B, [{ state: 'reported', total: 1 }]],
    ]);
    expect(byCategory.map(({ key, total }) => [key, total])).toEqual([
      ['', 1],
      ['公示', 2],
    ]);
    expect(escalated).toContainEqual({ level: 'office', total: 1 });
    expect(await total('escalatedTo=office&asOf=2022-05-25')).toBe(1);
  });

  it('are what a replay of the history says', async () => {
    const group = app
      .get(Catalogue)
      .groups()
      .find(({ tables }) => tables.includes('board_stretch'))!;
    expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
  });
});
