import { jest } from '@jest/globals';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { executeDraw, verifyBundleText, type DrawBundle } from '@app/draw';
import type { DrawEvent } from '@app/draw/events.js';
import { beaconCheck, roundRule } from '@app/draw/verifying.js';
import { eventually } from './eventually.js';
import { OwnBeacon } from './own-beacon.js';
import { OwnPostgres } from './own-postgres.js';
import { Part } from './part.js';
import { PastDraws } from './past-draws.js';

jest.setTimeout(300_000);

/** A dead worker holds its jobs for half a minute before another may take them up. */
const RECOVERY_MS = 180_000;

describe('the worker, killed between the seed and the execution of a draw', () => {
  let postgres: OwnPostgres;
  let pool: Pool;
  let beacon: OwnBeacon;
  let draws: PastDraws;
  let worker: Part;

  beforeAll(async () => {
    postgres = await OwnPostgres.start();
    pool = postgres.pool(3);
    beacon = await OwnBeacon.start();
    const chains = beacon.writeTo(join(postgres.folder, 'chains.json'));
    draws = await PastDraws.in(postgres.url, chains);
    worker = new Part('worker', {
      ...{ DATABASE_URL: postgres.url, YUHENG_DATA: postgres.folder, DRAND_CHAINS: chains },
    });
  });

  afterEach(async () => {
    await worker.end('SIGKILL');
    [beacon.beforeAnswer, beacon.afterAnswer] = [() => Promise.resolve(), () => Promise.resolve()];
  });

  afterAll(async () => {
    await worker.end('SIGTERM');
    await draws.close();
    beacon.close();
    await postgres.end();
  });

  const typesOf = async (drawId: string) => (await draws.events(drawId)).map(({ type }) => type);
  const isRecorded = (drawId: string, type: DrawEvent['type']) =>
    eventually(async () => (await typesOf(drawId)).includes(type));
  const isExecuted = async (drawId: string) => (await typesOf(drawId)).includes('DrawExecuted');
  const isQuiet = async (): Promise<boolean> => {
    const behind = await pool.query('select from follower where seq < (select max(seq) from event)');
    const open = await pool.query(`select from bullmq.job where state not in ('completed', 'failed', 'delayed')`);
    return behind.rowCount === 0 && open.rowCount === 0;
  };

  /** What the dead worker held may be taken up at once. */
  const letGo = () =>
    pool.query(`update bullmq.job set locked_until_ms = 1, stalled_marked = true where state = 'active';
      delete from bullmq.meta where field = 'stalled-check'`);

  /** A worker begins, and is dead once `deaths` of them have died in the way `die` says. */
  async function live(times: number, die: (kill: () => Promise<void>) => void): Promise<void> {
    for (let death = 0; death < times; death++) {
      const dead = new Promise<void>((done) => die(() => worker.end('SIGKILL').then(done)));
      await worker.start();
      await dead;
      await letGo();
    }
  }

  const hold: Record<string, (drawId: string) => Promise<void>> = {
    'before the relay has answered': () => live(1, (kill) => (beacon.beforeAnswer = kill)),
    'three times before the relay has answered': () => live(3, (kill) => (beacon.beforeAnswer = kill)),
    'as soon as the relay has answered': () => live(1, (kill) => (beacon.afterAnswer = kill)),
    'in the middle of the transaction': async (drawId) => {
      let barrier: PoolClient | undefined;
      beacon.beforeAnswer = async () => {
        expect(await isRecorded(drawId, 'SourcesAwaited')).toBe(true);
        barrier = await pool.connect();
        await barrier.query('begin; lock table event in exclusive mode');
      };
      await live(1, (kill) => {
        beacon.afterAnswer = async () => {
          expect(await eventually(isHeldUp)).toBe(true);
          await kill();
        };
      });
      expect(await typesOf(drawId)).not.toContain('BeaconEntered');
      await barrier?.query('rollback');
      barrier?.release();
    },
    'as soon as it is recorded': (drawId) =>
      live(1, (kill) => {
        beacon.afterAnswer = async () => {
          expect(await isRecorded(drawId, 'DrawExecuted')).toBe(true);
          await kill();
        };
      }),
  };
  const isHeldUp = async (): Promise<boolean> =>
    (await pool.query(`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`))
      .rowCount! > 0;

  const moments = Object.keys(hold);
  const drawOf = (moment: string) => `draw-${moments.indexOf(moment) + 1}`;

  it.each(moments)('%s: another completes the draw, once', async (moment) => {
    const drawId = drawOf(moment);
    await draws.freeze(drawId, beacon.chain.chain, moments.indexOf(moment));
    await hold[moment]!(drawId);
    [beacon.beforeAnswer, beacon.afterAnswer] = [() => Promise.resolve(), () => Promise.resolve()];
    await worker.start();
    expect(await eventually(() => isExecuted(drawId), RECOVERY_MS)).toBe(true);
    expect(await eventually(isQuiet, RECOVERY_MS)).toBe(true);
    expect((await typesOf(drawId)).toSorted()).toEqual(
      ['BeaconEntered', 'DrawExecuted', 'DrawFrozen', 'RollsSealed', 'SourcesAwaited'].toSorted(),
    );
  });

  it('has given up no job', async () => {
    const { rows } = await pool.query(`select id, failed_reason from bullmq.job where state = 'failed'`);
    expect(rows).toEqual([]);
  });

  it.each(moments)('%s: the same jobs once more, side by side, change nothing and ask nobody', async (moment) => {
    const drawId = drawOf(moment);
    const [before, asked] = [await draws.events(drawId), beacon.asked.length];
    await Promise.all([
      draws.repeat('fetch-beacon', { drawId }),
      draws.repeat('fetch-beacon', { drawId }),
      draws.repeat('draw-moment', { drawId, moment: 'not-before' }),
    ]);
    expect(await draws.events(drawId)).toEqual(before);
    expect(beacon.asked).toHaveLength(asked);
  });

  it.each(moments)('%s: the result is the one that follows from what is published', async (moment) => {
    const drawId = drawOf(moment);
    const executed = (await draws.events(drawId)).find(({ type }) => type === 'DrawExecuted');
    const text = await draws.publish(drawId);
    const { manifest, rows, contributions, result, hashes } = JSON.parse(text) as DrawBundle;
    expect(executeDraw({ manifest, rows, contributions })).toEqual({
      ...{ feasible: true, result, resultHash: hashes.resultHash },
    });
    expect(executed?.data).toEqual({ drawId, seed: result.seed, result, resultHash: hashes.resultHash });
    const [beaconOf, rounds] = [beaconCheck([beacon.chain]), roundRule([beacon.chain])];
    const { outcome, stage } = verifyBundleText(text, { beacon: beaconOf, rounds });
    expect([stage, outcome]).toEqual(['published', 'pass']);
  });
});
