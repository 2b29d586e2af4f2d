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

/** Every migration of this product, in the order they run. */
export const knownMigrations: readonly string[] = migrations.map(({ name }) => name);

/**
 * Brings the schema up to date, or with `only` to where exactly those migrations have run.
 * Safe to run twice and by two processes at once.
 */
export async function migrate(databaseUrl: string, only: readonly string[] = knownMigrations): Promise<void> {
  const wanted = migrations.filter(({ name }) => only.includes(name));
  const options = { ...dataSourceOptions(databaseUrl), migrations: wanted, poolSize: 2 };
  const dataSource = await new DataSource(options).initialize();
  try {
    await dataSource.query('select pg_advisory_lock(726001)');
    await dataSource.runMigrations();
    await migrateQueue(databaseUrl);
  } finally {
    await dataSource.destroy();
  }
}
