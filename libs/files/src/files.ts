import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Repository } from 'typeorm';
import { Rejection, type Meta } from '@app/eventing';
import { Jobs, requestJob } from '@app/queues';
import { acceptedAs, LARGEST_FILE } from './file-kinds.rules.js';
import { FileRow } from './file.entity.js';
import { FileStore } from './file-store.js';
import { FileUses, NoFileUses } from './file-uses.js';
import { preparePicture } from './jobs.js';
import { MOST_PIXELS_OF_PUBLIC } from './picture.rules.js';
import { isPicture, plainPicture, refuseUnfitPicture } from './pictures.js';
import { mayOpen, ownerOf, refuseUnlessHandsIn, sightOf } from './sight.rules.js';

const ACCEPTED_PICTURES = ['image/jpeg', 'image/png'];

const ownFirst =
  (unitId?: string) =>
  (one: FileRow, other: FileRow): number =>
    Number(other.unitId === unitId) - Number(one.unitId === unitId);

/** Evidence files. Which thing a file belongs to is said by events; here is only what it is and who may see it. */
@Injectable()
export class Files {
  constructor(
    @Inject(FileStore) private readonly store: FileStore,
    @InjectRepository(FileRow) private readonly rows: Repository<FileRow>,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Optional() @Inject(FileUses) private readonly uses: FileUses = new NoFileUses(),
  ) {}

  /**
   * Keeps a file for the asker's unit. The same file twice is one.
   * Throws `role-may-not`, `file-too-large`, `file-kind-forbidden`, `picture-too-large`, `picture-unreadable`.
   */
  async keep(name: string, bytes: Buffer, meta: Meta): Promise<FileRow> {
    refuseUnlessHandsIn(meta);
    if (bytes.length > LARGEST_FILE) throw new Rejection('file-too-large');
    const mediaType = acceptedAs(name, (await fileTypeFromBuffer(bytes))?.mime);
    if (!mediaType || bytes.length === 0) throw new Rejection('file-kind-forbidden');
    if (isPicture(mediaType)) await refuseUnfitPicture(bytes);
    return this.note({ id: await this.store.keep(bytes), name, size: bytes.length, mediaType }, meta);
  }

  /** Keeps what lies whole in `path`, never more than a piece of it in memory. Throws as `keep` does. */
  async adopt(name: string, path: string, meta: Meta): Promise<FileRow> {
    refuseUnlessHandsIn(meta);
    const { size } = await stat(path);
    if (size > LARGEST_FILE) throw new Rejection('file-too-large');
    const mediaType = acceptedAs(name, (await fileTypeFromFile(path))?.mime);
    if (!mediaType || size === 0) throw new Rejection('file-kind-forbidden');
    if (isPicture(mediaType)) await refuseUnfitPicture(path);
    return this.note({ id: await this.store.adopt(path), name, size, mediaType }, meta);
  }

  /**
   * Keeps a picture somebody without an account sends, for the office: upright, and without its name and what the camera
   * wrote into it, which would say who sent it. Throws `file-kind-forbidden`, `picture-too-large`, `picture-unreadable`.
   */
  async keepPlainPicture(bytes: Buffer, meta: Meta): Promise<FileRow> {
    const found = (await fileTypeFromBuffer(bytes))?.mime;
    if (found === undefined || !ACCEPTED_PICTURES.includes(found)) throw new Rejection('file-kind-forbidden');
    await refuseUnfitPicture(bytes, MOST_PIXELS_OF_PUBLIC);
    const plain = await plainPicture(bytes);
    const id = await this.store.keep(plain);
    return this.note({ id, name: '图片.jpg', size: plain.length, mediaType: 'image/jpeg' }, meta);
  }

  /** What is known of a file the asker may see. Throws `role-may-not` or `not-found`. */
  async describe(id: string, meta: Meta): Promise<FileRow> {
    const rows = await this.rows.find({ where: { id }, order: { uploadedAt: 'ASC' } });
    return this.openOf(rows, id, meta);
  }

  /**
   * What is known of a file the asker's own side has handed in: another's, though he may open it, is no evidence of
   * what he did. Throws as `describe` does.
   */
  async describeOwn(id: string, meta: Meta): Promise<FileRow> {
    const rows = await this.rows.find({ where: { id, ...sightOf(meta) }, order: { uploadedAt: 'ASC' } });
    return this.openOf(rows, id, meta);
  }

  /** The name of the first file that is no photograph, if there is one. Throws as `describe` does. */
  async firstNoPicture(ids: readonly string[], meta: Meta): Promise<string | undefined> {
    for (const id of ids) {
      const { name, mediaType } = await this.describe(id, meta);
      if (!mediaType.startsWith('image/')) return name;
    }
    return undefined;
  }

  /** Refuses what was never handed in by the asker's side: an act may only point to files that are there. */
  async refuseUnknown(ids: readonly string[], meta: Meta): Promise<void> {
    for (const id of ids) {
      if (!(await this.rows.existsBy({ id, ...sightOf(meta) }))) throw new Rejection('file-unknown', { id });
    }
  }

  read(id: string): Promise<Readable> {
    return this.store.read(id);
  }

  private async openOf(rows: readonly FileRow[], id: string, meta: Meta): Promise<FileRow> {
    const { unitId } = sightOf(meta);
    // What he handed in himself for his own side he opens whatever it serves for.
    const own = rows.find((one) => one.unitId === unitId && one.uploadedBy === meta.actor);
    if (own) return own;
    const asker = unitId === undefined || rows.length === 0 ? undefined : { unitId, accountId: meta.actor };
    const use = asker && (await this.uses.of(id, asker));
    const row = rows.filter((one) => mayOpen(one, meta, use)).toSorted(ownFirst(unitId))[0];
    if (!row) throw new Rejection('not-found');
    return row;
  }

  /** The same file of the same side a second time keeps the name and the hour of the first. */
  private async note(file: Pick<FileRow, 'id' | 'name' | 'size' | 'mediaType'>, meta: Meta): Promise<FileRow> {
    const row = { ...file, unitId: ownerOf(meta), uploadedBy: meta.actor, uploadedAt: new Date(meta.at) };
    await this.rows.createQueryBuilder().insert().values(row).orIgnore().execute();
    if (isPicture(row.mediaType))
      await this.jobs.add([requestJob(preparePicture, `prepare-picture-${row.id}`, { fileId: row.id })]);
    return row;
  }
}
