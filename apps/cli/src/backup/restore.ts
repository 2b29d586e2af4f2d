import { resolve } from 'node:path';
import { withClient } from '@app/database/postgres.js';
import type { Env } from '../../../../config/env.js';
import { checkBackup } from './check-backup.js';
import { prove } from './prove.js';
import { restoreDatabase } from './restore-database.js';
import { restoreFiles } from './restore-files.js';
import { refuseOtherKey } from './signer-state.js';
import { openTarget } from './target.js';

type Say = (line: string) => void;

const PASSED = 0;
const FAILED = 1;
const NOT_RESTORED = 2;

/** Makes an installation from a backup and proves it, line by line. Answers the exit code. */
export async function restore(env: Env, from: string, say: Say): Promise<number> {
  try {
    const passed = await restoreFrom(env, resolve(from), say);
    if (!passed) say('数据已照备份恢复，但核验没有通过：请对照上面的第一处不符查明原因，再投入使用。');
    say(passed ? 'RESULT: PASS' : 'RESULT: FAIL');
    return passed ? PASSED : FAILED;
  } catch (error) {
    say(`没有恢复：${(error as Error).message}`);
    say('RESULT: COULD NOT CHECK');
    return NOT_RESTORED;
  }
}

async function restoreFrom(env: Env, backup: string, say: Say): Promise<boolean> {
  const manifest = await checkBackup(backup);
  say(`备份完整：截至 ${manifest.at}，${manifest.files.length}个文件的校验值与清单一致`);
  refuseOtherKey(backup, env);
  const target = await openTarget(env);
  try {
    await restoreDatabase(target.url, backup, manifest, env.redisUrl !== undefined, say);
    await restoreFiles(backup, env, manifest);
    const passed = await withClient(target.url, (db) => prove(db, manifest, env, say));
    await target.complete();
    return passed;
  } finally {
    await target.close();
  }
}
