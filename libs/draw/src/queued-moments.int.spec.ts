import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import { CalendarModule, Clock, type MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore } from '@app/eventing';
import { HttpModule } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { BULL_QUEUE, JobRunner, Jobs, QueuesModule, QueueWorkerModule } from '@app/queues';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { DrawModule, DrawWorkerModule, FreezeDraw } from './index.js';
import { momentsOf } from './jobs.js';
import { registerSmallCounty, smallPlan } from './rehearsal-registers.js';

async function until(met: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await met())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the moments of a draw in the queue', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let past: LivedPast;

  beforeAll(async () => {
    database = await createTestDatabase();
    await start();
    await registerSmallCounty(past);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** The process that does the jobs, on the clock that runs. */
  async function start(): Promise<void> {
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        QueuesModule.forRoot({ databaseUrl: database.url, redisUrl: database.redisUrl }),
        ...[QueueWorkerModule, HttpModule, DrawModule, DrawWorkerModule],
      ],
    }).compile();
    await app.init();
    past = new LivedPast(app, app.get<MovedClock>(Clock));
  }

  /** Frozen now, the dice due in so many ms and the publication a second later. */
  async function freeze(drawId: string, soon: number) {
    const now = Date.now();
    const [notBefore, publishBy] = [soon, soon + 1000].map((ms) => new Date(now + ms).toISOString());
    const times = { notBefore: notBefore!, publishBy: publishBy!, dueOn: '2999-01-01' };
    const meta = { ...past.meta('clerk', ['office-staff']), commandId: crypto.randomUUID() };
    await app.get(CommandBus).execute(new FreezeDraw(smallPlan(drawId, now, times), meta));
    return momentsOf({ drawId, ...times });
  }
  const typesOf = async (drawId: string) =>
    (await app.get(EventStore).stream(`draw-${drawId}`)).map(({ type }) => type);
  const WHOLE = ['RollsSealed', 'DrawFrozen', 'SourcesAwaited', 'DrawOverdue'];

  it('come by themselves, and late or twice change nothing', async () => {
    const moments = await freeze('one', 500);
    await until(async () => (await typesOf('one')).length >= WHOLE.length);
    await app.get(Jobs).add(moments);
    for (const { name, data, id } of moments) {
      await app.get(JobRunner).run(name, data, id);
      await app.get(JobRunner).run(name, data, `${id}-again`);
    }
    expect(await typesOf('one')).toEqual(WHOLE);
  });

  it('are asked for again at the start, after the queue has lost them', async () => {
    const moments = await freeze('two', 6000);
    const queue = app.get<Queue>(BULL_QUEUE);
    const waits = async () => (await Promise.all(moments.map(({ id }) => queue.getJob(id)))).every(Boolean);
    await until(waits);
    for (const { id } of moments) await queue.remove(id);
    expect(await waits()).toBe(false);
    await app.close();
    await start();
    await until(async () => (await typesOf('two')).length >= WHOLE.length);
    expect(await typesOf('two')).toEqual(WHOLE);
  });
});
