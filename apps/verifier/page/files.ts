import { noInputs, sortFiles, type Inputs } from '../src/inputs.js';
import type { Report } from '../src/report.js';
import type { Source } from '../src/source.js';
import { isZip, zipSource } from '../src/zip-source.js';

export interface Gathered {
  readonly inputs: Inputs;
  readonly names: readonly string[];
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
export async function gatherChosen(chosen: readonly File[], report: Report): Promise<Gathered> {
  const folder = chosen[0]?.webkitRelativePath.split('/')[0];
  if (!folder) return gatherFiles(chosen, noInputs(), report, []);
  const inputs = noInputs();
  inputs.exports.push(folderSource(folder, new Map(chosen.map((file) => [file.webkitRelativePath, file]))));
  return { inputs, names: [folder] };
}

export async function gatherDropped(transfer: DataTransfer, report: Report): Promise<Gathered> {
  // The list is emptied as soon as this function waits for anything.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const inputs = noInputs();
  const files: File[] = [];
  const names: string[] = [];
  for (const entry of entries) {
    if (isFolder(entry)) {
      inputs.exports.push(folderSource(entry.name, await filesBelow(entry)));
      names.push(entry.name);
    } else {
      files.push(await fileOf(entry as FileSystemFileEntry));
    }
  }
  return gatherFiles(files, inputs, report, names);
}

async function gatherFiles(
  chosen: readonly File[],
  inputs: Inputs,
  report: Report,
  names: readonly string[],
): Promise<Gathered> {
  const loose = new Map<string, Uint8Array>();
  for (const file of chosen) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isZip(bytes)) inputs.exports.push(breathing(zipSource(file.name, bytes)));
      else loose.set(file.name, bytes);
    } catch (error) {
      report.missing('unreadable-file', { name: file.name, error: String(error) });
    }
  }
  sortFiles(loose, inputs);
  return { inputs, names: [...names, ...chosen.map(({ name }) => name)] };
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
