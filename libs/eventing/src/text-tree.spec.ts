import { leafHash, treeRoot, type TreeHash } from './merkle-tree.js';
import { rootOfTexts } from './text-tree.js';

describe('root of a tree of texts', () => {
  const texts = Array.from({ length: 70 }, (_, index) => `第${index}行${'x'.repeat(index * 3)}`);

  it.each<TreeHash>(['sha256', 'sm3'])('is the root over their leaf hashes, at every size, with %s', (algorithm) => {
    for (let size = 0; size <= texts.length; size++) {
      const some = texts.slice(0, size);
      const leaves = some.map((text) => leafHash(Buffer.from(text), algorithm));
      expect(rootOfTexts(some, algorithm)).toBe(treeRoot(leaves, algorithm).toString('hex'));
    }
  });
});
