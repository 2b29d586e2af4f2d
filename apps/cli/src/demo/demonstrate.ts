import { openDatabase } from '@app/database/postgres.js';
import type { Env } from '../../../../config/env.js';
import { accountsFile } from './accounts-file.js';
import { loadDemonstration } from './load-demonstration.js';

/** The demonstration county for the installation's database, whichever that is. */
export async function demonstrate(env: Env, report: (line: string) => void): Promise<void> {
  const database = await openDatabase(env);
  try {
    const { refused } = await loadDemonstration({ ...env, databaseUrl: database.url }, report);
    for (const job of refused) report(`没有办成的后台任务：${job}`);
    report(`演示数据已装入，账号和口令见 ${accountsFile(env.dataFolder)}`);
  } finally {
    await database.close();
  }
}
