import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request, { type Response } from 'supertest';
import { CalendarModule, Clock, endOfDay, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { JobRunner, QueuesModule } from '@app/queues';
import { IssueReported } from '@app/rectification/events.js';
import { UnitClosed, UnitParticularsCorrected, UnitRegistered, type UnitParticulars } from '@app/registry/events.js';
import { InspectionAssigned, InspectionConcluded } from '@app/supervision/events.js';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import type { BarListAnswer, OpinionAnswer, OpinionListAnswer } from './dto.js';
import { OpinionModule } from './index.js';

const clock = new MovedClock(instantOf('2022-05-30', '09:00:00.000'));
const [A, B] = ['unit-a', 'unit-b'] as const;
const ACCOUNTS: Readonly<Record<string, Account>> = Object.fromEntries(
  (
    [
      ['lead', 'unit-lead', A],
      ['clerk', 'unit-clerk', A],
      ['neighbour', 'unit-lead', B],
      ['staff', 'office-staff'],
      ['director', 'office-director'],
      ['deputy', 'office-director'],
    ] as const
  ).map(([id, role, unitId]) => [id, { id, login: id, name: id, roles: [role], unitId }]),
);
type Who = 'lead' | 'clerk' | 'neighbour' | 'staff' | 'director' | 'deputy';

const particulars = (name: string): UnitParticulars => ({
  ...{ name, shortName: name, kind: 'department', serviceWindow: true, demonstration: 'unnamed', pilot: false },
  ...{ riskClass: 'ordinary', officers: 1, avDevices: 1, aliases: [] },
});
const assigned = (inspectionId: string, unitId: string) =>
  new InspectionAssigned({
    ...{ inspectionId, unitId, campaignId: 'campaign-1', drawId: 'd', drawYear: 2022, drawNumber: 1, drawVersion: 1 },
    ...{ item: '三项制度', supervisors: ['s1', 's2'], assignedOn: '2022-05-10', dueOn: '2022-05-20' },
  });
const concluded = (inspectionId: string, unitId: string, result: 'problems-found' | 'no-problem-found') =>
  new InspectionConcluded({ inspectionId, unitId, result, findings: 1 });
const issue = new IssueReported({
  ...{ issueId: 'issue-1', unitId: A, campaignId: 'campaign-1', number: 1, source: 'complaint' },
  ...{ category: 'recording', text: '记录仪不足', dueOn: '2022-06-30', responsible: '甲某' },
});

const TEXT = {
  ...{ title: '关于行政执法公示的监督意见', problems: '公示栏未更新', demands: '限期更新并报告' },
  ...{ basis: '《河南省行政执法条例》第四十三条', days: 10, dayKind: 'working' },
};
const DECISION = { ...TEXT, title: '关于行政执法公示的监督决定', measure: 'order-correction', days: 5 };
const DELIVERY = { means: 'direct', receivedBy: '乙某' };

type Body = OpinionAnswer & OpinionListAnswer & Omit<BarListAnswer, 'items'> & { code: string; title: string };
interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: Body;
}

describe('opinions of supervision', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined;
  let file: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(createTestFolder()), OpinionModule],
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
    for (const id of [A, B, 'unit-closed']) {
      await past.record(`unit-${id}`, new UnitRegistered({ unitId: id, ...particulars(`${id}局`) }));
    }
    await past.record('unit-unit-closed', new UnitClosed({ unitId: 'unit-closed', reason: '机构改革' }));
    for (const [id, unit] of [
      ['i-1', A],
      ['i-2', A],
      ['i-open', A],
      ['i-fine', A],
      ['i-closed', 'unit-closed'],
    ] as const) {
      await past.record(`inspection-${id}`, assigned(id, unit));
      if (id !== 'i-open')
        await past.record(
          `inspection-${id}`,
          concluded(id, unit, id === 'i-fine' ? 'no-problem-found' : 'problems-found'),
        );
    }
    await past.record('issue-1', issue);
    file = (await app.get(Files).keep('照片.txt', Buffer.from('公示栏'), past.meta('lead', ['unit-lead'], A))).id;
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const post = (who: Who, path: string, body: object = {}) => {
    account = ACCOUNTS[who];
    return request(app.getHttpServer()).post(`/api${path}`).send(body);
  };
  const get = async (who: Who, path: string): Promise<Answered> => {
    account = ACCOUNTS[who];
    return request(app.getHttpServer()).get(`/api${path}`);
  };
  const said = ({ status, body }: Response | Answered) => `${status} ${(body as Body).code}`;
  const draft = (who: Who, sourceId: string, more: object = {}) =>
    post(who, '/opinions', { ...TEXT, sourceKind: 'inspection', sourceId, ...more });
  const drafted = async (sourceId = 'i-1', more: object = {}): Promise<string> =>
    ((await draft('staff', sourceId, more).expect(201)).body as Body).id;
  const day = (of: string) => past.liveTo(instantOf(of, '09:00:00.000'));
  const handled = (letter: string) => ({ account: `${letter}已办理`, evidence: [file] });
  const eventsOf = async (id: string) => (await app.get(EventStore).stream(`opinion-${id}`)).map(({ type }) => type);
  const issued = async (id: string, letter = 'opinion', deliveredOn = ''): Promise<void> => {
    await post('director', `/opinions/${id}/${letter}/issues`).expect(201);
    await post('staff', `/opinions/${id}/${letter}/deliveries`, { ...DELIVERY, deliveredOn }).expect(201);
  };

  it('rest on a concluded inspection with problems or on an issue of the ledger', async () => {
    expect(said(await draft('staff', 'i-open'))).toBe('409 opinion-before-conclusion');
    expect(said(await draft('staff', 'i-fine'))).toBe('409 opinion-without-problem');
    expect(said(await draft('staff', 'i-closed'))).toBe('409 opinion-unit-closed');
    expect(said(await draft('staff', 'nowhere'))).toBe('409 opinion-source-unknown');
    expect(said(await draft('lead', 'i-1'))).toBe('403 role-may-not');
    const id = await drafted('issue-1', { sourceKind: 'issue' });
    expect((await get('staff', `/opinions/${id}`)).body).toMatchObject({
      ...{ unitId: A, unitName: 'unit-a局', sourceKind: 'issue', sourceId: 'issue-1', decisionDue: false },
      opinion: { state: 'drafted', draftedBy: 'staff', days: 10, acts: ['revise', 'return', 'issue', 'withdraw'] },
    });
    await post('director', `/opinions/${id}/opinion/withdrawals`, { reason: '并案处理' }).expect(201);
  });

  it('refuse input that says nothing', async () => {
    for (const unfit of [
      { days: 0 },
      { days: 1.5 },
      { dayKind: 'week' },
      { title: ' ' },
      { measure: 'shout' },
      { x: 1 },
    ]) {
      expect(said(await draft('staff', 'i-1', unfit))).toBe('422 invalid-input');
    }
    expect(said(await post('director', '/opinions/nowhere/letter/issues'))).toBe('422 invalid-input');
    expect(said(await post('director', '/opinions/nowhere/opinion/issues'))).toBe('404 opinion-not-found');
    expect(said(await get('staff', '/opinions/nowhere'))).toBe('404 opinion-not-found');
    expect(said(await post('director', '/commendation-bars/x/y/lifts', { reason: '…' }))).toBe('422 invalid-input');
  });

  it('go from draft to delivery, numbered without a gap, and are the unit’s to read from then on', async () => {
    const id = await drafted();
    await post('director', `/opinions/${id}/opinion/returns`, { reason: '写明条款' }).expect(201);
    await post('deputy', `/opinions/${id}/opinion/revisions`, { ...TEXT, problems: '公示栏三个月未更新' }).expect(201);
    expect(said(await post('deputy', `/opinions/${id}/opinion/issues`))).toBe('409 letter-issuer-drafted');
    expect(said(await post('staff', `/opinions/${id}/opinion/issues`))).toBe('403 role-may-not');
    expect(said(await get('lead', `/opinions/${id}`))).toBe('404 opinion-not-found');
    await issued(id, 'opinion', '2022-05-30');
    const { body } = await get('lead', `/opinions/${id}`);
    expect(body.opinion).toMatchObject({
      ...{ documentNumber: '舞法监意〔2022〕1号', problems: '公示栏三个月未更新', state: 'delivered' },
      ...{ issuedBy: 'director', receivedBy: '乙某', dueOn: '2022-06-14', overdue: false },
    });
    expect(said(await get('neighbour', `/opinions/${id}`))).toBe('403 not-your-unit');
    const second = await drafted('i-2');
    expect((await get('lead', '/opinions')).body.items.map((item) => item.id)).toEqual([id]);
    await post('director', `/opinions/${second}/opinion/issues`).expect(201);
    expect((await get('staff', `/opinions/${second}`)).body.opinion.documentNumber).toBe('舞法监意〔2022〕2号');
    await post('director', `/opinions/${second}/opinion/withdrawals`, { reason: '与第一号合并' }).expect(201);
  });

  it('are reported on by the unit’s leader with evidence and closed by the office', async () => {
    const id = await drafted('i-2');
    await issued(id, 'opinion', '2022-05-30');
    expect(said(await post('clerk', `/opinions/${id}/opinion/reports`, handled('意见')))).toBe('403 role-may-not');
    expect(
      said(await post('neighbour', `/opinions/${id}/opinion/reports`, { account: '…', evidence: ['0'.repeat(64)] })),
    ).toBe('409 file-unknown');
    await post('lead', `/opinions/${id}/opinion/reports`, handled('意见')).expect(201);
    await post('staff', `/opinions/${id}/opinion/acceptances`, { opinion: '已核实' }).expect(201);
    const { body } = await get('lead', `/opinions/${id}`);
    expect(body).toMatchObject({
      opinion: { state: 'accepted', closingWords: '已核实', acts: [] },
      reports: [{ round: 1, late: false, outcome: 'accepted', answeredBy: 'staff' }],
    });
    await day('2022-06-13');
    expect(await eventsOf(id)).not.toContain('LetterFellOverdue');
  });

  describe('whose period runs out', () => {
    let id: string;
    const bars = async (who: Who = 'staff', query = '') =>
      (await get(who, `/commendation-bars${query}`)).body as unknown as BarListAnswer;

    beforeAll(async () => {
      id = (await get('staff', '/opinions?state=delivered')).body.items[0]?.id ?? '';
      await day('2022-06-14');
      expect(said(await post('staff', `/opinions/${id}/decisions`, DECISION))).toBe('409 decision-before-period-end');
      await day('2022-06-15');
    });

    it('are overdue, once, and bar the unit from commendation', async () => {
      expect((await eventsOf(id)).filter((type) => type === 'LetterFellOverdue')).toHaveLength(1);
      expect((await bars()).items).toMatchObject([
        {
          unitId: A,
          unitName: 'unit-a局',
          year: 2022,
          state: 'barred',
          causes: [{ opinionId: id, letter: 'opinion' }],
        },
      ]);
      expect((await bars('lead')).items).toHaveLength(1);
      expect((await bars('neighbour')).items).toEqual([]);
      expect((await bars('staff', '?year=2021')).items).toEqual([]);
      expect((await get('staff', '/opinions?overdue=true')).body.items.map((item) => item.id)).toEqual([id]);
    });

    it('say it once though the job comes again, and late', async () => {
      const before = (await app.get(EventStore).after(0, 10_000)).length;
      const jobs = [...past.done];
      for (const job of jobs) await app.get(JobRunner).run(job.name, job.data, `${job.id}-again`);
      await day('2022-06-16');
      expect(await app.get(EventStore).after(0, 10_000)).toHaveLength(before);
    });

    it('are followed by a decision, whose execution is reported, found wanting and then accepted', async () => {
      expect(said(await post('staff', `/opinions/${id}/decisions`, TEXT))).toBe('409 decision-without-measure');
      await post('staff', `/opinions/${id}/decisions`, DECISION).expect(201);
      expect((await get('lead', `/opinions/${id}`)).body.decision).toBeUndefined();
      await issued(id, 'decision', '2022-06-16');
      expect((await get('lead', `/opinions/${id}`)).body).toMatchObject({
        opinion: { state: 'delivered', fellOverdue: true },
        decision: { documentNumber: '舞法监决〔2022〕1号', measure: 'order-correction', dueOn: '2022-06-23' },
      });
      expect(said(await post('lead', `/opinions/${id}/opinion/reports`, handled('意见')))).toBe(
        '409 decision-already-issued',
      );
      await post('lead', `/opinions/${id}/decision/reports`, handled('决定')).expect(201);
      await post('staff', `/opinions/${id}/decision/insufficiencies`, { reason: '缺照片' }).expect(201);
      expect(said(await post('director', `/opinions/${id}/criticisms`, { text: '通报' }))).toBe(
        '409 decision-not-overdue',
      );
      await day('2022-06-24');
      await post('director', `/opinions/${id}/criticisms`, { text: '逾期不执行监督决定' }).expect(201);
      await post('lead', `/opinions/${id}/decision/reports`, handled('决定')).expect(201);
      await post('staff', `/opinions/${id}/decision/acceptances`, { opinion: '已执行' }).expect(201);
      await day('2022-06-25');
      const { body } = await get('lead', `/opinions/${id}`);
      expect(body.decision).toMatchObject({
        state: 'accepted',
        criticismNumber: '舞法监通〔2022〕1号',
        fellOverdue: true,
      });
      expect(body.reports.map(({ round, late, outcome }) => [round, late, outcome])).toEqual([
        [1, false, 'insufficient'],
        [2, true, 'accepted'],
      ]);
      expect((await bars()).items[0]?.causes.map(({ letter }) => letter)).toEqual(['opinion', 'decision']);
    });

    it('stay in the way of commendation for the year unless the director lifts the bar', async () => {
      expect(said(await post('staff', `/commendation-bars/${A}/2022/lifts`, { reason: '已执行' }))).toBe(
        '403 role-may-not',
      );
      expect(said(await post('director', `/commendation-bars/${B}/2022/lifts`, { reason: '…' }))).toBe(
        '409 unit-not-barred',
      );
      await post('director', `/commendation-bars/${A}/2022/lifts`, { reason: '决定已全部执行' }).expect(201);
      expect((await bars()).items).toMatchObject([{ state: 'lifted', reason: '决定已全部执行', liftedBy: 'director' }]);
    });

    it('are told as of any day', async () => {
      const then = `asOf=${encodeURIComponent(endOfDay('2022-06-14'))}`;
      const whole = (await get('staff', `/opinions/${id}?${then}`)).body;
      expect(whole).toMatchObject({ opinion: { state: 'delivered', fellOverdue: false }, reports: [] });
      expect(whole.decision).toBeUndefined();
      expect((await bars('staff', `?${then}`)).items).toEqual([]);
      expect((await bars('staff', `?asOf=2022-06-15`)).items).toMatchObject([{ state: 'barred' }]);
      expect((await get('staff', `/opinions?asOf=2022-06-17&decided=true`)).body.items).toMatchObject([
        { id, decisionNumber: '舞法监决〔2022〕1号', decisionState: 'insufficient' },
      ]);
    });

    it('bear the name the unit has now', async () => {
      await past.record(
        `unit-${A}`,
        new UnitParticularsCorrected({ unitId: A, ...particulars('新甲局'), reason: '更名' }),
      );
      expect((await get('staff', `/opinions/${id}`)).body.unitName).toBe('新甲局');
      expect((await bars()).items[0]?.unitName).toBe('新甲局');
      expect((await get('staff', '/opinions?q=新甲&sort=number')).body.total).toBeGreaterThan(1);
    });
  });
});
