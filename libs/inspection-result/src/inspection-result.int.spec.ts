import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { Jobs, QueuesModule, Timetable } from '@app/queues';
import { SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { InspectionAssigned, InspectionConcluded, VisitRecorded } from '@app/supervision/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { WorkingCalendarModule, WorkingYearImported } from '@app/working-calendar';
import { InspectionResultModule } from './index.js';
import { ResultsAtStart } from './results-at-start.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'yuheng-results-'));
const HOSTILE = '<script>alert(1)</script>';

describe('inspection results', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), InspectionResultModule],
        WorkingCalendarModule,
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
    for (const unitId of ['U1', 'U2', 'U3']) {
      const unit = { unitId, name: `${unitId}局${HOSTILE}` } as UnitRegistered['data'];
      await past.record(`unit-${unitId}`, new UnitRegistered(unit));
    }
    const person = { supervisorId: 'supervisor-of-the-lead', name: '甲某', organisation: '司法局', pool: 'lead' };
    const certificate = { certificateNumber: 'L1', expiresOn: '2030-01-01' };
    await past.record('s1', new SupervisorRegistered({ ...person, ...certificate }));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const as = (...roles: string[]) => {
    const unit = roles.includes('unit-lead') ? { unitId: 'U1' } : {};
    account = { id: 'clerk', login: 'clerk', name: 'clerk', roles, ...unit };
  };
  const http = () => request(app.getHttpServer());
  const post = (path: string, body: object) => http().post(`/api${path}`).send(body);
  const get = async (path: string) => (await http().get(`/api${path}`).expect(200)).body;
  const read = async (path: string, status = 200) => (await http().get(path).expect(status)).text;

  async function conclude(unitId: string, day: string): Promise<void> {
    await end(unitId, day);
    await past.liveTo(clock.now().toISOString());
  }

  /** Nobody has reacted to it yet. */
  async function end(unitId: string, day: string): Promise<void> {
    await past.liveTo(`${day}T02:00:00.000Z`);
    const of = { inspectionId: `inspection-${unitId}`, unitId };
    const draw = { campaignId: 'c', drawId: 'draw-1', drawYear: 2026, drawNumber: 1, drawVersion: 5 };
    const task = { item: '“三项制度”落实情况', supervisors: ['supervisor-of-the-lead'], assignedOn: day, dueOn: day };
    await past.record(
      `inspection-inspection-${unitId}`,
      new InspectionAssigned({ ...of, ...draw, ...task }),
      new VisitRecorded({ ...of, supervisorId: 'supervisor-of-the-lead', visitedOn: day, account: '', evidence: [] }),
      new InspectionConcluded({ ...of, result: 'problems-found', findings: 1 }),
    );
  }

  it('are due twenty working days after the inspection has ended, holidays left out', async () => {
    await conclude('U1', '2026-06-10');
    as('office-staff');
    expect(await get('/inspection-results/inspection-U1')).toMatchObject({
      ...{ unitId: 'U1', drawLabel: '2026-1', endedOn: '2026-06-10', workingDays: 20, dueOn: '2026-07-09' },
      ...{ state: 'awaited', concluded: 'problems-found', findings: 1, overdue: false, steps: [] },
    });
    await past.liveTo('2026-07-09T16:00:00.000Z');
    expect((await get('/inspection-results?overdue=true')).total).toBe(1);
    await read('/public/results/2026-1/U1', 404);
  });

  it('are published as concluded, late and marked, without a name', async () => {
    as('unit-lead');
    await post('/inspection-results/inspection-U1/publications', { summary: '发现问题' }).expect(403);
    as('office-staff');
    await post('/inspection-results/inspection-U1/publications', { summary: '' }).expect(422);
    await post('/inspection-results/inspection-U1/publications', { summary: '甲某发现问题' }).expect(409);
    await post('/inspection-results/inspection-U1/publications', { summary: `发现问题1个${HOSTILE}` }).expect(201);
    const page = await read('/public/results/2026-1/U1');
    expect(page).toContain('U1局&lt;script&gt;');
    expect(page).toContain('发现问题1个&lt;script&gt;');
    expect(page).toContain('晚于期限2026年7月9日');
    expect(page).toContain('href="/public/draws/2026-1"');
    expect(page).toContain('supervis');
    expect(page).not.toMatch(/<script|甲某/);
    const list = await read('/public/results?draw=2026-1');
    expect(list).toContain('href="/public/results/2026-1/U1"');
    expect(await read('/public/results?draw=2026-2')).toContain('还没有公示的检查结果');
    await read('/public/results?draw=latest', 422);
  });

  it('are listed as they stood at a past moment', async () => {
    as('office-staff');
    const states = async (query: string) =>
      ((await get(`/inspection-results${query}`)) as { items: { state: string; overdue: boolean }[] }).items.map(
        ({ state, overdue }) => [state, overdue],
      );
    expect(await states('')).toEqual([['published', false]]);
    expect(await states('?asOf=2026-07-09T15:00:00.000Z')).toEqual([['awaited', false]]);
    expect(await states('?asOf=2026-07-09T15:00:00.000Z&state=published')).toEqual([]);
  });

  it('keep what was corrected beside what took its place', async () => {
    const wording = { result: 'problems-found', summary: '发现一般问题1个', reason: '表述不准确' };
    await post('/inspection-results/inspection-U1/corrections', wording).expect(201);
    await post('/inspection-results/inspection-U1/corrections', wording).expect(409);
    const page = await read('/public/results/2026-1/U1');
    expect(page).toContain('更正，理由：表述不准确');
    expect(page).toContain('发现问题1个');
  });

  it('change their conclusion by the director alone, with a document that is kept', async () => {
    const correction = { result: 'no-problem-found', summary: '复核后未发现问题', reason: '问题经复核不成立' };
    const correct = (evidence: string[]) =>
      post('/inspection-results/inspection-U1/corrections', { ...correction, evidence });
    const clerk = { actor: 'clerk', roles: ['office-staff'], at: clock.now().toISOString(), commandId: 'keep' };
    const { id: kept } = await app.get(Files).keep('复核意见.txt', Buffer.from('复核意见'), clerk);
    expect((await correct([kept]).expect(409)).body.code).toBe('conclusion-changed-by-staff');
    as('office-director');
    expect((await correct([]).expect(409)).body.code).toBe('conclusion-changed-without-document');
    expect((await correct(['b'.repeat(64)]).expect(409)).body.code).toBe('file-unknown');
    await correct([kept]).expect(201);
    expect((await get('/inspection-results/inspection-U1')).steps).toContainEqual(
      expect.objectContaining({ kind: 'corrected', evidence: [kept] }),
    );
    as('office-staff');
    const page = await read('/public/results/2026-1/U1');
    expect(page).toContain('更正，理由：问题经复核不成立');
    expect(page).not.toContain(kept);
    expect(page).toContain('发现问题1个');
  });

  it('are withdrawn by the director with a ground, and their text is shown no more', async () => {
    const withdrawal = { ground: 'revoked', explanation: '内部说明', knownOn: '2026-07-08' };
    await post('/inspection-results/inspection-U1/withdrawals', withdrawal).expect(403);
    as('office-director');
    await post('/inspection-results/inspection-U1/withdrawals', { ...withdrawal, ground: 'dislike' }).expect(422);
    await post('/inspection-results/inspection-U1/withdrawals', withdrawal).expect(201);
    const page = await read('/public/results/2026-1/U1');
    expect(page).toContain('撤回，事由：依法被撤销或者确认违法');
    expect(page).not.toMatch(/发现问题1个|内部说明|复核/);
    expect(await read('/public/results')).toContain('公示的结果已经撤回');
    as('unit-lead');
    expect((await get('/inspection-results/inspection-U1')).steps).toHaveLength(4);
    as('observer');
    expect((await get('/inspection-results')).total).toBe(1);
  });

  it('wait for the working days of a year that are not arranged yet, and are dated with them', async () => {
    await conclude('U2', '2027-12-20');
    as('office-staff');
    const awaited = await get('/inspection-results/inspection-U2');
    expect(awaited).toMatchObject({ unarranged: '2027' });
    expect(awaited.dueOn).toBeUndefined();
    await past.liveTo('2028-01-10T02:00:00.000Z');
    await post('/inspection-results/inspection-U2/publications', { summary: '发现问题' }).expect(409);
    for (const year of [2027, 2028]) {
      const table = { year, holidays: [`${year}-01-03`], workdays: [], source: '国办发明电' };
      await past.record(`working-year-${year}`, new WorkingYearImported(table));
    }
    await past.liveTo(clock.now().toISOString());
    expect((await get('/inspection-results/inspection-U2')).dueOn).toBe('2028-01-18');
    expect(await get('/result-period')).toEqual({ workingDays: 20 });
  });

  it('take as many working days as the director decides, from then on', async () => {
    as('office-staff');
    await post('/result-period', { workingDays: 5, reason: '省里要求' }).expect(403);
    as('office-director');
    await post('/result-period', { workingDays: 0, reason: '' }).expect(422);
    await post('/result-period', { workingDays: 5, reason: '省里要求' }).expect(201);
    await conclude('U3', '2028-02-07');
    expect(await get('/inspection-results/inspection-U3')).toMatchObject({ workingDays: 5, dueOn: '2028-02-14' });
    expect(await get('/inspection-results/inspection-U2')).toMatchObject({ workingDays: 20, dueOn: '2028-01-18' });
  });

  it('are awaited of inspections that ended before anybody reacted to it, once the jobs are taken up', async () => {
    await past.record('unit-U4', new UnitRegistered({ unitId: 'U4', name: 'U4局' } as UnitRegistered['data']));
    await end('U4', '2028-02-08');
    await past.follow();
    while (app.get(Timetable).takeDue('9999'));
    as('office-staff');
    const publication = { summary: '发现问题' };
    await post('/inspection-results/inspection-U4/publications', publication).expect(409);
    await new ResultsAtStart(app.get(Jobs), app.get(Pool)).onApplicationBootstrap();
    expect(app.get(Timetable).remaining()).toMatchObject([{ data: { inspectionId: 'inspection-U4' } }]);
    await past.liveTo(clock.now().toISOString());
    expect(await get('/inspection-results/inspection-U4')).toMatchObject({ endedOn: '2028-02-08', state: 'awaited' });
    await post('/inspection-results/inspection-U4/publications', publication).expect(201);
  });

  it('have pages for what is not there', async () => {
    for (const path of ['2026-99/U1', 'latest/U1', '2026-1/%3Cscript%3E']) {
      const text = await read(`/public/results/${path}`, 404);
      expect(text).toContain('没有找到这项检查结果');
      expect(text).not.toContain('<script');
    }
    account = undefined;
    await http().get('/api/inspection-results').expect(401);
  });
});
