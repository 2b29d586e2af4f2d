import { hash } from 'node:crypto';

/** Trees of the history use SHA-256 (RFC 6962); the national suite builds the same tree with SM3. */
export type TreeHash = 'sha256' | 'sm3';

const SIZE = 32;
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

const digest = (data: Uint8Array, algorithm: TreeHash): Buffer => hash(algorithm, data, 'buffer');

/** Hash of an entry: H(0x00 ‖ bytes). */
export const leafHash = (data: Uint8Array, algorithm: TreeHash = 'sha256'): Buffer =>
  digest(Buffer.concat([LEAF, data]), algorithm);

/** Hash of two subtrees side by side: H(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array, algorithm: TreeHash = 'sha256'): Buffer =>
  digest(Buffer.concat([NODE, left, right]), algorithm);

/** The tree's root over its leaf hashes; of no leaves, the hash of nothing. */
export function treeRoot(leafHashes: readonly Uint8Array[], algorithm: TreeHash = 'sha256'): Buffer {
  if (leafHashes.length === 0) return digest(Buffer.alloc(0), algorithm);
  let row = leafHashes;
  while (row.length > 1) row = rowAbove(row, algorithm);
  return Buffer.from(row[0]!);
}

/** A last node without a neighbour moves up unchanged: the same tree as splitting at powers of two. */
function rowAbove(row: readonly Uint8Array[], algorithm: TreeHash): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let left = 0; left + 1 < row.length; left += 2) above.push(nodeHash(row[left]!, row[left + 1]!, algorithm));
  if (row.length % 2 === 1) above.push(row[row.length - 1]!);
  return above;
}

/** The neighbours on the way from leaf `index` to the root (RFC 6962 2.1.1). Throws RangeError outside the tree. */
export function inclusionProof(
  index: number,
  leafHashes: readonly Uint8Array[],
  algorithm: TreeHash = 'sha256',
): Buffer[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= leafHashes.length) throw new RangeError(`no leaf ${index}`);
  const proof: Buffer[] = [];
  let [at, row] = [index, leafHashes];
  while (row.length > 1) {
    const neighbour = row[at % 2 === 0 ? at + 1 : at - 1];
    if (neighbour) proof.push(Buffer.from(neighbour));
    [at, row] = [Math.floor(at / 2), rowAbove(row, algorithm)];
  }
  return proof;
}

/** What shows that the first `size` leaves were not changed since (RFC 6962 2.1.2). Throws RangeError for size 0. */
export function consistencyProof(
  size: number,
  leafHashes: readonly Uint8Array[],
  algorithm: TreeHash = 'sha256',
): Buffer[] {
  if (!Number.isSafeInteger(size) || size < 1 || size > leafHashes.length) throw new RangeError(`no tree of ${size}`);
  return subproof(size, leafHashes, { whole: true, algorithm });
}

interface Part {
  /** Whether the part is the whole old tree, whose root the verifier knows. */
  readonly whole: boolean;
  readonly algorithm: TreeHash;
}

function subproof(size: number, leaves: readonly Uint8Array[], part: Part): Buffer[] {
  const { whole, algorithm } = part;
  if (size === leaves.length) return whole ? [] : [treeRoot(leaves, algorithm)];
  const split = powerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  if (size <= split) return [...subproof(size, left, part), treeRoot(right, algorithm)];
  return [...subproof(size - split, right, { whole: false, algorithm }), treeRoot(left, algorithm)];
}

const powerBelow = (length: number): number => {
  let power = 1;
  while (power * 2 < length) power *= 2;
  return power;
};

export interface InclusionClaim {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
  readonly algorithm?: TreeHash;
}

/** Whether `leaf` stands at `index` of the tree of `size` under `root` (RFC 9162 2.1.3.2). Never throws. */
export function verifyInclusion({ leaf, index, size, proof, root, algorithm }: InclusionClaim): boolean {
  if (!isInside(index, size) || !allHashes([leaf, root, ...proof])) return false;
  let [at, last, node] = [index, size - 1, leaf];
  for (const neighbour of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      node = nodeHash(neighbour, node, algorithm);
      [at, last] = climbToRightChild(at, last);
    } else {
      node = nodeHash(node, neighbour, algorithm);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(node, root);
}

export interface ConsistencyClaim {
  readonly size1: number;
  readonly size2: number;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly algorithm?: TreeHash;
}

/** Whether the tree of `size2` only added to the tree of `size1` (RFC 9162 2.1.4.2). Never throws; size 0 is refused. */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { size1, size2, root1, root2, proof } = claim;
  if (size1 === 0 || !isInside(size1, size2 + 1) || !allHashes([root1, root2, ...proof])) return false;
  if (size1 === size2) return proof.length === 0 && same(root1, root2);
  const roots = rebuildBoth(claim);
  return roots !== undefined && same(roots.older, root1) && same(roots.newer, root2);
}

/** The old and the new root as the one proof gives them; nothing if the proof is too short or too long. */
function rebuildBoth({ size1, size2, root1, proof, algorithm }: ConsistencyClaim) {
  const [start, ...path] = isPowerOfTwo(size1) ? [root1, ...proof] : proof;
  if (start === undefined) return undefined;
  let [at, last] = skipRightChildren(size1 - 1, size2 - 1);
  let [older, newer] = [start, start];
  for (const node of path) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      older = nodeHash(node, older, algorithm);
      newer = nodeHash(node, newer, algorithm);
      [at, last] = climbToRightChild(at, last);
    } else {
      newer = nodeHash(newer, node, algorithm);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? { older, newer } : undefined;
}

/** The largest whole subtree at the old tree's end is where the two trees part. */
function skipRightChildren(at: number, last: number): [number, number] {
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  return [at, last];
}

/** Skips the levels on which a right-most node moved up without a neighbour. */
function climbToRightChild(at: number, last: number): [number, number] {
  while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
  return [at, last];
}

const isInside = (index: number, size: number): boolean =>
  Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
const isPowerOfTwo = (value: number): boolean => powerBelow(value + 1) === value;
const allHashes = (nodes: readonly Uint8Array[]): boolean => nodes.every((node) => node.length === SIZE);
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
