export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A folder, a zip or a handful of files: paths with slashes, and their bytes. */
export interface Source {
  readonly name: string;
  readonly paths: readonly string[];
  read(path: string): Promise<Uint8Array>;
  chunks(path: string): AsyncIterable<Uint8Array>;
}

/** Files that are in memory already. */
export function memorySource(name: string, files: ReadonlyMap<string, Uint8Array>): Source {
  const read = async (path: string): Promise<Uint8Array> => files.get(path) ?? new Uint8Array();
  return { name, paths: [...files.keys()], read, chunks: (path) => slices(() => read(path)) };
}

const SLICE = 1024 * 1024;

async function* slices(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bytes = await read();
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

/** The same files seen from the folder in which `file` stands, if it is below another one. */
export function seenFrom(source: Source, file: string): Source {
  const found = source.paths.filter((path) => path === file || path.endsWith(`/${file}`)).sort(byLength)[0];
  const prefix = found?.slice(0, found.length - file.length) ?? '';
  if (prefix === '') return source;
  return {
    name: source.name,
    paths: source.paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length)),
    read: (path) => source.read(prefix + path),
    chunks: (path) => source.chunks(prefix + path),
  };
}

const byLength = (a: string, b: string): number => a.length - b.length;
