import fc from 'fast-check';
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
} from '@app/eventing/hashing.js';
import { GrowingTiles } from './growing-tiles.js';
import { GrowingTree } from './growing-tree.js';
import { nodesFromTiles, proveConsistency, proveInclusion, rootFrom } from './proofs.js';
import {
  hashesFor,
  MissingTile,
  openTiles,
  parseTilePath,
  tilePath,
  tilesOf,
  type Tile,
  type TileReader,
} from './tile.js';

const MOST = 600;
const leaves = Array.from({ length: MOST }, (_, n) => leafHash(Buffer.from(`event ${n}`)));
const roots = Array.from({ length: MOST + 1 }, (_, size) => treeRoot(leaves.slice(0, size)));

function written(size: number) {
  const store = new Map<string, Buffer>();
  const tree = new GrowingTiles();
  leaves.slice(0, size).forEach((leaf) => tree.append(leaf));
  for (const { tile, hashes } of tree.changed()) store.set(tilePath(tile), hashes);
  return { store, tree };
}

const reader =
  (store: ReadonlyMap<string, Buffer>, asked: Tile[] = []): TileReader =>
  async (tiles) =>
    tiles.map((tile) => {
      asked.push(tile);
      const wider = [...store].find(([path]) => path.split('.')[0] === tilePath(tile).split('.')[0]);
      return wider?.[1];
    });
const sizes = fc.integer({ min: 1, max: MOST });

describe('a growing tree', () => {
  it('has the root of the tree of all its leaves, at every size from 0 to 600, also when taken up again', () => {
    let tree = new GrowingTree();
    for (let size = 0; size <= MOST; size++) {
      expect(tree.root()).toEqual(roots[size]);
      tree = GrowingTree.from(size, tree.frontier());
      expect(tree.root()).toEqual(roots[size]);
      if (size < MOST) tree.append(leaves[size]!);
    }
  });

  it('refuses a frontier of another size and a leaf that is no hash', () => {
    expect(() => GrowingTree.from(3, Buffer.alloc(32))).toThrow(RangeError);
    expect(() => GrowingTree.from(-1, Buffer.alloc(0))).toThrow(RangeError);
    expect(() => new GrowingTree().append(Buffer.alloc(31))).toThrow(RangeError);
  });
});

describe('tiles', () => {
  it('are those of the tree at any size, written in pieces or at once', () =>
    fc.assert(
      fc.property(sizes, sizes, (a, b) => {
        const [first, size] = a < b ? [a, b] : [b, a];
        const { store, tree } = written(first);
        const open = openTiles(first).map((tile) => store.get(tilePath(tile))!);
        const later = new GrowingTiles(first, tree.frontier(), open);
        leaves.slice(first, size).forEach((leaf) => later.append(leaf));
        for (const { tile, hashes } of later.changed()) store.set(tilePath(tile), hashes);
        expect(later.root()).toEqual(roots[size]);
        const whole = written(size).store;
        for (const tile of tilesOf(size)) expect(store.get(tilePath(tile))).toEqual(whole.get(tilePath(tile)));
        expect([...whole.keys()].sort()).toEqual([...tilesOf(size)].map(tilePath).sort());
        for (const { tile, hashes } of later.open()) expect(hashes).toEqual(whole.get(tilePath(tile)));
      }),
      { numRuns: 40 },
    ));

  it.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 0, index: 1234067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 3, index: 1000, width: 7 }, 'tile/3/x001/000.p/7'],
  ])('%j stands at %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  it.each(['', 'tile/0/1', 'tile/00/001', 'tile/0/x000/001', 'tile/0/000.p/256', 'tile/0/000.p/0', 'tile/0/x001', 'x'])(
    'do not stand at %j',
    (path) => expect(parseTilePath(path)).toBeUndefined(),
  );

  it('name the one that is missing or too short', async () => {
    const { store } = written(300);
    store.delete('tile/0/000');
    const read = nodesFromTiles(300, reader(store));
    await expect(proveInclusion(3, 300, read)).rejects.toThrow(MissingTile);
    store.set('tile/0/000', Buffer.alloc(64));
    await expect(proveInclusion(3, 300, read)).rejects.toThrow('no tile/0/000');
    await expect(hashesFor([{ level: 2, index: 75 }], 300, reader(store))).rejects.toThrow(RangeError);
  });
});

describe('proofs from tiles', () => {
  it('are those from all leaves, at any size, also from a store that has grown on', () =>
    fc.assert(
      fc.asyncProperty(sizes, sizes, fc.nat({ max: MOST }), async (a, b, grown) => {
        const [size1, size2] = a < b ? [a, b] : [b, a];
        const { store } = written(Math.min(MOST, size2 + grown));
        const asked: Tile[] = [];
        const read = nodesFromTiles(size2, reader(store, asked));
        const inTree = leaves.slice(0, size2);
        expect(await proveInclusion(size1 - 1, size2, read)).toEqual(inclusionProof(size1 - 1, inTree));
        expect(asked.length).toBeLessThanOrEqual(6);
        expect(await proveConsistency(size1, size2, read)).toEqual(consistencyProof(size1, inTree));
        expect(await rootFrom(size2, read)).toEqual(roots[size2]);
      }),
      { numRuns: 60 },
    ));

  it('are none outside the tree, and none from size 0', async () => {
    const read = nodesFromTiles(10, reader(written(10).store));
    for (const [index, size] of [
      [10, 10],
      [-1, 10],
      [0.5, 10],
      [0, 0],
    ] as const) {
      await expect(proveInclusion(index, size, read)).rejects.toThrow(RangeError);
    }
    for (const [size1, size2] of [
      [0, 10],
      [11, 10],
      [-1, 10],
      [0, 0],
    ] as const) {
      await expect(proveConsistency(size1, size2, read)).rejects.toThrow(RangeError);
    }
    await expect(rootFrom(0, read)).rejects.toThrow(RangeError);
  });

  it('are refused with a flipped bit, a hash too many or too few or of another length, and one place beside', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: MOST }), fc.nat(), fc.nat(), (size, pick, bit) => {
        const index = pick % size;
        const claim = { leaf: leaves[index]!, index, size, root: roots[size]! };
        const proof = inclusionProof(index, leaves.slice(0, size));
        expect(verifyInclusion({ ...claim, proof })).toBe(true);
        for (const bad of corrupted(proof, bit)) expect(verifyInclusion({ ...claim, proof: bad })).toBe(false);
        expect(verifyInclusion({ ...claim, proof, index: index + 1 })).toBe(false);
        expect(verifyInclusion({ ...claim, proof, index: index - 1 })).toBe(false);
        const grown = { size1: index + 1, size2: size, root1: roots[index + 1]!, root2: roots[size]! };
        const path = consistencyProof(index + 1, leaves.slice(0, size));
        expect(verifyConsistency({ ...grown, proof: path })).toBe(true);
        for (const bad of corrupted(path, bit)) expect(verifyConsistency({ ...grown, proof: bad })).toBe(false);
        expect(verifyConsistency({ ...grown, proof: path, size1: 0 })).toBe(false);
        expect(verifyConsistency({ ...grown, proof: path, size1: index })).toBe(false);
        expect(verifyConsistency({ ...grown, proof: path, size1: size + 1 })).toBe(false);
      }),
    ));
});

function corrupted(proof: readonly Buffer[], bit: number): Buffer[][] {
  const at = bit % Math.max(1, proof.length);
  const swap = (make: (hash: Buffer) => Buffer) => proof.map((hash, i) => (i === at ? make(Buffer.from(hash)) : hash));
  const extra = [
    [...proof, Buffer.alloc(32)],
    [Buffer.alloc(32), ...proof],
  ];
  if (proof.length === 0) return extra;
  return [
    ...extra,
    proof.slice(1),
    proof.slice(0, -1),
    swap((hash) => hash.subarray(1)),
    swap((hash) => Buffer.concat([hash, Buffer.alloc(1)])),
    swap((hash) => {
      hash[bit % 32]! ^= 1 << (bit % 8);
      return hash;
    }),
  ];
}
