import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '@app/database/postgres.js';

/** What the signer remembers of the last checkpoint it signed. */
export const SIGNER_STATE = 'signer/state.json';

/**
 * What needs no keeping: the database's own files (its content is copied out), what belongs to this machine or this
 * run, and the evidence, which is kept by what the database says of it. Everything else in the data folder is kept.
 */
const LEFT_OUT =
  /^(postgres(\..*|-passwords\.json)?|yuheng-postgres-.*|logs|first-start|unfinished-restore|files|lost\+found)$/;
const PASSING = /\.(lock|draft)$/;

/** Paths of the small files that must survive, relative to the data folder, with slashes. */
export async function keepsakesOf(dataFolder: string): Promise<string[]> {
  const names = (await namesIn(dataFolder)).filter((name) => !LEFT_OUT.test(name));
  const paths = await Promise.all(names.map((name) => filesUnder(dataFolder, name)));
  return paths.flat().sort();
}

async function filesUnder(dataFolder: string, path: string): Promise<string[]> {
  const inside = await namesIn(join(dataFolder, path)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!inside) return [path];
  return (await Promise.all(inside.map((name) => filesUnder(dataFolder, `${path}/${name}`)))).flat();
}

async function namesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true });
  return found
    .filter((entry) => entry.isDirectory() || (entry.isFile() && !PASSING.test(entry.name)))
    .map(({ name }) => name);
}
