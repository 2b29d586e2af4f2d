import { resolve } from 'node:path';
import type { Env } from '../../../../config/env.js';
import { backUp } from './back-up.js';
import { SIGNER_STATE } from './keepsakes.js';

const WHOLE = 0;
const WITH_GAPS = 1;
const NOT_MADE = 2;

/** Makes a backup and tells its course. Answers the exit code. */
export async function backUpTold(env: Env, out: string, say: (line: string) => void): Promise<number> {
  try {
    const folder = resolve(out);
    const { at, events, evidence, files, checkpoint } = await backUp(env, folder, say);
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    for (const id of evidence.missing) say(`佐证材料缺失：${id} [evidence file missing]`);
    for (const id of evidence.damaged) say(`佐证材料已损坏，未放入备份：${id} [evidence file damaged, left out]`);
    say(`备份完成：${folder}，截至 ${at}，${events}条记录，${files.length}个文件，共${(bytes / 1e6).toFixed(1)} MB`);
    if (checkpoint) say(`最近一次签名的存证点：前${checkpoint.size}条记录`);
    if (checkpoint && !files.some(({ path }) => path === SIGNER_STATE)) {
      say(
        `签名目录 ${env.signerFolder} 不可读，签名密钥和签名状态不在备份中：请在那里另行备份。 [signer not in the backup]`,
      );
    }
    say('备份含有口令、签名密钥和个人信息，请加密保管，只交给有权接触原系统数据的人。 [contains secrets]');
    return evidence.missing.length + evidence.damaged.length > 0 ? WITH_GAPS : WHOLE;
  } catch (error) {
    say(`没有备份：${(error as Error).message} [no backup was made]`);
    return NOT_MADE;
  }
}
