import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule, Clock, endOfDay, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { DrawExecuted, DrawFrozen, DrawPublished, DrawVoided, ObjectReplaced } from '@app/draw/events.js';
import { EventingModule, EventStore, idFrom, type AnyEvent } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { UnitClosed, UnitRegistered, type RiskClass } from '@app/registry/events.js';
import { InspectionAssigned, InspectionConcluded } from '@app/supervision/events.js';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { InspectionPlanModule } from './index.js';

const clock = new MovedClock(instantOf('2026-01-05', '09:00:00.000'));
const ACCOUNTS = {
  staff: ['office-staff'],
  director: ['office-director'],
  deputy: ['office-director'],
  observer: ['observer'],
  admin: ['admin'],
};
type Who = keyof typeof ACCOUNTS;

const LAW = '《河南省行政执法条例》第三十九条';
const item = (name: string, more = {}) => ({
  ...{ name, legalBasis: LAW, inspectingBody: '县法治政府建设领导小组办公室', objectKind: 'enforcement-unit' },
  ...{ contents: ['公示是否及时', '<b>记录</b>是否完整'], methods: ['现场检查'], ...more },
});
const strata = [
  { id: 'key', rule: 'ceil(0.5*N)' },
  { id: 'ordinary', rule: 'min(2,N)' },
];
const batch = (number: number, from: string, to: string) => ({ number, from, to, strata });
const planItem = (number: string, more = {}) => ({
  ...{ planItem: number, name: '三项制度落实情况', items: ['SX-01', 'SX-02'], slots: ['lead', 'member'] },
  ...{ frequencyMonths: 12, batches: [batch(1, '2026-03-01', '2026-04-30')], ...more },
});
const plan = (...items: object[]) => ({ title: '2026年度行政执法监督抽查计划', coverage: '0.5', items });

describe('inspection-plan', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let account: Account | undefined;
  let recorded = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[HttpModule, InspectionPlanModule],
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
    for (const accountId of Object.keys(ACCOUNTS))
      await record(
        `account-${accountId}`,
        new AccountOpened({
          accountId,
          login: accountId,
          name: `${accountId}某`,
          roles: [...ACCOUNTS[accountId as Who]],
        }),
      );
    await record(
      'campaign-1',
      new CampaignLaunched({
        ...{ campaignId: 'campaign-1', year: 2026, title: '提升年活动', documentNumber: '1', templateHash: 'h' },
        ...{ phases: [], materials: [], categories: [], tasks: [], units: [] },
      }),
    );
    for (const id of ['K1', 'K2', 'K3']) await unit(id, 'key');
    for (const id of ['T1', 'T2', 'T3', 'T4']) await unit(id, 'ordinary');
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const record = (stream: string, ...events: AnyEvent[]) =>
    app.get(EventStore).handle(
      { name: 'spec', initial: null, stream: () => stream, decide: () => events, evolve: (state) => state },
      {
        type: 'Spec',
        data: { stream },
        meta: {
          ...{ actor: 'somebody', roles: [], at: clock.now().toISOString() },
          commandId: idFrom('plan-spec', String(recorded++)),
        },
      },
    );
  const unit = (unitId: string, riskClass: RiskClass) =>
    record(
      `unit-${unitId}`,
      new UnitRegistered({
        ...({ unitId, name: `${unitId}局`, shortName: unitId, kind: 'department', serviceWindow: false } as const),
        ...({ demonstration: 'unnamed', pilot: false, riskClass, officers: 5, avDevices: 3, aliases: [] } as const),
      }),
    );
  const day = (date: string) => clock.moveTo(instantOf(date, '10:00:00.000'));
  const as = (who: Who) => {
    account = { id: who, login: who, name: who, roles: ACCOUNTS[who] };
    return request(app.getHttpServer());
  };
  const post = (who: Who, path: string, body: object = {}) => as(who).post(`/api/${path}`).send(body);
  const get = (who: Who, path: string) => as(who).get(`/api/${path}`);
  const code = (answer: { body: { code?: string } }) => answer.body.code;

  const codes = (items: unknown) => (items as { code: string }[]).map((one) => one.code);

  it('lists an inspection item, refuses one without legal basis, and lets only the office write', async () => {
    const refused = await post('staff', 'inspection-items', { code: 'SX-01', ...item('公示', { legalBasis: '' }) });
    expect([refused.status, code(refused)]).toEqual([409, 'item-legal-basis-missing']);
    expect(refused.body.title).toContain('国办发〔2015〕58号');
    await post('staff', 'inspection-items', { code: 'SX-01', ...item('公示') }).expect(201);
    await post('staff', 'inspection-items', { code: 'SX-02', ...item('案卷') }).expect(201);
    expect(code(await post('staff', 'inspection-items', { code: 'SX-01', ...item('公示') }))).toBe(
      'item-already-listed',
    );
    expect((await post('observer', 'inspection-items', { code: 'SX-03', ...item('培训') })).status).toBe(403);
    expect((await get('admin', 'inspection-items')).status).toBe(403);
    const { body } = await get('observer', 'inspection-items').expect(200);
    expect(codes(body.items)).toEqual(['SX-01', 'SX-02']);
  });

  it.each([
    ['no body at all', {}],
    ['contents that are no list', { code: 'SX-09', ...item('公示'), contents: '公示' }],
    ['an empty entry', { code: 'SX-09', ...item('公示'), contents: [''] }],
    ['a kind nobody knows', { code: 'SX-09', ...item('公示'), objectKind: 'company' }],
    ['a name with half a character', { code: 'SX-09', ...item('\ud800') }],
  ])('calls bad input bad and writes nothing: %s', async (_, body) => {
    expect((await post('staff', 'inspection-items', body)).status).toBe(422);
    expect((await get('staff', 'inspection-items/SX-09')).status).toBe(404);
  });

  it('knows what an item said on any day', async () => {
    day('2026-01-10');
    const revised = { ...item('公示', { methods: ['现场检查', '网络监测'] }), reason: '增加网上检查' };
    await post('staff', 'inspection-items/SX-01/revisions', revised).expect(201);
    expect(code(await post('staff', 'inspection-items/SX-01/revisions', revised))).toBe('item-nothing-revised');
    day('2026-01-12');
    const now = await get('staff', 'inspection-items/SX-01').expect(200);
    expect(now.body.methods).toEqual(['现场检查', '网络监测']);
    expect((now.body.texts as { reason?: string }[]).map(({ reason }) => reason)).toEqual(['增加网上检查', undefined]);
    expect(now.body.texts[1].until).toBe(now.body.texts[0].since);
    const then = await get('staff', 'inspection-items/SX-01?asOf=2026-01-06').expect(200);
    expect(then.body).toMatchObject({ methods: ['现场检查'], past: expect.anything() });
    const list = await get('staff', 'inspection-items?asOf=2026-01-06&q=公示').expect(200);
    expect(list.body.items[0].methods).toEqual(['现场检查']);
  });

  let planId = '';

  it('takes a plan from the draft over a return to the approval by another', async () => {
    const drafted = await post('staff', 'inspection-plans', { year: 2026, campaignId: 'campaign-1', ...plan() });
    expect(drafted.status).toBe(201);
    planId = drafted.body.id as string;
    expect(code(await post('staff', 'inspection-plans', { year: 2026, campaignId: 'campaign-1', ...plan() }))).toBe(
      'plan-already-drafted',
    );
    expect(code(await post('staff', 'inspection-plans', { year: 2026, campaignId: 'other', ...plan() }))).toBe(
      'plan-campaign-unknown',
    );
    const act = (who: Who, name: string, body: object = {}) => post(who, `inspection-plans/${planId}/${name}`, body);
    expect(code(await act('staff', 'submissions'))).toBe('plan-empty');
    await act('staff', 'revisions', plan(planItem('JH-01', { items: ['SX-01', 'SX-07'] }))).expect(201);
    const unlisted = await act('staff', 'submissions');
    expect([code(unlisted), unlisted.body.facts]).toEqual([
      'plan-inspection-item-unlisted',
      { planItem: 'JH-01', code: 'SX-07' },
    ]);
    await act('staff', 'revisions', plan(planItem('JH-01'))).expect(201);
    await act('director', 'submissions').expect(201);
    expect((await act('staff', 'approvals')).status).toBe(403);
    expect(code(await act('director', 'approvals'))).toBe('plan-approver-submitted');
    await act('deputy', 'returns', { reason: '增加一个批次' }).expect(201);
    const more = [batch(1, '2026-03-01', '2026-04-30'), batch(2, '2026-09-01', '2026-10-31')];
    await act('staff', 'revisions', plan(planItem('JH-01', { batches: more }))).expect(201);
    await act('staff', 'submissions').expect(201);
    await act('director', 'approvals').expect(201);
    const { body } = await get('observer', `inspection-plans/${planId}`).expect(200);
    expect(body).toMatchObject({
      ...{ state: 'approved', approvedEdition: 1, campaignTitle: '提升年活动', approvedByName: 'director某' },
      editions: [{ edition: 1, items: [{ planItem: 'JH-01', legalBasis: LAW, batches: more }] }],
    });
    expect(codes(body.editions[0].items[0].inForce)).toEqual(['SX-01', 'SX-02']);
  });

  it('gives no number of one plan to another, and answers 404 for a plan that is not there', async () => {
    const other = await post('staff', 'inspection-plans', { year: 2026, ...plan(planItem('JH-01')) }).expect(201);
    const taken = await post('staff', `inspection-plans/${other.body.id}/submissions`);
    expect([code(taken), taken.body.facts]).toEqual(['plan-item-taken', { planItem: 'JH-01' }]);
    const missing = await get('staff', 'inspection-plans/none');
    expect([missing.status, code(missing)]).toEqual([404, 'plan-not-found']);
    expect((await get('staff', 'inspection-plans/none/coverage')).status).toBe(404);
    expect((await get('staff', 'inspection-plans?state=approved').expect(200)).body.total).toBe(1);
  });

  const frozen = (drawId: string, number: number, batchNumber: number) =>
    new DrawFrozen({
      ...{ drawId, year: 2026, number, campaignId: 'campaign-1', item: '三项制度', dueOn: '2026-04-30', observers: [] },
      ...{ frozenBy: 'staff', manifestHash: 'h' },
      manifest: {
        ...{ planItem: 'JH-01', batch: batchNumber },
        strata: [
          { id: 'key', method: 'srs', N: 3, n: 2, rule: 'ceil(0.5*N)' },
          { id: 'ordinary', method: 'srs', N: 4, n: 2, rule: 'min(2,N)' },
        ],
      } as unknown as DrawFrozen['data']['manifest'],
    });
  const published = (drawId: string, ...units: string[]) =>
    new DrawPublished({
      ...{ drawId, year: 2026, number: 2, campaignId: 'campaign-1', item: '三项制度', dueOn: '2026-04-30' },
      ...{ assignments: Object.fromEntries(units.map((id) => [id, ['s1', 's2']])), contributions: [], late: false },
    });
  const coverage = async (asOf = '') =>
    (await get('observer', `inspection-plans/${planId}/coverage${asOf}`).expect(200)).body;
  const first = async (asOf?: string) => (await coverage(asOf)).items[0].batches[0];

  it('shows live what became of each batch, and on which day it stood how', async () => {
    expect(await first()).toMatchObject({ state: 'planned', planned: 4, overdue: false });
    day('2026-03-02');
    await record('draw-d1', frozen('d1', 1, 1));
    await record('draw-d1', new DrawVoided({ drawId: 'd1', reason: '名单有误' }));
    await record('draw-d2', frozen('d2', 2, 1));
    expect(await first()).toMatchObject({ state: 'frozen', draw: { id: 'd2', label: '2026-2' }, voided: 1 });
    day('2026-03-03');
    await record('draw-d2', new DrawExecuted({ drawId: 'd2', seed: '', resultHash: '' } as DrawExecuted['data']));
    expect(await first()).toMatchObject({ state: 'executed', drawn: 4 });
    expect((await coverage()).register).toEqual({ units: 7, target: 4, drawn: 0, inspected: 0 });
    day('2026-03-04');
    await record('draw-d2', published('d2', 'K1', 'K2', 'T1', 'T2'));
    const replaced = { drawId: 'd2', seq: 1, at: '', out: 'T2', in: 'T3', explanation: '', team: [] };
    await record('draw-d2', new ObjectReplaced({ ...replaced, reason: 'closed' }));
    for (const unitId of ['K1', 'K2', 'T1', 'T3']) {
      const of = { inspectionId: `d2-${unitId}`, unitId };
      const more = { campaignId: 'campaign-1', drawId: 'd2', drawYear: 2026, drawNumber: 2, drawVersion: 3 };
      const rest = { item: '', supervisors: ['s1'], assignedOn: '2026-03-04', dueOn: '2026-04-30' };
      await record(`inspection-d2-${unitId}`, new InspectionAssigned({ ...of, ...more, ...rest }));
    }
    day('2026-03-20');
    const concluded = (unitId: string, result: InspectionConcluded['data']['result'] = 'no-problem-found') =>
      record(
        `inspection-d2-${unitId}`,
        new InspectionConcluded({ inspectionId: `d2-${unitId}`, unitId, result, findings: 0 }),
      );
    // A visit that came to nothing covers nobody.
    for (const result of ['obstructed', 'unable'] as const) await concluded('K2', result);
    await concluded('K1');
    expect(await first()).toMatchObject({ state: 'published', planned: 4, drawn: 4, inspected: 1, overdue: false });
    day('2026-05-01');
    expect(await first()).toMatchObject({ state: 'published', overdue: true });
    for (const unitId of ['K2', 'T1', 'T3']) await concluded(unitId);
    expect(await first()).toMatchObject({ state: 'inspected', inspected: 4, overdue: false });
    expect((await coverage()).register).toEqual({ units: 7, target: 4, drawn: 4, inspected: 4 });
    expect((await first('?asOf=2026-03-02')).state).toBe('frozen');
    expect((await first('?asOf=2026-03-03')).state).toBe('executed');
    expect(await first(`?asOf=${encodeURIComponent(endOfDay('2026-03-20'))}`)).toMatchObject({ inspected: 1 });
  });

  it('counts a closed unit no more', async () => {
    await record('unit-T4', new UnitClosed({ unitId: 'T4', reason: '撤并' }));
    expect((await coverage()).register).toMatchObject({ units: 6, target: 3 });
  });

  it('amends an approved plan with a reason, leaves a drawn batch alone, and keeps the old edition in force meanwhile', async () => {
    const act = (who: Who, name: string, body: object = {}) => post(who, `inspection-plans/${planId}/${name}`, body);
    const [one, two] = [batch(1, '2026-03-01', '2026-04-30'), batch(2, '2026-09-01', '2026-10-31')];
    const text = (...batches: object[]) => plan(planItem('JH-01', { batches }));
    await act('staff', 'amendments', { ...text(two), reason: '撤销第一批' }).expect(201);
    const refused = await act('staff', 'submissions');
    expect([code(refused), refused.body.facts]).toEqual(['plan-batch-drawn', { planItem: 'JH-01', batch: 1 }]);
    await act('staff', 'revisions', text(one, { ...two, to: '2026-11-30' })).expect(201);
    await act('staff', 'submissions').expect(201);
    const during = (await get('staff', `inspection-plans/${planId}`)).body;
    expect(during).toMatchObject({ state: 'submitted', edition: 2, approvedEdition: 1, reason: '撤销第一批' });
    expect((await get('staff', 'inspection-plans?state=approved')).body.total).toBe(1);
    expect((await coverage()).items[0].batches[1].to).toBe('2026-10-31');
    await act('director', 'approvals').expect(201);
    expect((await coverage()).items[0].batches[1].to).toBe('2026-11-30');
    const { body } = await get('staff', `inspection-plans/${planId}`);
    expect((body.editions as { edition: number }[]).map(({ edition }) => edition)).toEqual([2, 1]);
    const then = (await get('staff', `inspection-plans/${planId}?asOf=2026-03-02`)).body;
    expect(then).toMatchObject({ edition: 1, state: 'approved' });
  });

  it('publishes list and plan on a page for everybody, without names of people and without foreign markup', async () => {
    account = undefined;
    const page = await request(app.getHttpServer()).get('/public/plan').expect(200).expect('Content-Type', /html/);
    for (const text of ['2026年度行政执法监督抽查计划', 'SX-02', LAW, 'JH-01', '抽取50%', '2026年3月1日', '第1次调整'])
      expect(page.text).toContain(text);
    expect(page.text).toContain('&lt;b&gt;记录&lt;/b&gt;');
    expect(page.text).not.toMatch(/某|staff|director/);
    await request(app.getHttpServer()).get('/public/plan/2026').expect(200);
    for (const year of ['2025', '1e3', 'x'])
      expect((await request(app.getHttpServer()).get(`/public/plan/${year}`).expect(404)).text).toContain('没有');
  });

  it('takes a retired item off the list and out of plans to come, and keeps what was approved', async () => {
    await post('staff', 'inspection-items/SX-02/retirements', { reason: '依据废止' }).expect(201);
    const listed = await get('staff', 'inspection-items?retired=false').expect(200);
    expect(codes(listed.body.items)).toEqual(['SX-01']);
    const kept = (await get('staff', `inspection-plans/${planId}`)).body.editions[0].items[0];
    expect(kept.inForce).toHaveLength(2);
  });
});
