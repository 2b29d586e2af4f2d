import type { Client } from 'pg';
import { faultIn, linesOf, verifyChains } from '@app/history';
import { verifyLog } from '@app/proof';
import { linesOfLog } from '../log-lines.js';
import { whatWasSigned } from '../what-was-signed.js';
import type { Places } from './keepsakes.js';
import type { Manifest } from './manifest.js';
import { newestCheckpoint } from './newest-checkpoint.js';
import { rememberedIn } from './signer-state.js';

type Say = (line: string) => void;

/** Shows that what was restored is the whole backup and a whole history. False at the first thing that does not hold. */
export async function prove(db: Client, manifest: Manifest, places: Places, say: Say): Promise<boolean> {
  return (
    (await countsHold(db, manifest, say)) &&
    (await chainsHold(db, manifest, say)) &&
    (await signaturesHold(db, manifest, places, say))
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

/** Nothing behind the last signature is missing: neither of those in the database nor of the one the signer remembers. */
async function signaturesHold(db: Client, { checkpoint }: Manifest, places: Places, say: Say): Promise<boolean> {
  const [newest, remembered] = [await newestCheckpoint(db), rememberedIn(places) ?? 0];
  if (newest?.note !== checkpoint?.note) {
    say('第一处不符：恢复后最近一次签名的存证点不是备份清单所载的那一个 [newest checkpoint]');
    return false;
  }
  const log = await verifyLog(db, await whatWasSigned(db, places.signerFolder));
  if (log.fault === undefined) {
    for (const line of linesOfLog(log)) say(line);
    return true;
  }
  say(`第一处不符：${log.fault} [log]`);
  if (remembered > log.size) for (const line of OLDER_THAN_SIGNED) say(line);
  return false;
}

/** What was recorded since the backup is lost, and that cannot be hidden. */
const OLDER_THAN_SIGNED = [
  '签名程序签到的记录比备份多，多出的记录不在备份中。签名程序的存底没有改动：它会拒绝为恢复后的记录签名，外部见证方也会拒绝，公示的存证点将停在原处。',
  '请先查找更新的备份。确实没有的，由办公室发布公告，说明缺失的时段和原因，移走签名目录，以新的名称（YUHENG_ORIGIN）另起存证，旧的存证点照旧公示。',
];
