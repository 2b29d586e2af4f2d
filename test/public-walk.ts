import { RequestMethod, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { Agent } from 'supertest';
import { PUBLIC } from '@app/http';

/** A walk that never ends is a fault of its own. */
const MOST_PAGES = 5000;
/** On a page or in a feed, whose addresses are whole. */
const LINK = /href="(?:https?:\/\/[^/"]+)?(\/(?:api\/)?public\/[^"#]*)"/g;

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

/** Something of the installation that answers without an account, such as GET `/public/draws/:number`. */
export interface PublicRoute {
  readonly method: string;
  readonly path: string;
}

/** Every route that answers without an account, as the framework knows it. */
export function publicRoutes(app: INestApplication): PublicRoute[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const routes = controllers.flatMap(({ metatype }) => {
    const { prototype } = metatype as { prototype: Record<string, object> };
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const route = Object.getOwnPropertyDescriptor(prototype, name)?.value as object;
      const method = Reflect.getMetadata(METHOD_METADATA, route) as RequestMethod | undefined;
      if (method === undefined || ![route, metatype as object].some((of) => Reflect.getMetadata(PUBLIC, of) === true))
        return [];
      const parts = [metatype as object, route].map((of) => Reflect.getMetadata(PATH_METADATA, of) as string);
      return [`${RequestMethod[method]} /${parts.filter((part) => part !== '/').join('/')}`];
    });
  });
  return [...new Set(routes)].sort().map((route) => {
    const [method = '', path = ''] = route.split(' ');
    return { method, path };
  });
}

export const hasParameters = (route: string): boolean => /[:*]/.test(route);

/** The address of a route for these parameters. */
export const addressOf = (route: string, parameters: Readonly<Record<string, unknown>>): string =>
  route.replace(/[:*](\w+)/g, (_, name: string) => String(parameters[name]));

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

/** What a page leads to: its links, and of a list the page after it. */
function leadsTo(address: string, text: string, body: unknown): string[] {
  const links = [...text.matchAll(LINK)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  const { next } = (body ?? {}) as { next?: unknown };
  return typeof next === 'string' ? [...links, `${address.split('?')[0]}?cursor=${encodeURIComponent(next)}`] : links;
}

/** Every public page that can be come to from these, as a visitor without an account reads it. */
export async function publicPages(visitor: Agent, from: readonly string[]): Promise<Walk> {
  const [asked, waiting] = [new Set(from), [...new Set(from)]];
  const pages: PublicPage[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const answer = await visitor.get(next);
    const page = { address: next, status: answer.status, text: textOf(answer) };
    pages.push(page);
    for (const address of leadsTo(next, page.text, answer.body)) {
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
