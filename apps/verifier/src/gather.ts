import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Arguments } from './arguments.js';
import { folderSource } from './folder-source.js';
import { noInputs, sortFiles, type Inputs } from './inputs.js';
import type { NamedText } from './source.js';
import { decodeText } from './lines.js';
import type { Report } from './report.js';
import { isZip, zipSource } from './zip-source.js';

/** Reads what the arguments name; what cannot be read is missing. */
export async function gather(given: Arguments, report: Report): Promise<Inputs> {
  const inputs = noInputs();
  const files = new Map<string, Uint8Array>();
  for (const path of given.paths) await attempt(path, report, () => takePath(path, inputs, files));
  const texts = async (paths: readonly string[], into: NamedText[]) => {
    for (const path of paths) await attempt(path, report, async () => void into.push(await readText(path)));
  };
  await texts(given.older, inputs.older);
  await texts(given.receipts, inputs.receipts);
  const { policy } = given;
  if (policy !== undefined) {
    await attempt(policy, report, async () => void (inputs.policy = await readText(policy)));
  }
  sortFiles(files, inputs);
  return inputs;
}

async function takePath(path: string, inputs: Inputs, files: Map<string, Uint8Array>): Promise<void> {
  if ((await stat(path)).isDirectory()) {
    inputs.exports.push(await folderSource(path));
    return;
  }
  const bytes = await readFile(path);
  if (isZip(bytes)) inputs.exports.push(zipSource(path, bytes));
  else files.set(path, bytes);
}

const readText = async (path: string): Promise<NamedText> => ({
  name: basename(path),
  text: decodeText(await readFile(path)) ?? '',
});

async function attempt(name: string, report: Report, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return report.missing('absent-file', { name });
    report.missing('unreadable-file', { name, error: error instanceof Error ? error.message : String(error) });
  }
}
