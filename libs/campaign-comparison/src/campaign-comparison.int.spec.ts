import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched, type Task } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { IssueClosed, IssueReported } from '@app/rectification/events.js';
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import type { ComparisonAnswer } from './dto.js';
import { CampaignComparisonModule } from './index.js';

const clock = new MovedClock(instantOf('2023-06-01', '09:00:00.000'));
const staff: Account = { id: 's', login: 's', name: '钱思齐', roles: ['office-staff'] };
const clerk: Account = { id: 'c', login: 'c', name: '刘敏', roles: ['unit-clerk'], unitId: 'unit-b' };
const tasks: Task[] = [
  {
    ...{ number: 1, category: '公示', title: '任务', appliesTo: 'all' },
    checks: ['2.1', '11.1'].map((id) => ({ id, text: `查看${id}`, evidence: [] })),
  },
];
const launched = (campaignId: string, year: number, clonedFrom?: string) =>
  new CampaignLaunched({
    ...{ campaignId, year, title: `${year}年活动`, documentNumber: campaignId, templateHash: 'h', phases: [] },
    ...{ materials: [], categories: ['公示'], tasks, units: [], ...(clonedFrom && { clonedFrom }) },
  });

describe('campaigns compared', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account = staff;
  let count = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, CampaignComparisonModule],
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
    const register = { kind: 'department', serviceWindow: false, demonstration: 'unnamed', pilot: false } as const;
    for (const unitId of ['unit-a', 'unit-b'])
      await past.record(
        `unit-${unitId}`,
        new UnitRegistered({
          ...{ unitId, name: `单位${unitId}`, shortName: unitId, ...register },
          ...{ riskClass: 'ordinary', officers: 1, avDevices: 1, aliases: [] },
        }),
      );
    await past.record('campaign-old', launched('old', 2022));
    await past.record('campaign-new', launched('new', 2023, 'old'));
    for (const [campaignId, unitId, checkId] of [
      ...[['old', 'unit-a', '2.1'] as const, ['old', 'unit-b', '11.1'] as const],
      ...[['new', 'unit-a', '2.1'] as const, ['new', 'unit-a', '11.1'] as const, ['new', 'unit-b', '11.1'] as const],
    ])
      await report(campaignId, unitId, checkId);
    await past.record('issue-issue-1', new IssueClosed({ issueId: 'issue-1', unitId: 'unit-a', opinion: '已整改' }));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const report = (campaignId: string, unitId: string, checkId?: string) => {
    const issueId = `issue-${++count}`;
    const of = { issueId, unitId, campaignId, number: count, source: 'self-inspection' as const, checkId };
    const more = { category: '公示', text: `问题${count}`, dueOn: '2023-07-01', responsible: '张三' };
    return past.record(`issue-${issueId}`, new IssueReported({ ...of, ...more }));
  };
  const ask = (path: string, as = staff) => {
    account = as;
    return request(app.getHttpServer()).get(`/api/campaigns/${path}`);
  };

  it('stand side by side with the one they go on from, and repeat issues are marked', async () => {
    const { body } = await ask('new/comparison').expect(200);
    const found = body as ComparisonAnswer;
    expect(found).toMatchObject({
      campaign: { id: 'new', issues: 3 },
      former: { id: 'old', issues: 2 },
      repeated: 2,
      rate: 0.6667,
      byCategory: [{ key: '公示', former: 2, present: 3, repeated: 2 }],
      byCheck: [
        { key: '2.1', name: '查看2.1' },
        { key: '11.1', former: 1, present: 2, repeated: 1 },
      ],
      byUnit: [
        { name: '单位unit-a', present: 2 },
        { name: '单位unit-b', present: 1 },
      ],
    });
    expect(found.repeats).toMatchObject([
      {
        unitId: 'unit-a',
        checkText: '查看2.1',
        former: [{ issueId: 'issue-1', closed: true }],
        present: [{ number: 3 }],
      },
      { unitId: 'unit-b', checkId: '11.1' },
    ]);
  });

  it('tell what is there again in pages', async () => {
    const paged = async (query: string) =>
      (await ask(`new/comparison?limit=1${query}`).expect(200)).body as ComparisonAnswer;
    const first = await paged('');
    expect(first).toMatchObject({ matters: 2, repeated: 2, repeats: [{ unitId: 'unit-a' }] });
    const last = await paged(`&cursor=${first.next}`);
    expect([last.repeats.map(({ unitId }) => unitId), last.next]).toEqual([['unit-b'], undefined]);
  });

  it('call an issue repeated when the same unit lacks the same check again, and none that names no check', async () => {
    for (const campaignId of ['bare', 'bare-again'])
      await past.record(`campaign-${campaignId}`, launched(campaignId, 2024, 'bare'));
    expect((await ask('bare-again/comparison').expect(200)).body).toMatchObject({ rate: 0, matters: 0, byUnit: [] });
    for (const campaignId of ['bare', 'bare-again']) {
      await report(campaignId, 'unit-a');
      await report(campaignId, 'unit-a', '2.1');
      await report(campaignId, 'unit-a', '2.1');
    }
    await report('bare', 'unit-b', '11.1');
    const { body } = await ask('bare-again/comparison').expect(200);
    expect(body).toMatchObject({
      ...{ campaign: { issues: 3 }, former: { issues: 4 }, repeated: 2, rate: 0.6667, matters: 1 },
      byCheck: [
        { key: '', repeated: 0 },
        { key: '2.1', former: 2, present: 2, repeated: 2 },
        { key: '11.1', present: 0 },
      ],
      byUnit: [
        { key: 'unit-a', former: 3, present: 3 },
        { key: 'unit-b', former: 1, present: 0 },
      ],
    });
    expect((body as ComparisonAnswer).repeats[0]?.former).toHaveLength(2);
  });

  it('show a unit its own issues and nothing of another', async () => {
    const { body } = await ask('new/comparison', clerk).expect(200);
    expect(body).toMatchObject({
      campaign: { issues: 1 },
      byUnit: [{ key: 'unit-b' }],
      repeats: [{ unitId: 'unit-b' }],
    });
  });

  it('are chosen where there is none to go on from', async () => {
    await ask('old/comparison').expect(409);
    await ask('gone/comparison').expect(404);
    const { body } = await ask('old/comparison?with=new').expect(200);
    expect(body).toMatchObject({ campaign: { id: 'old', issues: 2 }, former: { id: 'new' }, repeated: 2, rate: 1 });
  });
});
