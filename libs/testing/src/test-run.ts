import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createDatabase, migrate, startPostgres, stopLeftover, withClient } from '@app/database';
import { startRedis, stopLeftoverRedis } from './redis-server.js';

export const TEMPLATE = 'yuheng_template';

/** What every test file of one run shares: one Postgres with a migrated template, and Redis where it is installed. */
export interface TestRun {
  /** Everything that the run writes lies here and goes with it. */
  readonly folder: string;
  readonly adminUrl: string;
  readonly url: string;
  readonly redisUrl?: string;
  end(): Promise<void>;
}

const PREFIX = 'yuheng-test-';

export async function beginTestRun(redisProgram: string | undefined): Promise<TestRun> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const postgres = await startPostgres({ dataFolder: join(folder, 'data'), throwaway: true });
  const redis = redisProgram ? await startRedis(redisProgram, folder) : undefined;
  const end = async (): Promise<void> => {
    forget();
    redis?.kill();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const forget = onSignal(end);
  await createTemplate(postgres.adminUrl, postgres.url(TEMPLATE));
  return { folder, adminUrl: postgres.adminUrl, url: postgres.url(TEMPLATE), redisUrl: redis?.url, end };
}

/** Nobody may connect to the template: Postgres copies only what nobody uses. */
async function createTemplate(adminUrl: string, url: string): Promise<void> {
  await createDatabase(adminUrl, TEMPLATE);
  await migrate(url);
  await withClient(adminUrl, async (client) => {
    await client.query(`alter database ${TEMPLATE} with allow_connections false`);
  });
}

/** A run that was killed left its servers behind; the next one takes them away. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    if (!(await stopLeftover(join(folder, 'data')))) continue;
    stopLeftoverRedis(folder);
    const others = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.lock'));
    for (const lock of others) await stopLeftover(join(folder, dirname(lock)));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ctrl-C ends Jest without its teardown. */
function onSignal(end: () => Promise<void>): () => void {
  const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  const listeners = Object.entries(signals).map(([signal, code]) => {
    const listener = (): void => void end().finally(() => process.exit(code));
    process.once(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => listeners.forEach((forget) => forget());
}
