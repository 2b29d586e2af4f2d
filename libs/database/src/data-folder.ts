import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf } from './running-process.js';
import { codeOf, StartRefusal } from './start-refusal.js';

const lockFile = (folder: string): string => join(folder, 'running.lock');

/** Creates the folder for its owner alone: it holds passwords and evidence. */
export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritable(folder, error);
  }
}

/** One installation per folder. Returns how to give the folder back. */
export function lockDataFolder(folder: string): () => void {
  const path = lockFile(folder);
  const release = (): void => rmSync(path, { force: true });
  for (;;) {
    try {
      writeFileSync(path, `${process.pid} ${birthOf(process.pid)}`, { flag: 'wx', mode: 0o600 });
      return release;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw notWritable(folder, error);
    }
    const holder = holderOf(folder);
    if (holder === process.pid) return release;
    if (holder) throw inUse(folder, holder);
    release();
  }
}

/** The process that runs this installation now; none after it ended, however it ended. */
export function holderOf(folder: string): number | undefined {
  try {
    const [pid = '', ...birth] = readFileSync(lockFile(folder), 'utf8').split(' ');
    return birthOf(Number(pid)) === birth.join(' ') ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

export const wasLocked = (folder: string): boolean => existsSync(lockFile(folder));

const notWritable = (folder: string, error: unknown): StartRefusal =>
  new StartRefusal(
    `数据目录 ${folder} 不可写（${codeOf(error) ?? String(error)}）：请修改该目录的权限，或用 YUHENG_DATA=<可写目录> 另指一处。` +
      ` [data folder not writable: fix its permissions or set YUHENG_DATA]`,
  );

const inUse = (folder: string, pid: number): StartRefusal =>
  new StartRefusal(
    `数据目录 ${folder} 正由进程 ${pid} 使用：请先停止它，或用 YUHENG_DATA 另指一处。` +
      ` [data folder in use by process ${pid}: stop it or set YUHENG_DATA]`,
  );
