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
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { DrawPublished, SupervisorReplaced } from '@app/draw/events.js';
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
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import {
  AcceptMutualFinding,
  DescribeMutualVisit,
  DisputeMutualFinding,
  ListMutualTeams,
  ListMutualVisits,
  MutualInspectionModule,
  mutualVisitIdOf,
  NameMutualTeam,
  RecordMutualFinding,
  RuleMutualDispute,
  SubmitMutualFindings,
} from './index.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'yuheng-mutual-'));
const drawId = 'draw-1';
const campaignId = 'campaign-1';
const UNITS = ['U1', 'U2', 'U3', 'U4'];
const visitOf = (unitId: string, visitorId: string) => mutualVisitIdOf(drawId, unitId, visitorId);

let asked = 0;
const by = (actor: string, roles: string[], unit?: string): Meta => ({
  ...{ actor, roles, at: clock.now().toISOString(), commandId: idFrom('spec', String(asked++)) },
  ...(unit === undefined ? {} : { unit }),
});
const clerk = (unit: string) => by(`clerk-${unit}`, ['unit-clerk'], unit);
const lead = (unit: string) => by(`lead-${unit}`, ['unit-lead'], unit);
const office = () => by('staff', ['office-staff']);

describe('mutual inspection', () => {
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
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), MutualInspectionModule],
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
    for (const unitId of UNITS) {
      await record(`unit-${unitId}`, new UnitRegistered({ unitId, name: `${unitId}局` } as UnitRegistered['data']));
    }
    const units = UNITS.map((unitId) => ({ unitId }));
    const plan = { campaignId, categories: ['recording'], units } as unknown as CampaignLaunched['data'];
    await record('campaign', new CampaignLaunched(plan));
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
  const visitsOf = async (meta: Meta, wanted: object = {}) =>
    (await queries.execute(new ListMutualVisits({ sort: 'unit', ...wanted }, meta))).items;
  const describeFor = (unitId: string, visitorId: string, meta: Meta) =>
    queries.execute(new DescribeMutualVisit({ visitId: visitOf(unitId, visitorId) }, meta));
  const find = (findingId: string, meta: Meta, more: object = {}) =>
    act(
      new RecordMutualFinding(
        {
          ...{ visitId: visitOf('U2', 'U1'), findingId, text: '案卷缺少送达回证', category: 'recording' },
          ...{ dueOn: '2026-07-10', evidence: [], ...more },
        },
        meta,
      ),
    );

  it('shows the office every unit’s team, and a unit its own', async () => {
    const person = (name: string) => ({ name, position: '执法人员' });
    const team = { campaignId, unitId: 'U1', leader: person('甲某'), members: [person('乙某')] };
    await act(new NameMutualTeam(team, clerk('U1')));
    await expect(act(new NameMutualTeam({ ...team, unitId: 'U9' }, clerk('U9')))).rejects.toEqual(
      refused('mutual-unit-not-in-campaign'),
    );
    const all = await queries.execute(new ListMutualTeams({ campaignId }, office()));
    expect(all.teams.map(({ unitId, leader }) => [unitId, leader?.name])).toEqual([
      ['U1', '甲某'],
      ['U2', undefined],
      ['U3', undefined],
      ['U4', undefined],
    ]);
    const own = await queries.execute(new ListMutualTeams({ campaignId }, clerk('U2')));
    expect(own.teams.map(({ unitId }) => unitId)).toEqual(['U2']);
    await expect(queries.execute(new ListMutualTeams({ campaignId: 'other' }, office()))).rejects.toEqual(
      refused('mutual-campaign-unknown'),
    );
  });

  it('arranges one visit per pair of a published pairing, once however often the jobs run, and none of other draws', async () => {
    const draw = {
      year: 2026,
      number: 2,
      campaignId,
      item: '互查',
      dueOn: '2026-06-30',
      contributions: [],
      late: false,
    };
    const assignments = { U1: ['team:U4'], U2: ['team:U1'], U3: ['team:U2'], U4: ['team:U3'] };
    const supervision = { ...draw, drawId: 'draw-0', assignments: { U1: ['S1', 'S2'] } };
    await record('draw-draw-0', new DrawPublished(supervision));
    await record(`draw-${drawId}`, new DrawPublished({ ...draw, drawId, kind: 'mutual', assignments } as never));
    await follow();
    expect((await visitsOf(office())).map(({ unitId, visitorId }) => `${visitorId}→${unitId}`)).toEqual([
      'U4→U1',
      'U1→U2',
      'U2→U3',
      'U3→U4',
    ]);
    for (const job of [...done]) await app.get(JobRunner).run(job.name, job.data, job.id);
    expect(await app.get(EventStore).stream(`mutual-visit-${visitOf('U2', 'U1')}`)).toHaveLength(1);
  });

  it('shows a unit the visits it makes and those made to it', async () => {
    const sides = async (side?: string) => (await visitsOf(clerk('U2'), { side })).map(({ unitId }) => unitId);
    expect(await sides()).toEqual(['U2', 'U3']);
    expect(await sides('visitor')).toEqual(['U3']);
    expect(await sides('visited')).toEqual(['U2']);
    await expect(describeFor('U1', 'U4', clerk('U2'))).rejects.toEqual(refused('not-your-unit'));
    await expect(describeFor('U1', 'U2', office())).rejects.toEqual(refused('mutual-visit-not-found'));
  });

  it('follows a team replaced in the draw', async () => {
    const common = { drawId, seq: 1, at: clock.now().toISOString(), explanation: '出差', reason: 'other' as const };
    const change = { ...common, object: 'U4', out: 'team:U3', in: 'team:U1', team: ['team:U1'] };
    await record(`draw-${drawId}`, new SupervisorReplaced(change));
    await follow();
    const ofU4 = (await visitsOf(office())).filter(({ unitId }) => unitId === 'U4');
    expect(ofU4.map(({ visitorId, state }) => `${visitorId} ${state}`).sort()).toEqual([
      'U1 arranged',
      'U3 called-off',
    ]);
    expect(await describeFor('U4', 'U1', office())).toMatchObject({ team: [{ name: '甲某' }, { name: '乙某' }] });
  });

  it('takes findings of the drawn team alone, keeps them to it until they are handed over, and has them answered', async () => {
    clock.moveTo('2026-06-10T02:00:00.000Z');
    await expect(find('f1', clerk('U3'))).rejects.toEqual(refused('mutual-not-visitor'));
    await expect(find('f1', clerk('U1'), { category: 'other' })).rejects.toEqual(
      refused('mutual-finding-category-unknown'),
    );
    await expect(find('f1', clerk('U1'), { evidence: ['a'.repeat(64)] })).rejects.toEqual(refused('file-unknown'));
    const photo = await app.get(Files).keep('现场.txt', Buffer.from('现场记录'), clerk('U1'));
    await find('f1', clerk('U1'), { evidence: [photo.id] });
    await find('f2', clerk('U1'), { text: '设备台账不全' });
    expect((await describeFor('U2', 'U1', clerk('U2'))).findings).toEqual([]);
    expect((await describeFor('U2', 'U1', clerk('U1'))).findings).toHaveLength(2);
    const listed = async (meta: Meta) => (await visitsOf(meta)).find(({ unitId }) => unitId === 'U2');
    expect(await listed(clerk('U2'))).toMatchObject({ findingCount: 0, unanswered: 0 });
    expect(await listed(clerk('U1'))).toMatchObject({ findingCount: 2 });
    const visitId = visitOf('U2', 'U1');
    const handover = { visitId, visitedOn: '2026-06-09', account: '查阅案卷', problems: true };
    await expect(act(new SubmitMutualFindings(handover, clerk('U1')))).rejects.toEqual(refused('role-may-not'));
    await act(new SubmitMutualFindings(handover, lead('U1')));
    await act(new AcceptMutualFinding({ visitId, findingId: 'f1', responsible: '丁某' }, clerk('U2')));
    const dispute = { visitId, findingId: 'f2', reason: '台账在信息中心', evidence: [] };
    await act(new DisputeMutualFinding(dispute, lead('U2')));
    expect(await describeFor('U2', 'U1', lead('U2'))).toMatchObject({
      ...{ state: 'submitted', replyBy: '2026-06-17', unanswered: 0, disputed: 1, confirmed: 1, account: '查阅案卷' },
      findings: [
        { id: 'f1', state: 'accepted', responsible: '丁某', evidence: [photo.id] },
        { id: 'f2', state: 'disputed', dispute: { reason: '台账在信息中心' } },
      ],
    });
  });

  it('is settled by the office’s ruling', async () => {
    const visitId = visitOf('U2', 'U1');
    const ruling = { visitId, findingId: 'f2', ruling: 'amended' as const, reason: '信息中心有', text: '台账分散' };
    await act(new RuleMutualDispute(ruling, office()));
    const settled = await describeFor('U2', 'U1', office());
    expect(settled).toMatchObject({ state: 'settled', disputed: 0, confirmed: 2, dismissed: 0 });
    expect(settled.findings[1]).toMatchObject({
      state: 'confirmed',
      ruling: { ruling: 'amended' },
      amendedText: '台账分散',
    });
  });

  it('answers over HTTP with problems that name the rule, never a failure of its own', async () => {
    account = { id: 'clerk-U1', roles: ['unit-clerk'], unitId: 'U1' } as unknown as Account;
    const server = request(app.getHttpServer());
    const path = `/api/mutual-visits/${visitOf('U2', 'U1')}`;
    expect((await server.get(path)).body).toMatchObject({ drawLabel: '2026-2', unitName: 'U2局' });
    expect((await server.post(`${path}/findings`).send({ text: '' })).status).toBe(422);
    const late = { text: '又一个', category: 'recording', dueOn: '2026-07-10', evidence: [] };
    const problem = await server.post(`${path}/findings`).send(late);
    expect([problem.status, problem.body]).toEqual([
      409,
      expect.objectContaining({ code: 'mutual-findings-submitted' }),
    ]);
    expect((await server.get('/api/mutual-visits?side=sideways')).status).toBe(422);
  });
});
