import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import request from 'supertest';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { CampaignLaunched, MaterialSubmitted } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { Catalogue, EventingModule, EventStore } from '@app/eventing';
import { HistoryModule } from '@app/history';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { LetterDelivered, LetterFellOverdue, UnitBarred } from '@app/opinion/events.js';
import { QueuesModule } from '@app/queues';
import { EnforcementOfficerListed, RecordingDeviceEntered } from '@app/recording/events.js';
import { IssueClosed, IssueReported, RectificationSubmitted } from '@app/rectification/events.js';
import { UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import type { AssessmentPublished } from './events.js';
import { AssessmentModule } from './index.js';

const clock = new MovedClock('2026-11-02T01:00:00.000Z');
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const office = (id: string, role: string): Account => ({ id, login: id, name: id, roles: [role] });
const [staff, director] = [office('staff', 'office-staff'), office('director', 'office-director')];
const lead: Account = { id: 'lead', login: 'lead', name: '李主任', roles: ['unit-lead'], unitId: 'U1' };
type Body = request.Response['body'];

const item = (code: string, weight: number, more: object) => ({
  ...{ code, group: '执法', name: `项目${code}`, weight, criterion: '按比例', ...more },
});
const computed = (code: string, weight: number, measure: string, ifNothing = 'full') =>
  item(code, weight, { how: 'computed', measure, ifNothing });
const scheme = {
  ...{ code: 'county', title: '全县方案', source: '办公室确定', rankBy: 'kind' },
  levels: [
    { code: 'a', name: '满意', share: 1 },
    { code: 'b', name: '一般', share: 0.5 },
  ],
  items: [
    ...[computed('1', 10, 'materials-on-time'), computed('2', 20, 'issues-closed')],
    ...[computed('3', 10, 'issues-on-time'), computed('4', 10, 'device-ratio', 'zero')],
    ...[computed('5', 10, 'letters-on-time'), item('6', 20, { how: 'manual' }), item('7', 20, { how: 'external' })],
  ],
};

describe('an assessment of the county', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined;
  let id: string;
  let links: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, HistoryModule, AssessmentModule],
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
    await post(staff, '/api/assessment-schemes', scheme, 201);
    id = (await post(staff, '/api/assessments', opening, 201)).id as string;
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const opening = {
    ...{ title: '2026年评议考核', campaignId: 'c1', schemeCode: 'county', from: '2026-01-01', to: '2026-12-31' },
    ...{ leastBallots: 2, ballotsBy: '2026-11-10' },
  };

  async function surroundings(): Promise<void> {
    for (const [unitId, kind] of [
      ['U1', 'department'],
      ['U2', 'department'],
      ['U3', 'township'],
    ])
      await past.record(`unit-${unitId}`, new UnitRegistered({ unitId, name: `${unitId}局`, kind } as never));
    for (const { id: accountId, name, roles, unitId } of [staff, director, lead])
      await past.record(
        `account-${accountId}`,
        new AccountOpened({ accountId, login: accountId, name, roles, ...(unitId && { unitId }) }),
      );
    const units = ['U1', 'U2', 'U3'].map((unitId) => ({ unitId, name: `${unitId}局`, meets: ['all'] }));
    const materials = [{ code: 'R1', name: '实施方案', phase: 'deployment', dueOn: '2026-05-15' }];
    const plan = {
      campaignId: 'c1',
      title: '活动',
      year: 2026,
      units,
      materials,
      tasks: [],
      categories: [],
      phases: [],
    };
    await past.record('campaign-c1', new CampaignLaunched(plan as never));
    const handed = { campaignId: 'c1', code: 'R1', round: 1, files: [], note: '', dueOn: '2026-05-15' };
    await past.record('material-1', new MaterialSubmitted({ ...handed, unitId: 'U1', late: false }));
    await past.record('material-2', new MaterialSubmitted({ ...handed, unitId: 'U2', late: true }));
    for (const number of [1, 2]) {
      const of = { issueId: `i${number}`, unitId: 'U1' };
      const text = { number, source: 'self-inspection' as const, text: '没有制度', responsible: '某甲' };
      await past.record(
        `issue-i${number}`,
        new IssueReported({ ...of, ...text, campaignId: 'c1', dueOn: '2026-06-30' }),
      );
    }
    const submitted = { round: 1, account: '已改', evidence: [], dueOn: '2026-06-30', late: false };
    await past.record('issue-i1', new RectificationSubmitted({ issueId: 'i1', unitId: 'U1', ...submitted }));
    await past.record('issue-i1', new IssueClosed({ issueId: 'i1', unitId: 'U1', opinion: '同意' }));
    for (const officerId of ['o1', 'o2', 'o3']) {
      const officer = {
        name: '某乙',
        certificate: officerId,
        expiresOn: '2029-01-01',
        post: '科员',
        from: '2026-01-01',
      };
      await past.record(`officer-${officerId}`, new EnforcementOfficerListed({ officerId, unitId: 'U1', ...officer }));
    }
    const device = { serial: 'd1', model: 'm', kind: 'body-worn' as const, keeper: '某丙', from: '2026-01-01' };
    await past.record('device-d1', new RecordingDeviceEntered({ deviceId: 'd1', unitId: 'U1', ...device }));
    const letter = { opinionId: 'l1', unitId: 'U2', letter: 'opinion' as const, documentNumber: '舞法监意〔2026〕1号' };
    const delivered = { deliveredOn: '2026-07-01', means: 'direct', receivedBy: '某丁', dueOn: '2026-07-15' };
    await past.record('opinion-l1', new LetterDelivered({ ...letter, ...delivered }));
    await past.record('opinion-l1', new LetterFellOverdue({ ...letter, dueOn: '2026-07-15' }));
  }

  async function get(as: Account, path: string, status = 200): Promise<Body> {
    account = as;
    return (await request(app.getHttpServer()).get(path).expect(status)).body;
  }
  async function post(as: Account, path: string, body: object, status: number): Promise<Body> {
    account = as;
    return (await request(app.getHttpServer()).post(path).send(body).expect(status)).body;
  }
  async function score(): Promise<void> {
    await post(staff, `/api/assessments/${id}/scorings`, {}, 201);
    await past.liveTo(new Date(clock.now().getTime() + 60_000).toISOString());
  }
  const pointsOf = async (unitId: string): Promise<Record<string, number>> => {
    const { items } = await get(staff, `/api/assessments/${id}/units/${unitId}`);
    return Object.fromEntries(
      (items as { code: string; points?: number }[]).map(({ code, points }) => [code, points!]),
    );
  };
  const sheet = async (path: string, rows: unknown[][]) => {
    const cells = rows.map((row) => row.map((value) => (value === null ? null : { value }))) as never;
    const file = await writeExcel(cells).toBuffer();
    return (to: string, plan: Record<string, string> = {}) => {
      account = staff;
      const asked = request(app.getHttpServer()).post(`${path}/${to}`).attach('file', file, '表.xlsx');
      return Object.entries(plan).reduce((form, [name, value]) => form.field(name, value), asked);
    };
  };

  it('is opened with a scheme that a later version does not touch', async () => {
    await post(staff, '/api/assessment-schemes', { ...scheme, title: '改过的方案' }, 201);
    expect((await get(staff, `/api/assessments/${id}`)).scheme).toMatchObject({ title: '全县方案', version: 1 });
    const { versions } = await get(staff, '/api/assessment-schemes/county');
    expect(versions).toEqual([2, 1]);
    const { items } = await get(staff, '/api/assessment-schemes');
    expect((items as { code: string }[]).map(({ code }) => code)).toEqual(['county', 'three-systems']);
  });

  it('counts from what units did, and every point leads to the events behind it', async () => {
    await score();
    expect(await pointsOf('U1')).toMatchObject({ 1: 10, 2: 10, 3: 5, 4: 5, 5: 10 });
    expect(await pointsOf('U2')).toMatchObject({ 1: 0, 2: 20, 3: 10, 4: 0, 5: 0 });
    const { items: of } = await get(staff, `/api/assessments/${id}/units/U1`);
    expect(of[1]).toMatchObject({ need: 2, have: 1, facts: 2, rule: expect.stringContaining('销号') as string });
    const facts = await get(staff, `/api/assessments/${id}/units/U1/items/2/facts`);
    const [open, closed] = facts.items as { label: string; have: number; eventId: string; link: string }[];
    expect([open?.label, open?.have, closed?.have]).toEqual(['第2号问题：没有制度', 0, 1]);
    const events = await app.get(EventStore).stream('issue-i1');
    expect(closed).toMatchObject({ stream: 'issue-i1', eventId: events.at(-1)?.id, link: '/issues/i1' });
  });

  it('tells what was counted as of the moment it was counted', async () => {
    const { items: scored } = await get(staff, `/api/assessments/${id}/units/U1`);
    const asOf = String(scored[1].at);
    clock.moveTo('2026-11-03T01:00:00.000Z');
    await past.record('issue-i2', new IssueClosed({ issueId: 'i2', unitId: 'U1', opinion: '同意' }));
    const path = `/api/assessments/${id}/units/U1/items/2/facts`;
    const sum = ({ items }: Body) => (items as { have: number }[]).reduce((all, { have }) => all + have, 0);
    expect(sum(await get(staff, path))).toBe(2);
    expect(sum(await get(staff, `${path}?asOf=${encodeURIComponent(asOf)}`))).toBe(1);
  });

  it('finds by a new run what came since', async () => {
    await score();
    expect(await pointsOf('U1')).toMatchObject({ 2: 20 });
    expect((await get(staff, `/api/assessments/${id}`)).scoring).toMatchObject({ run: 2, is: 'done' });
  });

  it('keeps points from units until they are published', async () => {
    await get(lead, `/api/assessments/${id}/units/U1`, 409);
    await get(lead, `/api/assessments/${id}/units`, 409);
    await get(lead, `/api/assessments/${id}/units/U1/items/2/facts`, 409);
    await get(lead, `/api/assessments/${id}/units/U2/items/2/facts`, 403);
    await get(lead, `/api/assessments/${id}/units/U2`, 403);
    const timeline = await get(lead, '/api/history?subject=unit:U1');
    expect(JSON.stringify(timeline)).not.toContain('UnitScored');
  });

  it('takes a score with its reason, refuses one without, and one by somebody of the unit', async () => {
    const path = `/api/assessments/${id}/units/U1/scores`;
    expect((await post(staff, path, { code: '6', points: 18, reason: '' }, 409)).code).toBe(
      'given-score-without-reason',
    );
    expect((await post(staff, path, { code: '6', points: 21, reason: '好' }, 409)).code).toBe(
      'given-score-above-maximum',
    );
    await post(lead, path, { code: '6', points: 20, reason: '好' }, 403);
    await post(staff, path, { code: '6', points: 18, reason: '缺一项制度' }, 201);
    expect(await pointsOf('U1')).toMatchObject({ 6: 18 });
  });

  it('is imported from a table: previewed by cell, written as a whole or not at all', async () => {
    const header = ['统一社会信用代码', '项目编号', '得分', '评分理由'];
    const path = `/api/assessments/${id}/scores/imports`;
    const faulty = await sheet(path, [header, ['U2', '6', 25, '好'], ['U3', '6', 15, ''], ['U9', '6', 1, '好']]);
    const { rows } = (await faulty('previews').expect(200)).body as { rows: { faults: { column: string }[] }[] };
    const faults = rows.map(({ faults: [first] }) => first?.column);
    expect(faults).toEqual(['得分', '评分理由', '统一社会信用代码']);
    const right = await sheet(path, [header, ['U2', '6', 15, '台账不全'], ['U3', '6', 16, '台账不全']]);
    const { plan, sha256 } = (await right('previews').expect(200)).body as Record<string, string>;
    await right('', { plan: plan!, sha256: sha256! }).expect(201);
    expect(await pointsOf('U3')).toMatchObject({ 6: 16 });
  });

  it('takes a scheme from its table as a version of its own', async () => {
    const header = ['编号', '类别', '考核项目', '分值', '评分方式', '计算数据', '没有数据时', '评分标准'];
    const rows = [
      [...['1', '执法', '销号'], 60, '数据计算', '整改销号率', '满分', '按比例'],
      [...['2', '执法', '台账'], 30, '人工评分', null, null, '看台账'],
    ];
    const path = '/api/assessment-schemes/county/imports';
    const short = await (await sheet(path, [header, ...rows]))('previews').expect(200);
    expect(JSON.stringify(short.body)).toContain('合计90分');
    rows[1]![3] = 40;
    const whole = await sheet(path, [header, ...rows]);
    const { plan, sha256 } = (await whole('previews').expect(200)).body as Record<string, string>;
    await whole('', { plan: plan!, sha256: sha256! }).expect(201);
    expect((await get(staff, '/api/assessment-schemes/county')).scheme).toMatchObject({ version: 3, items: [{}, {}] });
  });

  describe('外部评议', () => {
    const answer = (link: string, of: Record<string, string>) =>
      request(app.getHttpServer()).post(link).type('form').send(of);

    it('is answered by a link that is told once, and taken once', async () => {
      const invited = await post(staff, `/api/assessments/${id}/invitations`, { category: 'deputy', count: 3 }, 201);
      links = invited.links as string[];
      account = undefined;
      const page = await request(app.getHttpServer()).get(links[0]!).expect(200);
      expect(page.text).toContain('name="U1.7"');
      expect(page.headers['cache-control']).toBe('no-store');
      const empty = await answer(links[0]!, { 'U1.7': '', comment: '' }).expect(409);
      expect(empty.text).toContain('请至少评价一个单位');
      const odd = await answer(links[0]!, { 'U1.7': 'zz', comment: '写了很多' }).expect(409);
      expect(odd.text).toContain('写了很多');
      await answer(links[0]!, { 'U1.7': 'a', 'U2.7': 'b', 'U3.7': 'a', comment: '<script>好</script>' }).expect(200);
      const again = await answer(links[0]!, { 'U1.7': 'b', comment: '又写一遍' }).expect(409);
      expect(again.text).toMatch(/已经使用过[\s\S]*又写一遍/);
      await request(app.getHttpServer()).get('/public/ballots/guessed').expect(404);
    });

    it('is taken once also of two who come at the same moment', async () => {
      account = undefined;
      const both = await Promise.all([1, 2].map(() => answer(links[1]!, { 'U1.7': 'b', 'U3.7': 'a' })));
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('leaves nothing that joins a link and an answer, neither in the history nor beside it', async () => {
      const { createHash } = await import('node:crypto');
      const hashes = links.map((link) => createHash('sha256').update(link.split('/').at(-1)!).digest('hex'));
      const events = await app.get(EventStore).stream(`assessment-${id}`);
      const received = events.filter(({ type }) => type === 'BallotReceived').map(({ data }) => data);
      expect(received).toEqual([1, 2].map(() => ({ assessmentId: id, category: 'deputy' })));
      expect(JSON.stringify(events)).not.toContain(links[0]!.split('/').at(-1));
      const db = new Client(database.url);
      await db.connect();
      const box = await db.query<{ id: string; ballot: object }>('select * from assessment_ballot_box');
      const used = await db.query<{ hash: string }>('select * from assessment_used_link');
      await db.end();
      expect(box.rows.flatMap((row) => Object.keys(row)).filter((name) => /at$|hash|link|seq/.test(name))).toEqual([]);
      expect(hashes.some((hash) => JSON.stringify(box.rows).includes(hash))).toBe(false);
      expect(used.rows.map(({ hash }) => hash).sort()).toEqual(hashes.slice(0, 2).sort());
    });

    it('is opened when the days are over, and counted by the mean of the levels', async () => {
      expect((await get(staff, `/api/assessments/${id}/ballots`)).units).toEqual([]);
      expect((await post(staff, `/api/assessments/${id}/ballot-openings`, {}, 409)).code).toBe('ballots-still-running');
      clock.moveTo('2026-11-11T01:00:00.000Z');
      account = undefined;
      expect((await answer(links[2]!, { 'U1.7': 'a' }).expect(409)).text).toContain('2026年11月10日结束');
      await post(staff, `/api/assessments/${id}/ballot-openings`, {}, 201);
      await score();
      expect(await pointsOf('U1')).toMatchObject({ 7: 15 });
      expect(await pointsOf('U3')).toMatchObject({ 7: 20 });
      const { ballots, comments } = await get(staff, `/api/assessments/${id}/ballots`);
      expect({ ballots, comments }).toEqual({
        ...{ ballots: 2, comments: [{ category: 'deputy', comment: '<script>好</script>' }] },
      });
      await get(lead, `/api/assessments/${id}/ballots`, 403);
    });
  });

  it('is not published while an item has no points, and says which', async () => {
    await post(staff, `/api/assessments/${id}/publications`, {}, 403);
    const refused = await post(director, `/api/assessments/${id}/publications`, {}, 409);
    expect([refused.code, refused.title]).toEqual(['assessment-incomplete', expect.stringContaining('U2局“项目7”')]);
  });

  it('is published with its ranking and the rule of it, on a page that anybody reads', async () => {
    const other = (await post(staff, '/api/assessments', { ...opening, title: '专项考核' }, 201)).id as string;
    await post(staff, `/api/assessments/${other}/scorings`, {}, 201);
    await past.liveTo('2026-11-12T01:00:00.000Z');
    for (const unitId of ['U1', 'U2', 'U3'])
      await post(
        staff,
        `/api/assessments/${other}/units/${unitId}/scores`,
        { code: '2', points: 40, reason: '齐全' },
        201,
      );
    account = undefined;
    await request(app.getHttpServer()).get(`/public/assessments/${other}`).expect(404);
    await post(director, `/api/assessments/${other}/publications`, {}, 201);
    const published = (await app.get(EventStore).stream(`assessment-${other}`)).at(
      -1,
    ) as unknown as AssessmentPublished;
    expect(published.data).toMatchObject({ assessment: other, campaign: 'c1', year: 2026 });
    expect(published.data.ranking).toEqual([
      { unit: 'U1', group: 'department', score: 100, rank: 1 },
      { unit: 'U2', group: 'department', score: 100, rank: 1 },
      { unit: 'U3', group: 'township', score: 100, rank: 1 },
    ]);
    account = undefined;
    const page = await request(app.getHttpServer()).get(`/public/assessments/${other}`).expect(200);
    expect(page.text).toMatch(/排名规则[\s\S]*U1局[\s\S]*100\.00分/);
    expect((await request(app.getHttpServer()).get('/public/assessments').expect(200)).text).toContain('专项考核');
    expect((await get(lead, `/api/assessments/${other}/units/U1`)).rank).toBe(1);
    await get(lead, `/api/assessments/${other}/units/U2`, 403);
    const late = await post(
      staff,
      `/api/assessments/${other}/units/U1/scores`,
      { code: '2', points: 1, reason: '迟' },
      409,
    );
    expect(late.code).toBe('assessment-published');
    account = staff;
    await request(app.getHttpServer()).get(`/api/assessments/${other}/units`).set('Accept', XLSX).expect(200);
  });

  it('proposes for 表彰 who comes first and is not barred, and shows a unit no more of others than everybody reads', async () => {
    expect((await get(staff, `/api/assessments/${id}/commendation`, 409)).code).toBe('assessment-not-published');
    const { items } = await get(staff, '/api/assessments?q=专项考核');
    const path = `/api/assessments/${items[0].id as string}`;
    const because = {
      opinionId: 'l1',
      letter: 'opinion',
      documentNumber: '舞法监意〔2026〕1号',
      dueOn: '2026-07-15',
    } as const;
    await past.record('bar-U2', new UnitBarred({ unitId: 'U2', year: 2026, opinionId: 'l1', because }));
    const proposed = await get(staff, `${path}/commendation`);
    expect(proposed.named).toEqual([
      { unitId: 'U1', unitName: 'U1局', ground: '评议考核总分100.00分，列部门第1名' },
      { unitId: 'U3', unitName: 'U3局', ground: '评议考核总分100.00分，列乡镇（街道）第1名' },
    ]);
    expect(proposed.passedOver).toEqual([{ unitId: 'U2', unitName: 'U2局', documentNumber: '舞法监意〔2026〕1号' }]);
    await get(lead, `${path}/commendation`, 403);
    const [own, other] = (await get(lead, `${path}/units`)).items as object[];
    expect([own, other]).toEqual([
      expect.objectContaining({ id: 'U1', computed: 60, manual: 40 }),
      expect.not.objectContaining({ computed: expect.anything() as number }),
    ]);
  });

  it('has read tables that a replay finds again', async () => {
    for (const group of app.get(Catalogue).groups())
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
  });
});
