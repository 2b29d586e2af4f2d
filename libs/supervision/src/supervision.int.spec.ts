import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { DrawPublished, ObjectReplaced, SupervisorReplaced } from '@app/draw/events.js';
import {
  EventingModule,
  EventStore,
  FollowerRun,
  idFrom,
  type AnyCommand,
  type AnyEvent,
  type Meta,
  type Receipt,
} from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { JobRunner, QueuesModule, ReactionFollower, Timetable, type JobRequest } from '@app/queues';
import { SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import {
  AssignInspection,
  ConcludeInspection,
  DescribeInspection,
  inspectionIdOf,
  ListInspections,
  RecordFinding,
  RecordVisit,
  SignInspection,
  SupervisionModule,
} from './index.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'yuheng-supervision-'));
const drawId = 'draw-1';
const inspectionOf = (unitId: string) => inspectionIdOf({ drawId, unitId });

let asked = 0;
const by = (actor: string, roles: string[], unit?: string): Meta => ({
  ...{ actor, roles, at: clock.now().toISOString(), commandId: idFrom('spec', String(asked++)) },
  ...(unit === undefined ? {} : { unit }),
});
const supervisor = (id: string) => by(`account-${id}`, ['supervisor']);
const office = () => by('clerk', ['office-staff']);

describe('supervision', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let commands: CommandBus;
  let queries: QueryBus;
  let account: Account | undefined;
  const done: JobRequest[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), SupervisionModule],
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
    [commands, queries] = [app.get(CommandBus), app.get(QueryBus)];
    for (const unitId of ['U1', 'U2', 'U3']) {
      await record(`unit-${unitId}`, new UnitRegistered({ unitId, name: `${unitId}局` } as UnitRegistered['data']));
    }
    for (const supervisorId of ['L1', 'L2', 'M1', 'M2']) {
      const data = { supervisorId, name: `${supervisorId}某`, organisation: '司法局', pool: 'member' };
      const certificate = { certificateNumber: supervisorId, expiresOn: '2030-01-01' };
      await record(
        supervisorId,
        new SupervisorRegistered({ ...data, ...certificate, accountId: `account-${supervisorId}` }),
      );
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  /** What another context announced, through the real store and its projections. */
  const record = (stream: string, ...events: AnyEvent[]) =>
    app
      .get(EventStore)
      .handle(
        { name: 'spec', initial: null, stream: () => stream, decide: () => events, evolve: (state) => state },
        { type: 'Spec', data: { asked }, meta: by('somebody', []) },
      );

  /** Follows the history and does every job it asks for. */
  async function follow(): Promise<void> {
    const run = new FollowerRun(app.get(Pool), app.get(ReactionFollower));
    for (;;) {
      while ((await run.step()) > 0);
      const job = app.get(Timetable).takeDue(clock.now().toISOString());
      if (!job) break;
      await app.get(JobRunner).run(job.name, job.data, job.id);
      done.push(job);
    }
    await run.release();
  }

  const act = async (command: AnyCommand): Promise<Receipt> => commands.execute(command);
  const refused = (code: string): unknown => expect.objectContaining({ code });
  const describeFor = (unitId: string, meta: Meta) =>
    queries.execute(new DescribeInspection({ inspectionId: inspectionOf(unitId) }, meta));
  const unitsSeenBy = async (meta: Meta, wanted: object = {}) =>
    (await queries.execute(new ListInspections(wanted, meta))).items.map(({ unitId }) => unitId);
  const visit = (unitId: string, meta: Meta, more: object = {}) =>
    act(
      new RecordVisit(
        { inspectionId: inspectionOf(unitId), visitedOn: '2026-06-02', account: '查阅案卷', evidence: [], ...more },
        meta,
      ),
    );
  const sign = (unitId: string, meta: Meta) => act(new SignInspection({ inspectionId: inspectionOf(unitId) }, meta));

  it('assigns one inspection per drawn unit, once however often the jobs run', async () => {
    const draw = { drawId, year: 2026, number: 3, campaignId: 'campaign-1', item: '“三项制度”', dueOn: '2026-07-01' };
    const assignments = { U1: ['L1', 'M1'], U2: ['L2', 'M2'] };
    await record('draw-1', new DrawPublished({ ...draw, assignments, contributions: [], late: false }));
    await follow();
    expect(await unitsSeenBy(office(), { sort: 'unit' })).toEqual(['U1', 'U2']);
    expect(await describeFor('U1', office())).toMatchObject({
      ...{ unitName: 'U1局', drawLabel: '2026-3', assignedOn: '2026-06-01', dueOn: '2026-07-01', state: 'assigned' },
      supervisors: [
        { supervisorId: 'L1', name: 'L1某', signed: false },
        { supervisorId: 'M1', name: 'M1某', signed: false },
      ],
    });
    for (const job of [...done]) await app.get(JobRunner).run(job.name, job.data, job.id);
    expect(await app.get(EventStore).stream(`inspection-${inspectionOf('U1')}`)).toHaveLength(1);
  });

  it('shows a supervisor his own tasks, and a unit nothing before the conclusion', async () => {
    expect(await unitsSeenBy(supervisor('L1'))).toEqual(['U1']);
    expect(await unitsSeenBy(by('lead', ['unit-lead'], 'U1'))).toEqual([]);
    expect(await describeFor('U1', supervisor('L1'))).toMatchObject({ ownSupervisorId: 'L1' });
    await expect(describeFor('U1', supervisor('L2'))).rejects.toEqual(refused('inspection-not-found'));
    await expect(describeFor('U1', by('lead', ['unit-lead'], 'U1'))).rejects.toEqual(refused('inspection-not-found'));
    await expect(describeFor('U1', by('lead', ['unit-lead'], 'U2'))).rejects.toEqual(refused('not-your-unit'));
    await expect(describeFor('U3', office())).rejects.toEqual(refused('inspection-not-found'));
  });

  it('lets only the supervisors drawn record and sign, each with his own account', async () => {
    clock.moveTo('2026-06-02T02:00:00.000Z');
    await expect(visit('U1', supervisor('L2'))).rejects.toEqual(refused('not-assigned-to-you'));
    await expect(visit('U1', by('lead', ['unit-lead'], 'U1'))).rejects.toEqual(refused('role-may-not'));
    await expect(visit('U1', office())).rejects.toEqual(refused('role-may-not'));
    const evidence = ['a'.repeat(64)];
    await expect(visit('U1', supervisor('L1'), { evidence })).rejects.toEqual(refused('file-unknown'));
    const photo = await app.get(Files).keep('现场.txt', Buffer.from('现场记录'), supervisor('L1'));
    await visit('U1', supervisor('L1'), { evidence: [photo.id] });
    await sign('U1', supervisor('L1'));
    await expect(sign('U1', supervisor('L1'))).rejects.toEqual(refused('already-signed'));
    const early = new ConcludeInspection(
      { inspectionId: inspectionOf('U1'), result: 'no-problem-found' },
      supervisor('L1'),
    );
    await expect(act(early)).rejects.toEqual(refused('signatures-missing'));
    expect(await describeFor('U1', office())).toMatchObject({
      state: 'visited',
      visits: [{ supervisorId: 'L1', visitedOn: '2026-06-02', evidence: [photo.id] }],
      supervisors: [{ signed: true }, { signed: false }],
    });
  });

  it('follows replacements in the draw, whatever order its jobs run in', async () => {
    const common = { drawId, at: clock.now().toISOString(), explanation: '住院' };
    await record(
      'draw-1',
      new SupervisorReplaced({
        ...common,
        seq: 1,
        object: 'U1',
        out: 'M1',
        in: 'M2',
        reason: 'ill',
        team: ['L1', 'M2'],
      }),
      new ObjectReplaced({ ...common, seq: 2, out: 'U2', in: 'U3', reason: 'closed', team: ['L2', 'M2'] }),
    );
    await follow();
    expect(await describeFor('U1', office())).toMatchObject({
      state: 'visited',
      supervisors: [
        { supervisorId: 'L1', signed: false },
        { supervisorId: 'M2', signed: false },
      ],
    });
    expect(await describeFor('U2', office())).toMatchObject({ state: 'called-off' });
    expect(await describeFor('U3', office())).toMatchObject({
      state: 'assigned',
      supervisors: [{ supervisorId: 'L2' }, {}],
    });
    expect(await unitsSeenBy(supervisor('M1'))).toEqual([]);
    const stale = { inspectionId: inspectionOf('U1'), unitId: 'U1', drawId, drawVersion: 1, supervisors: ['L1', 'M1'] };
    const late = { campaignId: 'campaign-1', drawYear: 2026, drawNumber: 3, item: '', dueOn: '2026-07-01' };
    const receipt = await act(new AssignInspection({ ...stale, ...late }, by('system', ['system'])));
    expect(receipt.events).toEqual([]);
  });

  it('concludes with what was recorded, and then shows it to the unit', async () => {
    const finding = {
      findingId: 'finding-1',
      text: '送达回证缺失',
      category: 'recording',
      dueOn: '2026-07-20',
      responsible: '某',
    };
    const inspectionId = inspectionOf('U1');
    await act(new RecordFinding({ ...finding, inspectionId }, supervisor('M2')));
    for (const id of ['L1', 'M2']) await sign('U1', supervisor(id));
    await expect(act(new RecordFinding({ ...finding, inspectionId }, supervisor('M2')))).rejects.toEqual(
      refused('record-already-signed'),
    );
    expect(await unitsSeenBy(office(), { state: 'signed' })).toEqual(['U1']);
    const wrong = new ConcludeInspection({ inspectionId, result: 'no-problem-found' }, supervisor('L1'));
    await expect(act(wrong)).rejects.toEqual(refused('result-contradicts-findings'));
    await act(new ConcludeInspection({ inspectionId, result: 'problems-found' }, supervisor('L1')));
    const lead = by('lead', ['unit-lead'], 'U1');
    expect(await unitsSeenBy(lead)).toEqual(['U1']);
    expect(await describeFor('U1', lead)).toMatchObject({
      ...{ state: 'concluded', result: 'problems-found', findingCount: 1 },
      findings: [{ id: 'finding-1', text: '送达回证缺失', dueOn: '2026-07-20' }],
    });
  });

  it('is overdue after its day until it is concluded', async () => {
    clock.moveTo('2026-07-01T15:59:59.000Z');
    expect(await unitsSeenBy(office(), { overdue: 'true' })).toEqual([]);
    clock.moveTo('2026-07-01T16:00:00.000Z');
    expect(await unitsSeenBy(office(), { overdue: 'true' })).toEqual(['U3']);
    expect(await unitsSeenBy(office(), { q: 'u3', drawId, supervisorId: 'L2' })).toEqual(['U3']);
  });

  describe('over HTTP', () => {
    const post = (path: string, body: object = {}) => request(app.getHttpServer()).post(path).send(body);

    it('takes a supervisor from the visit to the conclusion', async () => {
      const path = `/api/inspections/${inspectionOf('U3')}`;
      for (const id of ['L2', 'M2']) {
        account = { id: `account-${id}`, login: id, name: id, roles: ['supervisor'] };
        await post(`${path}/visits`, { visitedOn: '2026-07-01', account: '现场检查', evidence: [] }).expect(
          id === 'L2' ? 201 : 409,
        );
        await post(`${path}/signatures`).expect(201);
      }
      await post(`${path}/conclusions`, { result: 'fine' }).expect(422);
      await post(`${path}/conclusions`, { result: 'no-problem-found' }).expect(201);
      const { body } = await request(app.getHttpServer()).get(path).expect(200);
      expect(body).toMatchObject({ state: 'concluded', result: 'no-problem-found', ownSupervisorId: 'M2' });
    });

    it('refuses what has not the form, and strangers', async () => {
      account = { id: 'account-L1', login: 'L1', name: 'L1', roles: ['supervisor'] };
      const path = `/api/inspections/${inspectionOf('U3')}`;
      const bad = { text: '', category: 'recording', dueOn: '2026-02-30', responsible: '某', colour: 'red' };
      const { body } = await post(`${path}/findings`, bad).expect(422);
      const fields = (body as { errors: { field: string }[] }).errors.map(({ field }) => field);
      expect(fields.sort()).toEqual(['colour', 'dueOn', 'text']);
      await request(app.getHttpServer()).get(path).expect(404);
      account = undefined;
      await request(app.getHttpServer()).get('/api/inspections').expect(401);
    });
  });
});
