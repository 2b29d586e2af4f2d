import { existsSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { Zip, ZipDeflate } from 'fflate';
import { settleFolder } from './safe-file.js';
import { TargetNotEmpty, type Chunk, type ExportTarget } from './export-target.js';

/** A zip of the plain kind counts its bytes in 32 bits. */
const LARGEST = 2 ** 32 - 2 ** 24;

/** The zip would not be readable everywhere; a folder has no such limit. */
export class ZipTooLarge extends Error {
  override readonly name = 'ZipTooLarge';
}

const bytesOf = (piece: Chunk): Uint8Array => (typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece);

/** An export as one zip, written beside its name until it is whole. */
export class ExportZip implements ExportTarget {
  private readonly zip = new Zip((error, data) => {
    if (error) throw error;
    this.waiting.push(data);
  });
  private readonly waiting: Uint8Array[] = [];
  private written = 0;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  /** Throws TargetNotEmpty. */
  static async begin(path: string): Promise<ExportZip> {
    if (existsSync(path)) throw new TargetNotEmpty(path);
    await rm(unfinished(path), { force: true });
    return new ExportZip(path, await open(unfinished(path), 'wx', 0o600));
  }

  async write(path: string, pieces: Iterable<Chunk> | AsyncIterable<Chunk>): Promise<void> {
    const entry = new ZipDeflate(path, { level: 6 });
    let size = 0;
    this.zip.add(entry);
    for await (const piece of pieces) {
      const bytes = bytesOf(piece);
      size += bytes.length;
      if (size > LARGEST) throw new ZipTooLarge(path);
      entry.push(bytes);
      await this.flush();
    }
    entry.push(new Uint8Array(), true);
    await this.flush();
  }

  async finish(): Promise<void> {
    this.zip.end();
    await this.flush();
    await this.file.sync();
    await this.file.close();
    await rename(unfinished(this.path), this.path);
    settleFolder(this.path);
  }

  async abandon(): Promise<void> {
    this.zip.terminate();
    await this.file.close().catch(() => undefined);
    await rm(unfinished(this.path), { force: true });
  }

  private async flush(): Promise<void> {
    for (const data of this.waiting.splice(0)) {
      this.written += data.length;
      if (this.written > LARGEST) throw new ZipTooLarge(this.path);
      await this.file.writeFile(data);
    }
  }
}

const unfinished = (path: string): string => `${path}.unfinished`;
