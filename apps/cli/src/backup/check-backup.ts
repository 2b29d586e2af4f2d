import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { knownMigrations } from '@app/database';
import { codeOf, StartRefusal } from '@app/database/postgres.js';
import { checkNames } from './check-names.js';
import { readManifest, type Kept, type Manifest } from './manifest.js';

/** A backup of which every byte is as it was made and every name is ours, by a version that this one knows. Throws StartRefusal. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const unknown = manifest.migrations.filter((name) => !knownMigrations.includes(name));
  if (unknown.length > 0) {
    throw new StartRefusal(
      `备份由更新的版本（${manifest.product}）制作，本版本不认识其中的 ${unknown.join('、')}：请先升级本系统再恢复。 [backup of a newer version]`,
    );
  }
  checkNames(manifest);
  for (const file of manifest.files) await checkFile(folder, file);
  return manifest;
}

async function checkFile(folder: string, { path, sha256 }: Kept): Promise<void> {
  const found = await hashOf(join(folder, path)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw new StartRefusal(`备份不完整：缺少 ${path}。 [file of the backup missing]`);
    throw error;
  });
  if (found !== sha256)
    throw new StartRefusal(`备份已损坏：${path} 与清单中的校验值不符。 [file of the backup damaged]`);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
