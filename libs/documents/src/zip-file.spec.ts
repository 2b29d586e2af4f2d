import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ZipFile, ZipTooLarge } from './zip-file.js';

const CENTRAL = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const UNIX = 3;

describe('a zip', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-zip-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const written = async (name: string) => {
    const zip = await ZipFile.begin(join(folder, name));
    const entry = await zip.add('佐证材料/甲.txt', [Buffer.from('一'), Buffer.from('二')]);
    await zip.add('乙.jpg', [Buffer.from('三')], true);
    await zip.finish();
    return { entry, bytes: readFileSync(join(folder, name)) };
  };

  it('holds what was put in piece by piece, and is the same file for the same', async () => {
    const { entry, bytes } = await written('one.zip');
    expect(Object.entries(unzipSync(bytes)).map(([name, of]) => [name, strFromU8(of)])).toEqual([
      ['佐证材料/甲.txt', '一二'],
      ['乙.jpg', '三'],
    ]);
    expect(entry).toMatchObject({ path: '佐证材料/甲.txt', size: 6 });
    expect((await written('two.zip')).bytes.equals(bytes)).toBe(true);
  });

  it('is none beyond what a plain zip can count', async () => {
    const noise = randomBytes(600);
    const zip = await ZipFile.begin(join(folder, 'large.zip'), 1000);
    await zip.add('一.jpg', [noise], true);
    await expect(zip.add('二.jpg', [noise], true)).rejects.toThrow(ZipTooLarge);
    await zip.abandon();
  });

  it('says it comes from Unix, so that every program reads its names as UTF-8', async () => {
    const { bytes } = await written('three.zip');
    expect(bytes[bytes.indexOf(CENTRAL) + 5]).toBe(UNIX);
  });
});
