import { RequestMethod, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { Agent } from 'supertest';
import { PUBLIC } from '@app/http';

/** A walk that never ends is a fault of its own. */
const MOST_PAGES = 3000;
const LINK = /href="(\/public\/[^"#]*)"/g;

export interface PublicPage {
  readonly address: string;
  readonly status: number;
  readonly text: string;
}

export interface Walk {
  readonly pages: readonly PublicPage[];
  /** What was come to and not asked any more. */
  readonly left: readonly string[];
}

/** Every route that answers without an account, such as `/public/draws/:number`, as the framework knows it. */
export function publicRoutes(app: INestApplication): string[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const routes = controllers.flatMap(({ metatype }) => {
    const { prototype } = metatype as { prototype: Record<string, object> };
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const route = Object.getOwnPropertyDescriptor(prototype, name)?.value as object;
      if (Reflect.getMetadata(METHOD_METADATA, route) !== RequestMethod.GET) return [];
      if (![route, metatype as object].some((of) => Reflect.getMetadata(PUBLIC, of) === true)) return [];
      const parts = [metatype as object, route].map((of) => Reflect.getMetadata(PATH_METADATA, of) as string);
      return [`/${parts.filter((part) => part !== '/').join('/')}`];
    });
  });
  return [...new Set(routes)].sort();
}

export const hasParameters = (route: string): boolean => /[:*]/.test(route);

/** Whether an address is one of a route. */
export function isOf(route: string, address: string): boolean {
  const pattern = route
    .replace(/[.?+^$()[\]{}|\\]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+')
    .replace(/\*\w+/g, '.+');
  return new RegExp(`^${pattern}$`).test(address.split('?')[0]!);
}

const textOf = ({ text, body }: { text?: string; body: unknown }): string =>
  text ?? (Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body));

/** Every public page that can be come to from these, as a visitor without an account reads it. */
export async function publicPages(visitor: Agent, from: readonly string[]): Promise<Walk> {
  const [asked, waiting] = [new Set(from), [...from]];
  const pages: PublicPage[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const answer = await visitor.get(next);
    const page = { address: next, status: answer.status, text: textOf(answer) };
    pages.push(page);
    for (const [, link = ''] of page.text.matchAll(LINK)) {
      const address = link.replaceAll('&amp;', '&');
      if (asked.has(address)) continue;
      asked.add(address);
      waiting.push(address);
    }
    if (pages.length >= MOST_PAGES) break;
  }
  return { pages, left: waiting };
}

/** A name of two signs is found where it stands alone: within a sentence it may be any two signs. */
const finder = (own: string): ((text: string) => boolean) => {
  if (!/^[\u4e00-\u9fa5]{2}$/.test(own)) return (text) => text.includes(own);
  const alone = new RegExp(`(?<![\\u4e00-\\u9fa5])${own}(?![\\u4e00-\\u9fa5])`);
  return (text) => alone.test(text);
};

/** Which of these texts stand on which pages. */
export function foundOn(pages: readonly PublicPage[], texts: readonly string[]): string[] {
  const finders = texts.map((own) => [own, finder(own)] as const);
  return pages.flatMap(({ address, text }) =>
    finders.filter(([, stands]) => stands(text)).map(([own]) => `${address}: ${own}`),
  );
}
