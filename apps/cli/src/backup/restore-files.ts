import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { write } from './backup-folder.js';
import { placeOf, SIGNER_STATE, type Places } from './keepsakes.js';
import type { Kept, Manifest } from './manifest.js';
import { keepsOwnState } from './signer-state.js';

/** Puts evidence, signer and small files back in their places. What the signer knows already is never set back. */
export async function restoreFiles(backup: string, places: Places, { files }: Manifest): Promise<void> {
  const ownKept = keepsOwnState(backup, places);
  for (const file of files) {
    if (file.path.startsWith('database/')) continue;
    const place = placeOf(file.path, places);
    const staysAsItIs = file.path === SIGNER_STATE ? ownKept : file.path.startsWith('signer/') && existsSync(place);
    if (!staysAsItIs) await put(join(backup, file.path), place, file);
  }
}

async function put(from: string, place: string, { path, sha256 }: Kept): Promise<void> {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rm(place, { force: true });
  const written = await write(place, createReadStream(from));
  if (written.sha256 !== sha256) throw new Error(`${path} 在恢复时发生了变化 [changed while it was restored]`);
}
