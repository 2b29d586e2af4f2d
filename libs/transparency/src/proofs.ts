import { nodeHash } from '@app/eventing/hashing.js';
import { hashesFor, type TileReader, type TreeNode } from './tile.js';

/** Gives the hashes of nodes in their order, all in one go. */
export type NodeReader = (nodes: readonly TreeNode[]) => Promise<readonly Buffer[]>;

/** Leaves from `begin` to before `end`; every range here is a subtree of the RFC 6962 tree. */
interface Range {
  readonly begin: number;
  readonly end: number;
}

/** Reads nodes of the tree of `size` from its tiles. */
export const nodesFromTiles =
  (size: number, read: TileReader): NodeReader =>
  (nodes) =>
    hashesFor(nodes, size, read);

/** The proof that leaf `index` stands in the tree of `size` (RFC 6962 2.1.1). Throws RangeError outside the tree. */
export async function proveInclusion(index: number, size: number, read: NodeReader): Promise<Buffer[]> {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  }
  return hashesOf(besidePath(index, { begin: 0, end: size }), read);
}

/** The proof that the tree of `size2` only added to that of `size1` (RFC 6962 2.1.2). Throws RangeError for size 0. */
export async function proveConsistency(size1: number, size2: number, read: NodeReader): Promise<Buffer[]> {
  if (!Number.isSafeInteger(size1) || !Number.isSafeInteger(size2) || size1 < 1 || size1 > size2) {
    throw new RangeError(`no tree of ${size1} in a tree of ${size2}`);
  }
  return hashesOf(besideEdge(size1, { begin: 0, end: size2 }, true), read);
}

/** The root of the tree of `size`, at least 1. */
export async function rootFrom(size: number, read: NodeReader): Promise<Buffer> {
  if (!Number.isSafeInteger(size) || size < 1) throw new RangeError(`no tree of ${size}`);
  return (await hashesOf([{ begin: 0, end: size }], read))[0]!;
}

function besidePath(index: number, range: Range): Range[] {
  if (range.end - range.begin === 1) return [];
  const [left, right] = halves(range);
  return index < left.end ? [...besidePath(index, left), right] : [...besidePath(index, right), left];
}

function besideEdge(size: number, range: Range, whole: boolean): Range[] {
  if (size === range.end) return whole ? [] : [range];
  const [left, right] = halves(range);
  return size <= left.end ? [...besideEdge(size, left, whole), right] : [...besideEdge(size, right, false), left];
}

function halves({ begin, end }: Range): [Range, Range] {
  const split = begin + powerBelow(end - begin);
  return [
    { begin, end: split },
    { begin: split, end },
  ];
}

function powerBelow(length: number): number {
  let power = 1;
  while (power * 2 < length) power *= 2;
  return power;
}

async function hashesOf(ranges: readonly Range[], read: NodeReader): Promise<Buffer[]> {
  const nodes = ranges.map(wholeNodes);
  const hashes = await read(nodes.flat());
  let at = 0;
  return nodes.map(({ length }) =>
    hashes.slice(at, (at += length)).reduceRight((right, left) => nodeHash(left, right)),
  );
}

/** A subtree as whole powers of two, largest first. */
function wholeNodes({ begin, end }: Range): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = begin; at < end;) {
    let level = 0;
    while (2 ** (level + 1) <= end - at) level++;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}
