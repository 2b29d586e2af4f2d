import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import request, { type Response } from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched, PhaseClosed, PhaseExtended, PhaseOpened, type Task } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, idFrom, Rejection } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { RectificationModule, ReportIssue } from '@app/rectification';
import { UnitParticularsCorrected } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import type { SelfInspectionAnswer, SelfInspectionListAnswer } from './dto.js';
import { SelfInspectionModule, SignOffSelfInspection } from './index.js';

const clock = new MovedClock(instantOf('2022-05-10', '09:00:00.000'));
const campaignId = 'campaign-1';
const [A, B, C] = ['unit-a', 'unit-b', 'unit-c'] as const;
const ACCOUNTS: Readonly<Record<string, Account>> = Object.fromEntries(
  (
    [
      ['clerk', 'unit-clerk', A],
      ['lead', 'unit-lead', A],
      ['clerk-b', 'unit-clerk', B],
      ['lead-b', 'unit-lead', B],
      ['clerk-c', 'unit-clerk', C],
      ['lead-c', 'unit-lead', C],
      ['staff', 'office-staff'],
      ['observer', 'observer'],
    ] as const
  ).map(([id, role, unitId]) => [id, { id, login: id, name: id, roles: [role], unitId }]),
);

const task = (number: number, appliesTo: Task['appliesTo'], checks: Task['checks']): Task => ({
  ...{ number, appliesTo, checks, category: 'disclosure', title: `任务${number}` },
});
const tasks = [
  task(1, 'all', [
    { id: '1.1', text: '查看红头文件', evidence: ['red-header-document'] },
    { id: '1.2', text: '查看公示情况', evidence: ['publication'] },
  ]),
  task(2, 'service-window', [{ id: '2.1', text: '查看窗口', evidence: ['picture'] }]),
  task(17, 'township', [{ id: '17.1', text: '查看名单', evidence: ['name-list'] }]),
];
const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '活动', documentNumber: '1', templateHash: 'h', materials: [], tasks },
  phases: [{ phase: 'self-inspection', name: '自查阶段', startsOn: '2022-05-15', dueOn: '2022-05-31' }],
  categories: ['disclosure'],
  units: [
    { unitId: A, name: '甲局', meets: ['all', 'service-window'] },
    { unitId: B, name: '乙镇', meets: ['all', 'township'] },
    { unitId: C, name: '丙局', meets: ['all'] },
  ],
});

interface Answered {
  readonly status: number;
  readonly body: SelfInspectionListAnswer & SelfInspectionAnswer & { code: string };
}

describe('self-inspection', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-self-inspection-'));
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined;
  const files: Record<string, string> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder)],
        ...[SelfInspectionModule, RectificationModule],
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
    await past.record(campaignId, launched);
    for (const unit of [A, B, C]) {
      const { id } = await app
        .get(Files)
        .keep('制度.txt', Buffer.from(`制度 ${unit}`), past.meta('clerk', ['unit-clerk'], unit));
      files[unit] = id;
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (who: string, unit: string, act: string, body: object = {}, headers: Record<string, string> = {}) => {
    account = ACCOUNTS[who];
    return request(app.getHttpServer())
      .post(`/api/self-inspections/${campaignId}/${unit}/${act}`)
      .set(headers)
      .send(body);
  };
  const get = async (who: string, path = ''): Promise<Answered> => {
    account = ACCOUNTS[who];
    return request(app.getHttpServer()).get(`/api/self-inspections${path}`);
  };
  const sheet = async (who: string, unit: string) => (await get(who, `/${campaignId}/${unit}`)).body;
  const said = ({ status, body }: Response | Answered) => `${status} ${(body as { code: string }).code}`;
  const evidence = (unit: string, checkId: string) => ({
    checkId,
    fileId: files[unit],
    name: '制度.txt',
    kind: 'other',
  });
  const conforming = async (who: string, unit: string, checkId: string) => {
    await post(who, unit, 'answers', { checkId, answer: 'conforming', note: '已落实' }).expect(201);
    await post(who, unit, 'evidence', evidence(unit, checkId)).expect(201);
  };
  const issue = (unitId: string, checkId: string) =>
    ({ campaignId, unitId, checkId, text: '未更新', dueOn: '2022-08-31', responsible: '法规股' }) as const;
  const report = (who: string, unitId: string, checkId: string, key: string) =>
    app
      .get(CommandBus)
      .execute(
        new ReportIssue(
          { ...issue(unitId, checkId), source: 'self-inspection', issueId: idFrom(key) },
          past.meta(who, ['unit-clerk'], unitId),
        ),
      );
  const eventsOf = async (unit: string) =>
    (await app.get(EventStore).stream(`self-inspection-${campaignId}-${unit}`)).map(({ type }) => type);

  it('waits for its phase', async () => {
    const answer = { checkId: '1.1', answer: 'conforming' };
    expect(said(await post('clerk', A, 'answers', answer))).toBe('409 self-inspection-not-open');
    expect(await sheet('clerk', A)).toMatchObject({ open: false, state: 'not-started', version: 0 });
    await past.record(campaignId, new PhaseOpened({ campaignId, phase: 'self-inspection', dueOn: '2022-05-31' }));
    await post('clerk', A, 'answers', answer).expect(201);
  });

  it('asks of each unit the checks that apply to it', async () => {
    const checks = async (who: string, unit: string) =>
      (await sheet(who, unit)).tasks.flatMap((line) => line.checks.map(({ id }) => id));
    expect(await checks('clerk', A)).toEqual(['1.1', '1.2', '2.1']);
    expect(await checks('clerk-b', B)).toEqual(['1.1', '1.2', '17.1']);
    const answer = { checkId: '17.1', answer: 'conforming' };
    expect(said(await post('clerk', A, 'answers', answer))).toBe('409 check-not-applicable');
    expect(said(await post('clerk', A, 'evidence', evidence(A, '17.1')))).toBe('409 check-not-applicable');
  });

  it('is filled in, says what is missing, and is signed off by the lead', async () => {
    await conforming('clerk', A, '1.1');
    await post('clerk', A, 'answers', { checkId: '1.2', answer: 'partly', note: '缺两项' }).expect(201);
    expect(await sheet('clerk', A)).toMatchObject({
      ...{ state: 'under-way', applicable: 3, answered: 2, issues: 0, late: false },
      missing: { unanswered: ['2.1'], withoutEvidence: [], withoutIssue: ['1.2'], statement: true },
    });
    expect(said(await post('lead', A, 'no-issues-statements', { statement: '无问题' }))).toBe(
      '409 answers-show-problems',
    );
    await post('clerk', A, 'answers', { checkId: '2.1', answer: 'not-applicable', reason: '窗口已撤销' }).expect(201);
    const { body } = await post('lead', A, 'sign-offs');
    expect([body.code, body.title]).toEqual([
      'issues-missing',
      '第1.2项自查为“部分符合”或者“不符合”，但没有上报问题，每项至少应当列明一个问题、整改时限和整改责任人。',
    ]);
    await report('clerk', A, '1.2', 'a-1');
    expect(said(await post('lead', A, 'no-issues-statements', { statement: '无' }))).toBe(
      '409 issues-already-reported',
    );
    await post('lead', A, 'sign-offs').expect(201);
    const { tasks: lines, ...whole } = await sheet('staff', A);
    expect(whole).toMatchObject({ state: 'signed-off', issues: 1, late: false, signedOffBy: 'lead', answered: 3 });
    expect(whole.missing).toEqual({ unanswered: [], withoutEvidence: [], withoutIssue: [], statement: false });
    expect(lines[0]?.checks).toMatchObject([
      { id: '1.1', answer: 'conforming', evidence: [{ fileId: files[A], name: '制度.txt' }], issues: [] },
      { id: '1.2', answer: 'partly', note: '缺两项', evidence: [], issues: [{ issueId: idFrom('a-1'), number: 1 }] },
    ]);
  });

  it('does not change once signed off, until the office returns it', async () => {
    for (const [act, body] of [
      ['answers', { checkId: '1.1', answer: 'nonconforming', note: '缺' }],
      ['evidence', evidence(A, '1.2')],
      ['evidence-withdrawals', { ...evidence(A, '1.1'), name: undefined, kind: undefined, reason: '传错' }],
    ] as const)
      expect(said(await post('clerk', A, act, body))).toBe('409 self-inspection-signed-off');
    await expect(report('clerk', A, '1.1', 'a-2')).rejects.toMatchObject({ code: 'issue-after-sign-off' });
    expect(said(await post('staff', B, 'returns', { reason: '无', dueOn: '2022-06-10' }))).toBe(
      '409 self-inspection-not-signed-off',
    );
    await post('staff', A, 'returns', { reason: '第1.1项看不清', dueOn: '2022-06-10' }).expect(201);
    expect(await sheet('lead', A)).toMatchObject({
      state: 'returned',
      dueOn: '2022-06-10',
      returnReason: '第1.1项看不清',
    });
    await report('clerk', A, '1.1', 'a-2');
    await post('clerk', A, 'evidence-withdrawals', { checkId: '1.1', fileId: files[A], reason: '看不清' }).expect(201);
    expect(said(await post('lead', A, 'sign-offs'))).toBe('409 evidence-missing');
    await post('clerk', A, 'evidence', evidence(A, '1.1')).expect(201);
    await post('lead', A, 'sign-offs').expect(201);
    expect((await eventsOf(A)).at(-1)).toBe('SelfInspectionSignedOff');
  });

  it('with nothing found needs the signed statement, which falls when an issue is reported', async () => {
    for (const checkId of ['1.1', '1.2']) await conforming('clerk-c', C, checkId);
    expect(said(await post('lead-c', C, 'sign-offs'))).toBe('409 no-issues-not-signed');
    await post('lead-c', C, 'no-issues-statements', { statement: '经自查未发现问题' }).expect(201);
    expect(await sheet('lead-c', C)).toMatchObject({ noIssues: true, statement: '经自查未发现问题' });
    await report('clerk-c', C, '1.1', 'c-1');
    expect(await sheet('lead-c', C)).toMatchObject({ noIssues: false, issues: 1 });
  });

  it('lets every post do its own acts only, and a unit touch its own sheet only', async () => {
    expect(said(await post('clerk-c', C, 'sign-offs'))).toBe('403 role-may-not');
    expect(said(await post('staff', C, 'answers', { checkId: '1.1', answer: 'conforming' }))).toBe('403 role-may-not');
    expect(said(await post('lead-c', C, 'returns', { reason: '无', dueOn: '2022-06-10' }))).toBe('403 role-may-not');
    expect(said(await post('observer', C, 'returns', { reason: '无', dueOn: '2022-06-10' }))).toBe('403 role-may-not');
    expect(said(await post('clerk', C, 'answers', { checkId: '1.1', answer: 'conforming' }))).toBe('403 not-your-unit');
    expect(said(await post('clerk', C, 'evidence', evidence(A, '1.1')))).toBe('403 not-your-unit');
    expect(said(await post('lead', C, 'sign-offs'))).toBe('403 not-your-unit');
    expect(said(await get('clerk', `/${campaignId}/${C}`))).toBe('403 not-your-unit');
    expect((await get('clerk', '')).body).toMatchObject({ total: 1, items: [{ unitId: A }] });
    expect(said(await get('staff', `/${campaignId}/unit-x`))).toBe('404 self-inspection-not-found');
  });

  it('takes as evidence only what the unit has handed in', async () => {
    expect(said(await post('clerk-c', C, 'evidence', evidence(A, '1.1')))).toBe('409 evidence-unknown');
    const unfit = { ...evidence(C, '1.1'), fileId: 'short' };
    expect(said(await post('clerk-c', C, 'evidence', unfit))).toBe('422 invalid-input');
  });

  it('the same request twice has its effect once, and a stale page writes nothing', async () => {
    const before = await eventsOf(C);
    const key = { 'Idempotency-Key': 'once' };
    const answer = { checkId: '1.1', answer: 'conforming', note: '再次核对' };
    const first = await post('clerk-c', C, 'answers', answer, key).expect(201);
    expect((await post('clerk-c', C, 'answers', answer, key).expect(201)).body).toEqual(first.body);
    const stale = { 'If-Match': `"${before.length}"` };
    expect(said(await post('clerk-c', C, 'answers', { ...answer, note: '又一次' }, stale))).toBe('409 stale-version');
    expect(await eventsOf(C)).toEqual([...before, 'CheckAnswered']);
    expect(await sheet('clerk-c', C)).toMatchObject({ version: before.length + 1 });
  });

  it('late is accepted after the phase has closed and marked late against the deadline in force', async () => {
    await past.record(
      campaignId,
      new PhaseExtended({
        ...{ campaignId, phase: 'self-inspection', from: '2022-05-31', dueOn: '2022-06-05' },
        ...{ reason: '农忙', materials: [] },
      }),
      new PhaseClosed({ campaignId, phase: 'self-inspection' }),
    );
    clock.moveTo(instantOf('2022-06-05', '18:00:00.000'));
    expect(await sheet('staff', B)).toMatchObject({ late: false, dueOn: '2022-06-05' });
    await post('lead-c', C, 'sign-offs').expect(201);
    clock.moveTo(instantOf('2022-06-06', '08:00:00.000'));
    expect(await sheet('staff', B)).toMatchObject({ late: true, state: 'not-started' });
    for (const checkId of ['1.1', '1.2', '17.1']) await conforming('clerk-b', B, checkId);
    await post('lead-b', B, 'no-issues-statements', { statement: '无问题' }).expect(201);
    await post('lead-b', B, 'sign-offs').expect(201);
    expect([(await sheet('staff', B)).late, (await sheet('staff', C)).late]).toEqual([true, false]);
  });

  it('is listed for the office by filter, order and page', async () => {
    const list = async (query: string) => (await get('staff', `?campaignId=${campaignId}&${query}`)).body;
    const ids = async (query: string) => (await list(query)).items.map(({ unitId }) => unitId);
    expect(await ids('sort=-issues')).toEqual([A, C, B]);
    expect(await ids('late=true')).toEqual([B]);
    expect(await ids('late=false')).toEqual([A, C]);
    expect(await ids('state=returned')).toEqual([]);
    expect(await ids('q=镇')).toEqual([B]);
    const first = await list('limit=2');
    expect([first.total, first.items.length]).toEqual([3, 2]);
    expect(await ids(`limit=2&cursor=${first.next}`)).toEqual([C]);
    await past.record(
      'unit-b',
      new UnitParticularsCorrected({ unitId: B, name: '新镇' } as UnitParticularsCorrected['data']),
    );
    expect(await ids('q=新镇')).toEqual([B]);
  });

  it('no issue slips in beside a sign-off', async () => {
    await post('staff', B, 'returns', { reason: '核对', dueOn: '2022-06-20' }).expect(201);
    await post('lead-b', B, 'no-issues-statements', { statement: '无问题' }).expect(201);
    const commands = app.get(CommandBus);
    const outcomes = await Promise.allSettled([
      commands.execute(new SignOffSelfInspection({ campaignId, unitId: B }, past.meta('lead-b', ['unit-lead'], B))),
      ...['b-1', 'b-2', 'b-3'].map((key) => report('clerk-b', B, '1.1', key)),
    ]);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect((outcome.reason as Rejection).code).toBe('issue-after-sign-off');
    const signedOff = (await app.get(EventStore).stream(`self-inspection-${campaignId}-${B}`)).at(-1);
    const { issues } = await sheet('staff', B);
    expect(signedOff).toMatchObject({ type: 'SelfInspectionSignedOff', data: { issues } });
  });
});
