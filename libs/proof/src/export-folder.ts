import { mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { settleFolder } from './safe-file.js';
import { TargetNotEmpty, type Chunk, type ExportTarget } from './export-target.js';

/** Lies in the folder until the export is whole; whoever finds it has the rest of one that was killed. */
export const UNFINISHED = 'UNFINISHED';

/** An export as a folder that its owner alone may read: it holds what people wrote. */
export class ExportFolder implements ExportTarget {
  private constructor(private readonly folder: string) {}

  /** Throws TargetNotEmpty. */
  static async begin(folder: string): Promise<ExportFolder> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await readdir(folder)).length > 0) throw new TargetNotEmpty(folder);
    await writeFile(join(folder, UNFINISHED), '', { flag: 'wx', mode: 0o600 });
    return new ExportFolder(folder);
  }

  async write(path: string, pieces: Iterable<Chunk> | AsyncIterable<Chunk>): Promise<void> {
    const place = join(this.folder, path);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    const file = await open(place, 'wx', 0o600);
    try {
      for await (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async finish(): Promise<void> {
    await rm(join(this.folder, UNFINISHED));
    settleFolder(join(this.folder, UNFINISHED));
  }

  /** The marker goes last: who is killed in the middle of it leaves it behind. */
  async abandon(): Promise<void> {
    const names = (await readdir(this.folder)).filter((name) => name !== UNFINISHED);
    for (const name of [...names, UNFINISHED]) await rm(join(this.folder, name), { recursive: true, force: true });
  }
}
