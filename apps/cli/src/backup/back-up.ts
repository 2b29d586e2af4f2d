import { Readable } from 'node:stream';
import { copyOut, sequencesOf, withSnapshot, type Snapshot } from '@app/database';
import { openDatabase } from '@app/database/postgres.js';
import { readData } from '../../../../config/data.js';
import type { Env } from '../../../../config/env.js';
import { BackupFolder } from './backup-folder.js';
import { copyEvidence, evidenceNamedBy } from './evidence.js';
import { keepsakesOf, placeOf, SIGNER_STATE, signerMemory, type Places } from './keepsakes.js';
import { FORMAT, writeManifest, type Manifest } from './manifest.js';
import { newestCheckpoint } from './newest-checkpoint.js';

type Say = (line: string) => void;

const ATTEMPTS = 20;

/** Copies the whole installation into a new folder, whether it runs or not. Throws StartRefusal. */
export async function backUp(env: Env, out: string, say: Say): Promise<Manifest> {
  const database = await openDatabase(env);
  try {
    const folder = await BackupFolder.create(out, env.dataFolder);
    const schemas = env.redisUrl ? ['public'] : ['public', 'bullmq'];
    const { ids, ...content } = await atOneMoment(database.url, schemas, env, async (snapshot, memory) => {
      if (memory !== undefined) await folder.keep(SIGNER_STATE, Readable.from([Buffer.from(memory)]));
      return keepDatabase(folder, snapshot, schemas, say);
    });
    await keepKeepsakes(folder, env);
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
 * Shows the database and the signer's memory at the same moment. A memory that is older than a signature in the database,
 * or newer than the history under it, would make the restored signer refuse to go on; so it is read before and after the
 * moment is chosen, until it is the same.
 */
async function atOneMoment<T>(
  url: string,
  schemas: readonly string[],
  places: Places,
  work: (snapshot: Snapshot, memory: string | undefined) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const memory = signerMemory(places);
    const result = await withSnapshot(url, schemas, async (snapshot) =>
      signerMemory(places) === memory ? { of: await work(snapshot, memory) } : undefined,
    );
    if (result) return result.of;
  }
  throw new Error('签名程序一直在签名，没有等到间隙：请稍后再试 [the signer never paused]');
}

/** Keys and settings do not change once they are made. */
async function keepKeepsakes(folder: BackupFolder, places: Places): Promise<void> {
  for (const path of await keepsakesOf(places)) {
    const kept = folder.kept.some((file) => file.path === path);
    if (!kept) await folder.keepFile(path, placeOf(path, places));
  }
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
