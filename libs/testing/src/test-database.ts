import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase, dropDatabase } from '@app/database';
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
  return { url: url.href, redisUrl: readEnv().redisUrl, drop: () => dropDatabase(adminUrl, name) };
}

/** An empty folder that goes with the run. */
export const createTestFolder = (): string => mkdtempSync(join(currentRun().folder, 'files-'));

function currentRun(): { folder: string; adminUrl: string; url: string } {
  const { testRun } = readEnv();
  if (!testRun) throw new Error('No test run: name the file *.int.spec.ts, so that Jest starts Postgres for it');
  return testRun;
}
