import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { FileConfigstore, FileStore as TusFileStore } from '@tus/file-store';
import { Server, Upload } from '@tus/server';
import type { Clock } from '@app/calendar';
import { Rejection, type Meta } from '@app/eventing';
import { Jobs, requestJob } from '@app/queues';
import { acceptedEnding, LARGEST_FILE } from './file-kinds.rules.js';
import type { FileRow } from './file.entity.js';
import type { Files } from './files.js';
import { HalfDone } from './half-done.js';
import { expireUpload } from './jobs.js';
import { refuseUnlessHandsIn } from './sight.rules.js';

/** An upload may be taken up again over a long holiday; after that its bytes go. */
export const UPLOAD_KEPT_DAYS = 8;
const KEPT_MS = UPLOAD_KEPT_DAYS * 24 * 3_600_000;
export const UPLOADS_PATH = '/api/uploads';

/** What one account may leave half done: each may be as large as a file may be. */
export const MOST_UNFINISHED = 20;

/** How an upload stands: how much of it is here. `fileId` once it is evidence. */
export interface UploadStanding {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly received: number;
  readonly fileId?: string;
}

/** What a client says of a file before it sends it. */
export interface Announced {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Only an id of our own making is looked for on the disk. */
const ID = /^[0-9a-f]{32}$/;

const standing = ({ id, size = 0, offset, metadata }: Upload): UploadStanding => ({
  ...{ id, size, name: metadata?.filename ?? '' },
  ...(metadata?.kept ? { received: size, fileId: metadata.kept } : { received: offset }),
});

/** Evidence on its way in: the bytes of an interrupted upload wait in a folder until somebody goes on with it. */
export class Uploads {
  private readonly drafts: TusFileStore;
  private readonly tus: Server;
  private readonly known: FileConfigstore;
  private readonly halfDone: HalfDone;
  private readonly completing = new Map<string, Promise<FileRow>>();

  constructor(
    private readonly folder: string,
    private readonly files: Files,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {
    // tus makes the folder in its own time; an upload that comes first would not find it.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.known = new FileConfigstore(folder);
    this.halfDone = new HalfDone(this.known, MOST_UNFINISHED, UPLOAD_KEPT_DAYS);
    this.drafts = new TusFileStore({
      directory: folder,
      configstore: this.known,
      expirationPeriodInMilliseconds: KEPT_MS,
    });
    this.tus = new Server({
      path: UPLOADS_PATH,
      datastore: this.drafts,
      maxSize: LARGEST_FILE,
      relativeLocation: true,
      // The console and the API have one address; nobody else's page is let in.
      allowedOrigins: () => false,
      namingFunction: (request) => askedOf(request.runtime?.node?.req).id,
      onUploadCreate: (request, { id, metadata }) =>
        this.keepFor(id, metadata, askedOf(request.runtime?.node?.req).owner),
    });
  }

  /**
   * Begins an upload. Refuses before the first byte what would be refused after the last, and what is too much to lie
   * half done. Throws `role-may-not`, `file-too-large`, `file-kind-forbidden`, `uploads-too-many`.
   */
  async begin({ name, size }: Announced, { request, response }: Exchange, meta: Meta): Promise<void> {
    refuseUnlessHandsIn(meta);
    if (size > LARGEST_FILE) throw new Rejection('file-too-large');
    if (!acceptedEnding(name) || size === 0) throw new Rejection('file-kind-forbidden');
    const asked = { owner: meta.actor, id: randomBytes(16).toString('hex') };
    await this.halfDone.claim(asked.owner, asked.id);
    ASKED.set(request, asked);
    try {
      await this.tus.handle(request, response);
    } finally {
      await this.halfDone.settle(asked.owner, asked.id);
    }
  }

  /** Speaks tus of an upload that has begun: HEAD, PATCH, termination. Whose it is has been checked before. */
  async transfer({ request, response }: Exchange): Promise<void> {
    await this.tus.handle(request, response);
  }

  /** An upload of the asker. Throws `not-found` for everybody else's, and for what has expired. */
  async describe(id: string, meta: Meta): Promise<UploadStanding> {
    return standing(await this.own(id, meta));
  }

  /** What the asker began and did not finish. */
  async unfinished({ actor }: Meta): Promise<UploadStanding[]> {
    const found: UploadStanding[] = [];
    for (const id of await this.known.list()) {
      const upload = await this.known.get(id);
      if (upload?.metadata?.owner !== actor || upload.metadata.kept) continue;
      const there = await this.drafts.getUpload(id).catch(unlessGone);
      if (there) found.push(standing(there));
    }
    return found;
  }

  /**
   * Makes evidence of what has come in whole. Asked twice, it answers the same.
   * Throws `upload-incomplete`, and whatever `Files.adopt` refuses, after which the bytes are gone.
   */
  complete(id: string, meta: Meta): Promise<FileRow> {
    const under = this.completing.get(id) ?? this.adopt(id, meta).finally(() => this.completing.delete(id));
    this.completing.set(id, under);
    return under;
  }

  /** Takes away what nobody went on with, and the memory of what was finished. Gone already: nothing happens. */
  async expire(id: string): Promise<void> {
    if (!ID.test(id)) return;
    await rm(join(this.folder, id), { force: true });
    await this.known.delete(id).catch(() => undefined);
    this.halfDone.leave(id);
  }

  private async adopt(id: string, meta: Meta): Promise<FileRow> {
    const upload = await this.own(id, meta);
    const { name, size, received, fileId } = standing(upload);
    if (fileId !== undefined) return this.files.describe(fileId, meta);
    if (received < size) throw new Rejection('upload-incomplete', { received, size });
    const kept = await this.files.adopt(name, join(this.folder, id), meta).catch(async (error: unknown) => {
      if (error instanceof Rejection) await this.expire(id);
      throw error;
    });
    await this.known.set(id, new Upload({ ...upload, metadata: { ...upload.metadata, kept: kept.id } }));
    this.halfDone.leave(id);
    await rm(join(this.folder, id), { force: true });
    return kept;
  }

  private async own(id: string, { actor }: Meta): Promise<Upload> {
    const upload = ID.test(id) ? await this.known.get(id) : undefined;
    if (upload?.metadata?.owner !== actor) throw new Rejection('not-found');
    if (upload.metadata.kept) return upload;
    return this.drafts.getUpload(id).catch(() => {
      throw new Rejection('not-found');
    });
  }

  private async keepFor(id: string, metadata: Upload['metadata'], owner: string) {
    const runAt = new Date(this.clock.now().getTime() + KEPT_MS).toISOString();
    await this.jobs.add([requestJob(expireUpload, `expire-upload-${id}`, { uploadId: id }, runAt)]);
    return { metadata: { filename: metadata?.filename ?? null, owner } };
  }
}

/** Who asks, as the API found him, and what his upload will be called; what the request says of either is nothing. */
const ASKED = new WeakMap<object, { readonly owner: string; readonly id: string }>();
const askedOf = (request: object | undefined) => {
  const asked = request && ASKED.get(request);
  if (!asked) throw new Error('An upload begins through Uploads.begin.');
  return asked;
};

/** One may expire while it is looked at. */
function unlessGone(error: unknown): undefined {
  const { status_code } = error as { status_code?: number };
  if (status_code !== 404 && status_code !== 410) throw error;
}
