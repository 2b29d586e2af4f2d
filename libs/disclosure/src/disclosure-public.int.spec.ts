import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { Catalogue, EventingModule } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { UnitRegistered } from '@app/registry/events.js';
import { drift } from '@app/replay';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { WorkingCalendarModule } from '@app/working-calendar';
import { DisclosureApproved, DisclosureCollected, DisclosureModule, DisclosurePublished } from './index.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const PARTY = '王大锤';

describe('the public site', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account;

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
    const unit = { unitId: 'U1', name: '甲局', serviceWindow: false } as UnitRegistered['data'];
    await past.record('unit-U1', new UnitRegistered(unit));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const as = (id: string, role: string) =>
    (account = { id, login: id, name: id, roles: [role], ...(role.startsWith('unit') ? { unitId: 'U1' } : {}) });
  const http = () => request(app.getHttpServer());
  const post = (path: string, body: object = {}) => http().post(`/api/disclosures/${path}`).send(body);
  const read = async (path: string, status = 200) =>
    (await http().get(`/public/disclosures${path}`).expect(status)).text;
  const codeOf = ({ body }: { body: { id: string } }) => body.id.split('.')[1]!;

  async function enter(path: string, body: object): Promise<string> {
    as('clerk', 'unit-clerk');
    const code = codeOf(await post(path, body).expect(201));
    as('lead', 'unit-lead');
    await post(`U1/${code}/approvals`).expect(201);
    await post(`U1/${code}/publications`).expect(201);
    return code;
  }
  const decision = (documentNumber: string) => ({
    ...{ documentNumber, kind: 'penalty', decidedOn: '2026-06-01', party: PARTY, natural: true },
  });

  it('shows under the permanent address what was withheld first', async () => {
    await enter('U1/entrusted/non-disclosures', { ground: 'secrets', explanation: '内部说明' });
    expect(await read('/U1/entrusted')).toContain('不予公开');
    await enter('U1/entrusted/collections', { original: '委托执法情况全文' });
    const page = await read('/U1/entrusted');
    expect(page).toContain('委托执法情况全文');
    expect(page).not.toContain('曾经公示的');
  });

  it('keeps from whoever only oversees what is not for the public', async () => {
    as('clerk', 'unit-clerk');
    await post('U1/powers/non-disclosures', { ground: 'secrets', explanation: '内部说明' }).expect(201);
    const explained = async () => JSON.stringify((await http().get('/api/disclosures/U1/powers').expect(200)).body);
    expect(await explained()).toContain('内部说明');
    as('observer', 'observer');
    expect(await explained()).not.toContain('内部说明');
    as('lead', 'unit-lead');
    await post('U1/powers/returns', { reason: '退回说明' }).expect(201);
    expect(await explained()).toContain('退回说明');
    as('observer', 'observer');
    expect(await explained()).not.toContain('退回说明');
  });

  it('counts of decisions those that are before the public', async () => {
    const withheld = { decision: decision('1号'), ground: 'minors', explanation: '未成年人' };
    await enter('U1/withheld-decisions', withheld);
    as('clerk', 'unit-clerk');
    await post('U1/decisions', { original: '罚款', decision: decision('2号') }).expect(201);
    expect(await read('')).toContain('<span>1/9项</span>');
    expect(await read('')).toContain('0件');
    await enter('U1/decisions', { original: '罚款', decision: decision('3号') });
    expect(await read('')).toContain('1件');
  });

  it('has a decision once, whoever enters it at the same time', async () => {
    as('clerk', 'unit-clerk');
    const again = await post('U1/decisions', { original: '罚款', decision: decision(' 3 号') }).expect(409);
    expect(again.body).toMatchObject({ code: 'decision-entered-already', title: expect.stringContaining('3 号') });
    await post('U1/decisions', { original: '罚款', decision: decision('舞城罚〔2026〕5号') }).expect(201);
    for (const same of ['舞城罚[2026]5号', '舞城罚（2026） 5 号', '舞城罚［２０２６］5\u200b号'])
      await post('U1/decisions', { original: '罚款', decision: decision(same) }).expect(409);
    const body = { original: '罚款', decision: decision('4号') };
    const both = await Promise.all([post('U1/decisions', body), post('U1/decisions', body)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is asked for what it has and nothing else', async () => {
    for (const path of ['?x=1', '/feed.atom?x=1', '/U1/feed.atom?x=1', '/U1?x=1', '/U1/entrusted?x=1', '?page=2'])
      await read(path, 422);
    for (const path of ['/U1?page=7', '/U1/entrusted?edition=7', '/U1/entrusted?edition=0']) await read(path, 404);
    const feed = (host: string) => http().get('/public/disclosures/U1/feed.atom').set('Host', host).expect(200);
    expect((await feed('one.example')).text).toContain('http://one.example/public/disclosures/U1/feed.atom');
    const other = await feed('two.example');
    expect(other.text).toContain('http://two.example/');
    expect(other.text).not.toMatch(/one\.example|site\.invalid/);
  });

  it('takes null for what is not there, and no text nobody can read', async () => {
    as('clerk', 'unit-clerk');
    const why = { ground: null, explanation: '内部说明', knownOn: '2026-06-01' };
    expect((await post('U1/entrusted/withdrawal-requests', why).expect(409)).body.code).toBe(
      'withdrawal-without-ground',
    );
    await post('maskings', { text: '一', names: null }).expect(200);
    await post('U1/subjects/collections', { original: '一', kept: null, masked: '一\u000b二' }).expect(422);
    for (const masked of ['', ' \n '])
      expect((await post('U1/subjects/collections', { original: '一', masked }).expect(409)).body.code).toBe(
        'public-text-blank',
      );
    await post('U1/subjects/collections', { original: '一', kept: null, masked: null }).expect(201);
    expect((await post('U1/statistics-2025/collections', { original: '一' })).body.code).toBe('disclosure-not-found');
  });

  it('shows a former edition no more in which personal data slipped through', async () => {
    const of = { entryId: 'U1.officers', unitId: 'U1', code: 'officers', kind: 'standing' } as const;
    const slipped = '联系人手机13800001234';
    const wording = { title: '行政执法人员信息', original: slipped, masked: slipped, kept: [] };
    for (const event of [
      new DisclosureCollected({ ...of, ...wording, round: 1, enteredBy: 'clerk', months: 12 }),
      new DisclosureApproved({ ...of, round: 1, approvedBy: 'lead' }),
      new DisclosurePublished({ ...of, title: wording.title, text: slipped, edition: 1, late: false }),
    ])
      await past.record('disclosure-U1.officers', event);
    expect(await read('/U1/officers')).toContain('13800001234');
    await enter('U1/officers/collections', { original: '执法人员名单' });
    expect(await read('/U1/officers')).toContain('执法人员名单');
    for (const path of ['/U1/feed.atom', '/feed.atom']) expect(await read(path)).not.toContain('13800001234');
    expect(await read('/U1/officers?edition=1', 410)).not.toContain('13800001234');
    expect(await read('/U1/officers?edition=1', 410)).toContain('应当隐去的个人信息');
  });

  it('says of a late withdrawal that it was late, and not that the publication was', async () => {
    as('clerk', 'unit-clerk');
    const why = { ground: 'mistaken', explanation: '内部说明', knownOn: '2026-06-01' };
    await post('U1/entrusted/withdrawal-requests', why).expect(201);
    as('observer', 'observer');
    const asked = (await http().get('/api/disclosures/U1/entrusted').expect(200)).body as object;
    expect(asked).toMatchObject({ withdrawal: { ground: 'mistaken' } });
    expect(JSON.stringify(asked)).not.toContain('内部说明');
    await past.liveTo('2026-06-10T02:00:00.000Z');
    as('lead', 'unit-lead');
    await post('U1/entrusted/withdrawals').expect(201);
    const page = await read('/U1/entrusted', 410);
    expect(page).toContain('超过期限撤销');
    expect(page).not.toContain('晚于期限');
  });

  it('stands in tables that are what the history says', async () => {
    for (const group of app.get(Catalogue).groups()) {
      if (!group.projections.some(({ name }) => name.startsWith('disclosure'))) continue;
      expect((await drift({ connectionString: database.url }, group)).first).toBeUndefined();
    }
  });
});
