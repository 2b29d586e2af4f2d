import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, endOfDay, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { Event, EventingModule, type AnyEvent } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { DeadlinePaused, DeadlineWarned } from '@app/notification/events.js';
import { QueuesModule } from '@app/queues';
import { UnitParticularsCorrected, UnitRegistered, type UnitParticulars } from '@app/registry/events.js';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import * as told from './events.js';
import { RectificationModule } from './index.js';

const clock = new MovedClock(instantOf('2022-05-20', '09:00:00.000'));
const campaignId = 'campaign-1';
const [A, B] = ['unit-a', 'unit-b'] as const;
const one = { issueId: 'one', unitId: A };
const two = { issueId: 'two', unitId: B };

const ACCOUNTS = {
  staff: { roles: ['office-staff'] },
  clerk: { roles: ['unit-clerk'], unitId: A },
  neighbour: { roles: ['unit-clerk'], unitId: B },
  supervisor: { roles: ['supervisor'] },
};
type Who = keyof typeof ACCOUNTS;

const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '活动', documentNumber: '1', templateHash: 'h', phases: [], materials: [] },
  ...{ categories: ['recording'], tasks: [] },
  units: [A, B].map((unitId) => ({ unitId, name: `${unitId}局`, meets: ['all'] })),
});
const particulars = (name: string): UnitParticulars => ({
  ...{ name, shortName: name, kind: 'department', serviceWindow: true, demonstration: 'unnamed', pilot: false },
  ...{ riskClass: 'ordinary', officers: 1, avDevices: 1, aliases: [] },
});
const reported = (of: { issueId: string; unitId: string }, number: number, dueOn: string) =>
  new told.IssueReported({
    ...{ ...of, campaignId, number, source: 'complaint', category: 'recording' },
    ...{ text: '记录仪不足', dueOn, responsible: '张三' },
  });
const round = (number: number, dueOn: string) =>
  new told.RectificationSubmitted({ ...one, round: number, account: '已购置', evidence: ['f'], dueOn, late: false });

const deadlineOfOne = { ...one, key: 'issue-one', subject: '第1号问题', link: '/issues/one', dueOn: '2022-06-30' };
const deadlineOfTwo = { ...two, key: 'issue-two', subject: '第2号问题', link: '/issues/two', dueOn: '2022-05-27' };

/** What happens on each day, and then people look. */
const LIFE: readonly (readonly [day: string, stream: string, event: AnyEvent])[] = [
  ['2022-05-21', `unit-${A}`, new UnitRegistered({ unitId: A, ...particulars('甲局') })],
  ['2022-05-22', `campaign-${campaignId}`, launched],
  ['2022-05-23', 'issue-one', reported(one, 1, '2022-05-31')],
  ['2022-05-24', 'issue-one', new told.IssueClaimed(one)],
  ['2022-05-25', 'issue-two', reported(two, 2, '2022-05-27')],
  ['2022-05-26', 'issue-one', new told.RectificationPlanned({ ...one, measures: '购置', responsible: '李四' })],
  ['2022-05-27', 'issue-one', new told.RectificationStarted(one)],
  ['2022-05-28', 'issue-one', new told.ExtensionRequested({ ...one, dueOn: '2022-06-10', reason: '未到货' })],
  ['2022-05-29', `unit-${A}`, new UnitParticularsCorrected({ unitId: A, ...particulars('新甲局'), reason: '更名' })],
  [
    '2022-05-30',
    'deadline-issue-two',
    new DeadlineWarned({ ...deadlineOfTwo, arm: 1, moment: 'lead', text: '逾期', late: false, recipients: [] }),
  ],
  ['2022-05-31', 'deadline-issue-two', new DeadlinePaused({ ...deadlineOfTwo, on: '2022-05-31', reason: '汛期' })],
  [
    '2022-06-02',
    'issue-one',
    new told.ExtensionGranted({ ...one, dueOn: '2022-06-10', originalDueOn: '2022-05-31', opinion: '同意' }),
  ],
  ['2022-06-03', 'issue-one', round(1, '2022-06-10')],
  [
    '2022-06-04',
    'issue-one',
    new told.RectificationReturned({ ...one, round: 1, reason: '缺发票', dueOn: '2022-06-08' }),
  ],
  ['2022-06-05', 'issue-one', round(2, '2022-06-08')],
  ['2022-06-06', 'issue-one', new told.IssueClosed({ ...one, opinion: '同意销号' })],
  ['2022-06-07', 'issue-one', new told.IssueReopened({ ...one, reason: '反弹', dueOn: '2022-06-30' })],
];

const QUESTIONS: readonly (readonly [Who, string])[] = [
  ['staff', '/one'],
  ['staff', '/two'],
  ['clerk', '/one'],
  ['staff', '?sort=-dueOn&limit=1'],
  ['staff', '?overdue=true'],
  ['clerk', ''],
  ['staff', '/summary'],
  ['clerk', `/summary?campaignId=${campaignId}`],
];

interface Answered {
  readonly status: number;
  readonly body: { code?: string; title?: string; past?: { asOf: string; position: number }; facts?: object };
}

describe('the ledger as of a past moment', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account;
  /** Who asked what on which day, and what was answered then. */
  const seen: (readonly [string, Who, string, Answered])[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(createTestFolder()), RectificationModule],
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
    for (const [day, stream, event] of LIFE) {
      clock.moveTo(instantOf(day, '10:00:00.000'));
      await past.record(stream, event);
      clock.moveTo(endOfDay(day));
      for (const [who, path] of QUESTIONS) seen.push([day, who, path, await get(who, path)]);
    }
    clock.moveTo(instantOf('2022-07-01'));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function get(who: Who, path: string): Promise<Answered> {
    account = { id: who, login: who, name: who, ...ACCOUNTS[who] };
    const { status, body } = await request(app.getHttpServer()).get(`/api/issues${path}`);
    return { status, body: body as Answered['body'] };
  }
  const asOf = (who: Who, path: string, moment: string) =>
    get(who, `${path}${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(moment)}`);
  const told404 = ({ status, body }: Answered) => [status, body.code, body.title];
  const tables = async () =>
    (await app.get(Pool).query(`select relname from pg_class where relkind = 'r' and relpersistence = 't'`)).rows;

  it('answers on any later day what it answered on the day itself', async () => {
    expect(new Set(seen.map(([, , , { status }]) => status))).toEqual(new Set([200, 404]));
    for (const [day, who, path, then] of seen.filter(([, , , { status }]) => status === 200)) {
      const { status, body } = await asOf(who, path, day);
      const { past, ...answer } = body;
      expect({ day, who, path, status, answer }).toEqual({ day, who, path, status: 200, answer: then.body });
      expect(past?.asOf).toBe(endOfDay(day));
    }
  });

  it('tells of an issue whose clock stands still, and whom its deadline went up to, as of then', async () => {
    expect((await asOf('staff', '/two', '2022-05-29')).body).toMatchObject({ overdue: true });
    expect((await asOf('staff', '/two', '2022-05-30')).body).toMatchObject({ overdue: true, escalatedTo: 'unit-lead' });
    expect((await asOf('staff', '/two', '2022-05-31')).body).toMatchObject({
      overdue: false,
      escalatedTo: 'unit-lead',
    });
  });

  it('leaves what is there now as it is, and no table behind', async () => {
    const now = await get('staff', '/one');
    await asOf('staff', '/one', '2022-05-24');
    await asOf('staff', '', '2022-05-24');
    expect(await get('staff', '/one')).toEqual(now);
    expect(now.body).toMatchObject({ state: 'reopened', unitName: '新甲局' });
    expect(await tables()).toEqual([]);
  });

  it('counts a day to its end, and a moment to itself', async () => {
    const state = async (moment: string) => (await asOf('staff', '/one', moment)).body;
    expect(await state('2022-05-24')).toMatchObject({ state: 'claimed', past: { position: 4 } });
    expect(await state('2022-05-24T09:59:59+08:00')).toMatchObject({ state: 'reported', past: { position: 3 } });
    expect(await state('2022-05-24T02:00:00Z')).toMatchObject({ state: 'claimed' });
    expect(await state('2022-07-01')).toMatchObject({ state: 'reopened', past: { asOf: clock.now().toISOString() } });
  });

  it('says since when a thing is there, to whoever may see it', async () => {
    expect(told404(await asOf('staff', '/two', '2022-05-24'))).toEqual([
      404,
      'not-there-yet',
      '截至2022年5月24日还没有这一事项，该事项自2022年5月25日 10:00起才有记录。',
    ]);
    expect(told404(await asOf('clerk', '/two', '2022-05-24'))[1]).toBe('not-your-unit');
    expect(told404(await asOf('staff', '/three', '2022-05-24'))[1]).toBe('issue-not-found');
  });

  it('shows a unit its own past and nothing of another, by the rights of today', async () => {
    expect(await asOf('neighbour', '/one', '2022-05-24')).toMatchObject({ status: 403 });
    expect(await asOf('neighbour', '', '2022-05-25')).toMatchObject({ body: { total: 1, items: [{ id: 'two' }] } });
    expect(await asOf('clerk', '', '2022-05-25')).toMatchObject({ body: { total: 1, items: [{ id: 'one' }] } });
    expect(await asOf('supervisor', '', '2022-05-25')).toMatchObject({ status: 403, body: { code: 'role-may-not' } });
  });

  it.each([
    ['2022-07-02', 'moment-in-future', '2022年7月2日还没有到，只能查看今天以前的情况。'],
    ['2022-07-01T09:00:00Z', 'moment-in-future', '2022年7月1日 17:00还没有到，只能查看今天以前的情况。'],
    [
      '2022-05-20',
      'moment-before-history',
      '系统从2022年5月21日 10:00开始留痕，没有2022年5月20日的记录，请选择之后的时点。',
    ],
  ])('refuses %s as %s', async (moment, code, title) => {
    for (const path of ['', '/one', '/summary'])
      expect(told404(await asOf('staff', path, moment))).toEqual([422, code, title]);
  });

  it.each(['2022-02-30', '5月31日', '2022-05-31T10:00', '0', "'; drop table issue"])(
    'refuses %s as no moment at all',
    async (moment) =>
      expect(await asOf('staff', '/one', moment)).toMatchObject({
        status: 422,
        body: { code: 'invalid-input', errors: [{ field: 'asOf' }] },
      }),
  );

  it('answers many who ask at once, each his own moment', async () => {
    const days = ['2022-05-23', '2022-05-24', '2022-05-26', '2022-05-27', '2022-06-03', '2022-06-04'];
    const answers = await Promise.all(days.map((day) => asOf('staff', '/one', `${day}T12:00:00+08:00`)));
    expect(answers.map(({ body }) => (body as { state?: string }).state)).toEqual([
      ...['reported', 'claimed', 'planned', 'in-progress', 'submitted', 'returned'],
    ]);
  });

  it('a pause that came after the result holds back no deadline that is set anew', async () => {
    const paused = { on: '2022-07-01', reason: '汛期' };
    await past.record('issue-one', round(3, '2022-06-30'));
    await past.record('deadline-issue-one', new DeadlinePaused({ ...deadlineOfOne, ...paused }));
    await past.record('issue-one', new told.IssueClosed({ ...one, opinion: '同意' }));
    await past.record('issue-one', new told.IssueReopened({ ...one, reason: '反弹', dueOn: '2022-06-30' }));
    await past.record('issue-two', new told.RectificationSubmitted({ ...round(1, '2022-05-27').data, ...two }));
    await past.record('deadline-issue-two', new DeadlinePaused({ ...deadlineOfTwo, ...paused }));
    const returned = { round: 1, reason: '缺发票', dueOn: '2022-06-20' };
    await past.record('issue-two', new told.RectificationReturned({ ...two, ...returned }));
    for (const path of ['/one', '/two']) expect((await get('staff', path)).body).toMatchObject({ overdue: true });
  });

  describe('the answer kept for the next who asks', () => {
    const texts = async () => {
      const { body } = await asOf('staff', '?sort=number', '2022-05-30');
      return (body as { items?: { text: string }[] }).items?.map(({ text }) => text);
    };

    it('is made anew when an event that was slow to commit belongs to its past', async () => {
      expect(await texts()).toHaveLength(2);
      const meta = { ...past.meta('somebody'), at: instantOf('2022-05-30', '23:59:59.000') };
      await past.recordAs(meta, 'issue-late', reported({ issueId: 'late', unitId: A }, 3, '2022-06-30'));
      expect(await texts()).toHaveLength(3);
    });

    it('does not outlive the erasure of content', async () => {
      const owner = new Pool({ connectionString: database.url });
      await owner.query('alter table event disable trigger user');
      await owner.query(`update event set body = null, salt = null where stream = 'issue-late'`);
      await owner.end();
      await past.record('erasure-1', new (Event('PayloadErased'))({ stream: 'issue-late' }));
      expect(await texts()).toHaveLength(2);
    });
  });
});
