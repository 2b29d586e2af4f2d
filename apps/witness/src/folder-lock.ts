import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** A holder shows every few seconds that it lives; one that has not for this long is gone, on whatever machine it ran. */
const BEAT_MS = 5_000;
const SILENCE_MS = 30_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** Somebody else works in this folder. */
export class FolderInUse extends Error {
  constructor(readonly pid: number | undefined) {
    super(`the folder is in use by process ${pid ?? 'unknown'}`);
  }
}

/** One witness per folder, also where two machines or containers share it: a number of a process would not do. */
export class FolderLock {
  private readonly token = randomUUID();
  private readonly path: string;
  private beat?: NodeJS.Timeout;

  constructor(folder: string) {
    this.path = join(folder, 'lock');
  }

  /** Throws FolderInUse. */
  take(): void {
    const text = JSON.stringify({ pid: process.pid, host: hostname(), token: this.token } satisfies Holder);
    for (;;) {
      try {
        writeFileSync(this.path, text, { flag: 'wx', mode: 0o600 });
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      if (this.isSomebodyElse()) throw new FolderInUse(this.holder()?.pid);
      rmSync(this.path, { force: true });
    }
    this.beat = setInterval(() => this.show(), BEAT_MS).unref();
  }

  /** Whether the folder is still ours: a machine that slept may wake up to find another witness at work. */
  isHeld(): boolean {
    return this.holder()?.token === this.token;
  }

  release(): void {
    clearInterval(this.beat);
    if (this.isHeld()) rmSync(this.path, { force: true });
  }

  private show(): void {
    if (this.isHeld()) utimesSync(this.path, new Date(), new Date());
  }

  private holder(): Holder | undefined {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8')) as Holder;
    } catch {
      return undefined;
    }
  }

  /** A lock that cannot be read is being written this moment. */
  private isSomebodyElse(): boolean {
    const shown = statSync(this.path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - shown >= SILENCE_MS) return false;
    const holder = this.holder();
    return holder?.host !== hostname() || isRunning(holder.pid);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
