import { api } from '../api';
import { Refusal } from '../refusal';
import type { FileRef } from './evidence';

/** A file's content never changes under its id, so what was once told of it stays true. */
const told = new Map<string, Promise<FileRef>>();

function describe(id: string): Promise<FileRef> {
  const known = told.get(id) ?? api.get<FileRef>(`/files/${id}/description`);
  told.set(id, known);
  known.catch(() => told.delete(id));
  return known;
}

const unread = (id: string, cause: unknown): FileRef => ({
  ...{ id, name: `印证材料（${id.slice(0, 8)}）`, size: 0, mediaType: '' },
  withheld: cause instanceof Refusal && cause.status < 500,
});

/** Names and sizes of the files of an act; one that cannot be described still leads to itself, unless it is not for this reader. */
export const describeFiles = (ids: readonly string[]): Promise<FileRef[]> =>
  Promise.all(ids.map((id) => describe(id).catch((cause: unknown) => unread(id, cause))));
