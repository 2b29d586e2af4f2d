import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { contribute, Event, EventingModule, EventStore, projection } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { BULL_QUEUE, FollowerWatch, JobRunner, Jobs, QueuesModule, QueueWorkerModule } from '@app/queues';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import type { OperationsAnswer, ReadTablesAnswer } from './dto.js';
import { DriftCheckRequested } from './events.js';
import { OperationsGauges, OperationsModule } from './index.js';
import { rebuildJob } from './jobs.js';
import { Replays } from './replays.js';

class NoteWritten extends Event('NoteWritten')<{ noteId: string; text: string }> {}

let inkIsOut = false;

const notes = projection<NoteWritten>('note', {
  NoteWritten: ({ data: { noteId, text } }, db) => {
    if (inkIsOut) throw new Error('no ink');
    return db.query('insert into note (id, text) values ($1, $2)', [noteId, text]);
  },
});

describe('operations', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let db: Pool;
  let past: LivedPast;
  let account: Account | undefined;
  const clock = new MovedClock(new Date(Date.now() - 300_000).toISOString());

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions), HttpModule],
        QueuesModule.forRoot({ databaseUrl: database.url, redisUrl: database.redisUrl }),
        ...[QueueWorkerModule, OperationsModule],
      ],
      providers: [contribute({ projections: [notes] })],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication({ logger: ['error'] });
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account, receivedAt: clock.now().toISOString() });
      next();
    });
    const owner = new Pool({ connectionString: database.url });
    await owner.query('create table note (id text primary key, text text not null)');
    await owner.end();
    await app.init();
    db = app.get(Pool);
    past = new LivedPast(app, clock);
    const admin = { accountId: 'admin-1', login: 'admin', name: '管理员甲', roles: ['admin'] };
    await past.record('account-admin-1', new AccountOpened(admin));
    for (const noteId of ['n1', 'n2', 'n3'])
      await past.record(`note-${noteId}`, new NoteWritten({ noteId, text: `text of ${noteId}` }));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  beforeEach(() => signIn('admin'));
  const signIn = (role: string) => (account = { id: `${role}-1`, login: role, name: role, roles: [role] });
  const post = (path: string) => {
    clock.advance(1000);
    return request(app.getHttpServer()).post(`/api/operations/projections/${path}`);
  };
  const overview = async () =>
    (await request(app.getHttpServer()).get('/api/operations').expect(200)).body as OperationsAnswer;
  const group = async (name: string) =>
    (await overview()).groups.find((of) => of.name === name) ?? ({} as ReadTablesAnswer);
  const over = async (name: string, kind: 'rebuild' | 'driftCheck') => {
    for (const end = Date.now() + 15_000; ; await setTimeout(50)) {
      const run = (await group(name))[kind];
      if (run && run.outcome !== 'open') return run;
      if (Date.now() > end) throw new Error(`still ${JSON.stringify(run)}`);
    }
  };

  /** What the history asks for so far has become jobs, and those that could run have run. */
  const reacted = async () => {
    const follower = async () => (await overview()).followers.find(({ name }) => name === 'reactions');
    while ((await follower())?.behindEvents !== 0) await setTimeout(50);
    const queue = app.get<Queue>(BULL_QUEUE);
    while ((await queue.getJobCountByTypes('waiting', 'active')) > 0) await setTimeout(50);
  };

  describe('tells how far a follower is behind', () => {
    const owner = randomUUID();
    afterAll(() => db.query(`delete from follower where name = 'held'`));
    const held = async (follower = 'held') => (await overview()).followers.find(({ name }) => name === follower);

    it('in events and seconds, and who follows', async () => {
      const { rows } = await db.query<{ seq: string }>(`select seq from event where stream = 'note-n1'`);
      await db.query(
        `insert into follower (name, seq, owner, lease_until) values ('held', $1, $2, now() + interval '1 hour')`,
        [rows[0]?.seq, owner],
      );
      while ((await held('reactions'))?.behindEvents !== 0) await setTimeout(50);
      clock.advance(90_000);
      expect(await held()).toMatchObject({ behindEvents: 2, behindSeconds: 90, heldBy: owner });
      expect((await overview()).alarms.map(({ code }) => code)).toEqual(['follower-late']);
    });

    it('as Prometheus reads it', async () => {
      const text = await app.get(OperationsGauges).registry.metrics();
      expect(text).toContain('yuheng_follower_lag_events{follower="held"} 2\n');
      expect(text).toContain('yuheng_follower_lag_seconds{follower="held"} 90\n');
      expect(text).toContain('yuheng_follower_lag_events{follower="reactions"} 0\n');
      expect(text).toContain('yuheng_history_events 4\n');
      expect(text).toContain('yuheng_log_behind_events 4\n');
      expect(text).toContain('yuheng_queue_jobs{state="failed"} 0\n');
      expect(text).not.toMatch(/^yuheng_checkpoint_age_seconds/m);
    });

    it('not counting what nobody may read yet', async () => {
      const writer = await db.connect();
      try {
        await writer.query('begin');
        await writer.query('select pg_advisory_xact_lock_shared((4242::bigint << 48) | last_value) from event_seq');
        await past.record('note-n4', new NoteWritten({ noteId: 'n4', text: 'above the floor' }));
        expect(await held()).toMatchObject({ behindEvents: 2 });
      } finally {
        await writer.query('rollback');
        writer.release();
      }
      expect(await held()).toMatchObject({ behindEvents: 3 });
    });

    it('and that it fails, with the reason, until it gets on', async () => {
      await app.get(FollowerWatch).failed('held', new Error('no place to write to'), 4);
      for (let found; found === undefined; await setTimeout(50)) found = (await held())?.failing;
      expect(await held()).toMatchObject({ failing: 'held: no place to write to' });
      expect((await overview()).alarms.map(({ code }) => code)).toEqual(['follower-failing']);
      await db.query(`update follower set seq = event_horizon() where name = 'held'`);
      expect(await held()).toMatchObject({ behindEvents: 0, behindSeconds: 0 });
      expect(await held()).not.toHaveProperty('failing');
    });
  });
  it('shows what the keepers of the proof complain of', async () => {
    await db.query(`insert into proof_alarm (part, code, said) values ('signer', 'smaller-tree', '树变小了')`);
    expect(await overview()).toMatchObject({
      proof: { treeSize: 0, behindEvents: 5 },
      alarms: [{ code: 'proof-stopped', says: '存证：树变小了。' }],
    });
    await db.query('delete from proof_alarm');
  });

  it('says how many notices were given up, until they are sent again', async () => {
    const dead = `('00000000-0000-4000-8000-000000000001', 'email', 'a1', 'deadline', false, 'dead', now(), now(), 7, 1)`;
    await db.query(`insert into delivery (id, channel, account_id, kind, urgent, state, due_at, queued_at, tries, rounds)
                    values ${dead}`);
    expect(await overview()).toMatchObject({
      alarms: [{ code: 'notices-undelivered', says: '有1条通知未能送达，系统不再重试。' }],
    });
    await db.query(`update delivery set state = 'queued'`);
    expect((await overview()).alarms).toEqual([]);
  });

  describe('checks a read table against the history', () => {
    it('in the worker, and tells who asked and what was compared', async () => {
      await past.record('note-n5', new NoteWritten({ noteId: 'n5', text: 'the fourth' }));
      const { body } = await post('note/drift-checks').expect(201);
      expect(body).toMatchObject({ id: expect.any(String), receipt: { stream: 'operations-note' } });
      const run = await over('note', 'driftCheck');
      expect(run).toMatchObject({ id: body.id, outcome: 'same', requestedBy: '管理员甲', events: 5, rows: 5 });
    });

    it('telling on the way how far it is', async () => {
      const shares: number[] = [];
      await app.get(Replays).check('note', (share) => Promise.resolve(void shares.push(share)));
      await app.get(Replays).rebuild('note', (share) => Promise.reject(new Error(`nobody hears ${share}`)));
      expect(shares.length).toBeGreaterThan(0);
      expect(shares.every((share, n) => share > (shares[n - 1] ?? 0) && share <= 1)).toBe(true);
    });

    it('and names the row and the column that differ, not what stands there', async () => {
      signIn('auditor');
      await db.query(`update note set text = 'spoilt' where id = 'n2'`);
      await post('note/drift-checks').expect(201);
      const first = { table: 'note', row: 'n2', kind: 'changed-cell', column: 'text' };
      expect(await over('note', 'driftCheck')).toMatchObject({ outcome: 'different', first });
      expect(JSON.stringify(await app.get(EventStore).stream('operations-note'))).not.toMatch(/spoilt|text of n2/);
      signIn('admin');
      expect((await overview()).alarms.map(({ code }) => code)).toEqual(['tables-differ']);
    });
  });

  describe('rebuilds a read table from the history', () => {
    it('in the worker, until it is what the history says', async () => {
      await post('note/rebuilds').expect(201);
      expect(await over('note', 'rebuild')).toMatchObject({ outcome: 'rebuilt', events: 5, rows: 5 });
      const { rows } = await db.query(`select text from note where id = 'n2'`);
      expect(rows).toEqual([{ text: 'text of n2' }]);
      expect((await overview()).alarms).toEqual([]);
      await post('note/drift-checks').expect(201);
      expect(await over('note', 'driftCheck')).toMatchObject({ outcome: 'same' });
    });

    it('once, though its job runs twice', async () => {
      const { body } = await post('note/rebuilds').expect(201);
      await over('note', 'rebuild');
      const told = await app.get(EventStore).stream('operations-note');
      const data = { runId: body.id as string, projection: 'note', title: 'note' };
      await app.get(JobRunner).run(rebuildJob.name, data, `rebuild-${data.runId}`);
      expect(await app.get(EventStore).stream('operations-note')).toHaveLength(told.length);
    });

    it('and tells why it could not, leaving the table as it is', async () => {
      inkIsOut = true;
      await post('note/rebuilds').expect(201);
      expect(await over('note', 'rebuild')).toMatchObject({ outcome: 'failed', reason: 'no ink' });
      inkIsOut = false;
      const { rows } = await db.query(`select count(*)::int as n from note`);
      expect(rows).toEqual([{ n: 5 }]);
    });
  });

  describe('refuses', () => {
    it('a second run of the same read tables, unless the first was asked for a while ago and its job is gone', async () => {
      const open = { runId: randomUUID(), projection: 'operation_run', title: '核对与重建记录' };
      const job = { name: 'bell', id: `drift-check-${open.runId}`, data: {}, runAt: '2099-01-01T00:00:00.000Z' };
      await app.get(Jobs).add([job]);
      await past.record('operations-operation_run', new DriftCheckRequested(open));
      await reacted();
      await (await app.get<Queue>(BULL_QUEUE).getJob(job.id))?.updateProgress(0.4);
      expect((await group('operation_run')).driftCheck).toMatchObject({ outcome: 'open', progress: 0.4 });
      clock.advance(61_000);
      for (const act of ['rebuilds', 'drift-checks']) {
        const { body } = await post(`operation_run/${act}`).expect(409);
        expect(body).toMatchObject({ code: 'run-under-way', title: expect.stringContaining('核对与重建记录') });
      }
      await (await app.get<Queue>(BULL_QUEUE).getJob(job.id))?.remove();
      await post('operation_run/drift-checks').expect(201);
      const events = (await app.get(EventStore).stream('operations-operation_run')).map(({ type }) => type);
      expect(events.slice(0, 3)).toEqual(['DriftCheckRequested', 'RunFailed', 'DriftCheckRequested']);
    });

    it.each(['nothing', 'note%20or%20so', '%00', "note'; drop table note"])(
      'read tables nobody knows: %s',
      async (name) => {
        const { body } = await post(`${name}/drift-checks`).expect(404);
        expect(body).toMatchObject({ code: 'projection-unknown', title: expect.stringContaining('没有名为') });
      },
    );

    it.each([
      ['auditor', 'note/rebuilds'],
      ['office-director', 'note/rebuilds'],
      ['office-director', 'note/drift-checks'],
      ['office-staff', 'note/drift-checks'],
      ['unit-lead', 'note/rebuilds'],
    ])('the role %s on %s', async (role, path) => {
      signIn(role);
      expect((await post(path).expect(403)).body).toMatchObject({ code: 'role-may-not' });
    });

    it('to show the page to others than administrator, auditor and director', async () => {
      for (const [role, status] of [
        ...[['auditor', 200] as const, ['office-director', 200] as const],
        ...[['office-staff', 403] as const, ['unit-clerk', 403] as const, ['supervisor', 403] as const],
      ]) {
        signIn(role);
        await request(app.getHttpServer()).get('/api/operations').expect(status);
      }
    });
  });
});
