import { readFileSync } from 'node:fs';
import { newSigningKey, parseSigningKey, type NoteSigner } from '@app/transparency';
import { StartRefusal } from '@app/database/postgres.js';
import { createFile } from './safe-file.js';

/** The names an installation signs under, from its host name: fixed with the keys at the first start. */
export const namesOf = (host: string) => ({ origin: `${host}/history`, receipts: `${host}/receipts` });

/** The signer whose key lies in a file, made when there is none. Throws StartRefusal for another name's key. */
export function signerFrom(file: string, name: string): NoteSigner {
  createFile(file, () => `${newSigningKey(name, 'ed25519')}\n`);
  const signer = parseSigningKey(readFileSync(file, 'utf8'));
  if (!signer) {
    throw new StartRefusal(`密钥文件 ${file} 无法识别：请从备份恢复。 [not a signing key: restore it from the backup]`);
  }
  if (signer.key.name === name) return signer;
  const [host] = signer.key.name.split('/');
  throw new StartRefusal(
    `存证所用的名称在首次启动时已定为 ${signer.key.name}，不能改为 ${name}：请把 YUHENG_ORIGIN 改回 ${host}。` +
      ` [the log's name is fixed: set YUHENG_ORIGIN back to ${host}]`,
  );
}
