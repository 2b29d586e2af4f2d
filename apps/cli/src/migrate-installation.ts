import { openDatabase } from '@app/database/postgres.js';
import type { Env } from '../../../config/env.js';
import { upgradeDatabase } from './upgrade-database.js';

export async function migrateInstallation(env: Env): Promise<void> {
  const database = await openDatabase(env);
  try {
    await upgradeDatabase(database.url, env.dataFolder, console.log);
  } finally {
    await database.close();
  }
}
