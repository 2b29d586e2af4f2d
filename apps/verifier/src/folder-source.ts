import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Source } from './source.js';

const CHUNK = 1024 * 1024;

/** Every file below a folder. */
export async function folderSource(folder: string): Promise<Source> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return {
    name: folder,
    paths,
    read: (path) => readFile(join(folder, path)),
    chunks: (path) => createReadStream(join(folder, path), { highWaterMark: CHUNK }),
  };
}
