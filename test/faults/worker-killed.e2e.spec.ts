import { jest } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import type { Pool } from 'pg';
import { freePort } from '@app/database/postgres.js';
import { idFrom } from '@app/eventing';
import { foundCounty, OfficeClerk } from './county.js';
import { eventually } from './eventually.js';
import { OwnPostgres } from './own-postgres.js';
import { Part } from './part.js';
import { seeded } from './seeded.js';

jest.setTimeout(900_000);

const KILLS = 50;
const COMMANDS = 1_000;
const BETWEEN = COMMANDS / KILLS;
const BOOT_MS = 1_500;
const WORK_MS = 700;
/** A dead worker holds its jobs for half a minute before another may take them up. */
const RECOVERY_MS = 180_000;

describe('the worker, killed fifty times at random points while a thousand commands run', () => {
  const chance = seeded();
  let postgres: OwnPostgres;
  let pool: Pool;
  let api: Part;
  let worker: Part;
  let clerks: readonly OfficeClerk[];

  /** Now and then it dies while it still starts, mostly at work. */
  async function dieSomewhere(): Promise<void> {
    if (chance.below(4) === 0) {
      worker.begin();
      await setTimeout(chance.below(BOOT_MS));
    } else {
      expect(await worker.start()).toBe(true);
      await setTimeout(chance.below(WORK_MS));
    }
    await worker.end('SIGKILL');
  }

  async function report(from: number): Promise<void> {
    const statuses = await Promise.all(
      Array.from({ length: BETWEEN }, async (_, n) => {
        await setTimeout(chance.below(1_000));
        return (await clerks[n % clerks.length]!.report(`${from + n}`)).status;
      }),
    );
    expect(statuses).toEqual(Array.from({ length: BETWEEN }, () => 201));
  }

  const isQuiet = async (): Promise<boolean> => {
    const behind = await pool.query('select from follower where seq < (select max(seq) from event)');
    const open = await pool.query(`select from bullmq.job where state not in ('completed', 'failed', 'delayed')`);
    return behind.rowCount === 0 && open.rowCount === 0;
  };

  beforeAll(async () => {
    console.log(`seed ${chance.seed}`);
    postgres = await OwnPostgres.start();
    await foundCounty(postgres.url, postgres.folder);
    pool = postgres.pool(2);
    const port = await freePort(15_000 + chance.below(400));
    const settings = { DATABASE_URL: postgres.url, YUHENG_DATA: postgres.folder, PORT: String(port) };
    [api, worker] = [new Part('api', settings), new Part('worker', settings)];
    expect(await api.start()).toBe(true);
    clerks = Array.from({ length: 4 }, () => new OfficeClerk(port));
    for (const clerk of clerks) await clerk.signIn();
    for (let kill = 0; kill < KILLS; kill++) await Promise.all([dieSomewhere(), report(kill * BETWEEN)]);
    expect(await worker.start()).toBe(true);
    expect(await eventually(isQuiet, RECOVERY_MS)).toBe(true);
  });

  afterAll(async () => {
    await Promise.all([api.end('SIGTERM'), worker.end('SIGTERM')]);
    await postgres.end();
  });

  interface Fact {
    readonly id: string;
    readonly issue: string;
  }
  const facts = async (type: string, issue: string): Promise<Fact[]> =>
    (await pool.query<Fact>(`select id, ${issue} as issue from event where type = $1 order by 2`, [type])).rows;
  const jobs = async (name: string): Promise<string[]> =>
    (
      await pool.query<{ id: string }>(`select id from bullmq.job where name = $1 and state <> 'failed' order by 1`, [
        name,
      ])
    ).rows.map(({ id }) => id);
  const reported = () => facts('IssueReported', `body->'data'->>'issueId'`);
  /** The keys; what a unit owes without an issue, such as its yearly statistics, has deadlines of its own. */
  const armedForIssues = async (): Promise<string[]> => {
    const armed = await facts('DeadlineArmed', `body->'data'->>'key'`);
    return armed.map(({ issue }) => issue).filter((key) => key.startsWith('issue-'));
  };

  it('has given up no job', async () => {
    const { rows } = await pool.query(`select id, failed_reason from bullmq.job where state = 'failed'`);
    expect(rows).toEqual([]);
  });

  it('has followed every event once: each has one job for each reaction to it', async () => {
    const events = await reported();
    expect(events).toHaveLength(COMMANDS);
    const armed = await facts('DeadlineArmed', `body->'data'->>'key'`);
    const wanted = [
      ...events.flatMap(({ id }) => [`${id}-keep-deadlines`, `${id}-send-notices`, `${id}-watch-issue-deadline`]),
      ...armed.map(({ id }) => `${id}-ask-for-reminders`),
    ];
    expect(wanted.filter((id) => !/^[\w-]+$/.test(id))).toEqual([]);
    const found = new Set(await jobs('reaction'));
    expect(wanted.filter((id) => !found.has(id))).toEqual([]);
  });

  it('has armed one deadline for every issue', async () => {
    const expected = (await reported()).map(({ issue }) => `issue-${issue}`);
    expect((await armedForIssues()).toSorted()).toEqual(expected.toSorted());
  });

  it('has sent one notice of every issue', async () => {
    const sent = await facts('NoticeSent', `body->'data'->>'noticeId'`);
    const expected = (await reported()).map(({ id }) => idFrom('notice', id));
    expect(sent.map(({ issue }) => issue).toSorted()).toEqual(expected.toSorted());
  });

  it('has set one job for the day after every deadline', async () => {
    const expected = (await reported()).map(({ id }) => `find-overdue-${id}`);
    expect((await jobs('find-overdue')).toSorted()).toEqual(expected.toSorted());
  });

  it('is taken up again however often it dies in the middle of a job', async () => {
    await worker.end('SIGKILL');
    await clerks[0]!.report('the last');
    const barrier = await pool.connect();
    await barrier.query('begin; lock table event in exclusive mode');
    const atWork = async () => (await pool.query(`select from bullmq.job where state = 'active'`)).rowCount! > 0;
    for (let deaths = 0; deaths < 3; deaths++) {
      await worker.start();
      expect(await eventually(atWork)).toBe(true);
      await worker.end('SIGKILL');
      await pool.query(`update bullmq.job set locked_until_ms = 1, stalled_marked = true where state = 'active';
        delete from bullmq.meta where field = 'stalled-check'`);
    }
    await barrier.query('rollback');
    barrier.release();
    await worker.start();
    expect(await eventually(isQuiet, RECOVERY_MS)).toBe(true);
    const { rows } = await pool.query(`select id, failed_reason from bullmq.job where state = 'failed'`);
    expect(rows).toEqual([]);
    expect(await facts('NoticeSent', 'id::text')).toHaveLength(COMMANDS + 1);
    expect(await armedForIssues()).toHaveLength(COMMANDS + 1);
  });
});
