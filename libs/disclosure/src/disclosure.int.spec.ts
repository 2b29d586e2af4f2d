import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { readSheet, text, type SheetColumns } from '@app/documents';
import { Catalogue, EventingModule } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { Jobs, QueuesModule, Timetable } from '@app/queues';
import { UnitClosed, UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { WorkingCalendarModule, WorkingYearImported } from '@app/working-calendar';
import { DisclosureModule } from './index.js';
import { YearsAtStart } from './years-at-start.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const HOSTILE = '<script>alert(1)</script>';
const IDENTITY = '411121198001010037';
const MOBILE = '13800001234';
const PARTY = '王大锤';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('disclosure', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, DisclosureModule, WorkingCalendarModule],
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
    for (const [unitId, serviceWindow] of [
      ['U1', true],
      ['U2', false],
    ] as const) {
      const unit = { unitId, name: `${unitId}局${HOSTILE}`, serviceWindow } as UnitRegistered['data'];
      await past.record(`unit-${unitId}`, new UnitRegistered(unit));
    }
    const table = { year: 2027, holidays: ['2027-01-01'], workdays: [], source: '国办发明电' };
    await past.record('working-year-2027', new WorkingYearImported(table));
    for (const accountId of ['clerk', 'lead'])
      await past.record(
        `account-${accountId}`,
        new AccountOpened({ accountId, login: accountId, name: `${accountId}某`, roles: [], unitId: 'U1' }),
      );
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const as = (id: string, role: string, unitId: string | undefined = 'U1') => {
    const unit = role.startsWith('office') || role === 'observer' ? {} : { unitId };
    account = { id, login: id, name: id, roles: [role], ...unit };
  };
  const clerk = () => as('clerk', 'unit-clerk');
  const lead = () => as('lead', 'unit-lead');
  const http = () => request(app.getHttpServer());
  const post = (path: string, body: object = {}) => http().post(`/api/disclosures/${path}`).send(body);
  const get = async (path: string) => (await http().get(`/api/${path}`).expect(200)).body;
  const read = async (path: string, status = 200) =>
    (await http().get(`/public/disclosures${path}`).expect(status)).text;
  const codeOf = async (answer: PromiseLike<{ body: { id: string } }>) => (await answer).body.id.split('.')[1]!;

  async function show(code: string, original: string): Promise<void> {
    clerk();
    await post(`U1/${code}/collections`, { original }).expect(201);
    lead();
    await post(`U1/${code}/approvals`).expect(201);
    await post(`U1/${code}/publications`).expect(201);
  }

  it('goes from its collection to the public site by two people, masked', async () => {
    clerk();
    const original = `联系人${MOBILE}，主体为U1局${HOSTILE}`;
    await post('U1/subjects/collections', { original }).expect(201);
    expect((await post('U1/subjects/publications').expect(409)).body.code).toBe('disclosure-not-reviewed');
    await post('U1/subjects/approvals').expect(403);
    as('clerk', 'unit-lead');
    expect((await post('U1/subjects/approvals').expect(409)).body.title).toContain('谁录入、谁管理');
    lead();
    const both = await get('disclosures/U1/subjects');
    expect(both).toMatchObject({ original, masked: `联系人［电话号码不公开］，主体为U1局${HOSTILE}` });
    expect(both.findings).toMatchObject([{ kind: 'phone', text: MOBILE }]);
    await read('/U1/subjects', 404);
    await post('U1/subjects/approvals').expect(201);
    as('clerk', 'unit-clerk');
    expect((await post('U1/subjects/publications').expect(409)).body.code).toBe('disclosure-published-by-enterer');
    lead();
    await post('U1/subjects/publications').expect(201);
    const page = await read('/U1/subjects');
    expect(page).toContain('［电话号码不公开］');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/13800001234|<script/);
    as('observer', 'observer');
    expect(await get('disclosures/U1/subjects')).not.toHaveProperty('original');
  });

  it('refuses what is no item of the unit, another unit’s, and what would show somebody’s own', async () => {
    as('other', 'unit-clerk', 'U2');
    expect((await post('U1/officers/collections', { original: '一' }).expect(403)).body.code).toBe('not-your-unit');
    expect((await post('U2/posts/collections', { original: '一' }).expect(409)).body.code).toBe('not-a-window-unit');
    expect((await post('U2/__proto__/collections', { original: '一' }).expect(409)).body.code).toBe(
      'disclosure-item-unknown',
    );
    await post('U2/officers/collections', { original: '' }).expect(422);
    const answer = await post('U2/officers/collections', { original: '一', masked: IDENTITY }).expect(409);
    expect(answer.body).toMatchObject({
      code: 'personal-data-unmasked',
      title: expect.stringContaining('身份证件号码'),
    });
    expect((await http().get('/api/disclosures?unitId=U1')).body.total).toBe(0);
    const { body } = await post('maskings', { text: `电话${MOBILE}` }).expect(200);
    expect(body.masked).toBe('电话［电话号码不公开］');
  });

  it('keeps what was shown beside what took its place, under addresses that stay', async () => {
    await show('subjects', '第二版主体清单');
    expect(await read('/U1/subjects')).toContain('第二版主体清单');
    const first = await read('/U1/subjects?edition=1');
    expect(first).toContain('曾经公示的第1版');
    expect(first).toContain('［电话号码不公开］');
    expect(await get('disclosures?state=published')).toMatchObject({ total: 1, items: [{ edition: 2 }] });
  });

  it('counts the days of a decision without holidays, and shows it late and marked after them', async () => {
    clerk();
    const decision = {
      documentNumber: '舞U罚〔2026〕1号',
      kind: 'penalty',
      decidedOn: '2026-06-01',
      party: PARTY,
      natural: true,
    };
    const original = `${PARTY}（${IDENTITY}）占道经营，罚款200元。`;
    const code = await codeOf(post('U1/decisions', { original, decision }).expect(201));
    expect(await get(`disclosures/U1/${code}`)).toMatchObject({ dueOn: '2026-06-10', overdue: false });
    await past.liveTo('2026-06-11T02:00:00.000Z');
    expect((await get('disclosures?overdue=true')).items).toMatchObject([{ code }]);
    lead();
    await post(`U1/${code}/approvals`).expect(201);
    await post(`U1/${code}/publications`).expect(201);
    const page = await read(`/U1/${code}`);
    expect(page).toContain('王某某（［身份证件号码不公开］）占道经营');
    expect(page).toContain('晚于期限');
    for (const path of ['', '/U1', `/U1/${code}`, '/feed.atom', '/U1/feed.atom'])
      expect(await read(path)).not.toMatch(new RegExp([PARTY, IDENTITY, MOBILE].join('|')));
    expect(await read('/U1')).toContain('王某某');
  });

  it('is told in the rates of its unit and of the county, on any day', async () => {
    as('office', 'office-staff');
    const board = await get('disclosure-board');
    expect(board.items).toMatchObject([
      { unitId: 'U1', applicable: 14, shown: 1, missing: 13, rate: 7.1, decisions: 1, late: 1, timeliness: 50 },
      { unitId: 'U2', applicable: 9, shown: 0, rate: 0 },
    ]);
    expect(board.whole).toMatchObject({ applicable: 23, shown: 1 });
    expect((await get('disclosure-board?on=2026-06-01')).items[0]).toMatchObject({ shown: 1, late: 0 });
    expect((await get('disclosure-board?on=2026-05-31')).total).toBe(0);
    expect((await get('disclosure-board/trend')).points).toMatchObject([{ on: '2026-06-11', shown: 1 }]);
    for (const path of ['disclosure-board', 'disclosures'])
      await http().get(`/api/${path}`).set('Accept', XLSX).expect('Content-Type', XLSX);
    lead();
    expect((await get('disclosure-board')).total).toBe(1);
    expect((await get('disclosure-board/units/U1')).items).toHaveLength(14);
  });

  it('goes stale after its cycle, until it is confirmed', async () => {
    await past.liveTo('2027-06-15T02:00:00.000Z');
    clerk();
    expect((await get('disclosures?stale=true')).items).toMatchObject([{ code: 'subjects', stale: true }]);
    expect(await read('/U1')).toContain('超过更新周期');
    await post('U1/subjects/confirmations').expect(201);
    expect((await get('disclosures?stale=true')).total).toBe(0);
    expect(await read('/U1/subjects')).toContain('2027年6月15日核对，内容没有变化');
    expect((await get('disclosure-board?on=2027-06-10')).items[0]).toMatchObject({ stale: 1 });
    expect((await get('disclosure-board')).items[0]).toMatchObject({ stale: 0 });
  });

  it('is taken down with a ground by another person, and its text is read no more', async () => {
    clerk();
    const why = { ground: 'revoked', explanation: '内部说明', knownOn: '2027-06-15' };
    expect(
      (await post('U1/subjects/withdrawal-requests', { ...why, ground: undefined }).expect(409)).body.title,
    ).toContain('行政处罚法第四十八条');
    await post('U1/subjects/withdrawal-requests', { ...why, ground: 'dislike' }).expect(422);
    await post('U1/subjects/withdrawal-requests', why).expect(201);
    as('clerk', 'unit-lead');
    expect((await post('U1/subjects/withdrawals').expect(409)).body.code).toBe('withdrawal-decided-by-requester');
    lead();
    expect(await get('disclosures/U1/subjects')).toMatchObject({ withdrawalDueOn: '2027-06-18' });
    await post('U1/subjects/withdrawals').expect(201);
    const gone = ['/U1/subjects', '/U1/subjects?edition=1', '/U1/subjects?edition=2'].map((path) => read(path, 410));
    for (const text of await Promise.all([...gone, read('/U1'), read('/U1/feed.atom')])) {
      expect(text).not.toMatch(/第二版主体清单|内部说明|主体为/);
    }
    expect(await read('/U1/subjects', 410)).toContain('撤销，事由：决定依法被撤销、确认违法或者确认无效');
  });

  it('says that something is not shown, and why', async () => {
    clerk();
    await post('U1/entrusted/non-disclosures', { ground: 'secrets', explanation: '内部说明' }).expect(201);
    lead();
    await post('U1/entrusted/approvals').expect(201);
    await post('U1/entrusted/publications').expect(201);
    expect(await read('/U1/entrusted')).toContain('涉及国家秘密、商业秘密或者个人隐私');
    expect(await read('/U1/entrusted')).not.toContain('内部说明');
    expect((await get('disclosure-board')).items[0]).toMatchObject({ withheld: 1, missing: 13, shown: 0 });
  });

  it('is answered with its tag until it changes', async () => {
    const first = await http().get('/public/disclosures/U1').expect(200);
    const tag = first.headers.etag!;
    await http().get('/public/disclosures/U1').set('If-None-Match', tag).expect(304);
    await show('officers', '执法人员名单见附件');
    const second = await http().get('/public/disclosures/U1').set('If-None-Match', tag).expect(200);
    expect(second.headers.etag).not.toBe(tag);
    const feed = await http().get('/public/disclosures/U1/feed.atom').expect(200);
    expect(feed.headers['content-type']).toContain('application/atom+xml');
    expect(feed.text.startsWith('<?xml')).toBe(true);
    expect(feed.text).toContain('执法人员名单见附件');
  });

  it('has pages for what is not there', async () => {
    for (const path of ['/U9', '/U1/nothing', '/U1/%3Cscript%3E', '/U9/feed.atom'])
      expect(await read(path, 404)).toContain('没有找到这项公示');
    await read('/U1?page=-1', 422);
    account = undefined;
    await http().get('/api/disclosures').expect(401);
  });

  it('owes the statistics of a year by the end of January', async () => {
    await new YearsAtStart(app.get(Jobs), app.get(Pool), clock).onApplicationBootstrap();
    await past.liveTo('2028-01-03T02:00:00.000Z');
    clerk();
    expect((await get('disclosure-board/units/U1')).statisticsOwed).toEqual([2026, 2027]);
    const counts = { penalty: 12, licence: 0, coercion: 0, inspection: 3, levy: 0, other: 0 };
    const year = { year: 2027, counts, fined: 2400.5, original: '' };
    expect((await post('U1/statistics', { ...year, year: 2028 }).expect(409)).body.code).toBe(
      'statistics-year-not-over',
    );
    await post('U1/statistics', { ...year, counts: { ...counts, penalty: -1 } }).expect(422);
    await post('U1/statistics', year).expect(201);
    lead();
    await post('U1/statistics-2027/approvals').expect(201);
    await post('U1/statistics-2027/publications').expect(201);
    expect((await get('disclosure-board/units/U1')).statisticsOwed).toEqual([2026]);
    expect(await read('/U1/statistics-2027')).toContain('2400.5元');
    expect(app.get(Timetable).remaining()).toMatchObject([{ data: { year: 2028 } }]);
  });

  it('waits for the working days of a year that are not arranged yet, and is dated with them', async () => {
    clerk();
    const decision = {
      documentNumber: '舞U许〔2028〕1号',
      kind: 'licence',
      decidedOn: '2028-01-03',
      party: '某公司',
      natural: false,
    };
    const code = await codeOf(post('U1/decisions', { original: '准予许可', decision }).expect(201));
    expect(await get(`disclosures/U1/${code}`)).toMatchObject({ unarranged: '2028' });
    const table = { year: 2028, holidays: ['2028-01-03'], workdays: [], source: '国办发明电' };
    await past.record('working-year-2028', new WorkingYearImported(table));
    await past.liveTo(clock.now().toISOString());
    expect(await get(`disclosures/U1/${code}`)).toMatchObject({ dueOn: '2028-01-12' });
  });

  it('takes decisions from a table, each masked and waiting for its review', async () => {
    clerk();
    const rows = [
      ['文号', '种类', '决定日期', '执法对象', '对象类别', '执法结论'],
      ['舞U罚〔2028〕7号', '行政处罚', '2028-01-02', PARTY, '自然人', `${PARTY}电话${MOBILE}，罚款`],
      ['舞U罚〔2028〕8号', '处罚', '2029-01-02', '某公司', '企业', '罚款'],
    ];
    const sheet = (of: string[][]): Promise<Buffer> => writeExcel(of).toBuffer();
    const preview = async (file: Buffer) =>
      (await http().post('/api/disclosures/U1/imports/previews').attach('file', file, '决定.xlsx').expect(200)).body;
    expect(await preview(await sheet(rows))).toMatchObject({
      ...{ added: 1, amiss: 1 },
      rows: [{ state: 'new' }, { state: 'wrong', faults: [{ column: '决定日期' }] }],
    });
    const file = await sheet(rows.slice(0, 2));
    const { plan, sha256 } = await preview(file);
    await http()
      .post('/api/disclosures/U1/imports')
      .attach('file', file, '决定.xlsx')
      .field({ plan, sha256 })
      .expect(201);
    const { items } = await get(`disclosures?q=${encodeURIComponent('2028〕7号')}`);
    expect(items).toMatchObject([{ state: 'collected' }]);
    expect(await get(`disclosures/U1/${items[0].code}`)).toMatchObject({
      masked: '王某某电话［电话号码不公开］，罚款',
    });
    expect(await preview(file)).toMatchObject({ added: 0, unchanged: 1 });
    await http().get('/api/disclosures/U1/imports/template').expect(200);
  });

  it('names who answers for an item', async () => {
    const owners = { items: ['subjects'], lead: { name: '李局' }, manager: { name: '王科' } };
    clerk();
    await post('U1/owners', owners).expect(403);
    lead();
    await post('U1/owners', owners).expect(201);
    expect((await get('disclosure-board/units/U1')).items[0]).toMatchObject({ lead: { name: '李局' } });
  });

  it('keeps apart who answers for an item by their accounts', async () => {
    lead();
    const [leader, keeper] = [{ name: 'lead某' }, { name: 'clerk某' }];
    await post('U1/owners', { items: ['posts'], lead: leader, manager: keeper }).expect(201);
    const { items } = (await get('disclosure-board/units/U1')) as { items: { code: string }[] };
    expect(items.find(({ code }) => code === 'posts')).toMatchObject({
      ...{ lead: { name: 'lead某', accountId: 'lead' }, manager: { name: 'clerk某', accountId: 'clerk' } },
    });
    const wording = { original: '窗口岗位职责' };
    expect((await post('U1/posts/collections', wording).expect(409)).body.code).toBe('disclosure-entered-by-leader');
    as('other', 'unit-clerk');
    await post('U1/posts/collections', wording).expect(201);
    expect(await get('disclosures/U1/posts')).toMatchObject({ lead: { accountId: 'lead' }, manager: keeper });
    as('clerk', 'unit-lead');
    expect((await post('U1/posts/approvals').expect(409)).body.code).toBe('disclosure-reviewed-by-keeper');
    lead();
    await post('U1/posts/approvals').expect(201);
    const stranger = { ...leader, accountId: 'other' };
    const answer = await post('U1/owners', { items: ['posts'], lead: stranger, manager: keeper }).expect(409);
    expect(answer.body).toMatchObject({ code: 'owner-account-unknown', title: expect.stringContaining('lead某') });
  });

  it('gives a unit the list of its items as a table', async () => {
    clerk();
    const sheet = await http()
      .get('/api/disclosure-board/units/U1')
      .set('Accept', XLSX)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    const columns = { item: '项目', group: '类别', state: '状态', lead: '分管领导', manager: '管理人员' };
    const readers = Object.entries(columns).map(([key, header]) => [key, { header, read: text(40) }]);
    const { rows } = await readSheet(sheet.body as Buffer, Object.fromEntries(readers) as SheetColumns);
    expect(rows).toHaveLength(14);
    expect(rows.map(({ values }) => values)).toContainEqual({
      ...{ item: '工作岗位职责', group: '政务服务窗口公示', state: '待发布', lead: 'lead某', manager: 'clerk某' },
    });
  });

  it('is listed as it stood at a past moment, and its tables are what the history says', async () => {
    as('office', 'office-staff');
    const states = async (query: string) =>
      ((await get(`disclosures?kind=standing&sort=title${query}`)).items as { state: string }[]).map(
        ({ state }) => state,
      );
    expect(await states('&asOf=2026-06-01')).toEqual(['published']);
    expect(await states('')).toContain('withdrawn');
    for (const group of app.get(Catalogue).groups()) {
      if (!group.projections.some(({ name }) => name.startsWith('disclosure') || name.startsWith('counted'))) continue;
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
    }
  });

  it('ends with its unit', async () => {
    await past.record('unit-U2', new UnitClosed({ unitId: 'U2', reason: '撤并' }));
    as('other', 'unit-clerk', 'U2');
    expect((await post('U2/officers/collections', { original: '一' }).expect(409)).body.code).toBe(
      'disclosure-unit-unknown',
    );
    expect(await read('/U2')).toContain('这个单位已经撤销');
  });
});
