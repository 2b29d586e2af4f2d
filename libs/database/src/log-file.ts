import { copyFileSync, openSync, statSync, truncateSync } from 'node:fs';

const LARGEST = 20 * 1024 * 1024;

/** Opens for appending, so that trimming a log which is being written to loses nothing after the cut. */
export function openLog(path: string): number {
  trimLog(path);
  return openSync(path, 'a', 0o600);
}

/** Moves a log that has grown too long aside, keeping one former piece. */
export function trimLog(path: string): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < LARGEST) return;
  copyFileSync(path, `${path}.1`);
  truncateSync(path);
}
