import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A zip of the plain kind counts its bytes in 32 bits. */
const LARGEST = 2 ** 32 - 2 ** 24;
/** The earliest day a zip can name: equal contents are equal files. */
const NO_DAY = new Date(1980, 0, 1);

/** Names of a zip from DOS are taken for letters of its days, whatever the zip says of UTF-8. */
const FROM_UNIX = { os: 3, attrs: 0o100644 * 2 ** 16 };

/** It would not be readable everywhere. */
export class ZipTooLarge extends Error {
  override readonly name = 'ZipTooLarge';
}

export interface ZipEntry {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** A zip written to the disk piece by piece; no file of it is ever whole in memory. */
export class ZipFile {
  private readonly zip = new Zip((error, data) => {
    if (error) throw error;
    this.waiting.push(data);
  });
  private readonly waiting: Uint8Array[] = [];
  private written = 0;

  private constructor(
    private readonly file: FileHandle,
    private readonly largest: number,
  ) {}

  /** `largest`: bytes of the whole and of each file in it. */
  static async begin(path: string, largest = LARGEST): Promise<ZipFile> {
    return new ZipFile(await open(path, 'wx', 0o600), largest);
  }

  /** `packed`: its bytes are compressed already. Throws ZipTooLarge. */
  async add(path: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, packed = false): Promise<ZipEntry> {
    const entry = packed ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    entry.mtime = NO_DAY;
    Object.assign(entry, FROM_UNIX);
    this.zip.add(entry);
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of pieces) {
      hash.update(piece);
      size += piece.length;
      if (size > this.largest) throw new ZipTooLarge(path);
      entry.push(piece);
      await this.flush();
    }
    entry.push(new Uint8Array(), true);
    await this.flush();
    return { path, size, sha256: hash.digest('hex') };
  }

  async finish(): Promise<void> {
    this.zip.end();
    await this.flush();
    await this.file.sync();
    await this.file.close();
  }

  async abandon(): Promise<void> {
    this.zip.terminate();
    await this.file.close().catch(() => undefined);
  }

  private async flush(): Promise<void> {
    for (const data of this.waiting.splice(0)) {
      this.written += data.length;
      if (this.written > this.largest) throw new ZipTooLarge('zip');
      await this.file.writeFile(data);
    }
  }
}
