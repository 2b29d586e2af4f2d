import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { fillDatabase, migrate, tablesOf, withClient } from '@app/database';
import type { ClientBase } from 'pg';
import type { Manifest } from './manifest.js';

const SCHEMAS = ['public', 'bullmq'];

/** Makes the schema as the backup knew it, fills it, and brings it up to date. Says what did not fit. */
export async function restoreDatabase(
  url: string,
  backup: string,
  manifest: Manifest,
  queueOnRedis: boolean,
  say: (line: string) => void,
): Promise<void> {
  await migrate(url, manifest.migrations);
  const queueKept = await withClient(url, async (db) => {
    const queueFits = manifest.queueVersion === (await queueVersion(db)) && manifest.queue === 'postgres';
    await fill(db, backup, manifest, queueFits, say);
    return queueFits && !queueOnRedis;
  });
  await migrate(url);
  if (!queueKept) await withClient(url, (db) => beginFollowingAnew(db, say));
}

async function fill(
  db: import('pg').Client,
  backup: string,
  manifest: Manifest,
  queueFits: boolean,
  say: (line: string) => void,
): Promise<void> {
  const there = new Map((await tablesOf(db, SCHEMAS)).map((table) => [table.name, table]));
  const isWanted = (name: string): boolean => queueFits || !name.startsWith('bullmq.');
  const wanted = manifest.tables.filter(({ name }) => isWanted(name));
  for (const { name } of wanted) {
    if (!there.has(name)) say(`数据表 ${name} 不属于本系统，没有恢复。 [not a table of this product]`);
  }
  const contents = wanted
    .filter(({ name }) => there.has(name))
    .map((table) => ({ ...table, read: () => createReadStream(join(backup, table.path)) }));
  await fillDatabase(
    db,
    contents,
    manifest.sequences.filter(({ name }) => isWanted(name)),
  );
  say(`数据库：${contents.length}张表已装入`);
}

async function queueVersion(db: ClientBase): Promise<number> {
  const { rows } = await db.query<{ version: number }>('select max(version)::int as version from bullmq.migration');
  return rows[0]?.version ?? 0;
}

/**
 * The waiting jobs are no part of the backup: the history, followed from its beginning, asks for all of them again.
 * Those done before have their effect once, because a job's id follows from its event and a command's id from its job.
 */
async function beginFollowingAnew(db: ClientBase, say: (line: string) => void): Promise<void> {
  await db.query('update follower set seq = 0, owner = null, lease_until = now()');
  say('任务队列不在备份中：启动后将从第一条记录起重新派出任务，已经办过的不会再办一次');
}
