import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request, { type Response } from 'supertest';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, endOfDay, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { NotificationModule } from '@app/notification';
import { UnitBarred, UnitUnbarred } from '@app/opinion/events.js';
import { QueuesModule } from '@app/queues';
import { UnitClosed, UnitRegistered, type UnitParticulars } from '@app/registry/events.js';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import type { NoticeAnswer, NoticeListAnswer, OfficeNumberListAnswer } from './dto.js';
import { NoticeModule } from './index.js';

const clock = new MovedClock(instantOf('2022-11-21', '09:00:00.000'));
const [A, B] = ['unit-a', 'unit-b'] as const;
const campaignId = 'campaign-1';
const PEOPLE = [
  ['staff', '李某', 'office-staff'],
  ['second', '王某', 'office-staff'],
  ['director', '赵某', 'office-director'],
  ['clerk', '钱某', 'unit-clerk', A],
  ['neighbour', '孙某', 'unit-clerk', B],
] as const;
type Who = (typeof PEOPLE)[number][0];
const ACCOUNTS = new Map<Who, Account>(
  PEOPLE.map(([id, name, role, unitId]) => [id, { id, login: id, name, roles: [role], unitId }]),
);

const particulars = (name: string): UnitParticulars => ({
  ...{ name, shortName: name, kind: 'department', serviceWindow: true, demonstration: 'unnamed', pilot: false },
  ...{ riskClass: 'ordinary', officers: 1, avDevices: 1, aliases: [] },
});
const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '提升年活动', documentNumber: '舞法政办〔2022〕2号', templateHash: 'h' },
  ...{ phases: [], materials: [], categories: [], tasks: [], units: [] },
});
const TEXT = {
  ...{ title: '关于表彰先进集体和先进个人的决定', body: '经研究，决定表彰。\n程立行同志办案规范。' },
  named: [
    { unitId: A, ground: '制度健全' },
    { unitId: A, person: '程立行', ground: '程立行办案规范' },
  ],
  ...{ addressees: [B], receiptDays: 3, open: true },
};
const DRAFT = { ...TEXT, campaignId, kind: 'commendation' };
const because = {
  opinionId: 'o1',
  letter: 'opinion',
  documentNumber: '舞法监意〔2022〕3号',
  dueOn: '2022-08-01',
} as const;

type Body = NoticeAnswer & NoticeListAnswer & Omit<OfficeNumberListAnswer, 'items'> & { code: string };
interface Answered {
  readonly status: number;
  readonly body: Body;
}

describe('notices of the office', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(createTestFolder())],
        ...[NoticeModule, NotificationModule],
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
    for (const id of [A, B, 'unit-closed'])
      await past.record(`unit-${id}`, new UnitRegistered({ unitId: id, ...particulars(`${id}局`) }));
    await past.record('unit-unit-closed', new UnitClosed({ unitId: 'unit-closed', reason: '机构改革' }));
    for (const [accountId, name, role, unitId] of PEOPLE) {
      const opened = { accountId, login: accountId, name, roles: [role], ...(unitId && { unitId }) };
      await past.record(`account-${accountId}`, new AccountOpened(opened));
    }
    await past.record(`campaign-${campaignId}`, launched);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const as = (who: Who) => (account = ACCOUNTS.get(who));
  const post = (who: Who, path: string, body: object = {}) => {
    as(who);
    return request(app.getHttpServer()).post(`/api${path}`).send(body);
  };
  const get = async (who: Who, path: string): Promise<Answered> => {
    as(who);
    return request(app.getHttpServer()).get(`/api${path}`);
  };
  const said = ({ status, body }: Response): string => `${status} ${(body as Body).code}`;
  const page = async (path: string) => (await request(app.getHttpServer()).get(`/public/notices${path}`)).text;

  async function drafted(more: object = {}): Promise<string> {
    const { body } = await post('staff', '/office-notices', { ...DRAFT, ...more }).expect(201);
    return body.id;
  }
  async function reviewed(more: object = {}): Promise<string> {
    const id = await drafted(more);
    await post('second', `/office-notices/${id}/reviews`, { opinion: '属实' }).expect(201);
    return id;
  }
  async function delivered(more: object = {}): Promise<string> {
    const id = await reviewed(more);
    await post('director', `/office-notices/${id}/signatures`).expect(201);
    await post('staff', `/office-notices/${id}/deliveries`).expect(201);
    return id;
  }

  it('are numbered after the plan; a number out of sequence is refused, and a missing one shows', async () => {
    const id = await reviewed();
    expect((await get('director', `/office-notices/${id}`)).body.nextNumber).toBe('舞法政办〔2022〕3号');
    expect(said(await post('director', `/office-notices/${id}/signatures`, { number: 7 }))).toBe(
      '409 office-notice-number-out-of-sequence',
    );
    expect(said(await post('staff', `/office-notices/${id}/signatures`))).toBe('403 role-may-not');
    await post('director', `/office-notices/${id}/signatures`, { number: 3 }).expect(201);
    const { body } = await get('staff', '/office-numbers');
    expect(body).toMatchObject({ next: 4, missing: 1 });
    expect(body.items).toMatchObject([{ origin: 'notice' }, { origin: 'campaign' }, { number: 1 }]);
    const outside = { year: 2022, number: 1, title: '关于召开会议的通知', issuedOn: '2022-03-01' };
    await post('staff', '/office-numbers', outside).expect(201);
    expect(said(await post('staff', '/office-numbers', outside))).toBe('409 outside-number-taken');
    expect((await get('staff', '/office-numbers')).body.missing).toBe(0);
  });

  it('signed at the same moment bear numbers that run on without a gap', async () => {
    const ids = await Promise.all([reviewed(), reviewed()]);
    as('director');
    const http = request(app.getHttpServer());
    const answers = await Promise.all(ids.map((id) => http.post(`/api/office-notices/${id}/signatures`).send({})));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { body } = await get('staff', '/office-numbers');
    expect(body).toMatchObject({ next: 6, missing: 0 });
  });

  it('reach every addressee, are signed for by each, and one that is late is marked late', async () => {
    const id = await delivered();
    expect((await get('clerk', '/office-notices')).body.items).toMatchObject([{ id, own: 'awaited' }]);
    expect((await get('clerk', `/office-notices/${id}`)).body).toMatchObject({
      ...{ dueOn: '2022-11-24', draftedBy: '', acts: [], receipts: [{ unitId: A }] },
    });
    await post('clerk', `/office-notices/${id}/receipts`).expect(201);
    expect(said(await post('clerk', `/office-notices/${id}/receipts`))).toBe('409 office-notice-already-received');
    expect((await get('clerk', '/office-notices?awaited=true')).body.total).toBe(0);
    clock.moveTo(instantOf('2022-11-28', '09:00:00.000'));
    expect((await get('staff', `/office-notices/${id}`)).body.receipts).toMatchObject([
      { unitId: B, overdueDays: 4 },
      { unitId: A, receivedBy: '钱某', late: false },
    ]);
    expect((await get('staff', `/office-notices?awaited=true&unitId=${B}`)).body.total).toBe(1);
    await post('neighbour', `/office-notices/${id}/receipts`).expect(201);
    const { body } = await get('staff', `/office-notices/${id}`);
    expect(body.receipts[0]).toMatchObject({ unitId: B, receivedBy: '孙某', late: true });
    expect(body).toMatchObject({ addressed: 2, received: 2, reviewedBy: '王某', signedBy: '赵某' });
    const then = `?asOf=${encodeURIComponent(endOfDay('2022-11-21'))}`;
    expect((await get('staff', `/office-notices/${id}${then}`)).body).toMatchObject({ received: 1 });
  });

  it('are hidden from units as long as they are drafts, and from units they are not addressed to', async () => {
    const id = await drafted({ named: [{ unitId: A, ground: '制度健全' }], addressees: [] });
    expect((await get('clerk', `/office-notices/${id}`)).status).toBe(403);
    const other = await delivered({ named: [{ unitId: A, ground: '制度健全' }], addressees: [] });
    expect((await get('neighbour', `/office-notices/${other}`)).status).toBe(403);
    expect(said(await post('neighbour', `/office-notices/${other}/receipts`))).toBe('409 office-notice-not-addressed');
    expect((await get('staff', '/office-numbers')).status).toBe(200);
    expect((await get('clerk', '/office-numbers')).status).toBe(403);
  });

  it('are read by the public once delivered and open, persons by the surname alone', async () => {
    const hidden = await delivered({ open: false });
    const [waiting, open] = [await reviewed(), await delivered()];
    expect(await page(`/${hidden}`)).toContain('没有这份文件');
    expect(await page(`/${waiting}`)).toContain('没有这份文件');
    const shown = await page(`/${open}`);
    expect(shown).toContain('unit-a局　程某：程某办案规范');
    expect(shown).not.toContain('程立行');
    expect(await page('')).toContain(`/public/notices/${open}`);
  });

  it('are corrected and revoked by further notices, which leave them as they were', async () => {
    const id = await delivered();
    const before = (await get('staff', `/office-notices/${id}`)).body;
    const amending = { named: [], addressees: [A], kind: 'revocation', formerId: id, open: true };
    const wording = { title: '关于撤销程立行同志称号的决定', body: '撤销程 立行同志的称号。' };
    const [first, second] = [await reviewed({ ...amending, ...wording }), await reviewed({ ...amending, ...wording })];
    await post('director', `/office-notices/${first}/signatures`).expect(201);
    expect(said(await post('director', `/office-notices/${second}/signatures`))).toBe(
      '409 office-notice-former-revoked',
    );
    const { body } = await get('staff', `/office-notices/${id}`);
    expect(body).toMatchObject({ body: before.body, named: before.named, version: before.version });
    expect(body.amendments).toMatchObject([{ id: first, kind: 'revocation' }]);
    expect(await page(`/${id}`)).toContain('撤销');
    await post('staff', `/office-notices/${first}/deliveries`).expect(201);
    expect(await page(`/${first}`)).toContain('撤销程某同志的称号');
    expect(await page('')).not.toContain('程立行');
    expect((await get('staff', `/office-notices/${second}`)).body.documentNumber).toBeUndefined();
  });

  it('commend no unit that is barred, not even one that is barred after the review', async () => {
    const id = await reviewed();
    await past.record(
      `commendation-bar-${A}-2022`,
      new UnitBarred({ unitId: A, year: 2022, opinionId: 'o1', because }),
    );
    expect(said(await post('director', `/office-notices/${id}/signatures`))).toBe('409 office-notice-unit-barred');
    const refused = await post('staff', '/office-notices', DRAFT);
    expect((refused.body as { title: string }).title).toContain('舞法监意〔2022〕3号');
    await past.record(`commendation-bar-${A}-2022`, new UnitUnbarred({ unitId: A, year: 2022, reason: '已全部执行' }));
    await post('director', `/office-notices/${id}/signatures`).expect(201);
  });

  it('refuse what is unfit, and nothing is written', async () => {
    const before = (await app.get(EventStore).after(0, 10_000)).length;
    expect(said(await post('staff', '/office-notices', { ...DRAFT, campaignId: 'none' }))).toBe(
      '409 office-notice-campaign-unknown',
    );
    expect(said(await post('staff', '/office-notices', { ...DRAFT, addressees: ['unit-x'] }))).toBe(
      '409 office-notice-unit-unknown',
    );
    expect(said(await post('staff', '/office-notices', { ...DRAFT, addressees: ['unit-closed'] }))).toBe(
      '409 office-notice-unit-closed',
    );
    expect((await post('staff', '/office-notices', { ...DRAFT, receiptDays: 0 })).status).toBe(422);
    expect((await post('staff', '/office-notices', { ...DRAFT, named: 'x' })).status).toBe(422);
    expect(await app.get(EventStore).after(0, 10_000)).toHaveLength(before);
  });

  it('are said to be rectified by each unit that was ordered to, with evidence, and confirmed or given back', async () => {
    const order = {
      kind: 'rectification-order',
      rectifyBy: '2022-12-20',
      named: [{ unitId: A, ground: '公示不及时' }],
    };
    const id = await delivered({ ...order, open: false });
    const path = `/office-notices/${id}/rectifications`;
    const kept = await app.get(Files).keep('截图.txt', Buffer.from('已公示'), past.meta('clerk', ['unit-clerk'], A));
    const report = { account: '已经补公示', files: [kept.id] };
    const duties = async () => {
      await past.liveTo(new Date(clock.now().getTime() + 60_000).toISOString());
      const { rows } = await app
        .get(Pool)
        .query<{ what: string }>(
          `select what from duty where about ->> 'officeNoticeId' = $1 and state = 'open' and what not like '签收%' order by 1`,
          [id],
        );
      return rows.map(({ what }) => what);
    };
    expect(await duties()).toEqual([expect.stringMatching(/^报告.+号的整改情况$/)]);
    expect(said(await post('neighbour', path, { ...report, files: [] }))).toBe(
      '409 office-notice-orders-nothing-of-unit',
    );
    expect(said(await post('clerk', path, { ...report, files: [] }))).toBe(
      '409 ordered-rectification-without-evidence',
    );
    await post('clerk', path, report).expect(201);
    expect(await duties()).toEqual([expect.stringMatching(/^认定unit-a局按.+整改的情况$/)]);
    await post('second', `${path}/${A}/returns`, { reason: '缺目录', dueOn: '2022-12-30' }).expect(201);
    expect(await duties()).toEqual([expect.stringMatching(/^重新报告/)]);
    expect((await get('clerk', `/office-notices/${id}`)).body).toMatchObject({
      rectifications: [{ unitId: A, state: 'returned', dueOn: '2022-12-30', remark: '缺目录' }],
    });
    expect((await get('clerk', `/office-notices/${id}`)).body.rectifications[0]).not.toHaveProperty('settledBy');
    expect((await get('neighbour', `/office-notices/${id}`)).body.rectifications).toEqual([]);
    await post('clerk', path, report).expect(201);
    await post('second', `${path}/${A}/confirmations`, { opinion: '属实' }).expect(201);
    expect((await get('staff', `/office-notices/${id}`)).body).toMatchObject({
      ...{ ordered: 1, rectified: 1 },
      rectifications: [{ round: 2, reportedBy: '钱某', settledBy: '王某', state: 'confirmed', files: [kept.id] }],
    });
    expect(await duties()).toEqual([]);
  });

  it('that are revoked leave nothing to be rectified', async () => {
    const order = {
      kind: 'rectification-order',
      rectifyBy: '2022-12-20',
      named: [{ unitId: A, ground: '公示不及时' }],
    };
    const id = await delivered({ ...order, open: false });
    const second = await reviewed({ named: [], addressees: [A], kind: 'revocation', formerId: id, open: false });
    await post('director', `/office-notices/${second}/signatures`).expect(201);
    await past.liveTo(new Date(clock.now().getTime() + 60_000).toISOString());
    const { rows } = await app
      .get(Pool)
      .query(`select state from duty where id = $1`, [`rectify-office-notice-${id}-${A}`]);
    expect(rows).toEqual([{ state: 'dropped' }]);
    const kept = await app.get(Files).keep('图.txt', Buffer.from('图'), past.meta('clerk', ['unit-clerk'], A));
    const late = await post('clerk', `/office-notices/${id}/rectifications`, { account: '已改', files: [kept.id] });
    expect(said(late)).toBe('409 office-notice-order-revoked');
  });

  it('read their list of names from a workbook, and nothing is written', async () => {
    const file = await writeExcel([
      ['单位', '姓名', '主要事迹'],
      ['unit-a局', null, '制度健全'],
      ['unit-b局', '程立行', '办案规范'],
      ['unit-b局', '程立行', null],
    ]).toBuffer();
    as('staff');
    const { body } = await request(app.getHttpServer())
      .post('/api/office-name-lists')
      .attach('file', file, '名单.xlsx')
      .expect(200);
    expect(body).toMatchObject({
      rows: [
        { unit: 'unit-a局', ground: '制度健全' },
        { unit: 'unit-b局', person: '程立行', ground: '办案规范' },
      ],
      faults: [{ row: 4, column: '事迹或者事由' }],
    });
    const { type } = await request(app.getHttpServer()).get('/api/office-name-lists/template').expect(200);
    expect(type).toContain('spreadsheetml');
  });

  it('leave the office as a workbook', async () => {
    as('staff');
    const { status, type } = await request(app.getHttpServer())
      .get('/api/office-notices?columns=number,kind,title,state,receipts,dueOn,rectified,revokedBy')
      .set('Accept', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect([status, type]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
  });

  it('are signed for by a day of which each addressee is reminded until he has', async () => {
    const id = await delivered();
    const reminded = async () => {
      await past.liveTo(new Date(clock.now().getTime() + 60_000).toISOString());
      const { rows } = await app.get(Pool).query<{ unit: string }>(
        `select d.unit_id as unit from deadline l join duty d on d.id = l.key
          where l.open and d.about ->> 'officeNoticeId' = $1 order by 1`,
        [id],
      );
      return rows.map(({ unit }) => unit);
    };
    expect(await reminded()).toEqual([A, B]);
    await post('clerk', `/office-notices/${id}/receipts`).expect(201);
    expect(await reminded()).toEqual([B]);
  });
});
