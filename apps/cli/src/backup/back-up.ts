import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyOut, sequencesOf, withSnapshot, type Snapshot } from '@app/database';
import { openDatabase } from '@app/database/postgres.js';
import { readData } from '../../../../config/data.js';
import type { Env } from '../../../../config/env.js';
import { BackupFolder } from './backup-folder.js';
import { copyEvidence, evidenceNamedBy } from './evidence.js';
import { keepsakesOf, SIGNER_STATE } from './keepsakes.js';
import { FORMAT, writeManifest, type Manifest } from './manifest.js';
import { newestCheckpoint } from './newest-checkpoint.js';

type Say = (line: string) => void;

/** Copies the whole installation into a new folder, whether it runs or not. Throws StartRefusal. */
export async function backUp(env: Env, out: string, say: Say): Promise<Manifest> {
  const database = await openDatabase(env);
  try {
    const folder = await BackupFolder.create(out, env.dataFolder);
    await keepSignerState(folder, env.dataFolder);
    const schemas = env.redisUrl ? ['public'] : ['public', 'bullmq'];
    const { ids, ...content } = await withSnapshot(database.url, schemas, (snapshot) =>
      keepDatabase(folder, snapshot, schemas, say),
    );
    await keepKeepsakes(folder, env.dataFolder);
    say(`佐证材料：${ids.length}个文件，逐个核对校验值并复制……`);
    const evidence = await copyEvidence(folder, env.dataFolder, ids);
    const manifest: Manifest = {
      format: FORMAT,
      product: (readData('../package.json') as { version: string }).version,
      queue: env.redisUrl ? 'redis' : 'postgres',
      ...content,
      evidence,
      files: folder.kept,
    };
    await writeManifest(out, manifest);
    return manifest;
  } finally {
    await database.close();
  }
}

/**
 * The signer's memory is taken before the database's moment. Then the history of the backup reaches at least as far as
 * the signer signed, and after a restore the signer goes on from there. The other way round, a signature made in between
 * would be remembered without its events, and the restored signer would refuse its own history for ever.
 */
async function keepSignerState(folder: BackupFolder, dataFolder: string): Promise<void> {
  const path = join(dataFolder, SIGNER_STATE);
  if (existsSync(path)) await folder.keepFile(SIGNER_STATE, path);
}

/** Keys and settings are taken after it, so that no signature in the backup lacks the key that made it. */
async function keepKeepsakes(folder: BackupFolder, dataFolder: string): Promise<void> {
  const paths = existsSync(dataFolder) ? await keepsakesOf(dataFolder) : [];
  for (const path of paths) if (path !== SIGNER_STATE) await folder.keepFile(path, join(dataFolder, path));
}

async function keepDatabase(folder: BackupFolder, { db, tables }: Snapshot, schemas: readonly string[], say: Say) {
  const { rows } = await db.query<Pick<Manifest, 'at' | 'postgres' | 'events' | 'newestSeq'>>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
            current_setting('server_version') as postgres,
            count(*)::int as events, coalesce(max(seq), 0)::float as "newestSeq" from public.event`,
  );
  const facts = rows[0]!;
  const ledger = await ledgersOf(db);
  const kept: Manifest['tables'][number][] = [];
  for (const table of tables) {
    const content = copyOut(db, table);
    const { path } = await folder.keep(`database/${table.name.replaceAll('"', '')}.copy`, content);
    kept.push({ ...table, rows: content.rowCount, path });
    say(`数据库：${kept.length}/${tables.length} ${table.name}（${content.rowCount}行）`);
  }
  const checkpoint = await newestCheckpoint(db);
  return {
    ...facts,
    ...ledger,
    ...(checkpoint ? { checkpoint } : {}),
    tables: kept,
    sequences: await sequencesOf(db, schemas),
    ids: await evidenceNamedBy(db),
  };
}

async function ledgersOf(db: Snapshot['db']): Promise<Pick<Manifest, 'migrations' | 'queueVersion'>> {
  const { rows } = await db.query<{ name: string }>('select name from public.migrations order by id');
  const queue = await db.query<{ version: number }>('select max(version)::int as version from bullmq.migration');
  return { migrations: rows.map(({ name }) => name), queueVersion: queue.rows[0]?.version ?? 0 };
}
