import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { FolderFileStore } from './file-store.js';

describe('a folder of files', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'yuheng-files-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('keeps what many hand in at the same moment once, whole, and leaves no drafts', async () => {
    const store = new FolderFileStore(folder);
    const bytes = Buffer.from('同一份材料');
    const ids = await Promise.all(Array.from({ length: 40 }, () => store.keep(bytes)));
    const [id = ''] = ids;
    expect(new Set(ids).size).toBe(1);
    expect(await buffer(await store.read(id))).toEqual(bytes);
    expect(await readdir(join(folder, id.slice(0, 2)))).toEqual([id]);
  });
});
