import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '@app/database';
import {
  createDatabase,
  DATABASE,
  markComplete,
  type PostgresOptions,
  type RunningPostgres,
  startPostgres,
  withClient,
} from '@app/database/postgres.js';
import { eventually } from './eventually.js';

/** A Postgres that a test may ill-treat, with the product's schema and nothing in it. */
export class OwnPostgres {
  private readonly pools: pg.Pool[] = [];

  private constructor(
    /** The data folder of an installation. */
    readonly folder: string,
    private readonly options: Omit<PostgresOptions, 'dataFolder'>,
    private running: RunningPostgres,
  ) {}

  static async start(options: Omit<PostgresOptions, 'dataFolder'> = { throwaway: true }): Promise<OwnPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'yuheng-faults-'));
    const running = await startPostgres({ ...options, dataFolder: folder });
    await createDatabase(running.adminUrl, DATABASE);
    await migrate(running.url(DATABASE));
    await markComplete(running.adminUrl, DATABASE);
    return new OwnPostgres(folder, options, running);
  }

  get url(): string {
    return this.running.url(DATABASE);
  }

  get adminUrl(): string {
    return this.running.adminUrl;
  }

  /** Connections that survive the server's death, and end with the test. */
  pool(max: number): pg.Pool {
    const pool = new pg.Pool({ connectionString: this.url, max });
    pool.on('error', () => undefined);
    this.pools.push(pool);
    return pool;
  }

  /** SIGKILL to the postmaster, and a new one on the same address. */
  async killAndRestart(): Promise<void> {
    const { pid, port, ended } = this.running;
    process.kill(pid, 'SIGKILL');
    await ended;
    this.running = await startPostgres({ ...this.options, dataFolder: this.folder, port });
    if (this.running.port !== port) throw new Error(`port ${port} of Postgres was taken meanwhile`);
  }

  async end(): Promise<void> {
    await Promise.all(this.pools.filter(({ ended }) => !ended).map((pool) => pool.end()));
    // A pool that has ended is still closing its connections; a server that stops first would be complained of.
    await eventually(() => this.isAlone(), 5_000);
    await this.running.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async isAlone(): Promise<boolean> {
    const connected = 'select from pg_stat_activity where datname is not null and pid <> pg_backend_pid()';
    return withClient(this.adminUrl, async (client) => (await client.query(connected)).rowCount === 0);
  }
}
