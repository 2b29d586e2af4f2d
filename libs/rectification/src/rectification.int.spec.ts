import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import request, { type Response } from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched, PhaseOpened } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, idFrom } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { JobRunner, QueuesModule } from '@app/queues';
import { UnitParticularsCorrected } from '@app/registry/events.js';
import { SelfInspectionReturned, SelfInspectionSignedOff } from '@app/self-inspection/events.js';
import { MutualFindingConfirmed } from '@app/mutual-inspection/events.js';
import { DeadlineWarned } from '@app/notification/events.js';
import { FindingRecorded } from '@app/supervision/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import type { IssueAnswer, IssueListAnswer, IssueSummaryAnswer } from './dto.js';
import { ListIssues, RectificationModule, ReportIssue } from './index.js';

const clock = new MovedClock(instantOf('2022-05-20', '09:00:00.000'));
const campaignId = 'campaign-1';
const [A, B] = ['unit-a', 'unit-b'] as const;
const ACCOUNTS: Readonly<Record<string, Account>> = Object.fromEntries(
  (
    [
      ['clerk', 'unit-clerk', A],
      ['lead', 'unit-lead', A],
      ['neighbour', 'unit-clerk', B],
      ['staff', 'office-staff'],
      ['director', 'office-director'],
      ['observer', 'observer'],
      ['supervisor', 'supervisor'],
    ] as const
  ).map(([id, role, unitId]) => [id, { id, login: id, name: id, roles: [role], unitId }]),
);
type Who = 'clerk' | 'lead' | 'neighbour' | 'staff' | 'director' | 'observer' | 'supervisor';

const task = (number: number, category: string, appliesTo: 'all' | 'township') => ({
  ...{ number, category, appliesTo, title: `任务${number}` },
  checks: [{ id: `${number}.1`, text: '查看', evidence: [] }],
});
const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '活动', documentNumber: '1', templateHash: 'h', phases: [], materials: [] },
  categories: ['recording', 'demonstration'],
  tasks: [task(5, 'recording', 'all'), task(17, 'demonstration', 'township')],
  units: [A, B].map((unitId) => ({ unitId, name: `${unitId}局`, meets: ['all'] })),
});

type Refused = { code: string; title: string; errors: { field: string }[] };
/** Whatever a test looks for in an answer. */
type Body = IssueAnswer & IssueListAnswer & Omit<IssueSummaryAnswer, 'overdue'> & Refused;
interface Answered {
  readonly status: number;
  readonly type?: string;
  readonly body: Body;
}

describe('rectification', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-rectification-'));
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
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), RectificationModule],
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
    await past.record(
      campaignId,
      launched,
      new PhaseOpened({ campaignId, phase: 'self-inspection', dueOn: '2022-05-31' }),
    );
    file = (await app.get(Files).keep('验收单.txt', Buffer.from('验收单'), past.meta('lead', ['unit-lead'], A))).id;
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (who: Who, path: string, body: object = {}, headers: Record<string, string> = {}) => {
    account = ACCOUNTS[who];
    return request(app.getHttpServer()).post(`/api/issues${path}`).set(headers).send(body);
  };
  const get = async (who: Who, path = ''): Promise<Answered> => {
    account = ACCOUNTS[who];
    return request(app.getHttpServer()).get(`/api/issues${path}`);
  };
  const said = ({ status, body }: Response | Answered) => `${status} ${(body as Refused).code}`;
  const entry = {
    ...{ campaignId, source: 'self-inspection', checkId: '5.1', text: '执法记录仪配备不足' },
    ...{ dueOn: '2022-06-30', responsible: '综合股负责人' },
  };
  const reported = async (more: object = {}, who: Who = 'clerk'): Promise<string> =>
    ((await post(who, '', { ...entry, ...more }).expect(201)).body as Body).id;
  const inProgress = async (more: object = {}): Promise<string> => {
    const id = await reported(more);
    await post('lead', `/${id}/claims`).expect(201);
    await post('clerk', `/${id}/plans`, { measures: '购置三台', responsible: '装备股' }).expect(201);
    await post('clerk', `/${id}/starts`).expect(201);
    return id;
  };
  const result = () => ({ account: '已购置到位', evidence: [file] });
  const eventsOf = async (id: string): Promise<string[]> =>
    (await app.get(EventStore).stream(`issue-${id}`)).map(({ type }) => type);
  const day = (date: string) => past.liveTo(instantOf(date, '12:00:00.000'));

  it('goes from found to closed, with one return, and tells the whole of it', async () => {
    const id = await inProgress();
    await post('lead', `/${id}/submissions`, result()).expect(201);
    await post('staff', `/${id}/returns`, { reason: '缺少发票', dueOn: '2022-07-05' }).expect(201);
    await post('lead', `/${id}/submissions`, result()).expect(201);
    const { body: closure } = await post('staff', `/${id}/closures`, { opinion: '同意销号' }).expect(201);
    expect(closure).toMatchObject({ id, receipt: { version: 8, events: [{ type: 'IssueClosed' }] } });
    const { body } = await get('lead', `/${id}`);
    expect(body).toMatchObject({
      ...{ campaignId, number: 1, unitId: A, unitName: 'unit-a局', category: 'recording', state: 'closed' },
      ...{ dueOn: '2022-07-05', originalDueOn: '2022-06-30', overdue: false, rounds: 2, version: 8 },
      ...{ measures: '购置三台', responsible: '装备股', opinion: '同意销号', closedBy: 'staff', acts: ['reopen'] },
      submissions: [
        { round: 1, outcome: 'returned', answer: '缺少发票', dueOn: '2022-06-30', evidence: [file] },
        { round: 2, outcome: 'accepted', answer: '同意销号', dueOn: '2022-07-05', late: false },
      ],
    });
    await post('staff', `/${id}/reopenings`, { reason: '复查不合格', dueOn: '2022-08-01' }).expect(201);
    expect((await get('staff', `/${id}`)).body).toMatchObject({
      state: 'reopened',
      acts: expect.arrayContaining(['plan', 'start', 'request-extension']) as string[],
    });
  });

  it('says in Chinese why a step does not belong', async () => {
    const id = await reported();
    const { status, body, type }: Answered = await post('lead', `/${id}/submissions`, result());
    expect([status, body.code, type]).toEqual([409, 'issue-not-claimed', 'application/problem+json']);
    expect(body.title).toBe('该问题尚未认领，应当先由责任单位认领。');
    expect(said(await post('lead', '/nowhere/claims'))).toBe('404 issue-not-found');
    expect(said(await get('lead', '/nowhere'))).toBe('404 issue-not-found');
  });

  it('shows and opens a unit’s issues to nobody of another unit', async () => {
    const id = await reported();
    expect(said(await get('neighbour', `/${id}`))).toBe('403 not-your-unit');
    for (const [act, body] of [
      ['claims', {}],
      ['plans', { measures: '无', responsible: '无' }],
      ['starts', {}],
      ['extension-requests', { dueOn: '2022-07-30', reason: '无' }],
    ] as const)
      expect(said(await post('neighbour', `/${id}/${act}`, body))).toBe('403 not-your-unit');
    expect(said(await post('neighbour', '', { ...entry, unitId: A }))).toBe('403 not-your-unit');
    expect((await get('neighbour')).body.total).toBe(0);
    expect((await get('neighbour', `?unitId=${A}`)).body.total).toBe(0);
    expect((await get('neighbour', '/summary')).body.total).toBe(0);
    expect(await eventsOf(id)).toEqual(['IssueReported']);
  });

  it('lets every post do its own acts only', async () => {
    const id = await inProgress();
    await post('lead', `/${id}/extension-requests`, { dueOn: '2022-07-30', reason: '未到货' }).expect(201);
    for (const [who, act, body] of [
      ['clerk', 'closures', { opinion: '同意' }],
      ['lead', 'returns', { reason: '无', dueOn: '2022-07-30' }],
      ['staff', 'submissions', result()],
      ['staff', 'claims', {}],
      ['staff', 'extension-grants', { opinion: '同意' }],
      ['lead', 'extension-grants', { opinion: '同意' }],
      ['supervisor', 'closures', { opinion: '同意' }],
      ['observer', 'closures', { opinion: '同意' }],
    ] as const)
      expect(said(await post(who, `/${id}/${act}`, body))).toBe('403 role-may-not');
    expect(said(await get('supervisor', `/${id}`))).toBe('403 role-may-not');
    expect((await get('observer', `/${id}`)).status).toBe(200);
  });

  it('an extension moves the deadline, and the original one stays beside it', async () => {
    const id = await inProgress();
    await post('lead', `/${id}/extension-requests`, { dueOn: '2022-07-30', reason: '未到货' }).expect(201);
    expect((await get('director', `/${id}`)).body).toMatchObject({ dueOn: '2022-06-30', extensionRequested: true });
    const waiting = async () =>
      (await get('director', '?extensionRequested=true&limit=200')).body.items.map((i) => i.id);
    expect(await waiting()).toContain(id);
    await post('director', `/${id}/extension-grants`, { opinion: '同意' }).expect(201);
    expect(await waiting()).not.toContain(id);
    await post('lead', `/${id}/extension-requests`, { dueOn: '2022-08-15', reason: '仍未到货' }).expect(201);
    await post('director', `/${id}/extension-refusals`, { reason: '理由不充分' }).expect(201);
    expect((await get('lead', `/${id}`)).body).toMatchObject({
      ...{ dueOn: '2022-07-30', originalDueOn: '2022-06-30', extensionRequested: false, extensions: 1 },
      extensionRequests: [
        { dueOn: '2022-07-30', outcome: 'granted', answer: '同意', answeredBy: 'director' },
        { dueOn: '2022-08-15', outcome: 'refused', answer: '理由不充分' },
      ],
    });
  });

  it('the same request twice has its effect once, and a stale page writes nothing', async () => {
    const key = { 'Idempotency-Key': 'once' };
    const first = await post('clerk', '', entry, key).expect(201);
    expect((await post('clerk', '', entry, key).expect(201)).body).toEqual(first.body);
    expect(said(await post('clerk', '', { ...entry, text: '另一问题' }, key))).toBe('422 idempotency-key-reused');
    const id: string = first.body.id;
    await post('lead', `/${id}/claims`, {}, { 'If-Match': '"1"' }).expect(201);
    const plan = { measures: '购置', responsible: '装备股' };
    expect(said(await post('clerk', `/${id}/plans`, plan, { 'If-Match': '"1"' }))).toBe('409 stale-version');
    expect(await eventsOf(id)).toEqual(['IssueReported', 'IssueClaimed']);
  });

  it('refuses bad input field by field and evidence that was never handed in', async () => {
    const { body }: Answered = await post('clerk', '', {
      ...entry,
      dueOn: '2022-02-30',
      text: '长'.repeat(1001),
      extra: 1,
    });
    expect(body.errors.map(({ field }) => field).sort()).toEqual(['dueOn', 'extra', 'text']);
    expect(said(await post('clerk', '', { ...entry, dueOn: '2022-05-19' }))).toBe('409 issue-due-day-past');
    const id = await inProgress();
    expect(said(await post('lead', `/${id}/submissions`, { account: '好', evidence: [] }))).toBe('422 invalid-input');
    const unknown = { account: '好', evidence: ['0'.repeat(64)] };
    expect(said(await post('lead', `/${id}/submissions`, unknown))).toBe('409 rectification-evidence-unknown');
  });

  it('numbers run without a gap, however many report at once and whatever is refused', async () => {
    const before = (await get('staff', `?campaignId=${campaignId}&limit=1`)).body.total;
    const commands = app.get(CommandBus);
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const [who, unitId] = index % 2 === 0 ? (['clerk', A] as const) : (['neighbour', B] as const);
        const meta = past.meta(who, ['unit-clerk'], unitId);
        const data = { ...entry, source: 'self-inspection' as const, issueId: idFrom('many', String(index)), unitId };
        await commands.execute(new ReportIssue(data, meta));
        const refused = { ...data, issueId: idFrom('refused', String(index)), checkId: '17.1' };
        await commands.execute(new ReportIssue(refused, past.meta(who, ['unit-clerk'], unitId))).catch(() => undefined);
      }),
    );
    const { items, total } = await app
      .get(QueryBus)
      .execute(new ListIssues({ campaignId, limit: 200 }, past.meta('staff', ['office-staff'])));
    expect(total).toBe(before + 20);
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: before + 20 }, (_, index) => index + 1));
  });

  it('takes issues in from the units’ sheets until they are signed off', async () => {
    const own = { campaignId, unitId: B };
    await past.record('sheet-b', new SelfInspectionSignedOff({ ...own, issues: 1, late: false }));
    expect(said(await post('neighbour', '', entry))).toBe('409 issue-after-sign-off');
    await past.record('sheet-b', new SelfInspectionReturned({ ...own, reason: '补报', dueOn: '2022-06-10' }));
    await reported({}, 'neighbour');
    expect(said(await post('clerk', '', { ...entry, checkId: '17.1' }))).toBe('409 issue-check-not-applicable');
    expect(said(await post('clerk', '', { ...entry, campaignId: 'other' }))).toBe('409 issue-campaign-unknown');
    const complaint = { ...entry, source: 'complaint', checkId: undefined, unitId: A };
    expect(said(await post('staff', '', complaint))).toBe('409 issue-category-unknown');
    const id = await reported({ ...complaint, category: 'demonstration' }, 'staff');
    expect((await get('staff', `/${id}`)).body).toMatchObject({ source: 'complaint', category: 'demonstration' });
  });

  it('lists by filter, order and page, and counts the same things', async () => {
    const list = async (query: string) => (await get('staff', `?campaignId=${campaignId}&${query}`)).body;
    const all = await list('limit=200');
    const first = await list('limit=7&sort=-dueOn');
    const second = await list(`limit=7&sort=-dueOn&cursor=${first.next}`);
    const third = await list(`limit=7&sort=-dueOn&cursor=${second.next}`);
    const ids = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
    expect([new Set(ids).size, third.total]).toEqual([21, all.total]);
    const days = all.items.map(({ dueOn }) => dueOn).sort();
    expect(first.items.map(({ dueOn }) => dueOn)).toEqual(days.slice(-7).reverse());
    expect(await list('state=closed&limit=200')).toMatchObject({ items: [], total: 0 });
    expect((await list('source=complaint')).items.map(({ source }) => source)).toEqual(['complaint']);
    expect((await list(`unitId=${B}&limit=200`)).items).toHaveLength(11);
    expect([(await list('q=记录仪')).total, (await list('q=100%25')).total]).toEqual([all.total, 0]);
    expect(said(await get('staff', '?state=unknown'))).toBe('422 invalid-input');
    const { body: summary } = await get('staff', `/summary?campaignId=${campaignId}`);
    expect(summary.total).toBe(all.total);
    for (const groups of [summary.byState, summary.bySource, summary.byCategory])
      expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(all.total);
    expect(summary.extensionsRequested).toBe(1);
    expect((await get('clerk', '/summary')).body.total).toBe(all.total - 11);
  });

  it('follows the register in what a unit is called', async () => {
    await past.record(
      `unit-${B}`,
      new UnitParticularsCorrected({ unitId: B, name: '新名局' } as UnitParticularsCorrected['data']),
    );
    expect((await get('neighbour', '?limit=1')).body.items[0]?.unitName).toBe('新名局');
  });

  describe('as the clock goes', () => {
    const watched = (types: readonly string[]) => types.filter((type) => /Overdue/.test(type));
    const told = (issueId: string, moment: DeadlineWarned['data']['moment']) =>
      past.record(
        `deadline-issue-${issueId}`,
        new DeadlineWarned({
          ...{ key: `issue-${issueId}`, issueId, unitId: A, arm: 1, moment, dueOn: '2022-06-30', subject: '整改' },
          ...{ link: `/issues/${issueId}`, text: '督办', late: true, recipients: [] },
        }),
      );

    it('finds what is overdue on the day after its deadline, once', async () => {
      const [late, met, moved] = [await inProgress(), await inProgress(), await inProgress()];
      await post('lead', `/${moved}/extension-requests`, { dueOn: '2022-07-30', reason: '未到货' }).expect(201);
      await post('director', `/${moved}/extension-grants`, { opinion: '同意' }).expect(201);
      await post('lead', `/${met}/submissions`, result()).expect(201);
      await past.liveTo(instantOf('2022-06-30', '23:59:59.000'));
      expect((await get('staff', `/${late}`)).body).toMatchObject({ overdue: false, overdueDays: 0 });
      clock.moveTo(instantOf('2022-07-01', '00:00:00.000'));
      expect((await get('staff', `/${late}`)).body).toMatchObject({ overdue: true, overdueDays: 1 });
      expect(watched(await eventsOf(late))).toEqual([]);

      await day('2022-07-01');
      expect(watched(await eventsOf(late))).toEqual(['IssueFellOverdue']);
      for (const moment of ['overdue', 'lead', 'office'] as const) await told(late, moment);
      await told(met, 'lead');
      expect((await get('staff', `/${late}`)).body.escalatedTo).toBe('office');
      expect((await get('staff', `/${met}`)).body.escalatedTo).toBeUndefined();
      await day('2022-07-20');
      expect(watched(await eventsOf(late))).toEqual(['IssueFellOverdue']);
      expect(watched([...(await eventsOf(met)), ...(await eventsOf(moved))])).toEqual([]);
      expect((await get('staff', '?overdue=true&limit=200')).body.items.map(({ id }) => id)).toContain(late);

      const before = (await app.get(EventStore).after(0, 10_000)).length;
      for (const { name, data, id } of past.done) await app.get(JobRunner).run(name, data, id);
      for (const { name, data, id } of past.done) await app.get(JobRunner).run(name, data, `${id}-again`);
      await day('2022-07-21');
      expect(await app.get(EventStore).after(0, 10_000)).toHaveLength(before);
    });

    it('a returned result is found overdue on its new day', async () => {
      const id = await inProgress({ dueOn: '2022-07-25' });
      await post('lead', `/${id}/submissions`, result()).expect(201);
      await post('staff', `/${id}/returns`, { reason: '不全', dueOn: '2022-07-22' }).expect(201);
      await day('2022-07-23');
      expect(watched(await eventsOf(id))).toEqual(['IssueFellOverdue']);
    });
  });

  it('a finding of drawn supervisors enters the ledger once, with a number of its own', async () => {
    const finding = new FindingRecorded({
      ...{ inspectionId: 'inspection-1', unitId: 'unit-outside', campaignId, findingId: 'finding-1' },
      ...{
        supervisorId: 's1',
        text: '公示栏未更新',
        category: 'recording',
        dueOn: '2022-07-01',
        responsible: '法规股',
      },
    });
    await past.record('inspection-1', finding);
    await day('2022-07-24');
    const { body } = await get('staff', '?source=double-random');
    expect(body.items).toMatchObject([
      {
        id: idFrom('finding-1'),
        text: '公示栏未更新',
        source: 'double-random',
        state: 'reported',
        dueOn: '2022-07-01',
      },
    ]);
    const job = past.done.find(({ data }) => 'reaction' in data && data.reaction === 'report-finding');
    await app.get(JobRunner).run(job!.name, job!.data, 'once-more');
    const next = await reported({ dueOn: '2022-08-30' });
    expect((await get('staff', `/${next}`)).body.number).toBe((body.items[0]?.number ?? 0) + 1);
    expect((await get('staff', '?source=double-random')).body.total).toBe(1);
  });

  it('a finding of another unit enters the ledger once it was accepted or upheld, under its own source', async () => {
    const confirmed = new MutualFindingConfirmed({
      ...{ visitId: 'visit-1', unitId: 'unit-outside', visitorId: 'unit-other', campaignId, findingId: 'finding-2' },
      ...{ text: '台账分散', category: 'recording', dueOn: '2022-07-10', responsible: '由单位确定' },
    });
    await past.record('mutual-visit-visit-1', confirmed);
    await day('2022-07-25');
    const { body } = await get('staff', '?source=mutual-inspection');
    const found = body.items.find(({ id }) => id === idFrom('finding-2'));
    expect(found).toMatchObject({ text: '台账分散', state: 'reported', dueOn: '2022-07-10' });
    const job = past.done.find(({ data }) => 'reaction' in data && data.reaction === 'report-mutual-finding');
    await app.get(JobRunner).run(job!.name, job!.data, 'once-more-mutual');
    expect((await get('staff', '?source=mutual-inspection')).body.total).toBe(body.total);
  });
});
