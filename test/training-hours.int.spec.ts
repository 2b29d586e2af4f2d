import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { AssessmentModule } from '@app/assessment';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { ComputedCheckModule } from '@app/computed-check';
import { DatabaseModule } from '@app/database';
import { Catalogue, EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { EnforcementOfficerListed, EnforcementOfficerReleased } from '@app/recording/events.js';
import { UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import { TrainingModule } from '@app/training';
import {
  PaperAttendanceEntered,
  TrainingSessionArranged,
  TrainingSessionClosed,
  TrainingSessionSigned,
  TrainingSessionVoided,
  type TrainingKind,
} from '@app/training/events.js';

const campaignId = 'c1';
const [WHOLE, SHORT, MOVED, EMPTY] = ['unit-a', 'unit-b', 'unit-c', 'unit-d'] as const;
const UNITS = [WHOLE, SHORT, MOVED, EMPTY];
const staff: Account = { id: 'staff', login: 'staff', name: '钱思齐', roles: ['office-staff'] };
/** Officers with their unit, certificate, and the days from and until which it lists them. */
const OFFICERS: readonly (readonly [id: string, unit: string, mark: string, from: string, until?: string])[] = [
  ['a1', WHOLE, '01', '2020-01-01'],
  ['a2', WHOLE, '02', '2022-06-10'],
  ['a3', WHOLE, '03', '2020-01-01', '2022-05-01'],
  ['b1', SHORT, '04', '2020-01-01'],
  ['b2', SHORT, '05', '2020-01-01'],
  ['d6', EMPTY, '06', '2020-01-01', '2022-06-30'],
  ['c6', MOVED, '06', '2022-07-01'],
];
type Hours = Readonly<Record<string, number>>;
const SESSIONS: readonly (readonly [id: string, day: string, kind: TrainingKind, hours: Hours])[] = [
  ['s1', '2022-04-10', 'business', { a1: 60, b1: 95, b2: 49.5, d6: 40 }],
  ['s2', '2022-08-10', 'records', { a1: 4, a2: 35, b2: 10, c6: 20 }],
  ['s3', '2022-08-11', 'political', { b2: 8, a2: 8 }],
  ['s4', '2022-09-01', 'business', { b2: 30 }],
  ['s5', '2021-09-01', 'business', { b2: 30 }],
];

interface Fact {
  readonly id: string;
  readonly need: number;
  readonly have: number;
  readonly link: string;
  readonly stream: string;
}

describe('the 60 hours of a unit', () => {
  const clock = new MovedClock(instantOf('2022-10-10', '09:00:00.000'));
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let assessment: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions), HttpModule],
        ...[QueuesModule.onTimetable(), FilesModule.forRoot(createTestFolder())],
        ...[TrainingModule, ComputedCheckModule, AssessmentModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account: staff, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    past = new LivedPast(app, clock);
    await lives();
    const item = { group: '培训', name: '学时', criterion: '', how: 'computed', ifNothing: 'zero' };
    const scheme = { code: 'hours', title: '学时', source: '本县', rankBy: 'all', levels: [] };
    const items = [{ ...item, code: '1', weight: 100, measure: 'training-hours' }];
    await post('/assessment-schemes', { ...scheme, items });
    const period = { from: '2022-01-01', to: '2022-12-31', leastBallots: 0, ballotsBy: '2022-12-31' };
    const opening = { title: '考核', campaignId, schemeCode: 'hours', ...period };
    assessment = (await post('/assessments', opening)).id as string;
    await scored();
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function lives(): Promise<void> {
    for (const unitId of UNITS)
      await past.record(`unit-${unitId}`, new UnitRegistered({ unitId, name: unitId, kind: 'department' } as never));
    const computed = { measure: 'training-hours', hours: 60 };
    const check = { id: '13.1', text: '', evidence: [], computed };
    const launched = {
      ...{ campaignId, year: 2022, title: '活动', documentNumber: '1', templateHash: 'h', materials: [], phases: [] },
      ...{ categories: [], tasks: [{ number: 13, appliesTo: 'all', category: '', title: '', checks: [check] }] },
      units: UNITS.map((unitId) => ({ unitId, name: unitId, meets: ['all'] })),
    };
    await past.record(`campaign-${campaignId}`, new CampaignLaunched(launched as never));
    for (const [officerId, unitId, certificate, from, until] of OFFICERS) {
      const stream = `enforcement-officer-${officerId}`;
      const of = { officerId, unitId, name: `某${officerId}` };
      const rest = { certificate, expiresOn: '2029-12-31', post: '科员' };
      await past.record(stream, new EnforcementOfficerListed({ ...of, ...rest, from }));
      if (until) await past.record(stream, new EnforcementOfficerReleased({ ...of, until, reason: '调离' }));
    }
    for (const [sessionId, day, kind, hours] of SESSIONS) {
      const attendance = Object.entries(hours).map(([officerId, each]) => ({
        ...{ officerId, hours: each, ofUnit: OFFICERS.find(([id]) => id === officerId)?.[1] ?? '' },
      }));
      const session = { sessionId, title: sessionId, kind, day, hours: 60 };
      await past.record(
        `training-session-${sessionId}`,
        new TrainingSessionArranged({ ...session, place: '三楼', teacher: '某甲', organiserId: 'staff' }),
        new PaperAttendanceEntered({ sessionId, attendance, reason: '停电' }),
        new TrainingSessionSigned({ sessionId, attendees: attendance.length }),
        new TrainingSessionClosed({ ...session, attendance }),
      );
    }
    await past.record('training-session-s4', new TrainingSessionVoided({ sessionId: 's4', reason: '没有举办' }));
  }

  const get = async <T>(path: string): Promise<T> =>
    (await request(app.getHttpServer()).get(`/api${path}`).expect(200)).body as T;
  const post = async (path: string, body: object): Promise<Record<string, unknown>> =>
    (await request(app.getHttpServer()).post(`/api${path}`).send(body).expect(201)).body as Record<string, unknown>;
  const scored = async (): Promise<void> => {
    await post(`/assessments/${assessment}/scorings`, {});
    await past.liveTo(new Date(clock.now().getTime() + 60_000).toISOString());
  };
  const factsOf = async (unitId: string, asOf = ''): Promise<readonly Fact[]> =>
    (await get<{ items: Fact[] }>(`/assessments/${assessment}/units/${unitId}/items/1/facts${asOf}`)).items;
  const pointsOf = async (unitId: string) => {
    const { items } = await get<{ items: { points: number; need: number; have: number; facts: number; at: string }[] }>(
      `/assessments/${assessment}/units/${unitId}`,
    );
    return items[0];
  };

  it('are counted for the assessment officer by officer, nobody making up for another', async () => {
    expect(await pointsOf(WHOLE)).toMatchObject({ points: 100, need: 95, have: 95, facts: 2 });
    expect(await pointsOf(SHORT)).toMatchObject({ points: 99.58, need: 120, have: 119.5, facts: 2 });
    expect(await pointsOf(MOVED)).toMatchObject({ points: 100, need: 60, have: 60, facts: 1 });
    expect(await pointsOf(EMPTY)).toMatchObject({ points: 0, facts: 0 });
  });

  it('are the same in the assessment, in the check of the ledger and in the coverage of the register', async () => {
    const { items } = await get<{ items: { unitId: string; officers: number; met: number }[] }>(
      '/training-coverage?year=2022',
    );
    for (const unitId of UNITS) {
      const facts = await factsOf(unitId);
      const coverage = items.find((one) => one.unitId === unitId);
      const met = facts.filter(({ need, have }) => have === need);
      expect([unitId, facts.length, met.length]).toEqual([unitId, coverage?.officers, coverage?.met]);
      const { results } = await get<{ results: { rule: string; verdict: string; have?: number; needed?: number }[] }>(
        `/computed-checks/${campaignId}/${unitId}`,
      );
      const check = results.find(({ rule }) => rule === 'training-hours');
      const full = facts.length === 0 ? 'missing' : met.length === facts.length ? 'met' : 'short';
      expect([unitId, check?.verdict]).toEqual([unitId, full]);
      const lacks = Math.max(0, ...facts.map(({ need, have }) => need - have));
      if (check?.verdict === 'short') expect((check.needed ?? 0) - (check.have ?? 0)).toBe(lacks);
    }
  });

  it('lead from the points to the ledger of the person, and to the last session that counted', async () => {
    const [first] = await factsOf(SHORT);
    expect(first).toMatchObject({ id: 'b2', need: 60, have: 59.5, link: '/training/people/b2' });
    expect(first?.stream).toBe('training-session-s2');
    expect((await factsOf(MOVED))[0]).toMatchObject({ id: 'c6', link: '/training/people/d6' });
    await get('/training-people/d6?year=2022');
  });

  it('stay as they were counted when a session is voided afterwards, until they are counted again', async () => {
    const { at } = (await pointsOf(WHOLE))!;
    clock.moveTo(instantOf('2022-10-11', '09:00:00.000'));
    await past.record('training-session-s2', new TrainingSessionVoided({ sessionId: 's2', reason: '没有举办' }));
    const asCounted = await factsOf(WHOLE, `?asOf=${encodeURIComponent(at)}`);
    expect(asCounted.map(({ have }) => have).sort()).toEqual([35, 60]);
    await scored();
    expect(await pointsOf(WHOLE)).toMatchObject({ points: 63.16, need: 95, have: 60 });
  });

  it('stand in read tables that a replay finds again', async () => {
    for (const group of app.get(Catalogue).groups())
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
  });
});
