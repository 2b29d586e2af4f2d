import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched, PhaseOpened } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { RecheckFailed } from '@app/recheck/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import type { IssueBatchAnswer } from './batch.dto.js';
import type { IssueListAnswer } from './dto.js';
import type { IssueRates, IssueRatesAnswer } from './rates.dto.js';
import { RectificationModule } from './index.js';

const clock = new MovedClock(instantOf('2022-05-20', '09:00:00.000'));
const campaignId = 'campaign-1';
const [A, B] = ['unit-a', 'unit-b'] as const;
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: id, roles: [role], unitId },
});
const ACCOUNTS = {
  clerk: account('clerk', 'unit-clerk', A),
  neighbour: account('neighbour', 'unit-clerk', B),
  staff: account('staff', 'office-staff'),
};
type Who = keyof typeof ACCOUNTS;

const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '活动', documentNumber: '1', templateHash: 'h', phases: [], materials: [] },
  categories: ['recording', 'training'],
  tasks: (['recording', 'training'] as const).map((category, index) => ({
    ...{ number: index + 1, category, appliesTo: 'all' as const, title: category },
    checks: [{ id: `${index + 1}.1`, text: '查看', evidence: [] }],
  })),
  units: [A, B].map((unitId) => ({ unitId, name: `${unitId}局`, meets: ['all'] })),
});

describe('the ledger in batches and rates', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-batch-'));
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let asking: Account;
  let file: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), RectificationModule],
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
    const opened = new PhaseOpened({ campaignId, phase: 'self-inspection', dueOn: '2022-05-31' });
    await past.record(campaignId, launched, opened);
    file = (await app.get(Files).keep('验收单.txt', Buffer.from('验收单'), past.meta('clerk', ['unit-clerk'], A))).id;
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (who: Who, path: string, body: object = {}, key?: string) => {
    asking = ACCOUNTS[who];
    const sent = request(app.getHttpServer()).post(`/api/issues${path}`);
    return (key ? sent.set('Idempotency-Key', key) : sent).send(body);
  };
  const get = async <T>(who: Who, path: string): Promise<T> => {
    asking = ACCOUNTS[who];
    return (await request(app.getHttpServer()).get(`/api/issues${path}`).expect(200)).body as T;
  };
  const reported = async (who: Who, checkId = '1.1', dueOn = '2022-06-10'): Promise<string> => {
    const entry = { campaignId, source: 'self-inspection', checkId, text: '配备不足', dueOn, responsible: '某甲' };
    return ((await post(who, '', entry).expect(201)).body as { id: string }).id;
  };
  const batch = async (who: Who, act: string, body: object, key?: string): Promise<IssueBatchAnswer> =>
    (await post(who, `/batch/${act}`, body, key).expect(200)).body as IssueBatchAnswer;
  const handIn = async (id: string): Promise<void> => {
    await post('clerk', `/${id}/plans`, { measures: '购置', responsible: '某甲' });
    await post('clerk', `/${id}/starts`);
    await post('clerk', `/${id}/submissions`, { account: '已购置', evidence: [file] }).expect(201);
  };
  const eventsOf = async (id: string): Promise<string[]> =>
    (await app.get(EventStore).stream(`issue-${id}`)).map(({ type }) => type);
  const counts = ({ listed, closed, due, onTime, verified, returned }: IssueRates) => [
    ...[listed, closed, due, onTime, verified, returned],
  ];

  it('a batch does what it can and names the rule for each row it cannot do', async () => {
    const [one, two] = [await reported('clerk'), await reported('clerk', '2.1')];
    const other = await reported('neighbour');
    await post('clerk', `/${two}/claims`).expect(201);
    const answer = await batch('clerk', 'claims', { ids: [one, two, other, 'nowhere'] });
    expect(answer).toMatchObject({ done: 1, refused: 3 });
    expect(answer.rows).toEqual([
      { id: one, done: true },
      { id: two, done: false, code: 'issue-already-claimed', sentence: '该问题已经认领，不需要再次认领。' },
      { id: other, done: false, code: 'not-your-unit', sentence: expect.any(String) as string },
      { id: 'nowhere', done: false, code: 'issue-not-found', sentence: expect.any(String) as string },
    ]);
    expect(await eventsOf(one)).toEqual(['IssueReported', 'IssueClaimed']);
    expect(await eventsOf(other)).toEqual(['IssueReported']);
  });

  it('a batch that is sent again does no row twice', async () => {
    const ids = [await reported('clerk'), await reported('clerk')];
    await batch('clerk', 'claims', { ids }, 'a-key');
    expect(await batch('clerk', 'claims', { ids }, 'a-key')).toMatchObject({ done: 2, refused: 0 });
    for (const id of ids) expect(await eventsOf(id)).toEqual(['IssueReported', 'IssueClaimed']);
  });

  it('a batch without rows, with one row twice, with too many, or of the wrong role is refused whole', async () => {
    const many = Array.from({ length: 201 }, (_, n) => `issue-${n}`);
    for (const ids of [[], ['a', 'a'], many, undefined]) {
      expect((await post('clerk', '/batch/claims', { ids })).status).toBe(422);
    }
    const returned = { ids: ['a'], reason: '缺件', dueOn: '2022-06-30' };
    expect((await post('clerk', '/batch/returns', returned)).status).toBe(403);
    expect((await post('staff', '/batch/returns', { ...returned, dueOn: '2022-13-40' })).status).toBe(422);
  });

  it('the office returns and closes in batches, and the rates count the rows they lead to', async () => {
    const ids = [await reported('clerk', '1.1'), await reported('clerk', '2.1'), await reported('clerk', '2.1')];
    await batch('clerk', 'claims', { ids });
    for (const id of ids) await handIn(id);
    await past.liveTo(instantOf('2022-06-11', '09:00:00.000'));
    expect(
      await batch('staff', 'returns', { ids: ids.slice(0, 2), reason: '缺件', dueOn: '2022-06-20' }),
    ).toMatchObject({
      done: 2,
    });
    await handIn(ids[0]!);
    expect(await batch('staff', 'closures', { ids, opinion: '同意销号' })).toMatchObject({ done: 2, refused: 1 });
    await past.liveTo(instantOf('2022-06-12', '09:00:00.000'));

    const { whole, units, categories, sources } = await get<IssueRatesAnswer>(
      'staff',
      `/rates?campaignId=${campaignId}`,
    );
    // Two are closed; four of unit A and one of unit B were never handed in and are overdue since 11 June.
    expect(counts(whole)).toEqual([8, 2, 7, 2, 3, 2]);
    expect(whole.rates).toEqual({ closure: 0.25, onTime: 0.286, return: 0.667 });
    expect(units.map(({ key, listed }) => [key, listed])).toEqual([
      [A, 7],
      [B, 1],
    ]);
    expect(categories.map(({ key }) => key)).toEqual(['recording', 'training']);
    expect(sources.map(({ key }) => key)).toEqual(['self-inspection']);
    for (const counted of ['listed', 'closed', 'due', 'onTime', 'verified', 'returned'] as const) {
      const { total } = await get<IssueListAnswer>('staff', `?campaignId=${campaignId}&counted=${counted}`);
      expect([counted, total]).toEqual([counted, whole[counted]]);
    }
  });

  it('rates of a past day are those of that day, and a unit reads its own', async () => {
    const then = await get<IssueRatesAnswer>('staff', `/rates?asOf=2022-06-10`);
    expect(counts(then.whole)).toEqual([8, 0, 0, 0, 0, 0]);
    const own = await get<IssueRatesAnswer>('neighbour', '/rates');
    expect([own.whole.listed, own.units.map(({ key }) => key)]).toEqual([1, [B]]);
  });

  it('what was accepted late is closed and due, and not on time', async () => {
    const id = await reported('neighbour', '1.1', '2022-06-12');
    const before = (await get<IssueRatesAnswer>('neighbour', '/rates')).whole;
    const evidence = await app.get(Files).keep('单.txt', Buffer.from('单'), past.meta('neighbour', ['unit-clerk'], B));
    await past.liveTo(instantOf('2022-06-15', '09:00:00.000'));
    await post('neighbour', `/${id}/claims`).expect(201);
    await post('neighbour', `/${id}/plans`, { measures: '购置', responsible: '某乙' }).expect(201);
    await post('neighbour', `/${id}/starts`).expect(201);
    await post('neighbour', `/${id}/submissions`, { account: '迟到', evidence: [evidence.id] }).expect(201);
    await batch('staff', 'closures', { ids: [id], opinion: '同意' });
    const after = (await get<IssueRatesAnswer>('neighbour', '/rates')).whole;
    expect([after.closed - before.closed, after.onTime - before.onTime, after.due - before.due]).toEqual([1, 0, 1]);
  });

  it('a closed issue whose recheck failed stands in the ledger again, due on a day that is not past', async () => {
    const { items } = await get<IssueListAnswer>('staff', '?state=closed');
    const { id: issueId, unitId } = items[0]!;
    const history = await app.get(EventStore).stream(`issue-${issueId}`);
    const recheckId = history.findLast(({ type }) => type === 'IssueClosed')!.id;
    const failed = { issueId, unitId, account: '设备没有到位', evidence: [], late: false, dueOn: '2022-06-14' };
    await past.record('recheck-r', new RecheckFailed({ ...failed, recheckId: 'a-closure-before' }));
    await past.liveTo(instantOf('2022-06-15', '10:00:00.000'));
    expect(await get<IssueListAnswer>('staff', `?state=reopened`)).toMatchObject({ total: 0 });
    await past.record('recheck-s', new RecheckFailed({ ...failed, recheckId }));
    await past.liveTo(instantOf('2022-06-16', '09:00:00.000'));
    const { items: again } = await get<IssueListAnswer>('staff', `?state=reopened`);
    expect(again).toMatchObject([{ id: issueId, dueOn: '2022-06-15' }]);
  });
});
