import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { birthOf } from './running-process.js';
import { codeOf, StartRefusal } from './start-refusal.js';

const lockFile = (folder: string): string => join(folder, 'running.lock');

/** Creates the folder for its owner alone: it holds passwords and evidence. */
export function openDataFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritable(folder, error);
  }
}

/** Level by level: Node's own recursive mkdir never returns where the parent is there but takes no folders, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** One installation per folder. Returns how to give the folder back. */
export function lockDataFolder(folder: string): () => void {
  const path = lockFile(folder);
  const release = (): void => rmSync(path, { force: true });
  for (;;) {
    try {
      writeFileSync(path, lockText(false), { flag: 'wx', mode: 0o600 });
      return release;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw notWritable(folder, error);
    }
    const holder = holderOf(folder);
    if (holder?.pid === process.pid) return release;
    if (holder) throw inUse(folder, holder.pid);
    release();
  }
}

/** Says that this process is giving the folder back, for a next start that should wait instead of refusing. */
export function announceLeaving(folder: string): void {
  if (holderOf(folder)?.pid === process.pid) writeFileSync(lockFile(folder), lockText(true));
}

export interface Holder {
  readonly pid: number;
  readonly leaving: boolean;
}

const lockText = (leaving: boolean): string =>
  JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), leaving });

/** The process that runs this installation now; none after it ended, however it ended. */
export function holderOf(folder: string): Holder | undefined {
  try {
    const { pid, birth, leaving } = JSON.parse(readFileSync(lockFile(folder), 'utf8')) as Holder & { birth: string };
    return birthOf(pid) === birth ? { pid, leaving } : undefined;
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
