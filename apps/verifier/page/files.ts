import { noInputs, sortFiles, type Inputs } from '../src/inputs.js';
import type { Report } from '../src/report.js';
import type { Source } from '../src/source.js';
import { isZip, zipSource } from '../src/zip-source.js';

/** Everything given so far, by name: a file of the same name takes the place of the earlier one. */
export interface Basket {
  readonly sources: Map<string, Source>;
  readonly files: Map<string, Uint8Array>;
}

export const emptyBasket = (): Basket => ({ sources: new Map(), files: new Map() });

export function inputsOf({ sources, files }: Basket): Inputs {
  const inputs = noInputs();
  inputs.exports.push(...sources.values());
  sortFiles(files, inputs);
  return inputs;
}

const SLICE = 1024 * 1024;

/** Files of a folder, read piece by piece; between the pieces the page can draw. */
function folderSource(name: string, files: ReadonlyMap<string, File>): Source {
  const bytesOf = async (blob: Blob | undefined) => new Uint8Array(blob ? await blob.arrayBuffer() : []);
  return {
    name,
    paths: [...files.keys()],
    read: (path) => bytesOf(files.get(path)),
    async *chunks(path) {
      const file = files.get(path);
      for (let at = 0; file && at < file.size; at += SLICE) yield bytesOf(file.slice(at, at + SLICE));
    },
  };
}

const breathing = (source: Source): Source => ({
  ...source,
  async *chunks(path) {
    for await (const chunk of source.chunks(path)) {
      yield chunk;
      await new Promise((resolve) => setTimeout(resolve));
    }
  },
});

/** What file inputs gave: files, or one folder with its name before every path. */
export async function gatherChosen(chosen: readonly File[], basket: Basket, report: Report): Promise<void> {
  const folder = chosen[0]?.webkitRelativePath.split('/')[0];
  if (!folder) return gatherFiles(chosen, basket, report);
  const files = new Map(chosen.map((file) => [file.webkitRelativePath, file]));
  basket.sources.set(folder, folderSource(folder, files));
}

export async function gatherDropped(transfer: DataTransfer, basket: Basket, report: Report): Promise<void> {
  // The list is emptied as soon as this function waits for anything.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const files: File[] = [];
  for (const entry of entries) {
    if (isFolder(entry)) {
      basket.sources.set(entry.name, folderSource(entry.name, await filesBelow(entry)));
    } else {
      files.push(await fileOf(entry as FileSystemFileEntry));
    }
  }
  await gatherFiles(files, basket, report);
}

async function gatherFiles(chosen: readonly File[], basket: Basket, report: Report): Promise<void> {
  for (const file of chosen) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isZip(bytes)) basket.sources.set(file.name, breathing(zipSource(file.name, bytes)));
      else basket.files.set(file.name, bytes);
    } catch (error) {
      report.missing('unreadable-file', { name: file.name, error: String(error) });
    }
  }
}

interface LoadedFile {
  readonly name: string;
  readonly text: string;
}

/** What stands in the page itself, as a server put it there: JSON of `{name, text}[]`. */
export function gatherLoaded(json: string, basket: Basket, report: Report): Promise<void> {
  try {
    for (const { name, text } of JSON.parse(json) as LoadedFile[])
      basket.files.set(name, new TextEncoder().encode(text));
  } catch (error) {
    report.missing('unreadable-file', { name: 'loaded', error: String(error) });
  }
  return Promise.resolve();
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

async function filesBelow(folder: FileSystemDirectoryEntry, before = ''): Promise<Map<string, File>> {
  const files = new Map<string, File>();
  for (const entry of await entriesOf(folder)) {
    const path = before + entry.name;
    if (!isFolder(entry)) files.set(path, await fileOf(entry as FileSystemFileEntry));
    else for (const [inner, file] of await filesBelow(entry, `${path}/`)) files.set(inner, file);
  }
  return files;
}

/** A browser gives a folder's entries a hundred at a time, and none when it has given all. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
