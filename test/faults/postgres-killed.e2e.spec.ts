import { jest } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import type { Pool } from 'pg';
import { freePort } from '@app/database/postgres.js';
import { latestCheckpoint, treeState } from '@app/proof/stored.js';
import { foundCounty, OfficeClerk } from './county.js';
import { eventually } from './eventually.js';
import { OwnPostgres } from './own-postgres.js';
import { Part } from './part.js';
import { seeded } from './seeded.js';
import { yuheng } from './yuheng.js';

jest.setTimeout(240_000);

const KILLS = 5;
const CLERKS = 6;

describe('Postgres, killed and restarted under load', () => {
  const chance = seeded();
  /** Id of the issue by the number it was reported under, as it was answered. */
  const answered = new Map<string, string>();
  let asked = 0;
  let repeated = 0;
  let postgres: OwnPostgres;
  let pool: Pool;
  let parts: Part[];

  const settings = (): Record<string, string> => ({ DATABASE_URL: postgres.url, YUHENG_DATA: postgres.folder });

  /** Whoever is not answered asks again under the same number, like the console. */
  async function reportUntilAnswered(clerk: OfficeClerk, number: string): Promise<void> {
    for (; ; repeated++) {
      const response = await clerk.report(number).catch(() => undefined);
      if (response?.ok) {
        answered.set(number, ((await response.json()) as { id: string }).id);
        return;
      }
      if (response && response.status < 500) throw new Error(`${response.status}: ${await response.text()}`);
      await setTimeout(100);
    }
  }

  beforeAll(async () => {
    console.log(`seed ${chance.seed}`);
    postgres = await OwnPostgres.start({});
    await foundCounty(postgres.url, postgres.folder);
    pool = postgres.pool(2);
    const port = await freePort(14_000 + chance.below(1_000));
    parts = (['api', 'worker', 'signer'] as const).map((app) => new Part(app, { ...settings(), PORT: String(port) }));
    expect(await Promise.all(parts.map((part) => part.start()))).toEqual([true, true, true]);
    let over = false;
    const clerks = Array.from({ length: CLERKS }, async (_, who) => {
      const clerk = new OfficeClerk(port);
      await clerk.signIn();
      for (let n = 0; !over; n++) {
        asked += 1;
        await reportUntilAnswered(clerk, `${who}-${n}`);
      }
    });
    for (let kill = 0; kill < KILLS; kill++) {
      await setTimeout(1_000 + chance.below(2_000));
      await postgres.killAndRestart();
    }
    await setTimeout(2_000);
    over = true;
    await Promise.all(clerks);
    console.log(`${asked} issues reported, ${repeated} times asked again`);
  });

  afterAll(async () => {
    await Promise.all(parts.map((part) => part.end('SIGTERM')));
    await postgres.end();
  });

  it('met commands on their way', () => {
    expect(answered.size).toBe(asked);
    expect(asked).toBeGreaterThan(KILLS * CLERKS);
    expect(repeated).toBeGreaterThan(0);
  });

  it('lost nothing that was answered and recorded nothing twice', async () => {
    const { rows } = await pool.query<{ id: string; number: string }>(
      `select body->'data'->>'issueId' as id, body->'data'->>'text' as number from event where type = 'IssueReported'`,
    );
    expect(rows).toHaveLength(asked);
    expect(new Map(rows.map(({ id, number }) => [number, id]))).toEqual(answered);
  });

  it('ended none of the processes, and the followers, the sequencer and the signer went on to the last event', async () => {
    const last = async (): Promise<number> =>
      Number((await pool.query<{ seq: string }>('select max(seq) as seq from event')).rows[0]?.seq);
    const followed = `select name from follower where seq < (select max(seq) from event)`;
    expect(await eventually(async () => (await pool.query(followed)).rowCount === 0, 60_000)).toBe(true);
    expect(await eventually(async () => (await treeState(pool)).seq === (await last()), 60_000)).toBe(true);
    const isSigned = async () => (await latestCheckpoint(pool))?.size === (await treeState(pool)).size;
    expect(await eventually(isSigned, 60_000)).toBe(true);
    expect(parts.map(({ lives }) => lives)).toEqual([true, true, true]);
  });

  it('left a history that verifies', async () => {
    expect(await yuheng(settings(), 'verify')).toEqual({ status: 0, said: expect.stringContaining('RESULT: PASS') });
  });
});
