import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Repository } from 'typeorm';
import sharp, { type Sharp } from 'sharp';
import { Rejection } from '@app/eventing';
import type { FileStore } from './file-store.js';
import { PictureRow } from './picture.entity.js';
import { gistOf, GRID, MOST_PIXELS } from './picture.rules.js';

// One picture of a phone is decoded by one thread; the queue and the API have work of their own.
sharp.concurrency(1);
sharp.cache(false);

/** Longest side in points. */
export const PREVIEWS = { small: 320, large: 1600 } as const;
export type PreviewSize = keyof typeof PREVIEWS;

const AT_ONCE = 2;
const QUALITY = 82;
/** Of what is kept instead of an original. */
const KEPT_QUALITY = 92;

export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/');

/** `whole`: half a picture is not shown as if it were all. */
const opened = (input: Buffer | string): Sharp =>
  sharp(input, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient();

/** libvips says so in English alone. */
const tooLarge = (error: unknown): boolean => error instanceof Error && /pixel limit/.test(error.message);

const refused = (error: unknown): Rejection =>
  tooLarge(error)
    ? new Rejection('picture-too-large', { most: MOST_PIXELS / 10_000 })
    : new Rejection('picture-unreadable');

/** Reads the head of a picture alone. Throws `picture-too-large` or `picture-unreadable`. */
export async function refuseUnfitPicture(input: Buffer | string, most = MOST_PIXELS): Promise<void> {
  const { width, height } = await sharp(input, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw refused(error);
    });
  if (width * height > most) throw new Rejection('picture-too-large', { most: most / 10_000 });
}

/** However many strangers send at once, the machine is there for others. */
const plainTurns = turns(1);

/** A JPEG of the same points, upright, without anything the camera wrote. Throws `picture-unreadable`. */
export const plainPicture = (bytes: Buffer): Promise<Buffer> =>
  plainTurns(() =>
    opened(bytes)
      .jpeg({ quality: KEPT_QUALITY })
      .toBuffer()
      .catch((error: unknown) => {
        throw refused(error);
      }),
  );

/** What is made of pictures: smaller ones to look at, kept beside the evidence, and a gist to find them again by. */
export class Pictures {
  private readonly turns = turns(AT_ONCE);

  constructor(
    private readonly folder: string,
    private readonly store: FileStore,
    private readonly rows: Repository<PictureRow>,
  ) {}

  /** A JPEG without anything the camera wrote into the original, the place above all; upright. Throws `picture-unreadable`. */
  async preview(id: string, size: PreviewSize): Promise<{ content: Readable; length: number }> {
    const path = join(this.folder, id.slice(0, 2), `${id}.${size}.jpg`);
    const there = () => stat(path).catch(() => undefined);
    let found = await there();
    if (!found) {
      await this.turns(() => this.make(id, size, path));
      found = await there();
    }
    return { content: createReadStream(path), length: found?.size ?? 0 };
  }

  /** The picture's size and gist; read from the file the first time, and nothing where the file is no picture. */
  async lookAt(id: string): Promise<PictureRow | undefined> {
    const known = await this.rows.findOneBy({ id });
    if (known) return known;
    const row = await this.turns(() => this.read(id));
    if (row) await this.rows.createQueryBuilder().insert().values(row).orIgnore().execute();
    return row;
  }

  private async read(id: string): Promise<PictureRow | undefined> {
    const bytes = await buffer(await this.store.read(id));
    try {
      const { autoOrient } = await sharp(bytes).metadata();
      const grey = opened(bytes)
        .flatten({ background: '#fff' })
        .greyscale()
        .resize({ ...GRID, fit: 'fill' });
      const { data } = await grey.raw().toBuffer({ resolveWithObject: true });
      return { id, width: autoOrient.width, height: autoOrient.height, gist: gistOf(data) ?? null };
    } catch {
      return undefined;
    }
  }

  /** Written beside its place and then moved there: nobody is shown half of it. */
  private async make(id: string, size: PreviewSize, path: string): Promise<void> {
    const draft = `${path}.${randomUUID()}`;
    const side = PREVIEWS[size];
    await mkdir(dirname(path), { recursive: true });
    try {
      await opened(await buffer(await this.store.read(id)))
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#fff' })
        .jpeg({ quality: QUALITY })
        .toFile(draft);
      await rename(draft, path);
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? error : refused(error);
    } finally {
      await rm(draft, { force: true });
    }
  }
}

/** Lets so many through at once; the others wait in line. */
function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (work) => {
    if (busy >= most) await new Promise<void>((go) => waiting.push(go));
    else busy++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
}
