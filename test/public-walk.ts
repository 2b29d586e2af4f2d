import type { Agent } from 'supertest';

const MOST_PAGES = 400;
const LINK = /href="(\/public\/[^"#]*)"/g;

export interface PublicPage {
  readonly address: string;
  readonly status: number;
  readonly text: string;
}

/** Every public page that can be come to from these, as a visitor without an account reads it. */
export async function publicPages(visitor: Agent, from: readonly string[]): Promise<PublicPage[]> {
  const [asked, waiting] = [new Set(from), [...from]];
  const pages: PublicPage[] = [];
  for (let next = waiting.shift(); next !== undefined && pages.length < MOST_PAGES; next = waiting.shift()) {
    const { status, text } = await visitor.get(next);
    pages.push({ address: next, status, text });
    for (const [, link = ''] of text.matchAll(LINK)) {
      const address = link.replaceAll('&amp;', '&');
      if (asked.has(address)) continue;
      asked.add(address);
      waiting.push(address);
    }
  }
  return pages;
}

/** Which of these texts stand on which pages. */
export const foundOn = (pages: readonly PublicPage[], texts: readonly string[]): string[] =>
  pages.flatMap(({ address, text }) => texts.filter((own) => text.includes(own)).map((own) => `${address}: ${own}`));
