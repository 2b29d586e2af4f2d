import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { PhaseOpened } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { DisclosureCollected } from '@app/disclosure/events.js';
import { DrawExecuted, DrawFrozen, DrawPublished } from '@app/draw/events.js';
import { PayloadErased } from '@app/erasure/events.js';
import { contribute, EventingModule, EventSight } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { ResultCorrected, ResultPublished, ResultWithdrawn } from '@app/inspection-result/events.js';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { IssueListedForOversight, OversightDeclined, OversightProposed } from '@app/oversight/events.js';
import { DuplicatesProposed, IssueClosed, IssueReported } from '@app/rectification/events.js';
import { ConflictDeclared, SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { InspectionAssigned, InspectionConcluded, InspectionSigned } from '@app/supervision/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { HistoryModule } from './index.js';

const narrative = {
  IssueReported: '列入整改台账，第{number}号：{text}。整改时限{dueOn}（{source}）',
  IssueClosed: '验收销号：{opinion}',
  PhaseOpened: '{phase}阶段开始，时限{dueOn}',
  DrawExecuted: '产生抽取结果',
};

interface Shown {
  readonly items: readonly { readonly type: string }[];
}
const types = (body: unknown): string[] => (body as Shown).items.map(({ type }) => type);

describe('history', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined;
  const clock = new MovedClock('2022-05-06T01:00:00.000Z');
  const issue = (issueId: string, unitId: string) => ({ issueId, unitId });
  const reported = (issueId: string, unitId: string) =>
    new IssueReported({
      ...issue(issueId, unitId),
      ...{
        campaignId: 'c1',
        number: 12,
        source: 'double-random',
        text: '公示不全',
        dueOn: '2022-05-31',
        responsible: '某人',
      },
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, HistoryModule],
      ],
      providers: [contribute({ narrative })],
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
    for (const unitId of ['u1', 'u2']) {
      await past.record(
        `unit-${unitId}`,
        new UnitRegistered({ unitId, name: `单位${unitId}` } as UnitRegistered['data']),
      );
      const clerk = { accountId: `clerk-${unitId}`, login: 'l', name: `经办${unitId}`, roles: ['unit-clerk'], unitId };
      await past.record(`account-${unitId}`, new AccountOpened(clerk));
    }
    await past.record(
      'account-staff',
      new AccountOpened({ accountId: 'staff', login: 's', name: '办公室某', roles: ['office-staff'] }),
    );
    const certificate = { certificateNumber: '1', expiresOn: '2030-01-01' };
    const supervisor = {
      supervisorId: 's1',
      name: '监督某',
      organisation: '司法局',
      pool: 'lead',
      accountId: 'watcher',
      ...certificate,
    };
    await past.record('supervisor-s1', new SupervisorRegistered(supervisor));
    await past.recordAs(past.meta('clerk-u1', [], 'u1'), 'issue-i1', reported('i1', 'u1'));
    clock.advance(60_000);
    await past.recordAs(past.meta('staff'), 'issue-i1', new IssueClosed({ ...issue('i1', 'u1'), opinion: '同意' }));
    await past.record('issue-i2', reported('i2', 'u2'));
    await past.record(
      'campaign-c1',
      new PhaseOpened({ campaignId: 'c1', phase: 'rectification', dueOn: '2022-10-31' }),
    );
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const signIn = (id: string, role: string, unitId?: string) =>
    (account = { id, login: id, name: id, roles: [role], unitId });
  const get = (path: string) => request(app.getHttpServer()).get(`/api/history${path}`);
  const timeline = (subject: string, more = '') => get(`?subject=${encodeURIComponent(subject)}${more}`);

  it('tells who did what when, on whose behalf, newest first, with the hashes', async () => {
    signIn('staff', 'office-staff');
    const { body } = await timeline('issue:i1').expect(200);
    expect(body.total).toBe(2);
    expect(body.items[0]).toMatchObject({ actor: '办公室某（办公室工作人员）', what: '验收销号：同意', version: 2 });
    expect(body.items[0]).not.toHaveProperty('onBehalfOf');
    expect(body.items[1]).toMatchObject({
      ...{
        at: '2022-05-06T01:00:00.000Z',
        actor: '经办u1（单位管理人员）',
        onBehalfOf: '单位u1',
        type: 'IssueReported',
      },
      link: '/issues/i1',
      what: '列入整改台账，第12号：公示不全。整改时限2022年5月31日（双随机）',
      ...{
        stream: 'issue-i1',
        version: 1,
        previousHash: '0'.repeat(64),
        sealed: false,
        data: { text: '公示不全', number: 12 },
      },
    });
    expect(body.items[0].previousHash).toBe(body.items[1].hash);
    expect(body.items[1].payloadHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('goes through a long timeline page by page, in either direction', async () => {
    signIn('staff', 'office-staff');
    const first = (await timeline('campaign:c1', '&limit=2&sort=at').expect(200)).body;
    const second = (await timeline('campaign:c1', `&limit=2&sort=at&cursor=${first.next}`).expect(200)).body;
    const whole = { items: [...(first as Shown).items, ...(second as Shown).items] };
    expect(types(whole)).toEqual(['IssueReported', 'IssueReported', 'PhaseOpened']);
    expect(second).not.toHaveProperty('next');
    const newest = (await timeline('campaign:c1', '&limit=1').expect(200)).body;
    expect(newest.items[0].what).toBe('整改提升阶段开始，时限2022年10月31日');
  });

  it('tells what a unit did and what was done about it, under its name', async () => {
    signIn('auditor', 'auditor');
    const { body } = await timeline('unit:u1').expect(200);
    expect(body.title).toBe('单位u1');
    expect(types(body)).toEqual([...['IssueClosed', 'IssueReported', 'AccountOpened', 'UnitRegistered']]);
  });

  it('shows one stream from its first event on', async () => {
    signIn('auditor', 'auditor');
    const { body } = await get('/streams/issue-i1').expect(200);
    expect(types(body)).toEqual(['IssueReported', 'IssueClosed']);
  });

  it('lets a unit see its own things and nothing of another', async () => {
    signIn('clerk-u1', 'unit-clerk', 'u1');
    expect((await timeline('issue:i1').expect(200)).body.total).toBe(2);
    expect((await timeline('unit:u1').expect(200)).body.total).toBe(4);
    expect(types((await timeline('campaign:c1').expect(200)).body)).toEqual([...['PhaseOpened', 'IssueReported']]);
    for (const foreign of ['issue:i2', 'unit:u2', 'account:clerk-u2', 'stream:issue-i2', 'supervisor:s1']) {
      expect((await timeline(foreign).expect(403)).body).toMatchObject({ code: 'not-your-unit' });
    }
    await get('/streams/issue-i2').expect(403);
    expect((await timeline('issue:nobody').expect(200)).body).toMatchObject({ items: [], total: 0 });
  });

  it('lets a supervisor see the inspections he was given and nothing else', async () => {
    const own = { inspectionId: 'n1', unitId: 'u2' };
    const assigned = {
      ...own,
      campaignId: 'c1',
      drawId: 'd1',
      item: '…',
      supervisors: ['s1', 's2'],
      dueOn: '2022-06-30',
    };
    await past.record('inspection-n1', new InspectionAssigned(assigned as unknown as InspectionAssigned['data']));
    await past.record('inspection-n1', new InspectionSigned({ ...own, supervisorId: 's2' }));
    await past.record('inspection-n2', new InspectionSigned({ ...own, inspectionId: 'n2', supervisorId: 's2' }));
    signIn('watcher', 'supervisor');
    expect((await timeline('inspection:n1').expect(200)).body.total).toBe(2);
    for (const foreign of ['inspection:n2', 'issue:i1', 'unit:u1', 'campaign:c1']) await timeline(foreign).expect(403);
  });

  it('keeps from a unit why a supervisor stands aside, and an inspection until it is concluded', async () => {
    const conflict = { supervisorId: 's1', unitId: 'u1', why: 'relative', ground: '近亲属在该单位任职' } as const;
    await past.record('supervisor-s1', new ConflictDeclared(conflict));
    const inspection = { inspectionId: 'n9', unitId: 'u1' };
    await past.record('inspection-n9', new InspectionSigned({ ...inspection, supervisorId: 's1' }));
    signIn('clerk-u1', 'unit-clerk', 'u1');
    const before = types((await timeline('unit:u1').expect(200)).body);
    expect(before).not.toContain('ConflictDeclared');
    expect(before).not.toContain('InspectionSigned');
    await past.record(
      'inspection-n9',
      new InspectionConcluded({ ...inspection, result: 'no-problem-found', findings: 0 }),
    );
    expect(types((await timeline('unit:u1').expect(200)).body)).toEqual(
      expect.arrayContaining(['InspectionSigned', 'InspectionConcluded']),
    );
    signIn('staff', 'office-staff');
    expect(types((await timeline('unit:u1').expect(200)).body)).toContain('ConflictDeclared');
  });

  it('keeps from a unit what the office only considers', async () => {
    const of = { issueId: 'i5', unitId: 'u1' };
    const considered = { ...of, campaignId: 'c1', level: 'office', reason: '拟挂牌', dueOn: '2022-06-30' } as const;
    await past.record('oversight-i5', new OversightProposed(considered));
    await past.record('oversight-i5', new OversightDeclined({ ...of, reason: '先催办' }));
    const alike = { ...of, campaignId: 'c1', others: [], numbers: [12] };
    await past.record('duplicate-i5', new DuplicatesProposed(alike));
    const listed = { ...considered, year: 2022, number: 1, documentNumber: '督〔2022〕1号' };
    await past.record('oversight-i5', new IssueListedForOversight(listed));
    const told = ['OversightProposed', 'OversightDeclined', 'DuplicatesProposed'];
    signIn('clerk-u1', 'unit-clerk', 'u1');
    const shown = ['IssueListedForOversight'];
    expect(types((await timeline('issue:i5').expect(200)).body)).toEqual(shown);
    expect(types((await get('/streams/oversight-i5').expect(200)).body)).toEqual(shown);
    expect(types((await timeline('unit:u1').expect(200)).body)).not.toContain(told[0]);
    const { rows } = await app
      .get(Pool)
      .query<{ seq: number }>(`select seq::float8 as seq from event where stream like '%-i5' order by seq`);
    const clerk = past.meta('clerk-u1', ['unit-clerk'], 'u1');
    const sights = await Promise.all(rows.map(({ seq }) => app.get(EventSight).of(seq, clerk)));
    expect(sights).toEqual(['none', 'none', 'none', 'content']);
    signIn('staff', 'office-staff');
    expect(types((await timeline('issue:i5').expect(200)).body)).toEqual(expect.arrayContaining(told));
  });

  it('shows a unit what became of its own result in public', async () => {
    const result = { inspectionId: 'n7', unitId: 'u1', result: 'no-problem-found', summary: '未发现问题' } as const;
    await past.record(
      'inspection-result-n7',
      new ResultPublished({ ...result, edition: 1, late: false }),
      new ResultCorrected({ ...result, edition: 2, reason: '表述不准确' }),
      new ResultWithdrawn({ ...result, ground: 'other', explanation: '', knownOn: '2022-05-06', late: false }),
    );
    signIn('clerk-u1', 'unit-clerk', 'u1');
    const seen = types((await timeline('unit:u1').expect(200)).body);
    expect(seen).toEqual(expect.arrayContaining(['ResultPublished', 'ResultCorrected', 'ResultWithdrawn']));
    signIn('clerk-u2', 'unit-clerk', 'u2');
    await timeline('stream:inspection-result-n7').expect(403);
  });

  it('keeps the content of a draw closed until it is published', async () => {
    const of = { drawId: 'd9' };
    await past.record('draw-d9', new DrawFrozen({ ...of, item: '三项制度' } as DrawFrozen['data']));
    await past.record('draw-d9', new DrawExecuted({ ...of, seed: 'hidden-seed' } as DrawExecuted['data']));
    for (const role of ['observer', 'office-director']) {
      signIn('reader', role);
      const { body } = await timeline('draw:d9').expect(200);
      expect(body.items[0]).toMatchObject({ type: 'DrawExecuted', what: '内容封存，公布后可见', sealed: true });
      expect(body.items[0]).not.toHaveProperty('data');
      expect(body.items[1]).toMatchObject({ type: 'DrawFrozen', sealed: false });
      expect(JSON.stringify((await get('/streams/draw-d9').expect(200)).body)).not.toContain('hidden-seed');
    }
    await past.record('draw-d9', new DrawPublished(of as DrawPublished['data']));
    const { body } = await timeline('draw:d9').expect(200);
    expect(body.items[1]).toMatchObject({ what: '产生抽取结果', sealed: false, data: { seed: 'hidden-seed' } });
  });

  it('keeps the originals of a disclosure from whoever only oversees', async () => {
    const data = { entryId: 'u1.subjects', unitId: 'u1', code: 'subjects', original: '原文不公开' };
    await past.record('disclosure-u1.subjects', new DisclosureCollected(data as DisclosureCollected['data']));
    const read = async () => (await timeline('stream:disclosure-u1.subjects').expect(200)).body;
    for (const role of ['observer', 'auditor']) {
      signIn('reader', role);
      expect(JSON.stringify(await read())).not.toContain('原文不公开');
      expect((await read()).items[0]).toMatchObject({ sealed: true, what: '内容只有本单位和办公室能看到' });
      const { rows } = await app
        .get(Pool)
        .query<{ seq: string }>(`select seq from event where stream = 'disclosure-u1.subjects'`);
      const meta = { actor: 'reader', roles: [role], at: clock.now().toISOString(), commandId: 'c' };
      expect(await app.get(EventSight).of(Number(rows[0]!.seq), meta)).toBe('envelope');
    }
    signIn('reader', 'office-staff');
    expect((await read()).items[0]).toMatchObject({ sealed: false, data: { original: '原文不公开' } });
  });

  it('shows that a content was erased, and tells what is left of it', async () => {
    const owner = new Pool({ connectionString: database.url });
    const { rows } = await owner.query<{ id: string; type: string; stream: string; data: object }>(
      `select id, type, stream, body -> 'data' as data from event where stream = 'issue-i2'`,
    );
    const named = rows.map(({ data, ...row }) => ({
      ...row,
      version: 1,
      remainder: { data: { ...data, responsible: undefined } },
    }));
    const document = { documentNumber: '1', orderedOn: '2022-05-01', issuedBy: '局', basis: '法', evidence: '' };
    const ordered = { erasureId: '1', count: rows.length, events: named, files: [], proposedBy: 'staff', ...document };
    const { events } = await past.record('erasure-1', new PayloadErased(ordered));
    await owner.query('select erase_payloads($1)', [events[0]?.id]);
    await owner.end();
    signIn('auditor', 'auditor');
    const { body } = await timeline('issue:i2').expect(200);
    expect(body.items[0]).toMatchObject({ what: expect.stringContaining('公示不全') as string, erased: true });
    expect(body.items[0].data).not.toHaveProperty('responsible');
  });

  it('is recomputed for the auditor, who reads what was checked', async () => {
    signIn('auditor', 'auditor');
    const { body } = await get('/verification').expect(200);
    expect(body).toMatchObject({ result: 'PASS', erased: 1 });
    expect(body.lines[0]).toBe(
      `办理过程连续：${body.streams}个事项，共${body.events}条记录，版本逐条相接，没有重复和缺失`,
    );
    signIn('clerk-u1', 'unit-clerk', 'u1');
    expect((await get('/verification').expect(403)).body).toMatchObject({ code: 'role-may-not' });
  });

  it('names the first break for the auditor', async () => {
    const owner = new Pool({ connectionString: database.url });
    await owner.query('alter table event disable trigger user');
    await owner.query(`update event set actor = 'somebody-else' where stream = 'issue-i1' and version = 1`);
    await owner.end();
    signIn('auditor', 'auditor');
    const { body } = await get('/verification').expect(200);
    expect(body).toMatchObject({
      result: 'FAIL',
      lines: [],
      broken: { stream: 'issue-i1', version: 1, aspect: 'envelope' },
    });
    expect(body.broken.fault).toMatch(/^时间、人员、类型或者编号被改动/);
  });

  it.each([
    '',
    '?subject=',
    '?subject=person:1',
    '?subject=issue:1&sort=what',
    '?subject=issue:1&limit=1000',
    '?subject=issue:1&x=1',
  ])('refuses the question %s', async (question) => {
    signIn('auditor', 'auditor');
    expect((await get(question).expect(422)).body).toMatchObject({ code: 'invalid-input' });
  });
});
