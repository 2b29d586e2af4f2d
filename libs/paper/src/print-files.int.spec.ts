import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTestFolder } from '@app/testing';
import { PaperPlaces, PrintFiles } from './print-files.js';

const ORDER = '00000000-0000-4000-8000-000000000001';

async function contentsOf(files: PrintFiles, sha256: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of (await files.open(ORDER, sha256))!.stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

describe('what was ordered', () => {
  it('is a whole file of its own for each of two runs of a job, and all of it is taken away', async () => {
    const folder = createTestFolder();
    const files = new PrintFiles(new PaperPlaces(folder, 'https://yuheng.example'));
    let goOn = () => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const slow = files.make(ORDER, async (path) => {
      await writeFile(path, '先动笔的，');
      await held;
      await writeFile(path, '后写完', { flag: 'a' });
    });
    const quick = await files.make(ORDER, (path) => writeFile(path, '先写完', { flag: 'wx' }));
    goOn();
    expect(await contentsOf(files, (await slow).sha256)).toBe('先动笔的，后写完');
    expect(await contentsOf(files, quick.sha256)).toBe('先写完');
    await files.takeAway(ORDER);
    expect(readdirSync(join(folder, 'made'))).toEqual([]);
  });

  it('is found and taken away under the name that an earlier version gave it', async () => {
    const folder = createTestFolder();
    const files = new PrintFiles(new PaperPlaces(folder, 'https://yuheng.example'));
    await mkdir(join(folder, 'made'));
    await writeFile(join(folder, 'made', ORDER), '先前的');
    expect(await contentsOf(files, 'a'.repeat(64))).toBe('先前的');
    await files.takeAway(ORDER);
    expect(await files.open(ORDER, 'a'.repeat(64))).toBeUndefined();
  });
});
