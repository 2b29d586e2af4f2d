import { existsSync, readFileSync } from 'node:fs';
import { StartRefusal } from '@app/database/postgres.js';
import { placeOf, SIGNER_STATE, type Places } from './keepsakes.js';

const KEY = 'signer/log.key';

/** A backup has the signer's files in a folder of their own, as an installation has by itself. */
const inBackup = (folder: string): Places => ({ dataFolder: folder, signerFolder: `${folder}/signer` });

/** How many events the newest signature covers that a signer remembers; none where there is no memory. */
export function rememberedIn(places: Places): number | undefined {
  const path = placeOf(SIGNER_STATE, places);
  if (!existsSync(path)) return undefined;
  try {
    const { size } = JSON.parse(readFileSync(path, 'utf8')) as { size: unknown };
    if (Number.isSafeInteger(size)) return size as number;
  } catch {
    // Said below: what cannot be read is not to be replaced by something older either.
  }
  throw new StartRefusal(`签名进程的状态文件 ${path} 不可读：请核实后再恢复。 [signer state not readable]`);
}

/** Whose key lies here already must be the one of the backup: two logs are not to be mixed. */
export function refuseOtherKey(backup: string, places: Places): void {
  const [ours, theirs] = [placeOf(KEY, places), placeOf(KEY, inBackup(backup))];
  if (!existsSync(ours) || !existsSync(theirs) || readFileSync(ours).equals(readFileSync(theirs))) return;
  throw new StartRefusal(
    `签名目录 ${places.signerFolder} 中的签名密钥不是备份中的那一把：请先把它移走，或另指一个目录。 [another signing key lies there]`,
  );
}

/** What the signer remembers is never set back: the newer memory stays. */
export function keepsOwnState(backup: string, places: Places): boolean {
  const own = rememberedIn(places);
  return own !== undefined && own >= (rememberedIn(inBackup(backup)) ?? 0);
}
