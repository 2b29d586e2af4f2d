import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched, CampaignMigrated, type Check, type Task } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { DisclosurePublished, DisclosureWithdrawn, DisclosureWithheld } from '@app/disclosure/events.js';
import { Catalogue, EventingModule, EventStore } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { LegalReviewerNamed } from '@app/legal-review/events.js';
import { QueuesModule } from '@app/queues';
import {
  EnforcementOfficerListed,
  EnforcementOfficerReleased,
  RecordingDeviceEntered,
  RecordingDeviceRetired,
  type DeviceKind,
} from '@app/recording/events.js';
import { drift } from '@app/replay';
import { CheckAnswered, type Answer } from '@app/self-inspection/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { TrainingSessionClosed, TrainingSessionVoided } from '@app/training/events.js';
import type { ComputedCheckAnswer, ComputedCheckListAnswer } from './dto.js';
import { ComputedCheckModule } from './index.js';

const clock = new MovedClock(instantOf('2022-05-20', '09:00:00.000'));
const campaignId = 'campaign-1';
const [A, B] = ['unit-a', 'unit-b'] as const;
const ACCOUNTS: Readonly<Record<string, Account>> = Object.fromEntries(
  (
    [
      ['clerk', 'unit-clerk', A],
      ['clerk-b', 'unit-clerk', B],
      ['staff', 'office-staff'],
    ] as const
  ).map(([id, role, unitId]) => [id, { id, login: id, name: id, roles: [role], unitId }]),
);
const task = (number: number, check: Omit<Check, 'text' | 'evidence'>, appliesTo: Task['appliesTo'] = 'all'): Task => ({
  ...{ number, appliesTo, category: '', title: '', checks: [{ text: '', evidence: [], ...check }] },
});
const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '提升年活动', documentNumber: '1', templateHash: 'h', materials: [], phases: [] },
  categories: [],
  tasks: [
    task(1, { id: '1.2', computed: { measure: 'advance-disclosure', items: ['清单', '监督方式'] } }),
    task(5, { id: '5.1', computed: { measure: 'device-ratio', devices: 1, officers: 2 } }),
    task(17, { id: '17.1', computed: { measure: 'certificates' } }, 'township'),
  ],
  units: [
    { unitId: A, name: '甲局', meets: ['all'] },
    { unitId: B, name: '乙镇', meets: ['all', 'township'] },
  ],
});

interface Answered {
  readonly status: number;
  readonly body: ComputedCheckListAnswer & ComputedCheckAnswer & { code: string; title: string };
}

describe('computed checks', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, ComputedCheckModule],
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
    await past.record(`campaign-${campaignId}`, launched);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const get = async (who: string, path = ''): Promise<Answered> => {
    account = ACCOUNTS[who];
    return request(app.getHttpServer()).get(`/api/computed-checks${path}`);
  };
  const post = async (who: string, path: string, body: object): Promise<Answered> => {
    account = ACCOUNTS[who];
    return request(app.getHttpServer()).post(`/api/computed-checks/${campaignId}/${path}`).send(body);
  };
  const enter = (figures: object, heldOn = '2022-05-20') => post('clerk', `${A}/figures`, { heldOn, ...figures });
  const result = async (rule: string) =>
    (await get('clerk', `/${campaignId}/${A}`)).body.results.find((one) => one.rule === rule);
  const answer = async (checkId: string, given: Answer) => {
    const told = new CheckAnswered({ campaignId, unitId: A, checkId, answer: given, note: '' });
    await past.record(`self-inspection-${campaignId}-${A}`, told);
    await past.liveTo(clock.now().toISOString());
  };
  const contradictions = async () =>
    (await app.get(EventStore).stream(`computed-checks-${campaignId}-${A}`))
      .filter(({ type }) => type !== 'FiguresEntered')
      .map(({ type, data }) => `${type} ${'how' in data ? String(data.how) : ''}`.trim());

  it('show each rule that binds the unit, still without a number', async () => {
    const { body } = await get('clerk', `/${campaignId}/${A}`);
    expect(body.results.map(({ rule, checkId, verdict }) => [rule, checkId, verdict])).toEqual([
      ['advance-disclosure', '1.2', 'missing'],
      ['device-ratio', '5.1', 'missing'],
      ['certificates', undefined, 'missing'],
    ]);
    expect((await get('clerk-b', `/${campaignId}/${A}`)).body.code).toBe('not-your-unit');
  });

  it('show the number, its inputs with their day and source, and the rule with its own', async () => {
    expect((await enter({ officers: 5, devices: 2, advance: ['清单'] })).status).toBe(201);
    expect(await result('device-ratio')).toMatchObject({
      ...{ verdict: 'short', have: 2, needed: 3, counted: '台', task: 5 },
      inputs: [
        { figure: 'officers', word: '行政执法人员人数', value: 5, heldOn: '2022-05-20', source: 'reported' },
        { figure: 'devices', word: '音像记录设备台数', value: 2, heldOn: '2022-05-20', source: 'reported' },
      ],
    });
    expect(await result('advance-disclosure')).toMatchObject({ have: 1, needed: 2, lacking: ['监督方式'] });
  });

  it('refuse a figure no unit can have in words, and nothing is written', async () => {
    const { status, body } = await enter({ devices: 3, certificates: 6 });
    expect([status, body.code, body.title]).toEqual([
      ...[409, 'certificates-exceed-officers'],
      '有效执法证件6个，多于行政执法人员5名，请核对两项数据。',
    ]);
    expect((await enter({ officers: 'zehn' })).status).toBe(422);
    expect((await enter({ officers: 3 }, '2022-02-30')).status).toBe(422);
    expect(await result('device-ratio')).toMatchObject({ have: 2 });
    expect((await post('staff', `${A}/figures`, { heldOn: '2022-05-20', officers: 1 })).status).toBe(403);
  });

  it('find where the unit says otherwise, however often they are compared, and show the office', async () => {
    await answer('5.1', 'conforming');
    await answer('5.1', 'conforming');
    expect(await contradictions()).toEqual(['ContradictionFound']);
    expect(await result('device-ratio')).toMatchObject({
      answer: 'conforming',
      contradiction: { answer: 'conforming', have: 2, needed: 3 },
    });
    const { items } = (await get('staff', `?campaignId=${campaignId}&contradicting=true`)).body;
    expect(items).toMatchObject([{ unitName: '甲局', met: 0, short: 2, missing: 1, contradictions: 1 }]);
    expect((await get('staff')).body.items.map(({ unitName }) => unitName)).toEqual(['甲局', '乙镇']);
  });

  it('keep an explanation beside the number until either changes', async () => {
    const body = { rule: 'device-ratio', reason: '另有2台正在维修' };
    expect((await post('clerk', `${A}/explanations`, body)).status).toBe(403);
    expect((await post('staff', `${A}/explanations`, body)).status).toBe(201);
    expect((await post('staff', `${A}/explanations`, body)).body.code).toBe('contradiction-not-open');
    expect((await result('device-ratio'))?.contradiction).toMatchObject({
      how: 'explained',
      reason: '另有2台正在维修',
    });
    expect((await get('staff', '?contradicting=true')).body.total).toBe(0);
    await enter({ devices: 3 });
    expect(await result('device-ratio')).not.toHaveProperty('contradiction');
  });

  it('settle what an answer or a figure set right', async () => {
    await answer('5.1', 'nonconforming');
    await answer('5.1', 'partly');
    await answer('5.1', 'conforming');
    await enter({ devices: 1 });
    await enter({ devices: 4 });
    expect(await contradictions()).toEqual([
      ...['ContradictionFound', 'ContradictionSettled explained'],
      ...['ContradictionFound', 'ContradictionSettled answer-changed'],
      ...['ContradictionFound', 'ContradictionSettled figures-changed'],
    ]);
  });

  it('read what is public from the disclosures of the unit, once one of the items has been shown there', async () => {
    const shown = { entryId: 'e1', unitId: A, code: 'supervision', kind: 'standing' as const, title: '监督方式' };
    const { ground, ...published } = { ...shown, text: '', edition: 1, late: false, ground: 'secrets' as const };
    await past.record('disclosure-e1', new DisclosurePublished(published));
    expect(await result('advance-disclosure')).toMatchObject({
      ...{ verdict: 'short', have: 1, lacking: ['清单'] },
      inputs: [{ figure: 'advance', items: ['监督方式'], source: 'register', rows: [{ id: 'e1', name: '监督方式' }] }],
    });
    const { body } = await enter({ advance: ['清单'] });
    expect([body.code, body.title]).toEqual(['figure-in-register', expect.stringContaining('事前公开项目按登记计算')]);
    const gone = { edition: 1, ground: 'mistaken' as const, knownOn: '2022-05-20', late: false };
    const { entryId, unitId, code, kind } = shown;
    await past.record('disclosure-e1', new DisclosureWithdrawn({ entryId, unitId, code, kind, ...gone }));
    expect(await result('advance-disclosure')).toMatchObject({ have: 0, lacking: ['清单', '监督方式'] });
    await past.record('disclosure-e1', new DisclosureWithheld({ ...shown, ground, late: false }));
    expect((await result('advance-disclosure'))?.inputs).toMatchObject([{ rows: [{ note: '依法不予公开' }] }]);
  });

  it('follow a plan that changes while it runs', async () => {
    await enter({ devices: 2 });
    expect(await contradictions()).toHaveLength(7);
    const effect = { gained: [], lost: [], reworded: [], answersKept: 0, reopened: false };
    const none = { materialsGained: [], materialsLost: [], moved: [] };
    const migrated = new CampaignMigrated({
      ...{ campaignId, title: '提升年活动', version: 2, reason: '补充', phases: [], movedPhases: [], materials: [] },
      ...{
        categories: [],
        tasks: [
          task(5, { id: '5.9', computed: { measure: 'device-ratio', officers: 3 } }),
          task(9, { id: '9.1', computed: { measure: 'reviewer-share' } }),
          task(14, { id: '14.1', computed: { measure: 'training-hours', hours: 60 } }),
        ],
      },
      effects: [{ ...effect, ...none, unitId: A, name: '甲局', meets: ['all'], setAside: ['5.1', '1.2'] }],
    });
    await past.record(`campaign-${campaignId}`, migrated);
    await past.liveTo(clock.now().toISOString());
    expect((await contradictions()).at(-1)).toBe('ContradictionSettled check-dropped');
    expect(await result('device-ratio')).toMatchObject({ checkId: '5.9', verdict: 'met', needed: 2 });
    expect(await result('advance-disclosure')).toBeUndefined();
  });

  it('count what the registers hold, with the rows it comes from, once an officer is listed', async () => {
    await answer('5.9', 'conforming');
    const entered = (deviceId: string, kind: DeviceKind) =>
      new RecordingDeviceEntered({
        ...{ deviceId, unitId: A, serial: `S-${deviceId}`, model: '', kind, keeper: '', from: '2022-05-01' },
      });
    await past.record('recording-device-d1', entered('d1', 'body-worn'));
    await past.record('recording-device-d2', entered('d2', 'fixed'));
    expect((await result('device-ratio'))?.inputs).toMatchObject([{ source: 'reported' }, { source: 'reported' }]);
    const reviewer = { name: '某丙', post: '', certificate: '豫L9', certificateUntil: '2024-12-31' };
    const qualified = { qualification: 'passed' as const, reviewsSince: '2020-01-01', from: '2022-05-01' };
    const named = new LegalReviewerNamed({ reviewerId: 'r1', unitId: A, ...reviewer, ...qualified });
    await past.record('legal-reviewer-r1', named);
    for (const number of [1, 2, 3, 4]) {
      const particulars = {
        name: `某${number}`,
        certificate: `豫L${number}`,
        post: '',
        from: '2022-05-01',
        expiresOn: number === 4 ? '2022-05-19' : '2024-12-31',
      };
      const listed = new EnforcementOfficerListed({ officerId: `o${number}`, unitId: A, ...particulars });
      await past.record(`enforcement-officer-o${number}`, listed);
    }
    await past.liveTo(clock.now().toISOString());
    expect(await result('device-ratio')).toMatchObject({
      ...{ verdict: 'short', have: 1, needed: 2, contradiction: { have: 1, needed: 2 } },
      inputs: [
        { figure: 'officers', value: 4, heldOn: '2022-05-20', source: 'register', rows: [{ name: '某1' }, {}, {}, {}] },
        { figure: 'devices', value: 1, source: 'register', rows: [{ id: 'd1', name: 'S-d1' }] },
      ],
    });
    expect(await result('reviewer-share')).toMatchObject({
      ...{ checkId: '9.1', verdict: 'met', have: 1, needed: 1 },
      inputs: [
        { figure: 'officers', value: 4, source: 'register' },
        { figure: 'reviewers', value: 1, source: 'register', rows: [{ id: 'r1', name: '某丙' }] },
      ],
    });
    expect(await result('certificates')).toMatchObject({
      ...{ verdict: 'short', have: 3, needed: 4 },
      inputs: [{}, { figure: 'certificates', source: 'register', rows: [{ name: '某1' }, {}, { name: '某3' }] }],
    });
    expect((await get('staff', '?contradicting=true')).body.items).toMatchObject([{ unitName: '甲局', short: 2 }]);
    const released = { officerId: 'o4', unitId: A, name: '某4', until: '2022-05-19', reason: '调离' };
    await past.record('enforcement-officer-o4', new EnforcementOfficerReleased(released));
    await past.liveTo(clock.now().toISOString());
    expect((await contradictions()).slice(-2)).toEqual([
      ...['ContradictionFound', 'ContradictionSettled figures-changed'],
    ]);
    expect(await result('device-ratio')).toMatchObject({ verdict: 'met', have: 1, needed: 1 });
  });

  it('are compared again when the last day is over on which something counts', async () => {
    const retired = { deviceId: 'd1', unitId: A, serial: 'S-d1', until: '2022-05-20', reason: '报废' };
    await past.record('recording-device-d1', new RecordingDeviceRetired(retired));
    await past.liveTo(clock.now().toISOString());
    expect(await result('device-ratio')).toMatchObject({ verdict: 'met', have: 1 });
    await past.liveTo(instantOf('2022-05-21', '09:00:00.000'));
    expect((await contradictions()).at(-1)).toBe('ContradictionFound');
    expect(await result('device-ratio')).toMatchObject({ verdict: 'short', have: 0, contradiction: { have: 0 } });
  });

  it('count the hours of whoever lacks the most, from sessions that were signed by both', async () => {
    await answer('14.1', 'conforming');
    const attendance = [
      { officerId: 'o1', ofUnit: A, hours: 30 },
      { officerId: 'o2', ofUnit: A, hours: 10 },
      { officerId: 'o3', ofUnit: A, hours: 50 },
    ];
    const session = { sessionId: 's1', unitId: A, title: '行政处罚法', day: '2022-05-20', hours: 50, attendance };
    await past.record('training-session-s1', new TrainingSessionClosed({ ...session, kind: 'business' }));
    await past.liveTo(clock.now().toISOString());
    expect(await result('training-hours')).toMatchObject({
      ...{ verdict: 'short', have: 30, needed: 60, contradiction: { have: 30 } },
      inputs: [
        {
          ...{ figure: 'trainingHours', value: 30, source: 'register' },
          rows: [{ name: '某2', note: '计入10学时，年内新增，按月折算应有40学时' }],
        },
        { figure: 'politicalHours', value: 0, source: 'register' },
      ],
    });
    expect((await enter({ trainingHours: 60 })).body.code).toBe('figure-in-register');
    const voided = new TrainingSessionVoided({ sessionId: 's1', unitId: A, reason: '没有实际举办' });
    await past.record('training-session-s1', voided);
    await past.liveTo(clock.now().toISOString());
    expect(await result('training-hours')).toMatchObject({ have: 20, contradiction: { have: 20 } });
  });

  it('keep every entry, and equal their replay', async () => {
    const { entries } = (await get('staff', `/${campaignId}/${A}`)).body;
    expect(entries.slice(1).map(({ figures }) => figures.map(({ word, value }) => `${word}${value}`).join())).toEqual([
      '音像记录设备台数4',
      '音像记录设备台数1',
      '音像记录设备台数3',
      '行政执法人员人数5,音像记录设备台数2,事前公开项目1',
    ]);
    for (const group of app.get(Catalogue).groups()) {
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
    }
  });
});
