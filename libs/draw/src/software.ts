import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Manifest } from './manifest.rules.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const RULES = /\.rules\.[jt]s$/;
const VERIFIER = /(check|checks|form|verify)\.rules\.[jt]s$/;

/** One hash over program files, by name and content, as they lie beside this one. */
function hashOfFiles(fits: RegExp): string {
  const sum = createHash('sha256');
  for (const name of readdirSync(HERE).sort()) {
    if (fits.test(name)) sum.update(`${name}\n`).update(readFileSync(join(HERE, name)));
  }
  return sum.digest('hex');
}

function productVersion(folder = HERE): string {
  const file = join(folder, 'package.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  const above = dirname(folder);
  return above === folder ? 'unknown' : productVersion(above);
}

let known: Manifest['software'] | undefined;

/** Which program holds the draw: its version, and the hashes of its rules and of the part that verifies. */
export const software = (): Manifest['software'] =>
  (known ??= { version: productVersion(), sourceHash: hashOfFiles(RULES), verifierHash: hashOfFiles(VERIFIER) });
