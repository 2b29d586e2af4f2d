import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { PdfMaker } from '@app/documents';
import { FolderFileStore } from '@app/files';

/** Where prints lie, and where the public finds the installation. */
export class PaperPlaces {
  constructor(
    readonly dataFolder: string,
    /** Without a slash at the end. */
    readonly publicUrl: string,
    /** Where LibreOffice lies; absent: as the system finds it. */
    readonly office?: string,
    /** Bytes; absent: what a zip can count. */
    readonly largestArchive?: number,
  ) {}
}

const ID = /^[0-9a-f-]{36}$/;

/**
 * Prints are kept for good, by their hash, in `prints`, which a backup copies. What was ordered lies in `made` for a
 * while, which no backup needs: it can be made again.
 */
@Injectable()
export class PrintFiles {
  readonly pdf: PdfMaker;
  private readonly prints: FolderFileStore;
  private readonly made: string;

  constructor(@Optional() @Inject(PaperPlaces) private readonly places = new PaperPlaces('.data', 'http://localhost')) {
    this.prints = new FolderFileStore(join(places.dataFolder, 'prints'));
    this.made = join(places.dataFolder, 'made');
    this.pdf = new PdfMaker(places.office);
  }

  get largestArchive(): number | undefined {
    return this.places.largestArchive;
  }

  /** Where anybody may check a print by the hash of its contents. */
  addressOf(sha256: string): string {
    return `${this.places.publicUrl}/public/prints/${sha256}`;
  }

  /** Answers the SHA-256 of the file. */
  keep(docx: Buffer): Promise<string> {
    return this.prints.keep(docx);
  }

  read(fileSha256: string): Promise<Readable> {
    return this.prints.read(fileSha256);
  }

  async bytesOf(fileSha256: string): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of await this.read(fileSha256)) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }

  /**
   * Writes what was ordered beside its place, then moves it there. Answers its hash, which is part of its name, and its
   * size: two runs of a job spoil nothing for each other, and which of them counts is said by what was recorded.
   */
  async make(orderId: string, write: (path: string) => Promise<unknown>): Promise<{ sha256: string; size: number }> {
    await mkdir(this.made, { recursive: true });
    const draft = `${this.pathOf(orderId)}.${randomUUID()}.draft`;
    try {
      await write(draft);
      const hash = createHash('sha256');
      for await (const piece of createReadStream(draft)) hash.update(piece as Buffer);
      const { size } = await stat(draft);
      const sha256 = hash.digest('hex');
      await rename(draft, this.pathOf(orderId, sha256));
      return { sha256, size };
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** The file of that hash; one made by an earlier version has the order's name alone. Absent when it was taken away. */
  async open(orderId: string, sha256: string): Promise<{ stream: Readable; size: number } | undefined> {
    for (const path of [this.pathOf(orderId, sha256), this.pathOf(orderId)]) {
      const found = await stat(path).catch(() => undefined);
      if (found) return { stream: createReadStream(path), size: found.size };
    }
    return undefined;
  }

  /** Whatever was written for it. */
  async takeAway(orderId: string): Promise<void> {
    const own = basename(this.pathOf(orderId));
    const names = await readdir(this.made).catch(() => []);
    const written = names.filter((name) => name === own || name.startsWith(`${own}.`));
    for (const name of written) await rm(join(this.made, name), { force: true });
  }

  private pathOf(orderId: string, sha256?: string): string {
    if (!ID.test(orderId)) throw new Error(`No order is called ${orderId}`);
    return join(this.made, sha256 === undefined ? orderId : `${orderId}.${sha256}`);
  }
}
