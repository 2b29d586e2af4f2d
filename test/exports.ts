import type { INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { readSheet } from 'read-excel-file/universal';
import type { Agent, Response } from 'supertest';
import { sheetOf, XLSX, type ListSheet } from '@app/documents';

export interface ExportedList {
  /** Such as `/api/campaigns/:id/materials`. */
  readonly path: string;
  readonly sheet: ListSheet<never>;
}

/** Every route of the installation whose list can be had as a table. */
export function listsToExport(app: INestApplication): ExportedList[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const { prototype } = metatype as { prototype: Record<string, object> };
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const route = Object.getOwnPropertyDescriptor(prototype, name)?.value as object;
      const sheet = Reflect.hasMetadata(METHOD_METADATA, route) ? sheetOf(route) : undefined;
      if (!sheet) return [];
      const parts = [metatype as object, route].map((of) => Reflect.getMetadata(PATH_METADATA, of) as string);
      return [{ path: `/${parts.filter((part) => part !== '/').join('/')}`, sheet }];
    });
  });
}

/** For supertest: the bytes of an answer, whatever kind it says it is. */
export const binary = (response: NodeJS.ReadableStream, done: (error: Error | null, body: unknown) => void) => {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  response.on('end', () => done(null, Buffer.concat(pieces)));
};

/** What a path is filled with: an id by the collection it stands in, else the campaign's. */
interface Existing {
  readonly things: Readonly<Record<string, string>>;
  readonly id: string;
  readonly unitId: string;
  readonly year: string;
}

/** What a list counts and what its table holds, asked by the first of `agents` who may see it. */
export async function exportedFrom(
  agents: readonly Agent[],
  { path, sheet }: ExportedList,
  { things, id, unitId, year }: Existing,
) {
  const [, , collection = ''] = path.split('/');
  const of = path
    .replace(':id', things[collection] ?? id)
    .replace(':unitId', unitId)
    .replace(':year', year);
  const address = `${of}${path.endsWith('case-catalogues') ? `?year=${year}` : ''}`;
  let answer: Response | undefined;
  for (const agent of agents) {
    answer = await agent.get(address);
    if (answer.status !== 200) continue;
    const { items, total = items.length } = answer.body as { items: unknown[]; total?: number };
    const { status, body } = await agent
      .get(address)
      .set('Accept', XLSX)
      .buffer(true)
      .parse(binary as never);
    const rows = status === 200 ? await readSheet(new Uint8Array(body as Buffer).buffer, 1) : [];
    const [, headers = [], ...lines] = rows;
    return { path, status, counted: total, exported: lines.length, headers: headers.join(), columns: headersOf(sheet) };
  }
  return { path, status: answer?.status, counted: 0, exported: -1, headers: '', columns: headersOf(sheet) };
}

const headersOf = ({ columns }: ListSheet<never>): string =>
  Object.values(columns)
    .map(({ header }) => header)
    .join();
