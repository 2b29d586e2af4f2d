import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codeOf, StartRefusal } from '@app/database/postgres.js';
import type { Kept } from './manifest.js';

/** A new backup's folder, open to its owner alone, and what has been put into it so far. */
export class BackupFolder {
  readonly kept: Kept[] = [];

  private constructor(readonly folder: string) {}

  /** Throws StartRefusal where something lies already, and inside the data folder, which a backup must survive. */
  static async create(folder: string, dataFolder: string): Promise<BackupFolder> {
    if (isInside(folder, dataFolder)) {
      throw new StartRefusal(
        `备份不能放在数据目录 ${dataFolder} 之内：请另指一处，最好在另一块磁盘上。 [inside the data folder]`,
      );
    }
    const names = await readdir(folder).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return [];
      throw notWritable(folder, error);
    });
    if (names.length > 0)
      throw new StartRefusal(`备份目录 ${folder} 不是空的：请另指一个空目录。 [backup folder not empty]`);
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw notWritable(folder, error);
    });
    return new BackupFolder(folder);
  }

  async keep(path: string, content: Readable): Promise<Kept> {
    const place = join(this.folder, path);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    const kept = { path, ...(await write(place, content)) };
    this.kept.push(kept);
    return kept;
  }

  /** Opened first: that a file is gone must be told to whoever asked, not to nobody while a folder is made for it. */
  async keepFile(path: string, from: string): Promise<Kept> {
    const file = await open(from);
    return this.keep(path, file.createReadStream());
  }

  async forget({ path }: Kept): Promise<void> {
    this.kept.splice(
      this.kept.findIndex((kept) => kept.path === path),
      1,
    );
    await rm(join(this.folder, path));
  }
}

/** Writes a new file for its owner alone, through to the disk. Answers its size in bytes and its SHA-256 in hex. */
export async function write(place: string, content: Readable): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  async function* measured(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  }
  await pipeline(content, measured, createWriteStream(place, { flags: 'wx', mode: 0o600, flush: true }));
  return { size, sha256: hash.digest('hex') };
}

const isInside = (folder: string, other: string): boolean => {
  const way = relative(resolve(other), resolve(folder));
  return way === '' || !(way.startsWith('..') || resolve(way) === way);
};

const notWritable = (folder: string, error: unknown): StartRefusal =>
  new StartRefusal(
    `备份目录 ${folder} 不可写（${codeOf(error) ?? String(error)}）：请修改权限，或另指一处。 [backup folder not writable]`,
  );
