import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Replaces a file as a whole: after this, it holds `text` even if the power fails now; before, what it held. */
export function replaceFile(path: string, text: string): void {
  const draft = draftOf(path, text);
  renameSync(draft, path);
  settleFolder(path);
}

/** Makes a file for its owner alone if there is none; of two who try at once, the first one's stays. */
export function createFile(path: string, text: () => string): void {
  if (existsSync(path)) return;
  const draft = draftOf(path, text());
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  settleFolder(path);
}

function draftOf(path: string, text: string): string {
  const draft = `${path}.${randomUUID()}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return draft;
}

/** After this the names in the file's folder, too, are on the disk. */
export function settleFolder(path: string): void {
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
