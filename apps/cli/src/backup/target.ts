import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createDatabase,
  DATABASE,
  databaseState,
  dropDatabase,
  fillInHaste,
  lockDataFolder,
  markComplete,
  openDataFolder,
  startPostgres,
  StartRefusal,
} from '@app/database/postgres.js';
import type { Env } from '../../../../config/env.js';
import { examine } from '../external-database.js';

/** Lies in the data folder while a backup is being restored into it. */
const markOf = (dataFolder: string): string => join(dataFolder, 'unfinished-restore');

/** Half a restore is not an installation. */
export function refuseHalfRestored(dataFolder: string): void {
  if (!existsSync(markOf(dataFolder))) return;
  throw new StartRefusal(
    `上次恢复备份没有完成，数据目录 ${dataFolder} 中的数据不完整：请重新运行 npx yuheng restore。 [an interrupted restore: run it again]`,
  );
}

/** A database that may be filled from a backup, in a data folder that holds no installation. */
export interface Target {
  readonly url: string;
  /** Said once everything is in place: from now on it is an installation. */
  complete(): Promise<void>;
  close(): Promise<void>;
}

/** Throws StartRefusal, before anything is written, where an installation lies already. */
export async function openTarget({ databaseUrl, dataFolder }: Env): Promise<Target> {
  refuseInstallation(dataFolder);
  if (databaseUrl && !(await examine(databaseUrl)).empty) throw new StartRefusal(NOT_EMPTY);
  openDataFolder(dataFolder);
  const release = lockDataFolder(dataFolder);
  try {
    writeFileSync(markOf(dataFolder), '', { mode: 0o600, flush: true });
    const target = databaseUrl ? external(databaseUrl, release) : await embedded(dataFolder);
    return {
      ...target,
      complete: async () => {
        await target.complete();
        rmSync(markOf(dataFolder));
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

function refuseInstallation(dataFolder: string): void {
  if (!existsSync(dataFolder) || existsSync(markOf(dataFolder))) return;
  const found = readdirSync(dataFolder).filter((name) => !MAY_LIE_THERE.includes(name));
  if (found.length === 0) return;
  throw new StartRefusal(
    `数据目录 ${dataFolder} 中已有数据（${found.slice(0, 3).join('、')}），不会被覆盖：请用 YUHENG_DATA 另指一个空目录。 [data folder not empty]`,
  );
}

/** The signer's memory outlives a lost database; the rest says nothing. */
const MAY_LIE_THERE = ['signer', 'logs', 'lost+found'];

const NOT_EMPTY = 'DATABASE_URL 所指的数据库不是空的，不会被覆盖：请新建一个空库。 [database not empty]';

const external = (url: string, release: () => void): Target => ({
  url,
  complete: async () => undefined,
  close: async () => release(),
});

/** What an interrupted restore left is thrown away and begun anew. */
async function embedded(dataFolder: string): Promise<Target> {
  const postgres = await startPostgres({ dataFolder });
  try {
    if ((await databaseState(postgres.adminUrl, DATABASE)) !== 'absent') {
      await dropDatabase(postgres.adminUrl, DATABASE);
    }
    await createDatabase(postgres.adminUrl, DATABASE);
    await fillInHaste(postgres.adminUrl, DATABASE);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return {
    url: postgres.url(DATABASE),
    complete: () => markComplete(postgres.adminUrl, DATABASE),
    close: () => postgres.stop(),
  };
}
