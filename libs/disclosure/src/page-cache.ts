import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/** A page as it was last made, and what it was made from. */
interface KeptPage {
  readonly stamp: string;
  readonly body: string;
  readonly etag: string;
}

const MOST_PAGES = 2000;

/** Pages of the public site, kept while what they are made from stays the same. */
@Injectable()
export class PageCache {
  private readonly pages = new Map<string, KeptPage>();

  async page(address: string, stamp: string, make: () => Promise<string>): Promise<KeptPage> {
    const kept = this.pages.get(address);
    if (kept?.stamp === stamp) return kept;
    const body = await make();
    const page = { stamp, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` };
    this.pages.delete(address);
    this.pages.set(address, page);
    const [oldest] = this.pages.keys();
    if (this.pages.size > MOST_PAGES && oldest !== undefined) this.pages.delete(oldest);
    return page;
  }
}
