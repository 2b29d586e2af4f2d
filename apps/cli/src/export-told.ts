import { resolve } from 'node:path';
import pg from 'pg';
import { openDatabase } from '@app/database/postgres.js';
import { publishedBundles } from '@app/draw';
import {
  ExportFolder,
  exportHistory,
  ExportZip,
  NothingSigned,
  TargetNotEmpty,
  ZipTooLarge,
  type Exported,
  type ExportTarget,
  type Progress,
} from '@app/proof/stored.js';
import type { Env } from '../../../config/env.js';

/** One of the two. */
export interface ExportPlace {
  readonly out?: string;
  readonly zip?: string;
}

const WHOLE = 0;
const WITH_GAPS = 1;
const NOT_MADE = 2;
const TOLD_EVERY_MS = 2_000;

type Say = (line: string) => void;

/** Exports the history and tells its course. Answers the exit code. */
export async function exportTold(env: Env, place: ExportPlace, say: Say): Promise<number> {
  try {
    if ((place.out === undefined) === (place.zip === undefined)) throw new Error(ONE_PLACE);
    const database = await openDatabase(env);
    try {
      return told(await write(database.url, place, progressTo(say)), place, say);
    } finally {
      await database.close();
    }
  } catch (error) {
    say(`没有导出：${sentenceOf(error)} [nothing was exported]`);
    return NOT_MADE;
  }
}

const ONE_PLACE = '请用 --out 指定一个空目录，或用 --zip 指定一个压缩文件，二者取一。';

async function write(url: string, place: ExportPlace, progress: Progress): Promise<Exported> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on('error', () => undefined);
  const db = await pool.connect();
  try {
    return await exportHistory({ db, draws: publishedBundles }, () => open(place), progress);
  } finally {
    db.release();
    await pool.end();
  }
}

const open = ({ out, zip = '' }: ExportPlace): Promise<ExportTarget> =>
  out === undefined ? ExportZip.begin(resolve(zip)) : ExportFolder.begin(resolve(out));

function progressTo(say: Say): Progress {
  let last = Date.now();
  return (done, size) => {
    if (Date.now() - last < TOLD_EVERY_MS) return;
    last = Date.now();
    say(`已导出 ${done} / ${size} 条`);
  };
}

function told(exported: Exported, { out, zip = '' }: ExportPlace, say: Say): number {
  const { size, count, erased, sealed, missing, uncovered, checkpoints, draws, witnessed } = exported;
  say(
    `导出完成：${resolve(out ?? zip)}，截至第${size}条的签名，${count}条记录，${checkpoints}份存证，${draws}次已公示的抽查`,
  );
  if (erased > 0) say(`其中${erased}条的正文已依规定删除，核对不受影响`);
  if (sealed > 0) say(`其中${sealed}条是投诉人的信息，封存在本系统，导出中不含正文，核对不受影响`);
  if (!witnessed) say('还没有一份存证得到足够的见证单位签名：核对会因此没有结论，请在见证齐全后再导出 [no quorum yet]');
  if (uncovered > 0) say(`另有${uncovered}条是这次签名以后记下的，不在其中`);
  if (missing > 0) say(`应有${size}条，缺失${missing}条：照实导出，核对将不通过 [events are missing from the history]`);
  say('导出内容含有正文、个人信息和尚未公示的抽查结果，只交给有权查阅的审计人员。核对方法见公开网站“存证”页。');
  return missing > 0 ? WITH_GAPS : WHOLE;
}

function sentenceOf(error: unknown): string {
  if (error instanceof TargetNotEmpty) return `${error.message} 已经存在或不是空目录，请另指一处。`;
  if (error instanceof NothingSigned) return '历史还没有签名过，没有可以核对的内容。请在系统运行一分钟后再试。';
  if (error instanceof ZipTooLarge) return '内容超过4 GB，放不进一个压缩文件：请用 --out 导出为目录。';
  return error instanceof Error ? error.message : String(error);
}
