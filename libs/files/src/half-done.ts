import type { FileConfigstore } from '@tus/file-store';
import { Rejection } from '@app/eventing';

/**
 * What each account has half done, counted in memory: of many uploads begun at once no more than `most` are let in.
 * The disk is read once, and again only for an account that has no more room.
 */
export class HalfDone {
  /** By owner: ids, and whether the upload is on the disk yet. */
  private readonly owners = new Map<string, Map<string, boolean>>();
  private read: Promise<void> | undefined;

  constructor(
    private readonly known: FileConfigstore,
    private readonly most: number,
    private readonly days: number,
  ) {}

  /** A place for an upload that is about to begin. Throws `uploads-too-many`. */
  async claim(owner: string, id: string): Promise<void> {
    await (this.read ??= this.readAll().catch(this.failed));
    const mine = this.of(owner);
    if (mine.size >= this.most) await this.forgetGone(mine);
    if (mine.size >= this.most) throw new Rejection('uploads-too-many', { most: this.most, days: this.days });
    mine.set(id, false);
  }

  /** It is on the disk, or never came to be. */
  async settle(owner: string, id: string): Promise<void> {
    const there = await this.isHalfDone(id);
    if (there) this.of(owner).set(id, true);
    else this.leave(id);
  }

  leave(id: string): void {
    for (const mine of this.owners.values()) mine.delete(id);
  }

  private of(owner: string): Map<string, boolean> {
    const mine = this.owners.get(owner) ?? new Map<string, boolean>();
    this.owners.set(owner, mine);
    return mine;
  }

  /** The next one looks again. */
  private readonly failed = (error: unknown): never => {
    this.read = undefined;
    throw error;
  };

  private async readAll(): Promise<void> {
    for (const id of await this.known.list()) {
      const upload = await this.known.get(id);
      if (upload?.metadata?.owner && !upload.metadata.kept) this.of(upload.metadata.owner).set(id, true);
    }
  }

  /** Finished, taken away or expired, by whichever process. */
  private async forgetGone(mine: Map<string, boolean>): Promise<void> {
    for (const [id, there] of [...mine]) if (there && !(await this.isHalfDone(id))) mine.delete(id);
  }

  private async isHalfDone(id: string): Promise<boolean> {
    const upload = await this.known.get(id);
    return upload !== undefined && !upload.metadata?.kept;
  }
}
