import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { write } from './backup-folder.js';
import { SIGNER_STATE } from './keepsakes.js';
import type { Kept, Manifest } from './manifest.js';
import { keepsOwnState, rememberedIn, type Remembered } from './signer-state.js';

/** What the signer remembers after the restore. */
export interface SignerMemory {
  readonly remembered?: Remembered;
}

/** Puts evidence, signer and small files back in their places. What the signer knows already is never set back. */
export async function restoreFiles(backup: string, dataFolder: string, { files }: Manifest): Promise<SignerMemory> {
  const [own, theirs] = [rememberedIn(dataFolder), rememberedIn(backup)];
  const ownKept = keepsOwnState(own, theirs);
  for (const file of files) {
    if (file.path.startsWith('database/')) continue;
    const place = join(dataFolder, file.path);
    const staysAsItIs = file.path === SIGNER_STATE ? ownKept : file.path.startsWith('signer/') && existsSync(place);
    if (!staysAsItIs) await put(join(backup, file.path), place, file);
  }
  const remembered = ownKept ? own : theirs;
  return remembered ? { remembered } : {};
}

async function put(from: string, place: string, { path, sha256 }: Kept): Promise<void> {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rm(place, { force: true });
  const written = await write(place, createReadStream(from));
  if (written.sha256 !== sha256) throw new Error(`${path} 在恢复时发生了变化 [changed while it was restored]`);
}
