import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import {
  DrawFrozen,
  DrawPublished,
  ObjectReplaced,
  RecusedPlaceLeftOpen,
  SupervisorReplaced,
} from '@app/draw/events.js';
import {
  EventingModule,
  EventStore,
  idFrom,
  type AnyCommand,
  type AnyEvent,
  type Meta,
  type Receipt,
} from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { PlanApproved } from '@app/inspection-plan/events.js';
import { JobRunner, QueuesModule } from '@app/queues';
import { SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import {
  AcceptInspection,
  AssignInspection,
  ConcludeInspection,
  DecideRecusal,
  DescribeInspection,
  inspectionIdOf,
  IssueNotice,
  ListInspections,
  ReceiveNotice,
  RecordFinding,
  RecordUnitStatement,
  RecordVisit,
  RequestRecusal,
  RequestReplacement,
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
  let past: LivedPast;

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
    past = new LivedPast(app, clock);
    for (const unitId of ['U1', 'U2', 'U3']) {
      await record(`unit-${unitId}`, new UnitRegistered({ unitId, name: `${unitId}局` } as UnitRegistered['data']));
    }
    for (const supervisorId of ['L1', 'L2', 'M1', 'M2']) {
      const data = { supervisorId, name: `${supervisorId}某`, organisation: '司法局', pool: 'member' };
      const more = { certificateNumber: supervisorId, expiresOn: '2030-01-01', accountId: `account-${supervisorId}` };
      await record(supervisorId, new SupervisorRegistered({ ...data, ...more }));
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const record = (stream: string, ...events: AnyEvent[]) => past.record(stream, ...events);
  /** Follows the history and does every job it asks for. */
  const follow = () => past.liveTo(clock.now().toISOString());
  const act = async (command: AnyCommand): Promise<Receipt> => commands.execute(command);
  const refused = (code: string): unknown => expect.objectContaining({ code });
  const describeFor = (unitId: string, meta: Meta) =>
    queries.execute(new DescribeInspection({ inspectionId: inspectionOf(unitId) }, meta));
  const unitsSeenBy = async (meta: Meta, wanted: object = {}) =>
    (await queries.execute(new ListInspections(wanted, meta))).items.map(({ unitId }) => unitId);
  const met = {
    ...{ startedAt: '09:30', endedAt: '11:00', place: '执法大队', present: '甲某', certificateShown: true },
    ...{ answers: [{ entry: '1', answer: 'yes' as const }], letterHandedOver: false, account: '查阅案卷' },
  };
  const visit = (unitId: string, meta: Meta, more: object = {}) => {
    const there = { inspectionId: inspectionOf(unitId), visitedOn: '2026-06-02', evidence: [] };
    return act(new RecordVisit({ ...there, ...met, ...more }, meta));
  };
  const letter = {
    ...{ legalBasis: '河南省行政执法监督条例', from: '2026-06-02', until: '2026-07-01', announced: true },
    ...{ contact: '办公室', checklist: ['执法公示'] },
  };
  const issue = (unitId: string, more: object = {}) =>
    act(new IssueNotice({ inspectionId: inspectionOf(unitId), ...letter, ...more }, office()));
  const accept = (unitId: string, id: string) =>
    act(new AcceptInspection({ inspectionId: inspectionOf(unitId) }, supervisor(id)));
  const state = (unitId: string, id: string) => {
    const statement = { inspectionId: inspectionOf(unitId), signed: true, person: '甲某', evidence: [] };
    return act(new RecordUnitStatement(statement, supervisor(id)));
  };
  const sign = (unitId: string, meta: Meta) => act(new SignInspection({ inspectionId: inspectionOf(unitId) }, meta));

  const conclude = (result: 'no-problem-found' | 'problems-found') =>
    act(new ConcludeInspection({ inspectionId: inspectionOf('U1'), result }, supervisor('L1')));

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
    for (const job of [...past.done]) await app.get(JobRunner).run(job.name, job.data, job.id);
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

  it('numbers letters through the year, with the certificates of the register, and tells the unit', async () => {
    await expect(issue('U1', { from: '2030-01-02', until: '2030-01-03' })).rejects.toEqual(
      refused('certificate-not-valid'),
    );
    await issue('U1');
    expect(await describeFor('U1', by('lead', ['unit-lead'], 'U1'))).toMatchObject({
      noticeLabel: '〔2026〕1号',
      notice: {
        ...{ year: 2026, number: 1, outdated: false, checklist: [{ id: '1', text: '执法公示' }] },
        holders: [{ name: 'L1某', certificateNumber: 'L1' }, { certificateNumber: 'M1' }],
      },
    });
    await act(new ReceiveNotice({ inspectionId: inspectionOf('U1') }, by('lead', ['unit-lead'], 'U1')));
    await expect(
      act(new ReceiveNotice({ inspectionId: inspectionOf('U1') }, by('lead', ['unit-lead'], 'U2'))),
    ).rejects.toEqual(refused('not-your-unit'));
    expect((await describeFor('U1', office())).notice?.receivedAt).toBeDefined();
    const waiting = await unitsSeenBy(office(), { noticeAwaited: 'true' });
    expect(waiting).toEqual(['U2']);
    for (const id of ['L1', 'M1']) await accept('U1', id);
  });

  it('offers the contents of the approved plan as the checklist of a letter', async () => {
    const manifest = { legalBasis: '河南省行政执法条例', planItem: 'JH-01' };
    await record('draw-1', new DrawFrozen({ drawId, manifest } as DrawFrozen['data']));
    const inForce = [{ contents: ['执法公示', '全过程记录'] }, { contents: ['执法公示'] }];
    const items = [{ planItem: 'JH-01', inForce }];
    await record('plan-1', new PlanApproved({ items } as unknown as PlanApproved['data']));
    expect(await describeFor('U2', office())).toMatchObject({
      ...{ legalBasis: '河南省行政执法条例', suggestedChecklist: ['执法公示', '全过程记录'] },
    });
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
    await expect(conclude('no-problem-found')).rejects.toEqual(refused('signatures-missing'));
    expect(await describeFor('U1', office())).toMatchObject({
      state: 'visited',
      visits: [{ supervisorId: 'L1', visitedOn: '2026-06-02', evidence: [photo.id] }],
      supervisors: [{ signed: true }, { signed: false }],
    });
  });

  it('follows replacements in the draw, whatever order its jobs run in', async () => {
    const [common, team] = [{ drawId, at: clock.now().toISOString(), explanation: '住院' }, ['L1', 'M2']];
    await record(
      'draw-1',
      new SupervisorReplaced({ ...common, seq: 1, object: 'U1', ...{ out: 'M1', in: 'M2', reason: 'ill', team } }),
      new ObjectReplaced({ ...common, seq: 2, out: 'U2', in: 'U3', reason: 'closed', team: ['L2', 'M2'] }),
    );
    await follow();
    expect(await describeFor('U1', office())).toMatchObject({
      state: 'assigned',
      supervisors: team.map((supervisorId) => ({ supervisorId, signed: false })),
    });
    expect(await describeFor('U2', office())).toMatchObject({ state: 'called-off' });
    const expected = { state: 'assigned', supervisors: [{ supervisorId: 'L2' }, {}] };
    expect(await describeFor('U3', office())).toMatchObject(expected);
    expect(await unitsSeenBy(supervisor('M1'))).toEqual([]);
    const listed = await queries.execute(new ListInspections({ q: 'U1' }, office()));
    expect(listed.items[0]?.noticeLabel).toBeUndefined();
    const stale = { inspectionId: inspectionOf('U1'), unitId: 'U1', drawId, drawVersion: 1, supervisors: ['L1', 'M1'] };
    const late = { campaignId: 'campaign-1', drawYear: 2026, drawNumber: 3, item: '', dueOn: '2026-07-01' };
    const receipt = await act(new AssignInspection({ ...stale, ...late }, by('system', ['system'])));
    expect(receipt.events).toEqual([]);
  });

  it('has a team that changed after a visit go itself before it signs', async () => {
    await expect(sign('U1', supervisor('M2'))).rejects.toEqual(refused('visit-of-former-team'));
    await expect(sign('U1', supervisor('L1'))).rejects.toEqual(refused('visit-of-former-team'));
    await issue('U1');
    await accept('U1', 'M2');
    await visit('U1', supervisor('M2'));
    expect(await describeFor('U1', office())).toMatchObject({ state: 'visited', visitCount: 2 });
  });

  it('concludes with what was recorded, and then shows it to the unit', async () => {
    const found = { text: '送达回证缺失', category: 'recording', dueOn: '2026-07-20', responsible: '某' };
    const finding = { findingId: 'finding-1', ...found };
    const inspectionId = inspectionOf('U1');
    expect(await describeFor('U1', by('lead', ['unit-lead'], 'U1'))).toMatchObject({ visits: [], signatures: [] });
    const both = by('account-L2', ['unit-clerk', 'supervisor'], 'U1');
    expect(await describeFor('U1', both)).toMatchObject({ visits: [], findings: [], signatures: [] });
    await act(new RecordFinding({ ...finding, inspectionId }, supervisor('M2')));
    const counted = async (meta: Meta) =>
      (await queries.execute(new ListInspections({ q: 'U1' }, meta))).items[0]?.findingCount;
    expect(await counted(by('lead', ['unit-lead'], 'U1'))).toBe(0);
    expect(await counted(supervisor('M2'))).toBe(1);
    for (const id of ['L1', 'M2']) await sign('U1', supervisor(id));
    await expect(act(new RecordFinding({ ...finding, inspectionId }, supervisor('M2')))).rejects.toEqual(
      refused('record-already-signed'),
    );
    expect(await unitsSeenBy(office(), { state: 'signed' })).toEqual(['U1']);
    await expect(conclude('no-problem-found')).rejects.toEqual(refused('result-contradicts-findings'));
    await expect(conclude('problems-found')).rejects.toEqual(refused('unit-statement-missing'));
    await state('U1', 'L1');
    await conclude('problems-found');
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

  it('fills the place of a recused supervisor through the draw, and shows when nobody is free', async () => {
    const of = { inspectionId: inspectionOf('U3'), recusalId: 'recusal-1' };
    const why = { supervisorId: 'M2', ground: 'interest' as const, explanation: '配偶在该单位任职' };
    const own = { inspectionId: inspectionOf('U3'), recusalId: 'recusal-0' };
    const director = () => by('director', ['office-director']);
    await act(new RequestRecusal({ ...own, ...why }, director()));
    const approve = (meta: Meta) => act(new DecideRecusal({ ...own, approved: false, reason: '没有依据' }, meta));
    await expect(approve(director())).rejects.toEqual(refused('own-recusal-request'));
    await approve(by('second-director', ['office-director']));
    await act(new RequestRecusal({ ...of, ...why }, supervisor('M2')));
    expect(await unitsSeenBy(office(), { recusal: 'true' })).toEqual(['U3']);
    const decide = (meta: Meta) => act(new DecideRecusal({ ...of, approved: true, reason: '情况属实' }, meta));
    await expect(decide(office())).rejects.toEqual(refused('role-may-not'));
    await expect(decide(by('account-M2', ['office-director', 'supervisor']))).rejects.toEqual(
      refused('recusal-own-decision'),
    );
    await decide(director());
    const left = { ...of, drawId, unitId: 'U3', supervisorId: 'M2' };
    await record('recused-place-recusal-1', new RecusedPlaceLeftOpen(left));
    const shown = async (meta: Meta) => (await describeFor('U3', meta)).recusals;
    expect((await shown(office()))[1]).toMatchObject({ state: 'approved', by: 'self', name: 'M2某' });
    expect((await shown(office()))[1]?.nobodyFreeAt).toBeDefined();
    expect(await shown(supervisor('L2'))).toEqual([]);
    await act(new RequestReplacement(of, office()));
    expect((await shown(office()))[1]?.nobodyFreeAt).toBeUndefined();
    const common = { drawId, at: clock.now().toISOString(), explanation: '', seq: 3, object: 'U3' };
    const change = { ...common, out: 'M2', in: 'M1', reason: 'recused' as const, team: ['L2', 'M1'] };
    await record('draw-1', new SupervisorReplaced(change));
    await follow();
    expect(await shown(office())).toMatchObject([{ state: 'refused' }, { state: 'replaced' }]);
    expect(await unitsSeenBy(supervisor('M1'))).toEqual(['U3']);
    expect(await unitsSeenBy(office(), { recusal: 'true' })).toEqual([]);
  });

  it('is listed as it stood at a past moment, with the team of then', async () => {
    const asOf = '2026-07-01T15:59:59.000Z';
    expect(await unitsSeenBy(office(), { overdue: 'true', asOf })).toEqual([]);
    expect(await unitsSeenBy(office(), { overdue: 'true' })).toEqual(['U3']);
    const teamOn = async (then: object) =>
      (await queries.execute(new ListInspections({ ...then, q: 'u3' }, office()))).items[0]?.supervisors;
    expect(await teamOn({ asOf })).toMatchObject([{ name: 'L2某' }, { name: 'M2某' }]);
    expect(await teamOn({})).toMatchObject([{ name: 'L2某' }, { name: 'M1某' }]);
  });

  describe('over HTTP', () => {
    const post = (path: string, body: object = {}) => request(app.getHttpServer()).post(path).send(body);

    const as = (id: string, ...roles: string[]) => {
      account = { id: `account-${id}`, login: id, name: id, roles };
    };

    it('takes a supervisor from the letter to the conclusion', async () => {
      const path = `/api/inspections/${inspectionOf('U3')}`;
      as('clerk', 'office-staff');
      await post(`${path}/notices`, { ...letter, checklist: [] }).expect(422);
      await post(`${path}/notices`, { ...letter, until: '2026-07-10' }).expect(201);
      for (const id of ['L2', 'M1']) {
        as(id, 'supervisor');
        await post(`${path}/acceptances`).expect(201);
      }
      for (const id of ['L2', 'M1']) {
        as(id, 'supervisor');
        await post(`${path}/visits`, { ...met, visitedOn: '2026-07-01', evidence: [] }).expect(id === 'L2' ? 201 : 409);
        const { body } = await request(app.getHttpServer()).get(path).expect(200);
        const { contentHash } = body as { contentHash: string };
        await post(`${path}/signatures`, { contentHash: '0'.repeat(64) }).expect(409);
        await post(`${path}/signatures`, { contentHash }).expect(201);
      }
      await post(`${path}/unit-statements`, { signed: true, person: '甲某', evidence: [] }).expect(201);
      await post(`${path}/conclusions`, { result: 'fine' }).expect(422);
      await post(`${path}/conclusions`, { result: 'no-problem-found' }).expect(201);
      const { body } = await request(app.getHttpServer()).get(path).expect(200);
      expect(body).toMatchObject({
        ...{ state: 'concluded', result: 'no-problem-found', ownSupervisorId: 'M1' },
        visits: [{ answers: [{ entry: '1', answer: 'yes' }], place: '执法大队' }],
        unitStatement: { signed: true, outdated: false },
        signatures: [{ name: 'L2某' }, { name: 'M1某' }],
      });
    });

    it('takes recusals, and refuses what has not the form', async () => {
      const path = `/api/inspections/${inspectionOf('U3')}/recusals`;
      as('director', 'office-director');
      await post(path, { supervisorId: 'L2', ground: 'dislike', explanation: '' }).expect(422);
      await post(path, { supervisorId: 'L2', ground: 'other', explanation: '举报' }).expect(409);
      await post(`${path}/x/decisions`, { approved: true, reason: '属实' }).expect(409);
      await post(`${path}/x/replacements`).expect(409);
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
