import { type DynamicModule, Global, Inject, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { APPLICATION_ROLE, dataSourceOptions } from './data-source.js';
import { PreparingClient } from './preparing-client.js';
import { ReadingDataSource, readingPool, WholeReads } from './whole-read.js';

/** Sessions of the application take its role, when the migration could create it. */
async function sessionOptions(url: string, settings: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ may: boolean }>(
      `select pg_has_role(current_user, oid, 'member') as may from pg_roles where rolname = $1`,
      [APPLICATION_ROLE],
    );
    return rows[0]?.may ? `${settings} -c role=${APPLICATION_ROLE}` : settings;
  } finally {
    await client.end();
  }
}

/** The connections: one `pg` pool for the write path, one TypeORM data source for the read tables. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(pg.Pool) private readonly pool: pg.Pool) {}

  /** `settings` are for the sessions, as Postgres takes them on its command line: `-c synchronous_commit=off`. */
  static forRoot(url: string, { poolSize = 10, settings = '' } = {}): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: async () => ({
            ...dataSourceOptions(url),
            autoLoadEntities: true,
            poolSize,
            extra: { options: await sessionOptions(url, settings) },
          }),
          dataSourceFactory: (options) => Promise.resolve(new ReadingDataSource(options as DataSourceOptions)),
        }),
      ],
      providers: [
        {
          provide: pg.Pool,
          useFactory: async () => {
            const options = await sessionOptions(url, settings);
            const pool = new pg.Pool({ connectionString: url, max: poolSize, options, Client: PreparingClient });
            pool.on('error', (error) => new Logger('database').error(error));
            return readingPool(pool);
          },
        },
        WholeReads,
      ],
      exports: [pg.Pool, WholeReads],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
