import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '@app/database/postgres.js';
import { SIGNER_STATE } from './keepsakes.js';

const KEY = 'signer/log.key';

/** The last checkpoint that a signer remembers having signed. */
export interface Remembered {
  /** Events covered. */
  readonly size: number;
  /** As the signer wrote it; hex or base64. */
  readonly root: string;
}

export function rememberedIn(folder: string): Remembered | undefined {
  const path = join(folder, SIGNER_STATE);
  if (!existsSync(path)) return undefined;
  try {
    const { size, root } = JSON.parse(readFileSync(path, 'utf8')) as { size: unknown; root: unknown };
    if (Number.isSafeInteger(Number(size)) && typeof root === 'string') return { size: Number(size), root };
  } catch {
    // Said below: what cannot be read is not to be replaced by something older either.
  }
  throw new StartRefusal(`签名进程的状态文件 ${path} 不可读：请核实后再恢复。 [signer state not readable]`);
}

/** Whose key lies here already must be the one of the backup: two logs are not to be mixed. */
export function refuseOtherKey(backup: string, dataFolder: string): void {
  const [ours, theirs] = [join(dataFolder, KEY), join(backup, KEY)];
  if (!existsSync(ours) || !existsSync(theirs) || readFileSync(ours).equals(readFileSync(theirs))) return;
  throw new StartRefusal(
    `数据目录 ${dataFolder} 中的签名密钥不是备份中的那一把：请先移走 ${join(dataFolder, 'signer')}，或另指一个数据目录。 [another signing key lies there]`,
  );
}

/** What the signer remembers is never set back: the newer memory stays. */
export const keepsOwnState = (own: Remembered | undefined, backup: Remembered | undefined): boolean =>
  own !== undefined && own.size >= (backup?.size ?? 0);
