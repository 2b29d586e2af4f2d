import { createHash } from 'node:crypto';

/** What is answered, and with which status. */
export interface MadePage {
  readonly body: string;
  readonly status: number;
}

/** A page as it was last made, and what it was made from. */
interface KeptPage extends MadePage {
  readonly stamp: string;
  readonly etag: string;
}

/** Signs of all pages kept together; a sign takes two bytes. */
const MOST_SIGNS = 16_000_000;

/** Pages of the public site, kept while what they are made from stays the same, the newest first where room is short. */
export class PageCache {
  private readonly pages = new Map<string, KeptPage>();
  private signs = 0;

  constructor(private readonly most = MOST_SIGNS) {}

  async page(key: string, stamp: string, make: () => Promise<MadePage>): Promise<KeptPage> {
    const kept = this.pages.get(key);
    if (kept?.stamp === stamp) return kept;
    const { body, status } = await make();
    const page = {
      stamp,
      status,
      body,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    };
    this.drop(key);
    this.pages.set(key, page);
    this.signs += body.length;
    for (const oldest of this.pages.keys()) {
      if (this.signs <= this.most) break;
      this.drop(oldest);
    }
    return page;
  }

  /** Of all pages together, in signs. */
  get size(): number {
    return this.signs;
  }

  private drop(key: string): void {
    this.signs -= this.pages.get(key)?.body.length ?? 0;
    this.pages.delete(key);
  }
}
