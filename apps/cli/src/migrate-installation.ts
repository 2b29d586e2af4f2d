import { migrate } from '@app/database';
import { openDatabase } from '@app/database/postgres.js';
import type { Env } from '../../../config/env.js';

export async function migrateInstallation(env: Env): Promise<void> {
  const database = await openDatabase(env);
  try {
    await migrate(database.url);
  } finally {
    await database.close();
  }
}
