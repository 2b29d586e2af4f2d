import { Injectable } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import { IsString } from 'class-validator';
import { CalendarModule } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import {
  append,
  Event,
  EventingModule,
  FollowerLoop,
  FollowerRun,
  Rejection,
  type Meta,
  type Recorded,
} from '@app/eventing';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { Pool } from 'pg';
import {
  BULL_QUEUE,
  FollowerWatch,
  JobHandler,
  jobKind,
  Jobs,
  QueuesModule,
  QueueWorkerModule,
  Reaction,
  requestJob,
  type HandlesJob,
  type Progress,
  type Reacts,
} from './index.js';

class BellData {
  @IsString() who: string;
}
const ring = jobKind('ring', BellData);
class BellRung extends Event('BellRung')<{ who: string }> {}

const rung: { who: string; meta: Meta }[] = [];
const heard: Recorded[] = [];
let failuresLeft = 0;

/** How far the climber was seen to be; he waits at the middle until he is looked at. */
let seenHalfway: () => void = () => undefined;
const climb = jobKind('climb', BellData);

@JobHandler(climb)
@Injectable()
class Climb implements HandlesJob<BellData> {
  async run(_: BellData, __: Meta, progress: Progress): Promise<void> {
    const looked = new Promise<void>((resolve) => (seenHalfway = resolve));
    await progress(0.5);
    await looked;
    await progress(1);
  }
}

@JobHandler(ring)
@Injectable()
class Ring implements HandlesJob<BellData> {
  run({ who }: BellData, meta: Meta): Promise<void> {
    if (who === 'refused') throw new Rejection('bell-is-silent');
    if (who === 'flaky' && failuresLeft-- > 0) throw new Error('not now');
    rung.push({ who, meta });
    return Promise.resolve();
  }
}

@Reaction('hear', [BellRung])
@Injectable()
class Hear implements Reacts<BellRung> {
  react(event: Recorded<BellRung>): Promise<void> {
    heard.push(event);
    return Promise.resolve();
  }
}

async function until(met: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await met())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('queues', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let jobs: Jobs;
  let queue: Queue;

  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({
      imports: [
        CalendarModule,
        DatabaseModule.forRoot(database.url),
        EventingModule.forRoot({}),
        QueuesModule.forRoot({ databaseUrl: database.url, redisUrl: database.redisUrl }),
        QueueWorkerModule,
      ],
      providers: [Ring, Climb, Hear],
    }).compile();
    await module.init();
    [jobs, queue] = [module.get(Jobs), module.get<Queue>(BULL_QUEUE)];
  });

  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  const times = (who: string) => rung.filter((entry) => entry.who === who).length;
  const state = async (id: string) => (await queue.getJob(id))?.getState();

  it('do a job on behalf of the system, under a command id that follows from the job', async () => {
    await jobs.add([requestJob(ring, 'bell-plain', { who: 'plain' })]);
    await until(() => times('plain') === 1);
    const { meta } = rung.find(({ who }) => who === 'plain') ?? {};
    expect(meta).toMatchObject({ actor: 'system', roles: ['system'] });
    expect(meta?.commandId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('take the same id twice as one job', async () => {
    const request = requestJob(ring, 'bell-same', { who: 'same' });
    await jobs.add([request, request]);
    await jobs.add([request]);
    await jobs.add([requestJob(ring, 'bell-after', { who: 'after' })]);
    await until(() => times('after') === 1);
    expect(times('same')).toBe(1);
  });

  it('wait for the time of a job', async () => {
    const runAt = new Date(Date.now() + 600).toISOString();
    await jobs.add([requestJob(ring, 'bell-later', { who: 'later' }, runAt)]);
    await jobs.add([requestJob(ring, 'bell-next-year', { who: 'never' }, '2099-01-01T00:00:00.000Z')]);
    expect(times('later')).toBe(0);
    await until(() => times('later') === 1);
    expect(new Date().toISOString() >= runAt).toBe(true);
    expect(await state('bell-next-year')).toBe('delayed');
  });

  it('try a job that fails again, with a pause', async () => {
    failuresLeft = 1;
    await jobs.add([requestJob(ring, 'bell-flaky', { who: 'flaky' })]);
    await until(() => times('flaky') === 1);
    expect((await queue.getJob('bell-flaky'))?.attemptsMade).toBeGreaterThanOrEqual(1);
  });

  it('show a refused job as failed, without trying again', async () => {
    await jobs.add([requestJob(ring, 'bell-refused', { who: 'refused' })]);
    await until(async () => (await state('bell-refused')) === 'failed');
    const job = await queue.getJob('bell-refused');
    expect(job).toMatchObject({ failedReason: 'bell-is-silent', attemptsMade: 1 });
  });

  it('show a job with unfit data as failed', async () => {
    await jobs.add([{ name: 'ring', id: 'bell-unfit', data: { whom: 1 } }]);
    await until(async () => (await state('bell-unfit')) === 'failed');
    expect((await queue.getJob('bell-unfit'))?.failedReason).toContain('unfit data');
  });

  it('show how far a job is while it runs', async () => {
    await jobs.add([requestJob(climb, 'bell-climb', { who: 'climber' })]);
    await until(async () => (await jobs.find('bell-climb'))?.progress === 0.5);
    expect(await jobs.find('bell-climb')).toMatchObject({ is: 'active', data: { who: 'climber' } });
    seenHalfway();
    await until(async () => (await jobs.find('bell-climb'))?.is === 'done');
    expect(await jobs.find('bell-nobody')).toBeUndefined();
  });

  it('count what waits and what failed, and say why', async () => {
    expect(await jobs.counts()).toMatchObject({ waiting: 0, active: 0, delayed: 1, failed: 2 });
    expect(await jobs.failed('ring')).toMatchObject([
      { id: 'bell-unfit', is: 'failed' },
      { id: 'bell-refused', reason: 'bell-is-silent' },
    ]);
  });

  it('turn every event into one job per reaction to it', async () => {
    const meta: Meta = { actor: 'a', roles: [], at: '2022-05-06T01:00:00.000Z', commandId: 'c' };
    const stream = { name: 'bell', version: 0, hash: '0'.repeat(64), events: [] };
    const [event] = await append(module.get(Pool), stream, [new BellRung({ who: 'tower' })], meta);
    await until(() => heard.length === 1);
    expect(heard[0]).toMatchObject({ id: event?.id, data: { who: 'tower' } });
    await until(async () => (await state(`${event?.id}-hear`)) === 'completed');
  });

  it('show a follower that keeps failing as failed, with the reason, and keep trying', async () => {
    const watch = module.get(FollowerWatch);
    const broken = { name: 'broken', handle: () => Promise.reject(new Error('no place to write to')) };
    let tries = 0;
    const loop = new FollowerLoop(new FollowerRun(module.get(Pool), broken), (error, failures) => {
      tries = failures;
      return watch.failed(broken.name, error, failures);
    });
    loop.start();
    await until(() => tries > 4);
    await loop.stop();
    const shown = (await queue.getFailed()).filter(({ name }) => name === 'stuck-follower');
    expect(shown.map(({ failedReason }) => failedReason)).toEqual(['broken: no place to write to']);
  });
});
