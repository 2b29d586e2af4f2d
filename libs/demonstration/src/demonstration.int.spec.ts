import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import sharp from 'sharp';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { writeSheet } from '@app/documents';
import { Catalogue, EventingModule, idFrom } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { NotificationModule } from '@app/notification';
import { JobRunner, QueuesModule } from '@app/queues';
import {
  EnforcementCertificateRenewed,
  EnforcementOfficerListed,
  EnforcementOfficerReleased,
} from '@app/recording/events.js';
import { RectificationModule } from '@app/rectification';
import { RegistryModule } from '@app/registry';
import { UnitClosed, UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import type {
  DemonstrationBatchAnswer,
  DemonstrationPointAnswer,
  DemonstrationPointListAnswer,
  PilotTeamListAnswer,
  TeamOfficerListAnswer,
} from './answer.dto.js';
import { DemonstrationModule } from './index.js';
import { unitTemplate } from './unit-sheet.js';

const clock = new MovedClock(instantOf('2022-06-01', '09:00:00.000'));
const [A, B, T] = ['11410000000000000A', '11410000000000000B', '11410000000000000T'];
const [campaignId, category] = ['campaign-1', '深入开展“行政执法责任制”示范点创建活动'];
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: `某${id}`, roles: [role], ...(unitId && { unitId }) },
});
const ACCOUNTS = {
  clerk: account('clerk', 'unit-clerk', A),
  lead: account('lead', 'unit-lead', A),
  other: account('other', 'unit-lead', B),
  township: account('township', 'unit-clerk', T),
  staff: account('staff', 'office-staff'),
  director: account('director', 'office-director'),
};
type Who = keyof typeof ACCOUNTS;
type Body = request.Response['body'];

describe('demonstration points', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-demonstration-'));
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let asking: Account;
  let [batchId, pointId, fileId] = ['', '', ''];

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder)],
        ...[DemonstrationModule, RegistryModule, RectificationModule, NotificationModule],
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
    for (const [unitId, kind, demonstration] of [
      [A, 'department', 'candidate'],
      [B, 'department', 'named'],
      [T, 'township', 'unnamed'],
    ] as const) {
      const traits = { kind, demonstration, serviceWindow: false, pilot: kind === 'township', riskClass: 'ordinary' };
      const unit = { unitId, name: `${unitId.slice(-1)}单位`, shortName: unitId, ...traits, aliases: [] };
      const counted = { ...unit, officers: 1, avDevices: 1 } as unknown as UnitRegistered['data'];
      await past.record(`unit-${unitId}`, new UnitRegistered(counted));
    }
    for (const { id, roles, unitId } of Object.values(ACCOUNTS)) {
      const opened = { accountId: id, login: id, name: id, roles, ...(unitId && { unitId }) };
      await past.record(`account-${id}`, new AccountOpened(opened));
    }
    const units = [A, B].map((unitId) => ({ unitId, name: unitId, meets: ['all'] }));
    const plan = {
      campaignId,
      year: 2022,
      categories: [category],
      units,
      tasks: [],
      materials: [],
      phases: [],
      title: '提升年',
    };
    await past.record(`campaign-${campaignId}`, new CampaignLaunched(plan as unknown as CampaignLaunched['data']));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (who: Who, path: string, body: object = {}) => {
    asking = ACCOUNTS[who];
    return request(app.getHttpServer()).post(`/api${path}`).send(body);
  };
  const get = async <T>(who: Who, path: string): Promise<T> => {
    asking = ACCOUNTS[who];
    return (await request(app.getHttpServer()).get(`/api${path}`).expect(200)).body as T;
  };
  const problem = async (who: Who, path: string, body: object = {}) =>
    (await post(who, path, body)).body as { code: string; title: string };
  const refused = async (who: Who, path: string, body: object = {}) => (await problem(who, path, body)).code;
  const done = async (who: Who, path: string, body: object = {}): Promise<string> =>
    ((await post(who, path, body).expect(201)).body as { id: string }).id;
  const keep = async (who: Who, name: string, bytes: Buffer): Promise<string> => {
    asking = ACCOUNTS[who];
    const answer = await request(app.getHttpServer()).post('/api/files').attach('file', bytes, name).expect(201);
    return (answer.body as { id: string }).id;
  };
  const at = (act = '') => `/demonstration-points/${pointId}${act && `/${act}`}`;
  const hand = (step: string, code: string) => done('clerk', at('materials'), { step, code, fileId });
  const point = (who: Who = 'staff') => get<DemonstrationPointAnswer>(who, at());
  const standing = async (unitId: string) => (await get<Body>('staff', `/units/${unitId}`)).demonstration as string;

  it('a candidate enters a batch once, whoever enters it, and the register follows', async () => {
    const batch = { number: 3, title: '漯河市第三批示范点', authority: '漯河市', earlier: false };
    const days = { startBy: '2022-06-30', applyBy: '2022-08-31' };
    expect(await refused('clerk', '/demonstration-batches', { ...batch, ...days })).toBe('role-may-not');
    batchId = await done('staff', '/demonstration-batches', { ...batch, ...days });
    expect(await refused('staff', '/demonstration-batches', { ...batch, ...days })).toBe('demonstration-batch-opened');
    expect(await get<DemonstrationBatchAnswer>('clerk', `/demonstration-batches/${batchId}`)).toMatchObject({
      standardNote: expect.stringContaining('未能核实'),
      materials: expect.arrayContaining([expect.objectContaining({ code: 'CJ-1', required: true })]),
    });
    const enter = `/demonstration-batches/${batchId}/candidates`;
    expect((await problem('staff', enter, { unitId: B, ground: '推荐' })).title).toContain('不能重复命名');
    pointId = await done('staff', enter, { unitId: A, ground: '县里推荐' });
    expect(await refused('staff', enter, { unitId: A, ground: '推荐' })).toBe('demonstration-candidate-entered');
    await past.liveTo(instantOf('2022-06-02', '09:00:00.000'));
    expect(await standing(A)).toBe('candidate');
  });

  it('a batch is put off for every unit on its way in it, and the days of each follow', async () => {
    const later = { startBy: '2022-07-05', applyBy: '2022-09-15', reason: '防汛' };
    const [put, single] = [
      `/demonstration-batches/${batchId}/postponements`,
      { applyBy: '2022-09-10', reason: '防汛' },
    ];
    await done('staff', at('extensions'), single);
    expect(await refused('clerk', put, later)).toBe('role-may-not');
    expect(await refused('staff', put, { ...later, applyBy: '2022-08-31' })).toBe('demonstration-period-not-longer');
    await done('staff', put, later);
    expect(await get('clerk', `/demonstration-batches/${batchId}`)).toMatchObject({ applyBy: '2022-09-15' });
    expect(await point('clerk')).toMatchObject({ startBy: '2022-07-05', applyBy: '2022-09-15', owedBy: '2022-07-05' });
    const tasks = (await get<Body>('lead', '/tasks?limit=50')).items as Body[];
    expect(tasks.map(({ what, dueOn }) => [what, dueOn])).toEqual(
      expect.arrayContaining([
        ['启动示范点创建', '2022-07-05'],
        ['申报示范点', '2022-09-15'],
      ]),
    );
  });

  it('its papers are missing by name, and whoever applied judges nothing', async () => {
    const meeting = { meetingOn: '2022-06-01', documentNumber: '舞党〔2022〕3号', arrangement: '成立专班' };
    expect(await refused('other', at('starts'), meeting)).toBe('not-your-unit');
    await done('clerk', at('starts'), meeting);
    fileId = await keep('clerk', '会议纪要.txt', Buffer.from('会议研究部署'));
    await hand('creation', 'CJ-1');
    const missing = await problem('lead', at('applications'), { statement: '请予命名' });
    expect(missing).toMatchObject({
      code: 'demonstration-materials-missing',
      title: expect.stringContaining('示范点创建方案、创建活动资料、示范点申报表'),
    });
    for (const code of ['CJ-2', 'CJ-3']) await hand('creation', code);
    for (const code of ['SB-1', 'SB-2', 'SB-3']) await hand('application', code);
    expect(await refused('director', at('namings'), { documentNumber: '漯〔2022〕9号', namedOn: '2022-06-02' })).toBe(
      'demonstration-not-applied',
    );
    await done('lead', at('applications'), { statement: '请予命名' });
    expect(await point('clerk')).toMatchObject({ state: 'applied', papers: 6, papersHandedIn: 6, appliedLate: false });
    const { id, login, name } = ACCOUNTS.lead;
    asking = { id, login, name, roles: ['office-director'] };
    const judged = await request(app.getHttpServer())
      .post(`/api${at('namings')}`)
      .send({ documentNumber: '漯〔2022〕9号', namedOn: '2022-06-02' });
    expect(judged.body.code).toBe('demonstration-judged-by-applicant');
  });

  it('a name is given once, flows to the register, and is not typed there', async () => {
    const naming = { documentNumber: '漯法办〔2022〕9号', namedOn: '2022-06-02' };
    expect(await refused('staff', at('namings'), naming)).toBe('role-may-not');
    await done('director', at('namings'), naming);
    expect(await refused('director', at('namings'), naming)).toBe('demonstration-named-already');
    await past.liveTo(instantOf('2022-06-03', '09:00:00.000'));
    expect(await standing(A)).toBe('named');
    const unit = await get<Body>('staff', `/units/${A}`);
    const { name, shortName, kind, serviceWindow, pilot, riskClass, riskScore, officers, avDevices, aliases } = unit;
    const given = { name, shortName, kind, serviceWindow, pilot, riskClass, riskScore, officers, avDevices, aliases };
    const byHand = { ...given, demonstration: 'unnamed', reason: '手工更正' };
    expect(await refused('staff', `/units/${A}/corrections`, byHand)).toBe('demonstration-standing-by-hand');
    const page = await request(app.getHttpServer()).get('/public/demonstration-points').expect(200);
    expect(page.text).toContain('漯法办〔2022〕9号');
    expect(page.text).toContain('A单位');
  });

  it('a self-check brings what falls short into the ledger, each item once', async () => {
    const { standard, campaigns } = await point();
    expect(campaigns).toEqual([{ id: campaignId, title: '提升年' }]);
    const met = standard.map(({ code }) => ({ code, answer: 'met', note: '' }));
    const short = { answer: 'unmet', note: '两个案卷没有归档', dueOn: '2022-07-31', responsible: '程某' };
    const answers = met.map((item) => (item.code === '3.2' ? { ...item, ...short } : item));
    expect(await refused('clerk', at('self-checks'), { campaignId, answers: answers.slice(1) })).toBe(
      'demonstration-items-missing',
    );
    await done('clerk', at('self-checks'), { campaignId, answers });
    await done('clerk', at('self-checks'), { campaignId, answers });
    await past.liveTo(instantOf('2022-06-04', '09:00:00.000'));
    const job = past.done.find(({ data }) => (data as Body).reaction === 'report-demonstration-shortfall')!;
    await app.get(JobRunner).run(job.name, job.data, 'once-more-in-the-ledger');
    const issues = (await get<Body>('staff', '/issues?source=demonstration')).items as Body[];
    expect(issues).toMatchObject([{ unitId: A, category, dueOn: '2022-07-31', responsible: '程某' }]);
    const { checks, selfChecks } = await point();
    expect([selfChecks, checks.length]).toEqual([2, 2]);
    const found = checks.flatMap(({ items }) => items.flatMap(({ issueId }) => issueId ?? []));
    expect(found).toEqual([issues[0].id]);
    expect(await get<Body>('staff', `/issues/${issues[0].id as string}`)).toMatchObject({ inspectionId: pointId });
  });

  it('a recheck is prepared, leads to 限期整改, and takes the name with a ground', async () => {
    const term = { level: 'city', title: '市级复核', readyBy: '2022-06-20', dueOn: '2022-06-30' };
    await done('staff', at('rechecks'), term);
    await past.liveTo(instantOf('2022-06-18', '09:00:00.000'));
    const told = async (who: Who) =>
      ((await get<Body>(who, '/notifications?limit=50')).items as Body[]).map(({ text }) => text as string);
    expect(await told('clerk')).toEqual(
      expect.arrayContaining([expect.stringContaining('还剩3天：报齐示范点迎检材料')]),
    );
    expect(await refused('lead', at('recheck-reports'))).toBe('demonstration-materials-missing');
    for (const code of ['FH-1', 'FH-2']) await hand('recheck', code);
    await done('lead', at('recheck-reports'));
    const judge = { result: 'rectify', ground: '案卷没有归档', rectifyBy: '2022-07-10' };
    expect(await refused('staff', at('judgements'), judge)).toBe('role-may-not');
    await done('director', at('judgements'), judge);
    expect(await refused('director', at('judgements'), { ...judge, result: 'kept' })).toBe(
      'demonstration-rectification-runs',
    );
    await past.liveTo(instantOf('2022-07-19', '09:00:00.000'));
    expect(await told('clerk')).toEqual(
      expect.arrayContaining([expect.stringContaining('已逾期1天：按示范点复核要求整改')]),
    );
    expect(await told('director')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^提请领导督办：A单位逾期\d+天未按示范点复核要求整改/)]),
    );
    expect(
      (await get<DemonstrationPointListAnswer>('staff', '/demonstration-points?state=rectifying')).items,
    ).toMatchObject([{ unitName: 'A单位', overdue: true, rectifyBy: '2022-07-10' }]);
    const taking = { ground: '', documentNumber: '漯法办〔2022〕12号', revokedOn: '2022-07-19' };
    expect(await refused('director', at('revocations'), taking)).toBe('demonstration-revoked-without-ground');
    await done('director', at('revocations'), { ...taking, ground: '逾期未整改' });
    await past.liveTo(instantOf('2022-07-20', '09:00:00.000'));
    expect(await standing(A)).toBe('unnamed');
    expect((await get<Body>('clerk', '/tasks?limit=50')).items).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ what: expect.stringContaining('示范点') })]),
    );
  });

  it('a unit sees its own and nothing of another', async () => {
    expect(await get('clerk', '/demonstration-points?unitId=x')).toMatchObject({ total: 0 });
    expect(await get('other', '/demonstration-points')).toMatchObject({ total: 0 });
    asking = ACCOUNTS.other;
    const answer = await request(app.getHttpServer()).get(`/api${at()}`);
    expect(answer.body.code).toBe('not-your-unit');
    expect(await get('other', '/pilot-teams')).toMatchObject({ total: 0 });
  });

  it('earlier namings come from a table by the rules of a single entry', async () => {
    const batch = { number: 2, title: '漯河市第二批示范点', authority: '漯河市', earlier: true };
    const earlier = await done('staff', '/demonstration-batches', batch);
    const preview = async (rows: readonly (readonly (string | undefined)[])[]) => {
      const columns = unitTemplate.columns.map((column, place) => ({
        ...column,
        value: (row: readonly (string | undefined)[]) => row[place],
      }));
      const file = await writeSheet({ ...unitTemplate, advice: [], columns, rows } as never);
      asking = ACCOUNTS.staff;
      const of = `/api/demonstration-batches/${earlier}/imports`;
      const seen = await request(app.getHttpServer())
        .post(`${of}/previews`)
        .attach('file', file, '名单.xlsx')
        .expect(200);
      const { plan, sha256 } = seen.body as { plan: string; sha256: string };
      const write = () =>
        request(app.getHttpServer())
          .post(of)
          .field('plan', plan)
          .field('sha256', sha256)
          .attach('file', file, '名单.xlsx');
      return { text: JSON.stringify(seen.body), write };
    };
    const wrong = await preview([
      ['没有的单位', undefined, '漯〔2020〕8号', '2020-12-01'],
      ['B单位', undefined, undefined, undefined],
    ]);
    expect(wrong.text).toContain('单位名录中没有这个单位');
    expect(wrong.text).toContain('应当填写命名文号和命名日期');
    const right = await preview([['B单位', undefined, '漯〔2020〕8号', '2020-12-01']]);
    await right.write().expect(201);
    expect((await get<DemonstrationPointListAnswer>('other', '/demonstration-points')).items).toMatchObject([
      { unitName: 'B单位', state: 'named', namingDocument: '漯〔2020〕8号', papers: 0 },
    ]);
    const bearers = async () => (await request(app.getHttpServer()).get('/public/demonstration-points')).text;
    expect(await bearers()).toContain('B单位');
    await past.record(`unit-${B}`, new UnitClosed({ unitId: B, reason: '撤并' }));
    expect(await bearers()).not.toContain('B单位');
  });

  it('a team is whom the township lists, with certificates in force, and what it has done', async () => {
    const officer = { unitId: T, post: '科员', from: '2022-01-01' };
    const listed = (officerId: string, expiresOn: string) =>
      past.record(
        `enforcement-officer-${officerId}`,
        new EnforcementOfficerListed({
          ...officer,
          officerId,
          name: `某${officerId}`,
          certificate: `豫L${officerId}`,
          expiresOn,
        }),
      );
    for (const [id, expiresOn] of [
      ['1', '2022-07-01'],
      ['2', '2022-08-01'],
      ['3', '2024-01-01'],
      ['4', '2024-01-01'],
    ] as const)
      await listed(id, expiresOn);
    const renewed = { officerId: '1', unitId: T, name: '某1', certificate: '豫L1', expiresOn: '2027-07-01' };
    await past.record('enforcement-officer-1', new EnforcementCertificateRenewed(renewed));
    const released = { officerId: '4', unitId: T, name: '某4', until: '2022-07-01', reason: '调离' };
    await past.record('enforcement-officer-4', new EnforcementOfficerReleased(released));
    const picture = await keep(
      'township',
      '观摩.png',
      await sharp({ create: { width: 64, height: 48, channels: 3, background: '#445566' } })
        .png()
        .toBuffer(),
    );
    const summary = await keep('township', '总结.txt', Buffer.from('观摩总结'));
    const held = { kind: 'observation', title: '现场观摩', heldOn: '2022-07-10', place: '镇政府', summary: '观摩' };
    const activity = { ...held, unitId: T };
    expect(
      (await problem('township', '/pilot-activities', { ...activity, pictures: [summary], files: [] })).title,
    ).toContain('总结.txt');
    expect(await refused('clerk', '/pilot-activities', { ...activity, unitId: A, pictures: [], files: [] })).toBe(
      'pilot-activity-not-township',
    );
    const id = await done('township', '/pilot-activities', { ...activity, pictures: [picture], files: [summary] });
    const seen = { pictures: [picture], files: [summary] };
    const correction = { ...held, ...seen, place: '便民服务中心', reason: '笔误' };
    await done('township', `/pilot-activities/${id}/corrections`, correction);
    expect((await get<PilotTeamListAnswer>('staff', '/pilot-teams')).items).toMatchObject([
      {
        unitName: 'T单位',
        pilot: true,
        officers: 3,
        inForce: 3,
        expired: 0,
        expiring: 1,
        observations: 1,
        pictures: 1,
        files: 1,
      },
    ]);
    expect((await get<PilotTeamListAnswer>('staff', '/pilot-teams?on=2023-01-01')).items).toMatchObject([
      { officers: 3, inForce: 2, expired: 1 },
    ]);
    expect(
      (await get<TeamOfficerListAnswer>('township', '/pilot-teams/officers')).items.map(({ name }) => name),
    ).toEqual(['某1', '某2', '某3']);
    expect(await get('staff', '/pilot-activities')).toMatchObject({ total: 1, items: [{ place: '便民服务中心' }] });
  });

  it('has read tables that are what the history says, and stand in the past as they stood', async () => {
    for (const group of app.get(Catalogue).groups())
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
    const then = await get<DemonstrationPointListAnswer>('staff', '/demonstration-points?asOf=2022-06-02');
    expect(then.items.map(({ state, recheckResult }) => [state, recheckResult])).toEqual([['named', undefined]]);
    expect(idFrom('demonstration-batch', '3')).toBe(batchId);
  });
});
