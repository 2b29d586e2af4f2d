import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The build lies in dist/config, two folders below what it was built from. */
const folder = [new URL('./', import.meta.url), new URL('../../config/', import.meta.url)].find((place) =>
  existsSync(new URL('README.md', place)),
);

/** A data file of this folder, which the office may edit: read whenever it is needed, never built in. */
export const readData = (name: string): unknown => {
  if (!folder) throw new Error('The folder config with its data files is not beside the program');
  return JSON.parse(readFileSync(fileURLToPath(new URL(name, folder)), 'utf8'));
};
