import type { ClientBase } from 'pg';
import { join } from 'node:path';
import { codeOf } from '@app/database/postgres.js';
import type { BackupFolder } from './backup-folder.js';
import type { Manifest } from './manifest.js';

/** Where an evidence file lies below the data folder, and in a backup. */
export const evidencePath = (id: string): string => `files/${id.slice(0, 2)}/${id}`;

export async function evidenceNamedBy(db: ClientBase): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>('select distinct id from file order by id');
  return rows.map(({ id }) => id);
}

/**
 * Copies the evidence files that the database named. They never change and are on the disk before the database knows
 * of them, so copying them after its snapshot is as good as at that moment. What is not what its name says is left out.
 */
export async function copyEvidence(
  folder: BackupFolder,
  dataFolder: string,
  ids: readonly string[],
): Promise<Manifest['evidence']> {
  const [missing, damaged]: [string[], string[]] = [[], []];
  for (const id of ids) {
    try {
      const kept = await folder.keepFile(evidencePath(id), join(dataFolder, evidencePath(id)));
      if (kept.sha256 === id) continue;
      damaged.push(id);
      await folder.forget(kept);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      missing.push(id);
    }
  }
  return { files: ids.length, missing, damaged };
}
