import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';

/** Where evidence lies: content-addressed, so that the same file is kept once and a changed one is another. */
export abstract class FileStore {
  /** Keeps the bytes and answers their SHA-256, lower-case hex. */
  abstract keep(bytes: Buffer): Promise<string>;
  /** Takes over a file that lies whole in `path`, which it may move: in the same file system. Answers its SHA-256, lower-case hex. */
  abstract adopt(path: string): Promise<string>;
  abstract read(id: string): Promise<Readable>;
}

/** A folder: files/ab/ab12…, each written beside its place, flushed, then moved there. */
@Injectable()
export class FolderFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async keep(bytes: Buffer): Promise<string> {
    const id = createHash('sha256').update(bytes).digest('hex');
    const path = this.path(id);
    if (await this.isThere(path, bytes.length)) return id;
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${randomUUID()}`;
    try {
      const file = await open(draft, 'wx');
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
      await rename(draft, path);
    } finally {
      await rm(draft, { force: true });
    }
    return id;
  }

  /** Read once, from end to end: a hash begun before an interruption could not be gone on with. */
  async adopt(path: string): Promise<string> {
    const digest = createHash('sha256');
    const { size } = await stat(path);
    for await (const piece of createReadStream(path)) digest.update(piece as Buffer);
    const id = digest.digest('hex');
    const place = this.path(id);
    if (await this.isThere(place, size)) return id;
    await mkdir(dirname(place), { recursive: true });
    await flush(path);
    await rename(path, place);
    return id;
  }

  read(id: string): Promise<Readable> {
    return Promise.resolve(createReadStream(this.path(id)));
  }

  private path(id: string): string {
    return join(this.folder, id.slice(0, 2), id);
  }

  private async isThere(path: string, size: number): Promise<boolean> {
    return stat(path).then(
      (found) => found.size === size,
      () => false,
    );
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}
