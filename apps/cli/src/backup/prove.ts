import type { Client } from 'pg';
import { faultIn, linesOf, verifyChains } from '@app/history';
import type { Manifest } from './manifest.js';
import { ownClaim, treeHolds, type Claim } from './prove-tree.js';
import type { SignerMemory } from './restore-files.js';
import type { Remembered } from './signer-state.js';

type Say = (line: string) => void;

/** Shows that what was restored is the whole backup and a whole history. False at the first thing that does not hold. */
export async function prove(db: Client, manifest: Manifest, memory: SignerMemory, say: Say): Promise<boolean> {
  return (
    (await countsHold(db, manifest, say)) &&
    (await chainsHold(db, manifest, say)) &&
    (await signaturesHold(db, manifest, memory, say))
  );
}

async function countsHold(db: Client, { events, newestSeq, evidence }: Manifest, say: Say): Promise<boolean> {
  const { rows } = await db.query<{ events: number; newest: number }>(
    'select count(*)::int as events, coalesce(max(seq), 0)::float as newest from event',
  );
  const found = rows[0]!;
  if (found.events !== events || found.newest !== newestSeq) {
    say(`第一处不符：备份清单为${events}条记录，恢复后为${found.events}条 [number of events]`);
    return false;
  }
  say(`记录总数：${events}条，与备份清单一致`);
  const gaps = evidence.missing.length + evidence.damaged.length;
  say(`佐证材料：${evidence.files - gaps}个文件的校验值逐个核对一致`);
  for (const id of [...evidence.missing, ...evidence.damaged]) say(`佐证材料在备份时已缺失或损坏：${id}`);
  return true;
}

async function chainsHold(db: Client, { events }: Manifest, say: Say): Promise<boolean> {
  if (events === 0) return true;
  const verification = await verifyChains(db);
  const { broken } = verification;
  if (broken) {
    say(`第一处不符：${faultIn(broken)} [stream ${broken.stream}, version ${broken.version}, ${broken.aspect}]`);
    return false;
  }
  for (const line of linesOf(verification)) say(line);
  return true;
}

/** Nothing behind the last signature is missing: as the backup knows it, and as the signer remembers it. */
async function signaturesHold(
  db: Client,
  { checkpoint }: Manifest,
  { remembered }: SignerMemory,
  say: Say,
): Promise<boolean> {
  const own = await ownClaim(db);
  if (!checkpoint) say('备份时还没有签名的检查点：末尾的记录是否完整，只能对照回执');
  const claims = [...(own ? [own] : []), ...(checkpoint ? [{ who: '备份时最近一次签名的检查点', ...checkpoint }] : [])];
  const signedFurther = remembered !== undefined && remembered.size > (own?.size ?? 0);
  if (remembered && !signedFurther) claims.push({ who: '签名程序的存底', ...remembered });
  if (!(await treeHolds(db, claims, say))) return false;
  if (signedFurther) for (const line of olderThanSigned(remembered, own)) say(line);
  return !signedFurther;
}

/** The history was signed further than the backup reaches: what was recorded since is lost, and that cannot be hidden. */
const olderThanSigned = (remembered: Remembered, own: Claim | undefined): string[] => [
  `第一处不符：签名程序已签到第${remembered.size}条记录，恢复后只到第${own?.size ?? 0}条，其间的记录不在备份中 [older than signed]`,
  '签名程序的存底没有改动：它会拒绝为恢复后的记录签名，外部见证方也会拒绝，公示的检查点将停在原处。',
  '请先查找更新的备份。确实没有的，由办公室发布公告，说明缺失的时段和原因，移走数据目录中的 signer 文件夹，以新的名称（YUHENG_ORIGIN）另起一份存证目录，旧的检查点照旧公示。',
];
