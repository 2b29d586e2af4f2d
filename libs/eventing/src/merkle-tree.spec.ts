import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  nodeHash,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
} from './merkle-tree.js';

interface Vectors {
  leaf_inputs_hex: string[];
  leaf_hashes: string[];
  roots_by_size: string[];
  hash_leaf_L123456: string;
  hash_children_N123_N456: string;
  inclusion: { index: number; size: number; leaf: string; proof: string[]; root: string }[];
  consistency: { size1: number; size2: number; root1: string; root2: string; proof: string[] }[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../test/vectors/rfc6962-merkle.json', import.meta.url), 'utf8'),
) as Vectors;
const bytes = (hex: string) => Buffer.from(hex, 'hex');
const all = (hexes: readonly string[]) => hexes.map(bytes);
const hexes = (nodes: readonly Buffer[]) => nodes.map((node) => node.toString('hex'));
const leaves = all(vectors.leaf_inputs_hex).map((data) => leafHash(data));

describe('Merkle tree of RFC 6962', () => {
  it('hashes leaves and nodes in their own domains', () => {
    expect(hexes(leaves)).toEqual(vectors.leaf_hashes);
    expect(leafHash(Buffer.from('L123456')).toString('hex')).toBe(vectors.hash_leaf_L123456);
    expect(nodeHash(Buffer.from('N123'), Buffer.from('N456')).toString('hex')).toBe(vectors.hash_children_N123_N456);
  });

  it('has the root of the vectors at every size', () => {
    const roots = vectors.roots_by_size.map((_, size) => treeRoot(leaves.slice(0, size)));
    expect(hexes(roots)).toEqual(vectors.roots_by_size);
  });

  it.each(vectors.inclusion)('proves leaf $index in a tree of $size', ({ index, size, leaf, proof, root }) => {
    expect(hexes(inclusionProof(index, leaves.slice(0, size)))).toEqual(proof);
    const claim = { leaf: bytes(leaf), index, size, proof: all(proof), root: bytes(root) };
    expect(verifyInclusion(claim)).toBe(true);
    expect(verifyInclusion({ ...claim, leaf: bytes('00'.repeat(32)) })).toBe(false);
    expect(verifyInclusion({ ...claim, root: bytes('00'.repeat(32)) })).toBe(false);
    expect(verifyInclusion({ ...claim, index: index + 1 })).toBe(false);
    expect(verifyInclusion({ ...claim, proof: [...claim.proof, bytes(leaf)] })).toBe(false);
    if (size > 1) expect(verifyInclusion({ ...claim, proof: claim.proof.slice(1) })).toBe(false);
  });

  it.each(vectors.consistency)('proves that $size2 grew from $size1', ({ size1, size2, root1, root2, proof }) => {
    expect(hexes(consistencyProof(size1, leaves.slice(0, size2)))).toEqual(proof);
    const claim = { size1, size2, root1: bytes(root1), root2: bytes(root2), proof: all(proof) };
    expect(verifyConsistency(claim)).toBe(true);
    expect(verifyConsistency({ ...claim, root1: bytes('00'.repeat(32)) })).toBe(false);
    expect(verifyConsistency({ ...claim, root2: bytes('00'.repeat(32)) })).toBe(false);
    expect(verifyConsistency({ ...claim, size1: 0 })).toBe(false);
    expect(verifyConsistency({ ...claim, size2: size1 - 1 })).toBe(false);
    expect(verifyConsistency({ ...claim, proof: [...claim.proof, bytes(root1)] })).toBe(false);
    if (size1 < size2) expect(verifyConsistency({ ...claim, proof: claim.proof.slice(1) })).toBe(false);
  });

  it('accepts only hashes of 32 bytes in a proof', () => {
    const [left, right] = [leaves[0]!, leaves[1]!];
    const claim = { leaf: left, index: 0, size: 2, proof: [right], root: nodeHash(left, right) };
    expect(verifyInclusion(claim)).toBe(true);
    expect(verifyInclusion({ ...claim, proof: [right.subarray(0, 31)] })).toBe(false);
    expect(verifyInclusion({ ...claim, leaf: left.subarray(1) })).toBe(false);
    const growth = { size1: 1, size2: 2, root1: left, root2: nodeHash(left, right), proof: [right] };
    expect(verifyConsistency(growth)).toBe(true);
    expect(verifyConsistency({ ...growth, proof: [Buffer.concat([right, Buffer.alloc(1)])] })).toBe(false);
  });

  it('refuses to prove what is outside the tree', () => {
    expect(() => inclusionProof(8, leaves)).toThrow(RangeError);
    expect(() => inclusionProof(-1, leaves)).toThrow(RangeError);
    expect(() => consistencyProof(0, leaves)).toThrow(RangeError);
    expect(() => consistencyProof(9, leaves)).toThrow(RangeError);
  });

  it('proves every leaf and every growth of larger trees, with SM3 as with SHA-256', () => {
    const size = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(size, fc.nat(), fc.constantFrom('sha256' as const, 'sm3' as const), (size2, pick, algorithm) => {
        const tree = Array.from({ length: size2 }, (_, index) => leafHash(Buffer.from(`${index}`), algorithm));
        const [index, size1] = [pick % size2, (pick % size2) + 1];
        const root2 = treeRoot(tree, algorithm);
        const proof = inclusionProof(index, tree, algorithm);
        expect(verifyInclusion({ leaf: tree[index]!, index, size: size2, proof, root: root2, algorithm })).toBe(true);
        const root1 = treeRoot(tree.slice(0, size1), algorithm);
        const growth = consistencyProof(size1, tree, algorithm);
        expect(verifyConsistency({ size1, size2, root1, root2, proof: growth, algorithm })).toBe(true);
      }),
    );
  });
});
