import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { CaseFilesListed } from '@app/case-review/events.js';
import { DatabaseModule } from '@app/database';
import { DrawPublished, DrawVoided } from '@app/draw/events.js';
import { Catalogue, EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HistoryModule } from '@app/history';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountClosed, AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { NotificationModule } from '@app/notification';
import { QueuesModule } from '@app/queues';
import { SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { WorkingCalendarModule } from '@app/working-calendar';
import { peopleOn } from './facts.js';
import { CaseScoringModule, scoringIdOf } from './index.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'yuheng-scoring-closed-'));
const [campaignId, drawId] = ['campaign-1', 'draw-1'];
const FILES = ['U1:2026-1', 'U2:2026-1'];
/** Accounts of supervisors, each with a name and the unit he serves in; `a` and `a2` are one person's. */
const PEOPLE = { a: ['某甲', 'U3'], a2: ['某甲', 'U3'], b: ['某乙', 'U4'], c: ['某丙', 'U5'] } as const;
type Body = request.Response['body'];

describe('case scoring that comes to no end', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined;
  let roundId: string;
  let ids: string[];
  let item: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), HistoryModule],
        ...[CaseScoringModule, WorkingCalendarModule, NotificationModule],
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
    await surroundings();
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function surroundings(): Promise<void> {
    const none = { year: 2026, units: [], tasks: [], materials: [], phases: [], title: '活动' };
    const launched = { campaignId, categories: ['recording'], ...none } as unknown as CampaignLaunched['data'];
    await past.record(`campaign-${campaignId}`, new CampaignLaunched(launched));
    for (const unitId of ['U1', 'U2', 'U3', 'U4', 'U5'])
      await past.record(
        `unit-${unitId}`,
        new UnitRegistered({ unitId, name: `${unitId}局` } as UnitRegistered['data']),
      );
    const opened = (accountId: string, name: string, role: string, unitId?: string) =>
      new AccountOpened({ accountId, login: accountId, name, roles: [role], ...(unitId && { unitId }) });
    for (const [id, [name, unitId]] of Object.entries(PEOPLE)) {
      await past.record(`account-${id}`, opened(id, name, 'supervisor'));
      const supervisor = { supervisorId: `s-${id}`, accountId: id, name, organisation: `${unitId}局`, unitId };
      await past.record(`supervisor-s-${id}`, new SupervisorRegistered(supervisor as SupervisorRegistered['data']));
    }
    for (const role of ['office-staff', 'office-director'])
      await past.record(`account-${role}`, opened(role, role, role));
    for (const [index, fileId] of FILES.entries()) {
      const unitId = fileId.slice(0, 2);
      const files = [{ fileId, seq: 1, caseNumber: `案${index}`, kind: 'penalty' as const, closedOn: '2026-03-01' }];
      await past.record(`case-catalogue-${unitId}-2026`, new CaseFilesListed({ unitId, year: 2026, files }));
    }
    const assignments = { [FILES[0]!]: ['s-a', 's-b'], [FILES[1]!]: ['s-a', 's-b'] };
    const published = { drawId, year: 2026, number: 3, kind: 'case-files', campaignId, item: '案卷抽取', assignments };
    await past.record(`draw-${drawId}`, new DrawPublished(published as unknown as DrawPublished['data']));
  }

  const as = (id: string, role = id) => {
    account = { id, login: id, name: id, roles: [role] };
  };
  const get = async (path: string, status = 200): Promise<Body> =>
    (await request(app.getHttpServer()).get(`/api/${path}`).expect(status)).body;
  const post = async (path: string, body: object = {}, status = 201): Promise<Body> => {
    const answer = await request(app.getHttpServer()).post(`/api/${path}`).send(body);
    expect([answer.status, answer.status === status ? '' : answer.text]).toEqual([status, '']);
    return answer.body;
  };
  /** What was announced has led to what it leads to. */
  const lived = () => past.liveTo(new Date(clock.now().getTime() + 60_000).toISOString());
  const of = (index: number, rest = '') => `file-scorings/${ids[index]}${rest}`;
  /** Deadlines that run, of duties that do not, or the other way round: of what is over nobody is reminded. */
  const astray = async () => {
    const { rows } = await app.get(Pool).query<{ id: string }>(
      `select d.id from duty d left join deadline l on l.key = d.id
        where d.reminds and (d.state = 'open') is distinct from coalesce(l.open, false) order by d.id`,
    );
    return rows.map(({ id }) => id);
  };
  const tasks = async () =>
    ((await get('tasks')).items as Body[])
      .filter(({ link }) => (link as string).startsWith('/case-scoring/'))
      .map(({ what }) => what as string);
  const told = async () => ((await get('notifications?limit=50')).items as Body[]).map(({ text }) => text as string);
  const handIn = (id: string, index: number, status = 201) => {
    as(id, 'supervisor');
    const marking = { vetoes: [], deductions: [{ code: item, points: 1, reason: '缺页' }] };
    return post(of(index, '/sheets'), { marking, signed: true }, status);
  };

  async function open(): Promise<void> {
    as('office-staff');
    const sheets = (await get('scoring-rounds/sheets')).items as Body[];
    item = sheets.find(({ code }) => code === 'henan-penalty')!.items[0].code;
    const round = { title: '案卷评查', drawId, sheetCode: 'henan-penalty', scoreBy: '2026-06-10' };
    roundId = (await post('scoring-rounds', { ...round, objectionDays: 10, rulingDays: 10 })).id;
    ids = FILES.map((fileId) => scoringIdOf(roundId, fileId));
  }

  it('gives nobody two places of a file, be it by two accounts', async () => {
    await open();
    const { items } = await get(of(0, '/candidates'));
    const unfit = (id: string) => (items as Body[]).find(({ scorerId }) => scorerId === id)?.unfit as string;
    expect([unfit('a'), unfit('a2'), unfit('c')]).toEqual(['scorer-on-file', 'scorer-same-person', undefined]);
    const replacing = { scorerId: 'a2', replaces: 'b', reason: '工作调整' };
    expect((await post(of(0, '/scorers'), replacing, 409)).code).toBe('scorer-same-person');
  });

  it('tells the office whose account is closed, and lets it replace him with a sheet that nobody has read', async () => {
    await handIn('a', 0);
    as('office-staff');
    expect((await post(of(0, '/scorers'), { scorerId: 'c', replaces: 'a', reason: '更换' }, 409)).code).toBe(
      'scores-handed-in',
    );
    await past.record('account-a', new AccountClosed({ accountId: 'a', reason: '调离' }));
    await lived();
    expect(await astray()).toEqual([]);
    const first = { scorerId: 'a', unavailable: 'account-closed', handedIn: true };
    expect(await get(of(0))).toMatchObject({ handedIn: 1, scorers: [first, { scorerId: 'b' }] });
    expect((await get('file-scorings?vacant=true')).items).toMatchObject([{ id: ids[1] }]);
    expect(await tasks()).toEqual(['另行确定评查人员：案卷案1']);
    const says = await told();
    expect(says).toContainEqual(expect.stringContaining('评查案卷案0的某甲账号已经停用，此前交的评查表仍然有效'));
    expect(says).toContainEqual(expect.stringContaining('评查案卷案1的某甲账号已经停用，还没有交卷'));
    for (const index of [0, 1])
      await post(of(index, '/scorers'), { scorerId: 'c', replaces: 'a', reason: '账号已停用' });
    expect(await get(of(0))).toMatchObject({ handedIn: 0, scorers: [{ scorerId: 'c', handedIn: false }, {}] });
    expect(await tasks()).toEqual([]);
    // Who wrote the sheet that was put aside is known to whoever would rule by another account.
    const on = async (index: number) => (await peopleOn(ids[index]!, app.get(Pool))).map(({ scorerId }) => scorerId);
    expect([(await on(0)).sort(), (await on(1)).sort()]).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
    const steps = (await get(`history?subject=file-scoring:${ids[0]}`)).items as Body[];
    expect(steps.find(({ type }) => type === 'ScoresHandedIn')).toMatchObject({ sealed: true });
    expect((await get(of(0, '/sheets/1'), 409)).code).toBe('score-sheet-sealed');
  });

  it('is given up by the director with a reason, and nothing is done in it any more', async () => {
    await handIn('c', 0);
    as('office-staff');
    await post(`scoring-rounds/${roundId}/closings`, { reason: '评查标准选错' }, 403);
    as('office-director');
    expect((await post(`scoring-rounds/${roundId}/closings`, { reason: '' }, 409)).code).toBe(
      'scoring-closing-without-reason',
    );
    await post(`scoring-rounds/${roundId}/closings`, { reason: '评查标准选错' });
    const closed = { on: '2026-06-01', by: 'office', reason: '评查标准选错' };
    expect(await get(`scoring-rounds/${roundId}`)).toMatchObject({ state: 'closed', closed });
    expect(await get(`scoring-rounds/${roundId}/report`)).toMatchObject({ settled: 0, closed });
    expect(await get(of(0))).toMatchObject({ state: 'closed', closedFor: '评查标准选错' });
    expect((await get(of(0, '/sheets/1'), 409)).code).toBe('score-sheet-sealed');
    expect((await post(`scoring-rounds/${roundId}/tellings`, {}, 409)).code).toBe('scoring-round-closed');
    const steps = (await get(`history?subject=scoring-round:${roundId}`)).items as Body[];
    expect(steps.map(({ what }) => what as string)).toContain('终止评查，评查标准选错');
    expect((await handIn('b', 0, 409)).code).toBe('scoring-round-closed');
    expect(await tasks()).toEqual([]);
    await lived();
    expect(await told()).toContainEqual(expect.stringContaining('评查已经终止：评查标准选错。不需要再评分。'));
    expect(await astray()).toEqual([]);
  });

  it('is opened anew on the same draw, and closed when that is voided', async () => {
    await open();
    await past.record(`draw-${drawId}`, new DrawVoided({ drawId, reason: '名录有误' }));
    await lived();
    as('office-staff');
    const closed = { by: 'voided-draw', reason: '案卷抽取已经作废：名录有误' };
    expect(await get(`scoring-rounds/${roundId}`)).toMatchObject({ number: 2, state: 'closed', closed });
    expect((await get('scoring-rounds/draws')).items).toEqual([]);
    expect((await get('file-scorings?state=closed')).total).toBe(4);
    expect(await told()).toContainEqual(expect.stringContaining('一轮案卷评查随抽取作废而终止'));
    expect((await handIn('b', 1, 409)).code).toBe('scoring-round-closed');
  });

  it('has tables that are what the history says', async () => {
    for (const group of app.get(Catalogue).groups()) {
      if (!group.projections.some(({ name }) => /scoring|counted|duty/.test(name))) continue;
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
    }
  });
});
