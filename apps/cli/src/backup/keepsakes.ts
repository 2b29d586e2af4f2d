import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '@app/database/postgres.js';

/** What the signer remembers of the last checkpoint it signed. */
export const SIGNER_STATE = 'signer/state.json';
/** Of the process that answers requests; it lies in the data folder wherever the signer is. */
const RECEIPT_KEY = 'signer/receipt.key';

/** Where the installation keeps things; the signer's folder may be out of the data folder, and of our reach. */
export interface Places {
  readonly dataFolder: string;
  readonly signerFolder: string;
}

/** Where a file of a backup lies in an installation. */
export const placeOf = (path: string, { dataFolder, signerFolder }: Places): string =>
  path.startsWith('signer/') && path !== RECEIPT_KEY
    ? join(signerFolder, path.slice('signer/'.length))
    : join(dataFolder, path);

/**
 * What needs no keeping: the database's own files (its content is copied out), what belongs to this machine or this
 * run, what was made and can be made again, uploads nobody has finished, and the evidence, which is kept by what the database says of it. Everything else in the data folder is kept.
 */
const LEFT_OUT =
  /^(postgres(\..*|-passwords\.json)?|yuheng-postgres-.*|logs|first-start|unfinished-restore|files|previews|uploads|made|lost\+found)$/;
const PASSING = /\.(lock|draft)$/;

/** What the signer remembers, as it wrote it; nothing where it has not begun or is out of our reach. */
export function signerMemory(places: Places): string | undefined {
  try {
    return readFileSync(placeOf(SIGNER_STATE, places), 'utf8');
  } catch (error) {
    if (['ENOENT', 'EACCES'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

/** Paths of the small files that must survive, as a backup names them. */
export async function keepsakesOf(places: Places): Promise<string[]> {
  const names = (await namesIn(places.dataFolder)).filter((name) => !LEFT_OUT.test(name));
  const own = await Promise.all(names.map((name) => filesUnder(places.dataFolder, name)));
  const ofSigner = await namesIn(places.signerFolder).catch(outOfReach);
  const found = [...own.flat(), ...ofSigner.map((name) => `signer/${name}`)];
  return [...new Set(found)].filter((path) => existsSync(placeOf(path, places))).sort();
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
  if (!existsSync(folder)) return [];
  const found = await readdir(folder, { withFileTypes: true });
  return found
    .filter((entry) => entry.isDirectory() || (entry.isFile() && !PASSING.test(entry.name)))
    .map(({ name }) => name);
}

/** The signer may live under an account of its own. */
function outOfReach(error: unknown): string[] {
  if (codeOf(error) === 'EACCES') return [];
  throw error;
}
