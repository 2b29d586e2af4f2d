import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, idFrom, type AnyEvent } from '@app/eventing';
import { permissions } from '@app/identity/permissions.rules.js';
import { PlanApproved, type ApprovedPlanItem } from '@app/inspection-plan/events.js';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { DrawModule } from './index.js';
import { planItemOf, planStanding } from './planned.js';

const item = (planItem: string, ...batches: number[]): ApprovedPlanItem => ({
  ...{ planItem, name: '三项制度', items: ['SX-01'], slots: ['lead', 'member'], frequencyMonths: 12, inForce: [] },
  legalBasis: '《河南省行政执法条例》第三十九条',
  batches: batches.map((number) => ({
    ...{ number, from: '2026-03-01', to: '2026-04-30' },
    strata: [{ id: 'key', rule: `ceil(0.${number}*N)` }],
  })),
});

describe('the plan as the draw sees it', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let recorded = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        CalendarModule,
        DatabaseModule.forRoot(database.url),
        EventingModule.forRoot(permissions),
        QueuesModule.onTimetable(),
        DrawModule,
      ],
    }).compile();
    await app.init();
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const record = (event: AnyEvent) =>
    app.get(EventStore).handle(
      { name: 'spec', initial: null, stream: () => 'plan', decide: () => [event], evolve: (state) => state },
      {
        type: 'Spec',
        data: {},
        meta: { actor: 'a', roles: [], at: '2026-01-10T00:00:00.000Z', commandId: idFrom('spec', String(recorded++)) },
      },
    );
  const approve = (planId: string, year: number, edition: number, ...items: ApprovedPlanItem[]) =>
    record(new PlanApproved({ planId, edition, year, title: '计划', coverage: '0.3', items }));
  const db = () => app.get(Pool);

  it('is empty before a plan was approved', async () => {
    expect(await planItemOf(db(), 'JH-01', 1)).toBeUndefined();
    expect(await planStanding(db(), { year: 2026, planItem: 'JH-01', batch: 1 })).toEqual({ planApproved: false });
  });

  it('holds every batch of an approved plan with all a freeze needs', async () => {
    await approve('plan-1', 2026, 1, item('JH-01', 1, 2), item('JH-02', 1));
    const planned = {
      ...{ planId: 'plan-1', planItem: 'JH-01', batch: 2, year: 2026, edition: 1, name: '三项制度' },
      ...{ legalBasis: '《河南省行政执法条例》第三十九条', strata: [{ id: 'key', rule: 'ceil(0.2*N)' }] },
      ...{ slots: ['lead', 'member'], frequencyMonths: 12, from: '2026-03-01', to: '2026-04-30' },
    };
    expect(await planItemOf(db(), 'JH-01', 2)).toEqual(planned);
    const standing = (batch: number, year = 2026) => planStanding(db(), { year, planItem: 'JH-01', batch });
    expect(await standing(2)).toEqual({ planApproved: true, planned });
    expect(await standing(3)).toEqual({ planApproved: true });
    expect(await standing(3, 2027)).toEqual({ planApproved: false });
  });

  it('follows a new edition, and leaves other plans alone', async () => {
    await approve('plan-2', 2027, 1, item('JH-11', 1));
    await approve('plan-1', 2026, 2, item('JH-01', 1, 3));
    const [gone, stays, added, other] = [
      await planItemOf(db(), 'JH-02', 1),
      await planItemOf(db(), 'JH-01', 1),
      await planItemOf(db(), 'JH-01', 3),
      await planItemOf(db(), 'JH-11', 1),
    ];
    expect([gone, stays?.edition, added?.edition, other?.year]).toEqual([undefined, 2, 2, 2027]);
  });
});
