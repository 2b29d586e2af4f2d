import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf, lockDataFolder, openDataFolder, StartRefusal } from '@app/database/postgres.js';
import { namesOf, PolicyFile, signerFrom } from '@app/proof/stored.js';
import type { NoteSigner } from '@app/transparency';
import { LastSigned } from './last-signed.js';
import { Refusals } from './refusal.js';

export interface SignerFolder {
  readonly signer: NoteSigner;
  readonly last: LastSigned;
  readonly refusals: Refusals;
  readonly policy: PolicyFile;
  /** Gives the folder back. */
  release(): void;
}

/** Opens the folder for this process alone. Throws StartRefusal. The memory comes before the key, so that no key is without. */
export function openSignerFolder(folder: string, host: string): SignerFolder {
  openDataFolder(folder);
  refuseSecond(folder);
  const release = lockDataFolder(folder);
  try {
    const key = join(folder, 'log.key');
    const last = LastSigned.open(join(folder, 'state.json'), existsSync(key));
    const signer = signerFrom(key, namesOf(host).origin);
    const policy = new PolicyFile(join(folder, 'policy.json'), signer.key);
    policy.read();
    return { signer, last, policy, refusals: new Refusals(join(folder, 'refused.json')), release };
  } catch (error) {
    release();
    throw error;
  }
}

function refuseSecond(folder: string): void {
  const holder = holderOf(folder);
  if (!holder || holder.pid === process.pid) return;
  throw new StartRefusal(
    `签名密钥 ${folder} 正由进程 ${holder.pid} 使用：同一把密钥只能由一个签名进程使用，请先停止它。` +
      ` [process ${holder.pid} signs with this key: stop it first]`,
  );
}
