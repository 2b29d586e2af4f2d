import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { holderOf } from './data-folder.js';
import { databaseState } from './databases.js';
import { addresses, startPostgres } from './embedded-postgres.js';
import { clusterOf, passwordsOf } from './postgres-cluster.js';
import { type Postmaster, postmasterOf } from './postgres-lock.js';
import { StartRefusal } from './start-refusal.js';

/** The application's database in the embedded Postgres. It is there once the first start has come to its end. */
export const DATABASE = 'yuheng';

export interface OpenDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** The installation's database for a command: the one named, the one running, else the embedded one for as long as needed. */
export async function openDatabase(where: { databaseUrl?: string; dataFolder: string }): Promise<OpenDatabase> {
  if (where.databaseUrl) return { url: where.databaseUrl, close: async () => undefined };
  if (!existsSync(join(where.dataFolder, 'postgres'))) throw new StartRefusal(NEVER_STARTED);
  const opened = holderOf(where.dataFolder) ? await attach(where.dataFolder) : await startForNow(where.dataFolder);
  if ((await databaseState(opened.adminUrl, DATABASE)) === 'complete') return opened;
  await opened.close();
  throw new StartRefusal(NEVER_STARTED);
}

const NEVER_STARTED = '系统尚未完成首次启动：请先运行 npm start。 [not set up yet: run npm start first]';

type Administered = OpenDatabase & { readonly adminUrl: string };

async function startForNow(dataFolder: string): Promise<Administered> {
  const postgres = await startPostgres({ dataFolder });
  return { url: postgres.url(DATABASE), adminUrl: postgres.adminUrl, close: () => postgres.stop() };
}

async function attach(dataFolder: string): Promise<Administered> {
  const { port } = await ready(dataFolder);
  const { url, adminUrl } = addresses(port, passwordsOf(dataFolder));
  return { url: url(DATABASE), adminUrl, close: async () => undefined };
}

async function ready(dataFolder: string): Promise<Postmaster> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const postmaster = postmasterOf(clusterOf(dataFolder));
    if (postmaster?.ready) return postmaster;
    await setTimeout(200);
  }
  throw new StartRefusal(
    '系统正在运行，但数据库没有就绪：请稍后再试。 [running, but the database is not ready: try again later]',
  );
}
