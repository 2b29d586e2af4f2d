import type { FileConfigstore } from '@tus/file-store';
import { HalfDone } from './half-done.js';

describe('what is half done', () => {
  it('is looked for again after a look at the disk that failed', async () => {
    let fails = true;
    const disk = {
      list: () => (fails ? Promise.reject(new Error('EMFILE')) : Promise.resolve([])),
    } as unknown as FileConfigstore;
    const halfDone = new HalfDone(disk, 1, 7);
    await expect(halfDone.claim('one', 'a')).rejects.toThrow('EMFILE');
    fails = false;
    await halfDone.claim('one', 'a');
  });
});
