import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, idFrom, type AnyEvent } from '@app/eventing';
import { permissions } from '@app/identity/permissions.rules.js';
import { PlanApproved, type ApprovedPlanItem } from '@app/inspection-plan/events.js';
import { QueuesModule } from '@app/queues';
import { SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { DrawModule, FreezeDraw, type FreezePlan } from './index.js';
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

  describe('at a freeze', () => {
    const approved: Partial<FreezePlan> = { planItem: 'JH-01', batch: 3, frequencyMonths: 12 };

    const freeze = (drawId: string, { year = 2026, ...more }: Partial<FreezePlan>) => {
      const plan: FreezePlan = {
        ...{ drawId, campaignId: 'campaign-1', item: '抽查', planItem: 'JH-01', batch: 1, legalBasis: '《条例》' },
        strata: [{ id: 'key', method: 'srs', rule: 'ceil(0.3*N)' }],
        ...{ slots: ['lead', 'member'], cap: 2, exemptions: [] },
        observers: ['甲某', '乙某'].map((name) => ({ name, organisation: '县人大' })),
        ...{ notBefore: `${year}-06-02T01:00:00.000Z`, publishBy: `${year}-06-05T01:00:00.000Z` },
        dueOn: `${year}-09-01`,
        ...more,
      };
      const at = `${year}-06-01T01:00:00.000Z`;
      const meta = { actor: 'clerk', roles: ['office-staff'], at, commandId: idFrom('freeze', drawId) };
      return app.get(CommandBus).execute(new FreezeDraw(plan, meta));
    };
    const eventsOf = async (drawId: string) =>
      (await app.get(EventStore).stream(`draw-${drawId}`)).map(({ type }) => type);

    beforeAll(async () => {
      const campaign = { campaignId: 'campaign-1', year: 2026, categories: [], units: [] };
      await record(new CampaignLaunched(campaign as unknown as CampaignLaunched['data']));
      for (const unitId of ['U1', 'U2', 'U3']) {
        const unit = { unitId, name: `${unitId}局`, shortName: unitId, riskClass: 'key' } as UnitRegistered['data'];
        await record(new UnitRegistered(unit));
      }
      for (const pool of ['lead', 'member', 'member']) {
        const supervisorId = `S${recorded}`;
        const person = { supervisorId, name: `${supervisorId}某`, organisation: '县司法局', pool };
        await record(new SupervisorRegistered({ ...person, certificateNumber: supervisorId, expiresOn: '2030-01-01' }));
      }
    });

    it('differs when a plan was approved and the batch is not in it, though all else is right', async () => {
      await expect(freeze('D1', { ...approved, batch: 2 })).rejects.toMatchObject({ code: 'plan-item-not-approved' });
      expect(await eventsOf('D1')).toEqual([]);
    });

    it.each([
      ['as many', { strata: [{ id: 'key', method: 'srs' as const, rule: 'N' }] }],
      ['by as many supervisors', { slots: ['lead', 'member', 'member'] }],
      ['as seldom', { frequencyMonths: 6 }],
    ])('differs where units are not inspected %s as was approved', async (why, more) => {
      const drawId = `D2 ${why}`;
      await expect(freeze(drawId, { ...approved, ...more })).rejects.toMatchObject({ code: 'plan-rule-differs' });
      expect(await eventsOf(drawId)).toEqual([]);
    });

    it('agrees when the batch stands in the plan as it is asked for', async () => {
      await freeze('D3', approved);
      expect(await eventsOf('D3')).toEqual(['RollsSealed', 'DrawFrozen']);
    });

    it('does not matter in a year without an approved plan', async () => {
      await freeze('D4', { planItem: 'JH-99', year: 2028 });
      expect(await eventsOf('D4')).toEqual(['RollsSealed', 'DrawFrozen']);
    });
  });
});
