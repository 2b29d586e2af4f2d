import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrateQueue } from '@app/queues';
import { migrations } from './migrations/index.js';

/** The role the application works under; see migrations/…-application-role.ts. */
export const APPLICATION_ROLE = 'yuheng_app';

export const dataSourceOptions = (url: string): DataSourceOptions & { type: 'postgres' } => ({
  type: 'postgres',
  url,
  migrations,
  migrationsTransactionMode: 'each',
  synchronize: false,
});

/** Brings the schema up to date. Safe to run twice and by two processes at once. */
export async function migrate(databaseUrl: string): Promise<void> {
  const dataSource = await new DataSource({ ...dataSourceOptions(databaseUrl), poolSize: 2 }).initialize();
  try {
    await dataSource.query('select pg_advisory_lock(726001)');
    await dataSource.runMigrations();
    await migrateQueue(databaseUrl);
  } finally {
    await dataSource.destroy();
  }
}
