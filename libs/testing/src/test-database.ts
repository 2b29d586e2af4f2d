import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createDatabase, dropDatabase, withClient } from '@app/database';
import { readEnv } from '../../../config/env.js';
import { TEMPLATE } from './test-run.js';

export interface TestDatabase {
  readonly url: string;
  /** Set when the suite runs on Redis. The queue keeps the keys of different databases apart. */
  readonly redisUrl?: string;
  drop(): Promise<void>;
}

/** A database of its own for one test file, with the schema and nothing in it; `bare`: without the schema. */
export async function createTestDatabase({ bare = false } = {}): Promise<TestDatabase> {
  const { adminUrl, url: template } = currentRun();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await createDatabase(adminUrl, name, ...(bare ? [] : [TEMPLATE]));
  const url = new URL(template);
  url.pathname = name;
  const drop = async (): Promise<void> => {
    await untilLeft(adminUrl, name);
    await dropDatabase(adminUrl, name);
  };
  return { url: url.href, redisUrl: readEnv().redisUrl, drop };
}

const PATIENCE_MS = 500;
const PAUSE_MS = 10;

/** A pool that has ended is still saying goodbye to the server: cut off meanwhile, it would fail the test as an error. */
async function untilLeft(adminUrl: string, name: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  await withClient(adminUrl, async (client) => {
    const connected = async () =>
      Number((await client.query('select from pg_stat_activity where datname = $1', [name])).rowCount) > 0;
    while (Date.now() < until && (await connected())) await setTimeout(PAUSE_MS);
  });
}

/** An empty folder that goes with the run. */
export const createTestFolder = (): string => mkdtempSync(join(currentRun().folder, 'files-'));

function currentRun(): { folder: string; adminUrl: string; url: string } {
  const { testRun } = readEnv();
  if (!testRun) throw new Error('No test run: name the file *.int.spec.ts, so that Jest starts Postgres for it');
  return testRun;
}
