import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, hold } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { IssueClosed, IssueReported } from '@app/rectification/events.js';
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, untilBlocked, type TestDatabase } from '@app/testing';
import type { OversightListAnswer, TalkAnswer, TalkListAnswer } from './dto.js';
import { OversightModule } from './index.js';

const clock = new MovedClock(instantOf('2022-07-01', '09:00:00.000'));
const campaignId = 'campaign-1';
const [A, B] = ['unit-a', 'unit-b'] as const;
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: id, roles: [role], unitId },
});
const ACCOUNTS = {
  lead: account('lead', 'unit-lead', A),
  neighbour: account('neighbour', 'unit-lead', B),
  staff: account('staff', 'office-staff'),
  director: account('director', 'office-director'),
};
type Who = keyof typeof ACCOUNTS;
const listing = { level: 'office', reason: '久拖不改', dueOn: '2022-07-31' };

describe('oversight', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-oversight-'));
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let asking: Account;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), OversightModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account: asking, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    past = new LivedPast(app, clock);
    for (const [unitId, numbers] of [[A, [1, 2]] as const, [B, [3]] as const]) {
      const unit = { unitId, name: `${unitId}局`, shortName: unitId, riskClass: 'ordinary' } as UnitRegistered['data'];
      await past.record(`unit-${unitId}`, new UnitRegistered(unit));
      for (const number of numbers) {
        const issue = { issueId: `i${number}`, unitId, campaignId, number, source: 'complaint', text: `问题${number}` };
        const told = { ...issue, dueOn: '2022-06-01', responsible: '某甲' } as IssueReported['data'];
        await past.record(`issue-i${number}`, new IssueReported(told));
      }
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (who: Who, path: string, body: object = {}) => {
    asking = ACCOUNTS[who];
    return request(app.getHttpServer()).post(`/api${path}`).send(body);
  };
  const get = async <T>(who: Who, path: string): Promise<T> => {
    asking = ACCOUNTS[who];
    return (await request(app.getHttpServer()).get(`/api${path}`).expect(200)).body as T;
  };
  const refusedWith = async (who: Who, path: string, body: object = {}): Promise<string> =>
    ((await post(who, path, body)).body as { code: string }).code;

  it('an issue is proposed, approved, shown to its unit, and leaves the board when it is closed', async () => {
    await post('staff', '/oversights/i1/proposals', listing).expect(201);
    expect(await get<OversightListAnswer>('lead', '/oversights')).toMatchObject({ total: 0 });
    expect(await refusedWith('staff', '/oversights/i1/approvals')).toBe('role-may-not');
    await post('director', '/oversights/i1/approvals').expect(201);
    const { items } = await get<OversightListAnswer>('lead', '/oversights?state=listed');
    expect(items).toMatchObject([
      {
        ...{ issueId: 'i1', unitName: 'unit-a局', issueNumber: 1, issueText: '问题1', level: 'office', overdue: false },
        ...{ documentNumber: '舞法督〔2022〕1号', proposedBy: 'staff', listedBy: 'director', dueOn: '2022-07-31' },
      },
    ]);
    expect(await get<OversightListAnswer>('neighbour', '/oversights')).toMatchObject({ total: 0 });

    await past.liveTo(instantOf('2022-08-01', '09:00:00.000'));
    expect((await get<OversightListAnswer>('staff', '/oversights')).items[0]?.overdue).toBe(true);
    await past.record('issue-i1', new IssueClosed({ issueId: 'i1', unitId: A, opinion: '同意' }));
    await past.liveTo(instantOf('2022-08-02', '09:00:00.000'));
    expect((await get<OversightListAnswer>('lead', '/oversights')).items).toMatchObject([
      { state: 'lifted', because: 'issue-closed', endReason: '问题已经验收销号' },
    ]);
    const then = await get<OversightListAnswer>('staff', '/oversights?asOf=2022-07-31');
    expect(then.items).toMatchObject([{ state: 'listed' }]);
  });

  it('an issue is put on the board in turn with whoever ends it', async () => {
    const ending = await app.get(Pool).connect();
    await ending.query('begin');
    await hold(ending, 'issue-i3');
    const proposing = refusedWith('staff', '/oversights/i3/proposals', { ...listing, dueOn: '2022-09-01' });
    await untilBlocked(app.get(Pool), proposing);
    await ending.query(`update oversight_issue set settled = true where id = 'i3'`);
    await ending.query('commit');
    ending.release();
    expect(await proposing).toBe('oversight-issue-settled');
  });

  it('a refused act takes no number', async () => {
    expect(await refusedWith('director', '/oversights/nowhere/listings', { ...listing, dueOn: '2022-09-01' })).toBe(
      'oversight-issue-unknown',
    );
    await post('director', '/oversights/i2/listings', { ...listing, dueOn: '2022-09-01' }).expect(201);
    const { items } = await get<OversightListAnswer>('staff', '/oversights?issueId=i2');
    expect(items).toMatchObject([{ documentNumber: '舞法督〔2022〕2号', state: 'listed' }]);
    await post('director', '/oversights/i2/lifts', { reason: '已基本整改' }).expect(201);
    await post('director', '/oversights/i2/listings', { ...listing, dueOn: '2022-09-01' }).expect(201);
    expect((await get<OversightListAnswer>('staff', '/oversights?issueId=i2')).total).toBe(2);
  });

  it('a talk is summoned, held with minutes and promises, and each promise is reported', async () => {
    const letter = { campaignId, unitId: A, issueIds: ['i2'], reason: '整改不力', place: '三楼会议室' };
    const meetsAt = instantOf('2022-08-05', '09:00:00.000');
    expect(await refusedWith('director', '/talks', { ...letter, issueIds: ['i3'], meetsAt })).toBe(
      'talk-issue-not-of-unit',
    );
    const { body } = await post('director', '/talks', { ...letter, meetsAt }).expect(201);
    const { id } = body as { id: string };
    expect(await get<TalkAnswer>('lead', `/talks/${id}`)).toMatchObject({
      ...{ documentNumber: '舞法约〔2022〕1号', state: 'summoned', meetsAt, issues: [{ id: 'i2', number: 2 }] },
    });
    expect(await get<TalkListAnswer>('neighbour', '/talks')).toMatchObject({ total: 0 });
    await past.liveTo(instantOf('2022-08-05', '18:00:00.000'));
    const promise = { text: '补齐', dueOn: '2022-08-20', responsible: { name: '某乙' } };
    const minutes = { heldOn: '2022-08-05', participants: [{ name: '某甲' }], files: [], commitments: [promise] };
    expect(await refusedWith('staff', `/talks/${id}/records`, minutes)).toBe('talk-without-minutes');
    expect(await refusedWith('staff', `/talks/${id}/records`, { ...minutes, files: ['0'.repeat(64)] })).toBe(
      'file-unknown',
    );
    await post('staff', `/talks/${id}/records`, { ...minutes, minutes: '指出问题' }).expect(201);
    await past.liveTo(instantOf('2022-08-21', '09:00:00.000'));
    expect((await get<TalkListAnswer>('staff', '/talks?issueId=i2')).items).toMatchObject([
      { commitments: 1, reported: 0, overdue: 1 },
    ]);
    expect((await post('lead', `/talks/${id}/commitments/x/reports`, { account: '好', evidence: [] })).status).toBe(
      400,
    );
    await post('lead', `/talks/${id}/commitments/1/reports`, { account: '已补齐', evidence: [] }).expect(201);
    expect((await get<TalkAnswer>('lead', `/talks/${id}`)).commitments).toMatchObject([
      { place: 1, overdue: false, report: { account: '已补齐', late: true } },
    ]);
    asking = ACCOUNTS.neighbour;
    await request(app.getHttpServer()).get(`/api/talks/${id}`).expect(403);
  });

  it('what a form leaves out or gets wrong is refused before anything is recorded', async () => {
    const letter = { campaignId, unitId: A, issueIds: ['i2'], reason: '整改不力', place: '三楼会议室' };
    expect((await post('director', '/talks', letter)).status).toBe(422);
    expect((await post('director', '/oversights/i3/listings', { ...listing, level: 'x' })).status).toBe(422);
    expect((await post('staff', '/talks/nowhere/records', { heldOn: '2022-08-05' })).status).toBe(422);
    asking = ACCOUNTS.staff;
    await request(app.getHttpServer()).get('/api/talks/nowhere').expect(404);
  });
});
